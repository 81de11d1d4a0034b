import type { Element, ElementContent } from "hast";
import { type ChartColours, FONT_STACK, SCHEMES, type Scheme, STROKE, TYPE } from "./theme.ts";

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const declarations = (colours: Readonly<Record<string, string>>, prefix: string): string =>
  Object.entries(colours)
    .map(([name, value]) => `${prefix}${kebab(name)}:${value};`)
    .join("");
/** The colours of charts as custom properties, for whatever stands inside. */
export const chartDeclarations = (colours: ChartColours): string => declarations(colours, "--c-");

/** What every class of a drawing looks like, with colours from `paint`. */
function rules(paint: (role: keyof ChartColours) => string): string {
  const line = (role: keyof ChartColours, width: number): string =>
    `{fill:none;stroke:${paint(role)};stroke-width:${width}}`;
  return [
    `[data-chart]{font-family:${FONT_STACK};text-rendering:geometricPrecision}`,
    ...Object.values(TYPE).map(({ className, size, weight, tracking }) => {
      const spaced = tracking === 0 ? "" : `;letter-spacing:${tracking}px`;
      return `.${className}{fill:${paint("strong")};font-size:${size}px;font-weight:${weight}${spaced}}`;
    }),
    `.p-quiet{fill:${paint("quiet")}}`,
    `.p-fig{fill:${paint("figure")}}`,
    `.p-sub{fill:${paint("subject")}}`,
    `.p-hot{fill:${paint("hot")};stroke:${paint("hotEdge")};stroke-linejoin:round}`,
    `.p-rest{fill:${paint("restFill")};stroke:${paint("rest")};stroke-linejoin:round}`,
    `.p-open{fill:none;stroke:${paint("mark")};stroke-linejoin:round}`,
    `.${TYPE.value.className}{stroke:${paint("ground")};stroke-width:${STROKE.halo};stroke-linejoin:round;paint-order:stroke}`,
    `.p-mark${line("mark", STROKE.mark)}`,
    `.p-halo${line("ground", STROKE.halo)}`,
    `.p-rule${line("rule", STROKE.rule)}`,
    `.p-grid${line("grid", STROKE.grid)}`,
    `.p-stem${line("rest", STROKE.stem)}`,
  ].join("");
}

/** Rules for drawings within a page that has `pageCss`; they take their colours from its custom properties. */
export const chartCss = (): string => rules((role) => `var(--c-${kebab(role)})`);

/** The same with the colours written out, for files read by programs that know no custom properties. */
export const literalCss = (colours: ChartColours): string => rules((role) => colours[role]);

const schemeDeclarations = ({ page, chart, poster }: Scheme): string =>
  `:root{${declarations(page, "--")}${chartDeclarations(chart)}}.poster{${chartDeclarations(poster)}--focus:${page.onSky}}.band,.foot{--focus:${page.bandWord}}`;

/**
 * Where a reader's system sets all colours (`forced-colors`), charts take theirs from it: its colours for text and
 * ground, and its highlight for what a chart is about.
 */
const forced: ChartColours = {
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
  mark: "CanvasText",
};

const forcedCss = (roots: string): string =>
  `@media (forced-colors:active){${roots}{${chartDeclarations(forced)}}[data-chart]{forced-color-adjust:none}}`;

/**
 * The page's custom properties in every scheme, with the charts' rules. A chart inside `.poster` wears the poster's
 * dress. Paper takes the light scheme, whatever the reader's screen has.
 */
export const pageCss = (): string =>
  [
    `:root{color-scheme:light dark}`,
    schemeDeclarations(SCHEMES.light),
    `@media screen and (prefers-color-scheme:dark){${schemeDeclarations(SCHEMES.dark)}}`,
    forcedCss(":root,.poster"),
    chartCss(),
  ].join("");

/** The classes of an element itself. */
export const classesOf = ({ properties: { className } }: Element): readonly string[] =>
  [className ?? []].flat().map(String);

const classesIn = (node: ElementContent): readonly string[] =>
  node.type === "element" ? [...classesOf(node), ...node.children.flatMap(classesIn)] : [];

/** What a document of these drawings alone needs: custom properties in both schemes, and the rules in use. */
export const embedCss = (drawings: readonly Element[]): string => {
  const classes = new Set(drawings.flatMap(classesIn));
  const scheme = ({ page, chart }: Scheme): string =>
    `:root{${declarations({ paper: page.paper, ink: page.ink, text: page.text, line: page.line }, "--")}${chartDeclarations(chart)}}`;
  const used = chartCss()
    .split(/(?<=\})/)
    .filter((rule) => {
      const [, name] = /^\.([\w-]+)\{/.exec(rule) ?? [];
      return name === undefined || classes.has(name);
    });
  return `${scheme(SCHEMES.light)}@media(prefers-color-scheme:dark){${scheme(SCHEMES.dark)}}${forcedCss(":root")}${used.join("")}`;
};
