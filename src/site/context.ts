import { describeChart, figuresOf } from "../charts/chart.ts";
import { unknownOf } from "../language/exactness.ts";
import type { LoadedLanguage } from "../language/index.ts";
import { createVoice, type Voice } from "../language/voice.ts";
import type { Narrative } from "../narrative/narrative.ts";
import { isReplaced, latestEdition } from "../record/editions.ts";
import type { Figure, SingleFigure } from "../record/history.ts";
import { figuresIn } from "../record/kinds/index.ts";
import {
  type ChartDefinition,
  type Content,
  type Edition,
  type Lang,
  type Site,
  type Source,
  sourcesOf,
  type YearRecord,
} from "../record/model.ts";
import { daysOfChart, editionsOf, type Published, publicationDays } from "../record/published.ts";
import { type Params, pathFor, type RouteName } from "./routes.ts";

/** All that a site is made of at one moment. */
export interface OpenSite {
  readonly content: Content;
  readonly languages: ReadonlyMap<Lang, LoadedLanguage>;
  readonly published: Published;
  /** Every text of every year's narrative. */
  readonly narratives: readonly Narrative[];
}

/** One year in one language, as it stands or as it was public: what every page, file and model is made from. */
export interface Context {
  readonly open: OpenSite;
  readonly site: Site;
  readonly edition: Edition;
  readonly record: YearRecord;
  readonly voice: Voice;
  /** ISO date of the first publication of the year (of the chart, where there is one); null before it. */
  readonly published: string | null;
  /** ISO date of the day whose state this is; null for what stands now. */
  readonly date: string | null;
}

/** The same for one of the year's charts. */
export interface ChartContext extends Context {
  readonly chart: ChartDefinition;
}

/**
 * A year of a site in one of its languages.
 * @param date of publication: the year as it was public at the end of that day; null: as it stands.
 * @throws where the site has no such year, language or day.
 */
export function contextOf(open: OpenSite, lang: Lang, year: number, date: string | null = null): Context {
  const editions: readonly Edition[] = open.content.editions;
  const edition =
    date === null
      ? editions.find(({ record }) => record.year === year)
      : editionsOf(open.published, year).find((kept) => kept.date === date);
  if (edition === undefined) throw new Error(`no record of ${year}${date === null ? "" : ` on ${date}`}`);
  return {
    open,
    site: open.content.site,
    edition,
    record: edition.record,
    voice: voiceIn(open, lang, edition.record),
    published: publicationDays(open.published, year)[0] ?? null,
    date,
  };
}

/**
 * The year, and the day, that an address stands for; of one without a year the newest public one, of drafts alone the
 * newest. @throws where the site has no year, and as `contextOf` does.
 */
export function contextFor(
  open: OpenSite,
  { lang = open.content.site.defaultLanguage, year = latestEdition(open.content)?.record.year, date }: Params,
): Context {
  if (year === undefined) throw new Error("a site without a year");
  return contextOf(open, lang, year, date);
}

/** @throws where the site doesn't speak the language. */
export function voiceIn(open: OpenSite, lang: Lang, record: YearRecord): Voice {
  const loaded = open.languages.get(lang);
  if (loaded === undefined) throw new Error(`no language ${lang}`);
  return createVoice(loaded.language, loaded.messages, record);
}

export const ofChart = (context: Context, chart: ChartDefinition): ChartContext => ({
  ...context,
  chart,
  published: chartDays(context, chart.id)[0] ?? null,
});

/** A chart of the context's year by its id. @throws where there is none. */
export function chartContext(context: Context, id: string): ChartContext {
  const chart = context.edition.charts.find((candidate) => candidate.id === id);
  if (chart === undefined) throw new Error(`no chart ${id} in ${context.record.year}`);
  return ofChart(context, chart);
}

/** The days whose state a chart can be embedded as in the context's language, oldest first. */
export const chartDays = ({ open, record, voice }: Context, id: string): readonly string[] =>
  daysOfChart(open.published, record.year, id, voice.language.tag);

/** The charts that a report has now: without those withdrawn and those drawn in others, which only answer at their old addresses. */
export const currentCharts = ({
  edition: { charts },
}: Pick<Context, "edition">): readonly ChartDefinition[] =>
  charts.filter((chart) => chart.withdrawn === undefined && !isReplaced(chart, charts));

export const siteName = ({ site, voice }: Context): string => voice.text(site.name);

/** Who publishes the report, or null where nobody told us. */
export const publisherName = ({ site, voice }: Context): string | null =>
  site.publisher === null ? null : voice.text(site.publisher);

export const yearTitle = ({ record, voice }: Context): string => voice.text(record.title);

/** The chart's title in plain text, its figures said. */
export const chartTitle = ({ chart, voice }: ChartContext): string => voice.plain(voice.text(chart.title));

/** The chart's name in folders and bibliographies, in ASCII letters, digits and hyphens: `astana-2025-tours-en`. */
export const chartKey = ({ record, chart, voice }: ChartContext): string =>
  `astana-${record.year}-${chart.id}-${voice.language.tag}`;

/** The finding in one or two sentences, as the chart's form says it. */
export const chartDescription = ({ chart, voice }: ChartContext): string => describeChart(chart, voice);

