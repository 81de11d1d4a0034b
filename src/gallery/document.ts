import type { Element } from "hast";
import { h } from "hastscript";
import { formOf, tableElement } from "../charts/chart.ts";
import { groundClass, groundDeclarations, pageCss } from "../charts/css.ts";
import type { Variant } from "../charts/format.ts";
import { ICON_NAMES } from "../charts/icons/index.ts";
import { documentMarkup, type Markup } from "../charts/markup.ts";
import { FORMS } from "../charts/options.ts";
import { refusalOf } from "../charts/refuse.ts";
import { renderSvg } from "../charts/svg.ts";
import { GROUNDS, type Ground, SCHEMES, type SchemeName } from "../charts/theme.ts";
import type { Speaker } from "../diagnostics/speaker.ts";
import type { LoadedLanguage } from "../language/index.ts";
import type { Language } from "../language/language.ts";
import { createVoice } from "../language/voice.ts";
import { english, speakerOf } from "../locales/speaker.ts";
import type { Lang, Metric } from "../record/model.ts";
import { LABELS } from "./figures.ts";
import { type GallerySubject, inLanguage, recordOf, SUBJECTS, textIn } from "./subjects.ts";

/** Every form of the list with every subject, in one language. @throws where it lacks a message. */
export const gallerySets = (loaded: LoadedLanguage) =>
  FORMS.map(({ name: form, scene: { ground = "paper" } }) => {
    const tried = SUBJECTS.map((subject) => ({ name: subject.name, ...tryForm(form, subject, loaded) }));
    return {
      form,
      ground,
      charts: tried.flatMap(({ chart }) => chart ?? []),
      refusals: tried.flatMap(({ name, why }) => (why === undefined ? [] : [{ name, why }])),
    };
  });

/** Forms that set years side by side, and show little of one alone. */
const OF_YEARS = ["slopes"];

/** The chart, or why the form refuses it; neither where the subject is one of several years and the form draws no years, or the other way round. */
function tryForm(name: string, subject: GallerySubject, { language, messages }: LoadedLanguage) {
  const { form, drawing } = formOf(name);
  const metrics = inLanguage(subject.metrics, language);
  const options = form.options.parse(OPTIONS[name]?.(metrics, language) ?? {});
  const why = refusalOf(form, metrics, options);
  if (why !== null) return { why };
  if (subject.earlier === undefined && OF_YEARS.includes(name)) return {};
  const record = recordOf([...metrics, ...inLanguage(subject.beside ?? [], language)]);
  const plain = { metrics, options, voice: createVoice(language, messages, record), titled: [] };
  const earlier = subject.earlier?.map((year) => ({ ...year, metrics: inLanguage(year.metrics, language) }));
  const voice = createVoice(language, messages, { ...record, ...(earlier && { earlier }) });
  const drawn = { ...plain, voice };
  const finding = drawing.describe(drawn);
  if (earlier !== undefined && finding === drawing.describe(plain)) return {};
  const id = `${name}-${subject.name.replaceAll(" ", "-")}`;
  const title = `${name}: ${subject.name}`;
  const draw = (variant: Variant, prefix = id): Element =>
    renderSvg({ form, drawing, subject: drawn }, variant, `${prefix}-${variant}`, title);
  const table = tableElement(id, drawing.table(drawn), voice);
  return { chart: { id, name: subject.name, finding, table, draw } };
}

type Options = Readonly<Record<string, unknown>>;

/** Gives each metric something of a list, over and over. */
const each = <Value>(metrics: readonly Metric[], values: readonly Value[]) =>
  Object.fromEntries(metrics.map(({ id }, index) => [id, values[index % values.length]]));

/** Options that a form can't do without, or is dull without. */
const OPTIONS: Readonly<Record<string, (metrics: readonly Metric[], language: Language) => Options>> = {
  rows: (metrics) => ({
    icons: each(metrics, ICON_NAMES),
    ...(metrics[0] && { highlight: metrics[0].id }),
  }),
  grid: (metrics) => ({ icons: each(metrics, ICON_NAMES) }),
  "part-of-whole": () => ({ icon: "college" }),
  stations: (metrics, language) => ({
    places: each(
      metrics,
      [LABELS.short, LABELS.middle, LABELS.words].map((place) => textIn(place, language)),
    ),
  }),
};

