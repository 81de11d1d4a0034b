import { figuresOf } from "../../charts/chart.ts";
import { iconsIn } from "../../charts/scene.ts";
import { held } from "../../diagnostics/held.ts";
import { arithmeticOf, exactWord, unknownOf } from "../../language/exactness.ts";
import { parseTemplate, slotNames } from "../../language/template.ts";
import { type Tile, tile, withoutEnding } from "../../language/tile.ts";
import type { Voice } from "../../language/voice.ts";
import { metricsIn, type Narrative, narrativeOf, tellsOpen } from "../../narrative/narrative.ts";
import { chartIdsIn, type Spoken, speak } from "../../narrative/speak.ts";
import { baseOf } from "../../record/ids.ts";
import { figuresIn, isDate, isList, isQuantity, isRange, type Single } from "../../record/kinds/index.ts";
import { type Context, chartContext, currentCharts, hrefOf, type OpenSite, sourceName } from "../context.ts";
import { pageLetters } from "../fonts.ts";
import { reportJsonLd } from "../json-ld.ts";
import { metricAnchor, pathOf } from "../routes.ts";
import { measures } from "./headline.ts";
import { type ChartModel, cardAt, chartModel, exactness, keyFigures, quoteOf } from "./parts.ts";
import { type Datum, datum, said } from "./said.ts";
import { shell } from "./shell.ts";

/** A text as readers get it, its figures said. */
const spoken = ({ tree }: Narrative, voice: Voice): readonly Spoken[] =>
  tree === null ? [] : speak(tree, voice);

/** The opening of a year's narrative: its texts said, its ids. @throws where the year has none. */
export function openingModel({ open, record, voice }: Context) {
  const { opening } = narrativeOf(open.narratives, record.year, voice.language.tag);
  if (opening === null) throw new Error(`no opening of ${record.year} in ${voice.language.tag}`);
  const { headline = "", title = "", description = "" } = opening.head.texts;
  const { poster: [poster = ""] = [], band: keyIds = [] } = opening.head.ids;
  return {
    path: opening.path,
    headline: said(headline, voice),
    /** The same in plain text. */
    plainHeadline: voice.plain(headline),
    title: voice.plain(title),
    description: voice.plain(description),
    /** Id of the chart on the poster. */
    poster,
    /** Of the key figures. */
    keyIds,
    body: spoken(opening, voice),
  };
}

type Section = ReturnType<typeof sectionOf>;

/**
 * A row of the table of all figures.
 * @param above the figure of the row before. @param told the section that is the first to tell of the metric.
 * @param leftOpen the one that lists what the source leaves open.
 */
function row(
  metric: Single,
  above: Single | undefined,
  context: Context,
  told: Section | undefined,
  leftOpen: Section | undefined,
) {
  const { record, voice } = context;
  const quote = quoteOf(metric, record);
  /** Of parts and points of one metric the first tells what they are. */
  const goesOn = metric.within !== undefined && above?.within?.id === metric.within.id;
  const isQuotedAbove = goesOn && quote?.words === quoteOf(above, record)?.words;
  const value = shownValue(metric, voice);
  return {
    id: metric.id,
    anchor: metricAnchor(metric.id),
    label: voice.label(metric),
    /** What it is; null where the row above tells that. */
    defined: goesOn ? null : definedBy(metric, voice, told, leftOpen),
    value,
    /** Where the number itself says nothing of it. */
    exactness: isToldBy(value, metric)
      ? null
      : exactness(metric, voice, (number) => exactWord(number, voice)),
    quote: isQuotedAbove ? null : quote,
    /** In the place of a quote: our arithmetic, or where the words stand. */
    unquoted: isQuotedAbove ? voice.message("table.same") : arithmeticOf({ metric, record }, voice),
  };
}

/** What a figure is: what is counted, what the source leaves open of it or where the report's text says that, which section tells of it. */
const definedBy = (
  metric: Single,
  voice: Voice,
  told: Section | undefined,
  leftOpen: Section | undefined,
) => ({
  definition: voice.text(metric.definition),
  unknown:
    metric.unknown !== undefined && leftOpen !== undefined ? { id: leftOpen.id } : unknownOf(metric, voice),
  told: told === undefined ? null : { id: told.id, title: told.title },
});

type Shown = (Tile & { readonly datum: Datum }) | readonly string[];

/** Whether a number itself says how exact it is: by a word around it, or its two ends; around a plain one stands its unit at most. */
const isToldBy = (value: Shown, metric: Single): boolean =>
  "datum" in value &&
  isQuantity(metric) &&
  (isRange(metric.value) || (metric.precision !== "exact" && value.before + value.after !== ""));

/** A number cut for the table, or a list's items. */
function shownValue(metric: Single, voice: Voice): Shown {
  if (isList(metric)) return metric.items.map((item) => voice.text(item));
  const words = voice.format(metric, isDate(metric) ? { short: true } : { bare: true });
  return { ...withoutEnding(tile(words)), datum: datum(metric, "") };
}

/** A part of the report's narrative. */
const sectionOf = (text: Narrative, voice: Voice) => ({
  /** An anchor, the same in every language: the file's name without its number. */
  id: text.id,
  path: text.path,
  title: said(text.head.texts["title"] ?? "", voice),
  /** Its text as readers get it; the page lays out the same file. */
  body: spoken(text, voice),
});

/** Ids of the metrics that a section tells of, in its title or below. */
const toldIn = (text: Narrative): ReadonlySet<string> =>
  new Set([...slotNames(parseTemplate(text.head.texts["title"] ?? "")).map(baseOf), ...metricsIn(text)]);

