import type { Element, ElementContent } from "hast";
import { FORMATS, LETTERS, TEXT_STYLES } from "./format.ts";
import { type Colours, FONT_STACK, GROUNDS, type Ground, SCHEMES, type Scheme } from "./theme.ts";

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
/** Colours as custom properties. @param used styles, where only those are wanted that they name. */
const declarations = (colours: Colours | Scheme["page"], prefix: string, used?: string): string =>
  Object.entries(colours)
    .map(([name, value]) => [`${prefix}${kebab(name)}`, value] as const)
    .filter(([property]) => used?.includes(`var(${property})`) ?? true)
    .map(([property, value]) => `${property}:${value};`)
    .join("");
/** The colours of a ground as custom properties, for whatever stands inside. @param used as above. */
export const groundDeclarations = (colours: Colours, used?: string): string =>
  declarations(colours, "--c-", used);

/** Lines by the colour that each has. */
const LINES = [
  ["mark", "mark"],
  ["halo", "ground"],
  ["rule", "rule"],
  ["ground", "rule"],
  ["street", "rule"],
  ["grid", "grid"],
  ["stem", "subject"],
  ["line", "figure"],
] as const;

/**
 * What every class of a drawing looks like, with colours from `paint`.
 * @param held what holds letters where they were reckoned.
 */
function rules(paint: (role: keyof Colours) => string, fonts: string, held: string): string {
  const line = (role: keyof Colours, width: number): string =>
    `{fill:none;stroke:${paint(role)};stroke-width:${width}}`;
  return [
    `[data-chart]{font-family:${fonts};text-rendering:geometricPrecision}`,
    ...TEXT_STYLES.map(({ className, size, weight, tracking }) => {
      const spaced = tracking === 0 ? "" : `;letter-spacing:${tracking}px${held}`;
      return `.${className}{fill:${paint("strong")};font-size:${size}px;font-weight:${weight}${spaced}}`;
    }),
    `.p-quiet{fill:${paint("quiet")}}`,
    `.p-fig{fill:${paint("figure")}}`,
    `.p-sub{fill:${paint("subject")}}`,
    `.p-name{fill:${paint("emblem")}}`,
    `.p-plate{fill:none;stroke:${paint("emblem")}}`,
    `.p-hot{fill:${paint("hot")};stroke:${paint("hotEdge")};stroke-linejoin:round}`,
    `.p-rest{fill:${paint("restFill")};stroke:${paint("rest")};stroke-linejoin:round}`,
    `.p-open{fill:none;stroke:${paint("mark")};stroke-linejoin:round}`,
    `.p-tint{fill:${paint("tint")}}`,
    ...Object.values(FORMATS).flatMap(({ variant, stroke }) => [
      `.${LETTERS[variant]} .p-set-off{stroke:${paint("ground")};stroke-width:${stroke.halo};stroke-linejoin:round;paint-order:stroke}`,
      `.${LETTERS[variant]} .p-target{fill:${paint("strong")};stroke:${paint("strong")};stroke-width:${stroke.mark}}`,
      ...LINES.map(([name, role]) => `.${LETTERS[variant]} .p-${name}${line(role, stroke[name])}`),
    ]),
  ].join("");
}

const HELD = "!important";

/**
 * Rules for drawings within a page that has `pageCss`; they take their colours from its custom properties. Where a reader
 * spaces text wider, a drawing's labels would lie on each other: they stay, and its table is spaced like all text.
 */
export const chartCss = (): string =>
  `text{letter-spacing:0${HELD};word-spacing:0${HELD}}${rules(
    (role) => `var(--c-${kebab(role)})`,
    `var(--display,${FONT_STACK})`,
    HELD,
  )}`;

/** The same with the colours written out, for files read by programs that know no custom properties. */
export const literalCss = (colours: Colours): string => rules((role) => colours[role], FONT_STACK, "");

