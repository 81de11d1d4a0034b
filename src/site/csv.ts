import { pluralCategory } from "../language/cldr.ts";
import { unknownOf } from "../language/exactness.ts";
import type { MessageKey } from "../language/index.ts";
import type { Voice } from "../language/voice.ts";
import { CURRENCIES } from "../record/currencies.ts";
import type { Figure } from "../record/history.ts";
import {
  countedBy,
  dataValue,
  figuresIn,
  isDate,
  isList,
  isoOf,
  isQuantity,
  isSourced,
  isWorded,
  KINDS,
  measuredOf,
  ratioOf,
  UNITS,
  upperValue,
} from "../record/kinds/index.ts";
import { type Metric, PRECISIONS, type Quantity, type YearRecord } from "../record/model.ts";
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

const ofQuantity =
  (cell: (metric: Quantity) => string | number | null): Column["cell"] =>
  (metric) =>
    (isQuantity(metric) ? cell(metric) : null) ?? "";

/** What a row is of: the metric's own id, and the part or the point where it is one of several. */
const placeOf = ({ id, within }: Metric): Readonly<Record<"id" | "part" | "at", string>> =>
  within === undefined
    ? { id, part: "", at: "" }
    : {
        id: within.id,
        part: within.at === undefined ? id.slice(within.id.length + 1) : "",
        at: within.at ?? "",
      };

// The first column is one nobody looks up, since a parser that overlooks the byte order mark misnames it.
const NUMBERS: readonly Column[] = [
  column("year", "integer", (_, { year }) => year),
  column("id", "string", (metric) => placeOf(metric).id, { required: true }),
  column("part", "string", (metric) => placeOf(metric).part),
  column("at", "string", (metric) => placeOf(metric).at),
  column("kind", "string", ({ kind }) => kind, { required: true, enum: Object.keys(KINDS) }),
  column("value", "number", ofQuantity(dataValue)),
  column("to", "number", ofQuantity(upperValue)),
  column(
    "unit",
    "string",
    ofQuantity((metric) => measuredOf(metric).unit ?? null),
    { enum: [...UNITS, ...CURRENCIES] },
  ),
  column(
    "precision",
    "string",
    ofQuantity(({ precision }) => precision),
    { enum: PRECISIONS },
  ),
  column("target", "number", (metric) => ("target" in metric ? (metric.target?.value ?? "") : "")),
  column(
    "numerator",
    "number",
    ofQuantity((metric) => ratioOf(metric)?.part ?? null),
    { minimum: 0 },
  ),
  column(
    "denominator",
    "number",
    ofQuantity((metric) => ratioOf(metric)?.of ?? null),
    { minimum: 1 },
  ),
  column("date", "string", (metric) => (isDate(metric) ? isoOf(metric.value) : "")),
  column("complete", "boolean", (metric) => (isList(metric) ? String(metric.complete) : "")),
];

/** Columns of words in one language. @param suffix goes after their names where several languages stand side by side. */
const words = (voice: Voice, suffix = ""): readonly Column[] =>
  [
    column("label", "string", (metric) => voice.label(metric)),
    column(
      "counts",
      "string",
      ofQuantity((metric) => unitOf(metric, voice)),
    ),
    column("said", "string", (metric) => voice.format(metric)),
    column("items", "string", (metric) =>
      isList(metric) ? metric.items.map((item) => voice.text(item)).join("; ") : "",
    ),
    column("unknown", "string", (metric) => unknownOf(metric, voice) ?? ""),
  ].map((each) => ({ ...each, name: `${each.name}${suffix}` }));

const provenance = (voice: Voice): readonly Column[] => [
  column("quote", "string", (metric) => (isSourced(metric) ? metric.quote : "")),
  column("source", "string", (metric, record) =>
    sourceTitles(record, [placeOf(metric).id], voice.language.tag),
  ),
];

/** Columns of the whole record's CSV: words in each language. @param voice of the site's default language. */
export const recordColumns = (voice: Voice, voices: readonly Voice[]): readonly Column[] => [
  ...NUMBERS,
  ...voices.flatMap((each) => words(each, `_${each.language.tag}`)),
  ...provenance(voice),
];

/** The counted noun as it stands after the number, or after the whole of a share: pupils, школьников, оқушы; of a measure its unit, of money that has no words its code. */
export function unitOf(metric: Quantity, { language: { tag }, message }: Voice): string {
  const { noun, unit } = measuredOf(metric);
  if (noun === undefined) return isWorded(unit) ? message(`unit.${unit}`) : unit;
  const forms = noun[tag] ?? {};
  return forms[pluralCategory(tag, countedBy(metric))] ?? forms["other"] ?? "";
}

const table = (columns: readonly Column[], figures: readonly Figure[]): string =>
  csvFile(
    columns.map(({ name }) => name),
    figures.map(({ record, metric }) => columns.map(({ cell }) => cell(metric, record))),
  );

/**
 * A chart's figures in its language, one row a figure: of a metric through the years, one a year. It opens with a byte
 * order mark, without which Excel, in which a reader opens it, misreads Cyrillic.
 */
export const chartCsv = (context: ChartContext): string =>
  `\uFEFF${table([...NUMBERS, ...words(context.voice), ...provenance(context.voice)], chartFigures(context))}`;

/** The whole record for programs, words in each language; the context is in the site's default language. */
export const recordCsv = ({ record, voice }: Context, voices: readonly Voice[]): string =>
  table(
    recordColumns(voice, voices),
    figuresIn(record.metrics).map((metric) => ({ record, metric })),
  );