/** The figures that the chart shows, in its order, each with the record that states it; parts and points each for itself. */
export const chartFigures = ({ chart, voice }: ChartContext): readonly SingleFigure[] =>
  figuresOf(chart, voice).flatMap(({ record, metric }) =>
    figuresIn([metric]).map((single) => ({ record, metric: single })),
  );

/** The figures that the chart shows, by the record that states them. */
export const figuresByRecord = (context: ChartContext): ReadonlyMap<YearRecord, readonly SingleFigure[]> =>
  Map.groupBy(chartFigures(context), ({ record }) => record);

/** Whether a chart shows figures of several years, so that a figure's year must be told. */
const spansYears = (figures: readonly Figure[]): boolean =>
  new Set(figures.map(({ record }) => record)).size > 1;

/** What is counted, with the year where these figures are of several. */
export const figureLabel = ({ record, metric }: Figure, figures: readonly Figure[], voice: Voice): string =>
  spansYears(figures) ? `${voice.label(metric)}, ${record.year}` : voice.label(metric);

/** Of parts and points of one metric the first: what is told of them is told of all. */
export const oncePerWhole = (figures: readonly SingleFigure[]): readonly SingleFigure[] =>
  figures.filter(
    ({ record, metric }, index) =>
      metric.within === undefined ||
      figures.findIndex(
        (other) => other.record === record && other.metric.within?.id === metric.within?.id,
      ) === index,
  );

/** What a definition is of: a figure, or all parts and points of a metric. */
export const definedLabel = (figure: Figure, figures: readonly Figure[], voice: Voice): string => {
  const { record, metric } = figure;
  if (metric.within === undefined) return figureLabel(figure, figures, voice);
  const label = voice.text(metric.within.label);
  return spansYears(figures) ? `${label}, ${record.year}` : label;
};

/** What the sources leave open of the chart's figures, each with its label. */
export function chartUnknowns(
  context: ChartContext,
): readonly { readonly label: string; readonly words: string }[] {
  const { voice } = context;
  const figures = chartFigures(context);
  return oncePerWhole(figures).flatMap((figure) => {
    const words = unknownOf(figure.metric, voice);
    return words === null ? [] : [{ label: definedLabel(figure, figures, voice), words }];
  });
}

/** Whom to name beside everything that can be copied. */
export const creditName = (context: Context): string => publisherName(context) ?? siteName(context);

/** Whom to name, and under what licence. */
export const creditLine = (context: Context): string =>
  `${creditName(context)}, ${context.site.licence.name}`;

/** A path of the site with the base path before it, for `href`. */
export const hrefOf = ({ site }: Pick<Context, "site">, path: string): string => `${site.base}${path}`;

/** A path of the site as an absolute address, for what a standard wants absolute. */
export const urlOf = ({ site }: Pick<Context, "site">, path: string): string =>
  `${site.address}${site.base}${path}`;

/** A year and, where an address has one, a chart of it. */
type Here = Context & { readonly chart?: ChartDefinition };

/** The path of a route for the context's language, year, chart and day. */
export const pathHere = (name: RouteName, { record, voice, chart, date }: Here): string =>
  pathFor(name, { lang: voice.language.tag, year: record.year, id: chart?.id, date: date ?? undefined });

/** The same for `href`. */
export const hrefHere = (name: RouteName, here: Here): string => hrefOf(here, pathHere(name, here));

/** The same as an absolute address. */
export const urlHere = (name: RouteName, here: Here): string => urlOf(here, pathHere(name, here));

/** The title of a source; `lang` where it is in another language than the page. */
interface SourceName {
  readonly title: string;
  readonly lang?: Lang;
}
export const sourceName = ({ id, title, language }: Source, lang: Lang): SourceName => {
  const own = title[lang];
  return own === undefined ? { title: title[language] ?? id, lang: language } : { title: own };
};

/** A source's title in this language, else in its own. */
export const sourceTitle = (source: Source, lang: Lang): string => sourceName(source, lang).title;

/** The titles of what these metrics rest on. */
export const sourceTitles = (record: YearRecord, metrics: readonly string[], lang: Lang): string =>
  sourcesOf(record, metrics)
    .map((source) => sourceTitle(source, lang))
    .join("; ");

/** A source with the year of its record, where a chart shows figures of several; null else. */
interface YearSource {
  readonly source: Source;
  readonly year: number | null;
}

/** What a chart's figures rest on, year by year. */
export function chartSources(context: ChartContext): readonly YearSource[] {
  const years = figuresByRecord(context);
  return [...years].flatMap(([record, figures]) => {
    const ids = figures.map(({ metric }) => metric.id);
    const year = years.size > 1 ? record.year : null;
    return sourcesOf(record, ids).map((source) => ({ source, year }));
  });
}

/** A source's name, and for which year it is a source, in words; null where that goes without saying. */
export const restingOn = ({ source, year }: YearSource, voice: Voice) => ({
  ...sourceName(source, voice.language.tag),
  year: year === null ? null : voice.message("figure.source.year", { year: String(year) }),
});

/** Where a chart's figures come from, in a line of text. */
export function sourceLine(context: ChartContext): string {
  const { voice } = context;
  const names = chartSources(context).map((source) => {
    const { title, year } = restingOn(source, voice);
    return year === null ? title : `${title} ${year}`;
  });
  return `${voice.message("figure.source")} ${names.join("; ")}`;
}
