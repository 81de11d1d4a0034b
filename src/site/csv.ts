import { pluralCategory } from "../language/cldr.ts";
import type { MessageKey } from "../language/index.ts";
import type { Voice } from "../language/voice.ts";
import {
  countedBy,
  dataValue,
  isList,
  isQuantity,
  isSourced,
  KINDS,
  ratioOf,
} from "../record/kinds/index.ts";
import { type Lang, type Metric, PRECISIONS, type Quantity, type YearRecord } from "../record/model.ts";
import { type ChartContext, type Context, chartMetrics, sourceTitles } from "./context.ts";
import type { JsonObject } from "./formats.ts";
import { csvFile } from "./formats.ts";

/** A column of a CSV file: what is in a metric's cell, and how a table schema describes it. */
export interface Column {
  readonly name: string;
  readonly type: "string" | "number" | "integer" | "boolean";
  readonly constraints?: JsonObject;
  /** Key of the message that says what the column holds. */
  readonly meaning: MessageKey;
  cell(metric: Metric, record: YearRecord): string | number;
}

// The first column is one nobody looks up, since a parser that overlooks the byte order mark misnames it.
const NUMBERS: readonly Column[] = [
  { name: "year", type: "integer", meaning: "publish.column.year", cell: (_, { year }) => year },
  {
    name: "id",
    type: "string",
    constraints: { required: true, unique: true },
    meaning: "publish.column.id",
    cell: ({ id }) => id,
  },
  {
    name: "kind",
    type: "string",
    constraints: { required: true, enum: Object.keys(KINDS) },
    meaning: "publish.column.kind",
    cell: ({ kind }) => kind,
  },
  {
    name: "value",
    type: "number",
    constraints: { minimum: 0 },
    meaning: "publish.column.value",
    cell: (metric) => (isQuantity(metric) ? dataValue(metric) : ""),
  },
  {
    name: "precision",
    type: "string",
    constraints: { enum: PRECISIONS },
    meaning: "publish.column.precision",
    cell: (metric) => (isQuantity(metric) ? metric.precision : ""),
  },
  {
    name: "part",
    type: "number",
    constraints: { minimum: 0 },
    meaning: "publish.column.part",
    cell: (metric) => ratioOf(metric)?.part ?? "",
  },
  {
    name: "of",
    type: "number",
    constraints: { minimum: 1 },
    meaning: "publish.column.of",
    cell: (metric) => ratioOf(metric)?.of ?? "",
  },
  {
    name: "complete",
    type: "boolean",
    meaning: "publish.column.complete",
    cell: (metric) => (isList(metric) ? String(metric.complete) : ""),
  },
];

/** Columns of words in one language. @param suffix goes after their names where several languages stand side by side. */
const words = (voice: Voice, suffix: string): readonly Column[] => [
  {
    name: `label${suffix}`,
    type: "string",
    meaning: "publish.column.label",
    cell: ({ label }) => voice.text(label),
  },
  {
    name: `unit${suffix}`,
    type: "string",
    meaning: "publish.column.unit",
    cell: (metric) => (isQuantity(metric) ? unitOf(metric, voice.language.tag) : ""),
  },
  {
    name: `said${suffix}`,
    type: "string",
    meaning: "publish.column.said",
    cell: (metric) => voice.format(metric),
  },
  {
    name: `items${suffix}`,
    type: "string",
    meaning: "publish.column.items",
    cell: (metric) => (isList(metric) ? metric.items.map((item) => voice.text(item)).join("; ") : ""),
  },
];

const provenance = (voice: Voice): readonly Column[] => [
  {
    name: "quote",
    type: "string",
    meaning: "publish.column.quote",
    cell: (metric) => (isSourced(metric) ? metric.quote : ""),
  },
  {
    name: "source",
    type: "string",
    meaning: "publish.column.source",
    cell: (metric, record) => sourceTitles(record, metric, voice.language.tag),
  },
];

/** Columns of a chart's CSV, in one language. */
const chartColumns = (voice: Voice): readonly Column[] => [
  ...NUMBERS,
  ...words(voice, ""),
  ...provenance(voice),
];

/** Columns of the whole record's CSV: words in each language. @param voice of the site's default language. */
export const recordColumns = (voice: Voice, voices: readonly Voice[]): readonly Column[] => [
  ...NUMBERS,
  ...voices.flatMap((each) => words(each, `_${each.language.tag}`)),
  ...provenance(voice),
];

/** The counted noun as it stands after the number, or after the whole of a share: pupils, школьников, оқушы. */
export function unitOf(metric: Quantity, lang: Lang): string {
  const forms = metric.noun[lang] ?? {};
  return forms[pluralCategory(lang, countedBy(metric))] ?? forms["other"] ?? "";
}

const table = (columns: readonly Column[], record: YearRecord, metrics: readonly Metric[]): string =>
  csvFile(
    columns.map(({ name }) => name),
    metrics.map((metric) => columns.map(({ cell }) => cell(metric, record))),
  );

/** A chart's figures in its language, one row a metric. */
export const chartCsv = (context: ChartContext): string =>
  table(chartColumns(context.voice), context.record, chartMetrics(context));

/** The whole record, words in each language; the context is in the site's default language. */
export const recordCsv = ({ record, voice }: Context, voices: readonly Voice[]): string =>
  table(recordColumns(voice, voices), record, record.metrics);