type GallerySet = ReturnType<typeof gallerySets>[number];
type GalleryChart = GallerySet["charts"][number];

/** All sizes on the form's own ground, as wide as a page shows each; where only the narrow one can be read, that one. */
const LAYOUT = `main{padding-block:1rem}p>a[hreflang]{display:inline-block;min-width:24px;line-height:24px}.gallery-chart{grid-template-columns:minmax(0,1fr);margin:2.5rem 0}.gallery-chart>*{grid-column:1}.gallery-chart>p{max-width:48em}
.sizes{display:flex;flex-wrap:wrap;gap:40px;align-items:start;margin-block:1.25rem;box-shadow:0 0 0 1.25rem var(--c-ground)}@media(width<720px){.sizes :is(.b,.w){display:none}}.sizes svg{display:block;max-width:100%;height:auto}.sizes .b{width:1200px}.sizes .w{width:720px}.sizes .n{width:350px}
.dresses{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,240px),1fr));gap:1rem}.dresses>div{padding:20px}
.dresses svg{display:block;width:100%;max-width:340px;height:auto}`;

/** The ways in which a drawing is dressed, whatever scheme the reader's screen has. */
const DRESSES = (Object.keys(SCHEMES) as SchemeName[]).flatMap((scheme) =>
  GROUNDS.map((ground) => ({ name: `${scheme}-${ground}`, colours: SCHEMES[scheme].grounds[ground] })),
);

/** Rules for drawings inside `.dress-…`. */
const dressCss = (): string =>
  DRESSES.map(
    ({ name, colours }) => `.dress-${name}{${groundDeclarations(colours)}background:${colours.ground}}`,
  ).join("");

/**
 * A page for developers: every form with every subject that it draws, on its own ground, and every ground in both schemes once.
 * @param languages of the site, to change between. @param styles the site's rules with those of its fonts.
 * @throws where the language lacks a message.
 */
export function galleryDocument(loaded: LoadedLanguage, languages: readonly Lang[], styles: string): Markup {
  const sets = gallerySets(loaded);
  const speaker = speakerOf(loaded.language.tag) ?? english();
  const page = h(
    "html",
    { lang: loaded.language.tag, dir: loaded.language.dir },
    h(
      "head",
      h("meta", { charset: "utf-8" }),
      h("meta", { name: "viewport", content: "width=device-width" }),
      h("meta", { name: "robots", content: "noindex" }),
      h("title", "Gallery"),
      h("style", pageCss() + styles + LAYOUT + dressCss()),
    ),
    h(
      "body",
      h(
        "main.wrap",
        h("h1", "Gallery"),
        h(
          "p",
          languages.map((lang) => [h("a", { href: `../${lang}/`, hreflang: lang }, lang), " "]),
        ),
        sets.map((set) => section(set, speaker)),
        dresses(sets.flatMap(({ charts }) => charts.slice(0, 1))),
      ),
    ),
  );
  return documentMarkup(page);
}

const section = ({ form, ground, charts, refusals }: GallerySet, speaker: Speaker): Element =>
  h(
    "section",
    { id: form },
    h("h2", form),
    charts.map((each) => chart(each, ground)),
    h(
      "details",
      h("summary", `${form}: refused`),
      h(
        "ul",
        refusals.map(({ name, why }) => h("li", `${name}: ${speaker.say(why)}`)),
      ),
    ),
  );

const chart = ({ id, name, finding, table, draw }: GalleryChart, ground: Ground): Element =>
  h(
    "figure.gallery-chart",
    { id, dataFigure: id },
    h("h3", name),
    h("p.sub", finding),
    h("div", { className: ["sizes", groundClass(ground)] }, draw("broad"), draw("wide"), draw("narrow")),
    h("details", h("summary", `${id}: table`), table),
  );

/** Every ground in both schemes once, with the forms in turn. */
const dresses = (charts: readonly GalleryChart[]): Element =>
  h(
    "section.dresses",
    { id: "grounds" },
    DRESSES.map(({ name }, index) => {
      const { id, draw } = charts[index % charts.length] ?? {};
      return h("div", { className: [`dress-${name}`], dataDress: name }, draw?.("narrow", `${id}-${name}`));
    }),
  );
