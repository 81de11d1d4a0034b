import { tableOf } from "../charts/chart.ts";
import { chartSvg } from "../charts/svg.ts";
import type { Messages } from "../language/messages.ts";
import { tile } from "../language/tile.ts";
import type { Voice } from "../language/voice.ts";
import { dataValue } from "../record/data-value.ts";
import { type Content, type FigureDefinition, isQuantity, type Metric } from "../record/model.ts";
import { sourcesOf } from "../record/sources-of.ts";
import type { OpenYear } from "./built-from.ts";
import { changesTo } from "./changes.ts";
import { publisherName, siteName, type YearContext, yearTitle } from "./context.ts";
import { correctionText } from "./correction-text.ts";
import type { Json } from "./json.ts";
import { sourceTitle } from "./source-title.ts";

/** What pages are made of, each part by the functions that the pages call. Equal parts make equal pages. */

/** Head, masthead, notices and footer. Which interface texts a page uses isn't told: it rests on all of its language. */
export function shell(
  { editions }: Content,
  { context }: OpenYear,
  messages: Messages,
  characters: string,
): Json {
  const { site, record, voice } = context;
  const { address, base, languages, contact, licence } = site;
  return {
    characters,
    messages: Object.entries(messages).map(([key, message]) => [key, JSON.stringify(message)]),
    site: [address, base, contact, licence.name, licence.url, ...languages],
    names: [siteName(context), publisherName(context), yearTitle(context), voice.language.tag],
    years: [record.year, ...editions.flatMap(({ record: { year, draft } }) => [year, draft])],
  };
}

/** A template, with its figures as machines read them. */
export const saidTemplate = (template: string, voice: Voice): Json =>
  voice.fill(template).map((part) => (typeof part === "string" ? part : saidMetric(part.metric, part.text)));

/** A figure in running text. */
export const saidMetric = (metric: Metric, said: string): Json =>
  isQuantity(metric) ? [metric.id, dataValue(metric), metric.precision, said] : said;

/** A chart as it stands in the report. */
export const chart = (figure: FigureDefinition, context: YearContext): Json => [
  figure.id,
  saidTemplate(context.voice.text(figure.title), context.voice),
  saidTemplate(context.voice.text(figure.note), context.voice),
  drawings(figure, context.voice),
  table(figure, context.voice),
  sources(context, figure.metrics),
];

export const drawings = (figure: FigureDefinition, voice: Voice): Json => [
  chartSvg(figure, voice, "wide"),
  chartSvg(figure, voice, "narrow"),
];

const table = (figure: FigureDefinition, voice: Voice): Json => {
  const { head, rows } = tableOf(figure, voice);
  return [[...head], ...rows.map(({ cells }) => [...cells])];
};

/** The titles of what these metrics rest on. */
export const sources = ({ record, voice }: YearContext, metrics: readonly string[]): Json =>
  sourcesOf(record, metrics).map((source) => [sourceTitle(source, voice.language.tag), source.language]);

/** A metric of the band of large numbers. */
export function bandTile(id: string, voice: Voice): Json {
  const metric = voice.metric(id);
  if (!isQuantity(metric)) return null;
  return [
    saidMetric(metric, ""),
    voice.text(metric.label),
    ...Object.values(tile(voice.say(metric, { bare: true }))),
  ];
}

/** A row of the table of all figures. */
export function metricRow(metric: Metric, { record, voice }: YearContext): Json {
  const quote =
    metric.kind === "derived"
      ? metric.ratio.map((id) => voice.text(voice.metric(id).label))
      : [metric.quote, record.sources.find(({ id }) => id === metric.source)?.language ?? null];
  return [
    metric.id,
    metric.kind,
    ...definition(metric, voice),
    metric.kind === "list"
      ? [metric.complete, ...metric.items.map((item) => voice.text(item))]
      : saidMetric(metric, voice.say(metric, { bare: true })),
    ...quote,
  ];
}

export const definition = (metric: Metric, voice: Voice): readonly string[] => [
  voice.text(metric.label),
  voice.text(metric.definition),
];

/** Corrections of these metrics as pages list them. */
export const corrections = (context: YearContext, metrics: readonly string[]): Json =>
  changesTo(context.record, metrics).map((change) => [
    change.correction.date,
    change.after.id,
    correctionText(context, change),
  ]);
