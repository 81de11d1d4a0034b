import { pluralCategory } from "../language/cldr.ts";
import { unknownOf } from "../language/exactness.ts";
import type { MessageKey } from "../language/index.ts";
import type { Voice } from "../language/voice.ts";
import type { Figure } from "../record/history.ts";
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
import { type ChartContext, type Context, chartFigures, sourceTitles } from "./context.ts";
import { csvFile, type JsonObject } from "./formats.ts";

/** A column of a CSV file: what is in a metric's cell, and how a table schema describes it. */
export interface Column {
  readonly name: string;
  readonly type: "string" | "number" | "integer" | "boolean";
  readonly constraints: JsonObject | undefined;
  /** Key of the message that says what the column holds. */
  readonly meaning: MessageKey;
  cell(metric: Metric, record: YearRecord): string | number;
}

type NameIn<Key> = Key extends `publish.column.${infer Name}` ? Name : never;

const column = (
  name: NameIn<MessageKey>,
  type: Column["type"],
  cell: Column["cell"],
  constraints?: JsonObject,
): Column => ({ name, type, cell, constraints, meaning: `publish.column.${name}` });

// The first column is one nobody looks up, since a parser that overlooks the byte order mark misnames it.
const NUMBERS: readonly Column[] = [
  column("year", "integer", (_, { year }) => year),
  column("id", "string", ({ id }) => id, { required: true, unique: true }),
  column("kind", "string", ({ kind }) => kind, { required: true, enum: Object.keys(KINDS) }),
  column("value", "number", (metric) => (isQuantity(metric) ? dataValue(metric) : ""), { minimum: 0 }),
  column("precision", "string", (metric) => (isQuantity(metric) ? metric.precision : ""), {
    enum: PRECISIONS,
  }),
  column("part", "number", (metric) => ratioOf(metric)?.part ?? "", { minimum: 0 }),
  column("of", "number", (metric) => ratioOf(metric)?.of ?? "", { minimum: 1 }),
  column("complete", "boolean", (metric) => (isList(metric) ? String(metric.complete) : "")),
];

/** Columns of words in one language. @param suffix goes after their names where several languages stand side by side. */
const words = (voice: Voice, suffix = ""): readonly Column[] =>
  [
    column("label", "string", ({ label }) => voice.text(label)),
    column("unit", "string", (metric) => (isQuantity(metric) ? unitOf(metric, voice.language.tag) : "")),
    column("said", "string", (metric) => voice.format(metric)),
    column("items", "string", (metric) =>
      isList(metric) ? metric.items.map((item) => voice.text(item)).join("; ") : "",
    ),
    column("unknown", "string", (metric) => unknownOf(metric, voice) ?? ""),
  ].map((each) => ({ ...each, name: `${each.name}${suffix}` }));

const provenance = (voice: Voice): readonly Column[] => [
  column("quote", "string", (metric) => (isSourced(metric) ? metric.quote : "")),
  column("source", "string", (metric, record) => sourceTitles(record, [metric.id], voice.language.tag)),
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

const table = (columns: readonly Column[], figures: readonly Figure[]): string =>
  csvFile(
    columns.map(({ name }) => name),
    figures.map(({ record, metric }) => columns.map(({ cell }) => cell(metric, record))),
  );

/** A chart's figures in its language, one row a figure: of a metric through the years, one a year. */
export const chartCsv = (context: ChartContext): string =>
  table([...NUMBERS, ...words(context.voice), ...provenance(context.voice)], chartFigures(context));

/** The whole record, words in each language; the context is in the site's default language. */
export const recordCsv = ({ record, voice }: Context, voices: readonly Voice[]): string =>
  table(
    recordColumns(voice, voices),
    record.metrics.map((metric) => ({ record, metric })),
  );