/** The class of what stands on a ground. Paper is what everything stands on that says nothing else. */
export const groundClass = (ground: Ground): string => `on-${ground}`;

const schemeDeclarations = ({ page, grounds }: Scheme): string =>
  `:root{${declarations(page, "--")}}${GROUNDS.map(
    (ground) =>
      `${ground === "paper" ? ":root," : ""}.${groundClass(ground)}{${groundDeclarations(grounds[ground])}}`,
  ).join("")}`;

/**
 * Where a reader's system sets all colours (`forced-colors`), grounds take theirs from it: its colours for text and
 * ground, and its highlight for what a chart is about.
 */
const forced: Colours = {
  ground: "Canvas",
  strong: "CanvasText",
  quiet: "CanvasText",
  rule: "CanvasText",
  grid: "GrayText",
  figure: "CanvasText",
  hot: "Highlight",
  hotEdge: "CanvasText",
  subject: "Highlight",
  rest: "CanvasText",
  restFill: "Canvas",
  tint: "Canvas",
  mark: "CanvasText",
  emblem: "CanvasText",
  silhouette: "GrayText",
};

const forcedCss = (roots: string, used?: string): string =>
  `@media (forced-colors:active){${roots}{${groundDeclarations(forced, used)}}svg{forced-color-adjust:none}.p-tint{stroke:GrayText}}`;

/** What readers of paper get on every ground: ink on white, and no ink spent on grounds. */
const { paper } = SCHEMES.light.grounds;
const printed: Colours = {
  ...paper,
  hot: paper.strong,
  subject: paper.strong,
  silhouette: paper.strong,
  emblem: paper.strong,
};

const EVERYWHERE = [":root", ...GROUNDS.map((ground) => `.${groundClass(ground)}`)].join();

/** Phones turned sideways keep text as it is set. Written here, since what minifies style sheets drops Safari's own name of it. */
export const TEXT_AS_SET = "-webkit-text-size-adjust:100%;text-size-adjust:100%";

/**
 * The page's custom properties in every scheme, with the charts' rules. What stands inside `.on-night` has the colours of
 * that ground. Paper takes the light scheme, whatever the reader's screen has.
 * @param inColour what is printed keeps its grounds.
 */
export const pageCss = (inColour = false): string =>
  [
    `:root{color-scheme:light dark;${TEXT_AS_SET}}`,
    schemeDeclarations(SCHEMES.light),
    `@media screen and (prefers-color-scheme:dark){${schemeDeclarations(SCHEMES.dark)}}`,
    inColour ? "" : `@media print{${EVERYWHERE}{${groundDeclarations(printed)}}}`,
    forcedCss(EVERYWHERE),
    chartCss(),
  ].join("");

/** The classes of an element itself. */
export const classesOf = ({ properties: { className } }: Element): readonly string[] =>
  [className ?? []].flat().map(String);

const classesIn = (node: ElementContent): readonly string[] =>
  node.type === "element" ? [...classesOf(node), ...node.children.flatMap(classesIn)] : [];

/**
 * What a document of these drawings alone needs: the custom properties in use, in both schemes, and the rules in use.
 * @param own the document's other styles, which stand last.
 */
export const embedCss = (drawings: readonly Element[], own: string): string => {
  const classes = new Set(drawings.flatMap(classesIn));
  const rulesInUse = chartCss()
    .split(/(?<=\})/)
    .filter((rule) =>
      [...rule.slice(0, rule.indexOf("{")).matchAll(/\.([\w-]+)/g)].every(([, name = ""]) =>
        classes.has(name),
      ),
    );
  const used = rulesInUse.join("") + own;
  const scheme = ({ grounds }: Scheme): string => `:root{${groundDeclarations(grounds.paper, used)}}`;
  return `${scheme(SCHEMES.light)}@media(prefers-color-scheme:dark){${scheme(SCHEMES.dark)}}${forcedCss(":root", used)}${used}`;
};
