import type { Element } from "hast";
import { formOf, tableElement } from "../charts/chart.ts";
import type { Variant } from "../charts/form.ts";
import { ICON_NAMES } from "../charts/icons/index.ts";
import { FORMS } from "../charts/options.ts";
import { refusalOf } from "../charts/refuse.ts";
import { renderSvg } from "../charts/svg.ts";
import type { Phrase } from "../diagnostics/phrase.ts";
import type { LoadedLanguage } from "../language/index.ts";
import type { Language } from "../language/language.ts";
import { createVoice } from "../language/voice.ts";
import type { Metric } from "../record/model.ts";
import {
  GALLERY_YEAR,
  type GallerySubject,
  inLanguage,
  LABELS,
  recordOf,
  SUBJECTS,
  textIn,
} from "./subjects.ts";

/** A chart of invented figures. */
export interface GalleryChart {
  readonly id: string;
  readonly name: string;
  readonly finding: string;
  readonly table: Element;
  draw(variant: Variant, id?: string): Element;
}

/** A form with the subjects that it draws, and why it refuses the others. */
export interface GallerySet {
  readonly form: string;
  readonly charts: readonly GalleryChart[];
  readonly refusals: readonly { readonly name: string; readonly why: Phrase }[];
}

/** Every form of the list with every subject, in one language. */
export const gallerySets = (loaded: LoadedLanguage): readonly GallerySet[] =>
  FORMS.map(({ name: form }) => {
    const tried = SUBJECTS.map((subject) => ({ name: subject.name, ...tryForm(form, subject, loaded) }));
    return {
      form,
      charts: tried.flatMap(({ chart }) => chart ?? []),
      refusals: tried.flatMap(({ name, why }) => (why === undefined ? [] : [{ name, why }])),
    };
  });

/** The chart, or why the form refuses it; neither where the subject is one of several years and the form draws no years. */
function tryForm(
  name: string,
  subject: GallerySubject,
  { language, messages }: LoadedLanguage,
): { readonly chart?: GalleryChart; readonly why?: Phrase } {
  const { form, drawing } = formOf(name);
  const metrics = inLanguage(subject.metrics, language);
  const options = form.options.parse(OPTIONS[name]?.(metrics, language) ?? {});
  const why = refusalOf(form, metrics, options);
  if (why !== null) return { why };
  const record = recordOf(GALLERY_YEAR, metrics);
  const plain = { metrics, options, voice: createVoice(language, messages, record) };
  const earlier = subject.earlier?.map((year) => ({ ...year, metrics: inLanguage(year.metrics, language) }));
  const voice = createVoice(language, messages, { ...record, ...(earlier && { earlier }) });
  const drawn = { ...plain, voice };
  const finding = drawing.describe(drawn);
  if (earlier !== undefined && finding === drawing.describe(plain)) return {};
  const id = `${name}-${subject.name.replaceAll(" ", "-")}`;
  const title = `${name}: ${subject.name}`;
  const chart: GalleryChart = {
    id,
    name: subject.name,
    finding,
    table: tableElement(id, drawing.table(drawn), voice),
    draw: (variant, prefix = id) =>
      renderSvg({ form, drawing, subject: drawn }, variant, `${prefix}-${variant}`, title),
  };
  return { chart };
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