/** What the report's figures come from, in a sentence: one source or several, and in which languages they are. */
export function sourcesIntro({ record: { sources }, voice }: Pick<Context, "record" | "voice">): string {
  const languages = [...new Set(sources.map(({ language }) => language))];
  const key = sources.length === 1 ? "sources.one" : "sources.many";
  return voice.message(key, { language: voice.language.writtenIn(languages) });
}

/** What stands over the words of the sources: in which languages these are, where a reader may not expect it. */
function quotesTitle({ record, voice }: Context): string {
  const languages = [...new Set(record.metrics.flatMap((metric) => quoteOf(metric, record)?.lang ?? []))];
  const own = languages.every((lang) => lang === voice.language.tag);
  return own
    ? voice.message("table.quote")
    : voice.message("table.quote.in", { language: voice.language.writtenIn(languages) });
}

/** What earlier years had and this one no longer reports, by its last name, and why. */
const droppedModel = ({ record, voice }: Context) =>
  (record.dropped ?? []).flatMap(({ id, note }) => {
    const last = record.earlier?.flatMap(({ metrics }) => metrics).findLast((metric) => metric.id === id);
    return last === undefined ? [] : [{ label: voice.text(last.label), note: voice.text(note) }];
  });

/** What the report rests on. What nobody told us (publisher, date, link) leaves no gap. */
const sources = (context: Context) =>
  context.record.sources.map((source) => ({
    ...sourceName(source, context.voice.language.tag),
    details: [
      source.publisher,
      source.date === null ? null : context.voice.language.period(source.date),
    ].filter((detail) => detail !== null),
    url: source.url,
  }));

/**
 * One year's report in one language: the poster, the key figures, the sections, all figures, the sources.
 * @throws as `openingModel` does.
 */
export function reportModel(context: Context): ReportModel {
  const { open, record, voice, date } = context;
  const models = held(known, open, () => new Map<string, ReportModel>());
  return held(models, `${voice.language.tag} ${record.year} ${date}`, () => reportOf(context));
}

/** Reports by their site: each stands at up to three addresses, and its fonts are cut to its letters. */
const known = new WeakMap<OpenSite, Map<string, ReportModel>>();

function reportOf(context: Context) {
  const { open, edition, record, voice } = context;
  const lang = voice.language.tag;
  const { plainHeadline, title, description, poster, keyIds, ...start } = openingModel(context);
  const { sections: texts } = narrativeOf(open.narratives, record.year, lang);
  const sections = texts.map((text) => sectionOf(text, voice));
  const told = texts.map(toldIn);
  const leftOpen = sections[texts.findIndex(tellsOpen)];
  const showsEarlier = edition.charts.some((chart) =>
    figuresOf(chart, voice).some((figure) => figure.record !== record),
  );
  const changeCharts = currentCharts(context).filter(({ automatic }) => automatic);
  const placed = new Set([
    poster,
    ...[start, ...sections].flatMap(({ body }) => body.flatMap(chartIdsIn)),
    ...changeCharts.map(({ id }) => id),
  ]);
  const charts = edition.charts.filter(({ id }) => placed.has(id)).map((chart) => chartModel(context, chart));
  const newer = open.content.editions
    .filter((other) => !other.record.draft && other.record.year > record.year)
    .at(-1)?.record.year;
  const main = chartContext(context, poster);
  const around = shell(context, {
    title,
    description,
    route: "report",
    image: cardAt("reportCard", main, plainHeadline),
    jsonLd: reportJsonLd(context, plainHeadline),
  });
  const content = {
    opening: start,
    /** Pictograms beside the headline: the people of the poster's chart. */
    cast: iconsIn(main.chart),
    measures: measures(plainHeadline, charts, context.site),
    /** A later report, where there is one. */
    newer:
      newer === undefined
        ? null
        : {
            href: hrefOf(context, pathOf("report", { lang, year: newer })),
            words: voice.message("notice.newer", { newer: String(newer) }),
          },
    poster,
    keyFigures: keyFigures(keyIds, voice),
    sections,
    /** By id, every chart that stands in the report. */
    charts: Object.fromEntries(charts.map((chart): [string, ChartModel] => [chart.id, chart])),
    /** Ids of the charts of change over the years that no text places. */
    changeCharts: changeCharts.map(({ id }) => id),
    dropped: droppedModel(context),
    rows: figuresIn(record.metrics).map((metric, index, all) =>
      row(
        metric,
        all[index - 1],
        context,
        sections[told.findIndex((ids) => ids.has(baseOf(metric.id)))],
        leftOpen,
      ),
    ),
    /** The heading of their words, which tells the languages that these are in where one is another than the page's. */
    quotesTitle: quotesTitle(context),
    sourcesTitle: voice.message("sources.title", { count: record.sources.length }),
    sourcesIntro: showsEarlier
      ? `${sourcesIntro(context)} ${voice.message("sources.earlier")}`
      : sourcesIntro(context),
    sources: sources(context),
  };
  const { letters: _, ...seen } = around;
  const read = [
    start.body,
    sections.map(({ body }) => body),
    content.dropped,
    content.rows,
    content.sourcesIntro,
    content.sources,
  ];
  const letters = pageLetters(
    open,
    lang,
    [seen, content],
    [read, content.newer, voice.message("table.intro")],
  );
  return { ...content, shell: { ...around, letters } };
}

export type ReportModel = ReturnType<typeof reportOf>;
