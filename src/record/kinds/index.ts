import { z } from "zod";
import { valueAt } from "../../diagnostics/document.ts";
import { held } from "../../diagnostics/held.ts";
import { metricFields, type NounFormsByLanguage } from "../schema/fields.ts";
import {
  type Measured,
  type Noun,
  type Precision,
  type Ratio,
  type Sourced,
  type Stated,
  UNITS,
  type Unit,
  type Value,
} from "../terms.ts";
import { type Breakdown, breakdown, type Part } from "./breakdown.ts";
import { type Change, change, changeFaults } from "./change.ts";
import { type Count, count } from "./count.ts";
import { type DateMetric, date, isoOf, isWhen, periodFaults } from "./date.ts";
import { type Derived, type DerivedAmount, type DerivedShare, derived, isDerivedShare } from "./derived.ts";
import type { Around, Cell, Fault, KindOf, NumberOf, Read, Traits } from "./kind.ts";
import { type List, list } from "./list.ts";
import { type Measure, measure } from "./measure.ts";
import { faultAt, isRange, lowest, rangeFaults } from "./measured.ts";
import { type Series, series } from "./series.ts";
import { isRatio, type Share, share, shareFaults } from "./share.ts";

export type {
  Breakdown,
  Change,
  Count,
  DateMetric,
  Derived,
  DerivedShare,
  List,
  Measure,
  Part,
  Series,
  Share,
};
export { isDerivedShare, isoOf, isRange, isRatio, isWhen, UNITS };

/** Whether every language has words for a unit. */
export const isWorded = (unit: Unit): unit is (typeof UNITS)[number] => UNITS.some((each) => each === unit);

export type Metric = Count | Share | List | Derived | Measure | Change | Breakdown | Series | DateMetric;
export type Kind = Metric["kind"];
/** The metrics of one kind. */
export type MetricOf<K extends Kind> = Extract<Metric, { readonly kind: K }>;
/** A metric that is a number. */
export type Quantity = Extract<Metric, { readonly precision: Precision }>;
/** A metric as most forms draw it: its amount one number, not a range; of what we reckon, a share. */
export type Plain<M> = M extends Count | Measure
  ? M & { readonly value: number }
  : M extends DerivedAmount
    ? never
    : M;

export type PlainCount = Plain<Count>;

/** Every kind, in the order in which the file's schema offers them. */
export const KINDS = {
  count,
  share,
  list,
  derived,
  measure,
  change,
  breakdown,
  series,
  date,
} as const satisfies Record<Kind, object>;

const TRAITS: { readonly [K in Kind]: Traits<MetricOf<K>> } = KINDS;
const NUMBERS: { readonly [K in Quantity["kind"]]: { readonly number: NumberOf<MetricOf<K>> } } = KINDS;
const kindOf = ({ kind }: Metric): Traits<Metric> => TRAITS[kind];
const numberOf = ({ kind }: Quantity): NumberOf<Quantity> => NUMBERS[kind].number;

/** True where the metric is a number, with a precision. */
export const isQuantity = (metric: Metric): metric is Quantity => kindOf(metric).number !== null;

/** True where the metric is named things, `items`. */
export const isList = (metric: Metric): metric is List => kindOf(metric).shape === "names";

/** True where the metric is a day or a period. */
export const isDate = (metric: Metric): metric is DateMetric => metric.kind === "date";

/** True where the metric is a rise or a fall that its source states. */
export const isChange = (metric: Metric): metric is Change => metric.kind === "change";

/** True where the metric is one number of things; what else is a number of things is none. */
export const isCount = (metric: Metric): metric is Count => metric.kind === "count";

/** Whether a metric is as most forms draw it: no range, and of what we reckon a share. */
export const isPlain = (metric: Metric): metric is Plain<Metric> =>
  metric.kind === "derived" ? isDerivedShare(metric) : !("value" in metric && isRange(metric.value));

/** What a number counts or is measured in; of a share, what its whole counts. */
export const measuredOf = (metric: Quantity): Measured => {
  if ("measured" in metric) return metric.measured;
  return metric.kind === "measure" ? metric : { noun: metric.noun };
};

/** The noun that a number counts; null of a measure. */
export const nounOf = (metric: Quantity): Noun | null => measuredOf(metric).noun ?? null;

/** The parts or points of a metric, each as a metric of its own, its id the metric's with a slash and the part's. */
export const partsOf = (metric: Metric): readonly Quantity[] => kindOf(metric).parts(metric);

/** What can be said in one go: a number, named things, a day or period. */
export type Single = Quantity | List | DateMetric;

/** True of what can be said in one go; false of what has parts or points. */
export const isSingle = (metric: Metric): metric is Single =>
  kindOf(metric).shape !== "parts" && kindOf(metric).shape !== "points";

/** The figures of these metrics: each as it is, or its parts or points in its place. */
export const figuresIn = (metrics: readonly Metric[]): readonly Single[] =>
  metrics.flatMap((metric): readonly Single[] => (isSingle(metric) ? [metric] : partsOf(metric)));

/** The metric, or the part of one (`grants-by-field/construction`), that a reference names. */
export function metricAt(metrics: readonly Metric[], reference: string): Metric | undefined {
  const slash = reference.indexOf("/");
  if (slash < 0) return metrics.find(({ id }) => id === reference);
  const whole = metrics.find(({ id }) => id === reference.slice(0, slash));
  return whole && partsOf(whole).find(({ id }) => id === reference);
}

/** True where a source states the metric, so that it has a `source` and a `quote`; false where we reckon it. */
export const isSourced = (metric: Metric): metric is Metric & Sourced => "quote" in metric;

/** The value that machines read: a count as it is, a range by its lower end, a share as its quotient (one in five is 0.2). */
export const dataValue = (metric: Quantity): number => numberOf(metric).dataValue(metric);

/** A value in one word, as attributes and reports have it: 12000, 5000/7000, 0.2, 2025-09-01. */
export function valueText(value: Value): string {
  if (typeof value !== "object") return String(value);
  return isRatio(value) ? String(value.part / value.of) : `${value.from}/${value.to}`;
}

/** The upper end of a range; null of any other number. */
export const upperValue = ({ value }: Quantity): number | null => (isRange(value) ? value.to : null);

/** The share that a number is, stated or reckoned; null of a number of things and of what is no number. */
export const ratioOf = (metric: Metric): Ratio | null => kindOf(metric).number?.ratio(metric) ?? null;

const counted = new WeakMap<Quantity, Quantity>();

/**
 * A share that we reckon, with its two counts as they are (4 of 32, not 1 of 8), the same one every time, so that it can be
 * found again; any other number as it is.
 */
export function asCounted(metric: Quantity): Quantity {
  if (!("counts" in metric) || metric.counts === undefined) return metric;
  const value = metric.counts;
  return held(counted, metric, () => ({ ...metric, value }));
}

/** The number that a metric's noun is counted by: the count, or the whole of a share. */
export const countedBy = (metric: Quantity): number => numberOf(metric).counted(metric);

/** Ids of the metrics that one is reckoned from, in their order; none where a source states it. */
export const restsOn = (metric: Metric): readonly string[] => kindOf(metric).restsOn(metric);

/** Whether two metrics say the same sort of thing, so that one can stand for the other in another year: a share is a share, stated or reckoned, and no sum that we reckon is one. */
export const isComparable = (one: Metric, other: Metric): boolean =>
  kindOf(one).shape === kindOf(other).shape &&
  unitIn(one) === unitIn(other) &&
  (ratioOf(one) === null) === (ratioOf(other) === null);

const unitIn = (metric: Metric): string | undefined =>
  "unit" in metric ? metric.unit : "measured" in metric ? metric.measured.unit : undefined;

/** What a metric states, as a text: two that state the same have the same. Words around a number (labels, definitions, quotes) are no part of it. */
export const statementOf = (metric: Metric): string => JSON.stringify(kindOf(metric).statement(metric));

/** The metric with what stood in a figure of it before a correction. @throws where it can't have stood there, which `check` refuses. */
export function withStated(metric: Metric, cell: Cell): Metric {
  const before = kindOf(metric).withCell(metric, cell);
  if (before === null)
    throw new Error(`the correction of ${metric.id} has a value of another kind than the metric`);
  return before;
}

/** Whether a metric is a number of things, so that none of its figures is below nought; a change may be. */
const countsThings = (metric: Metric): boolean =>
  metric.kind === "count" ||
  ((metric.kind === "breakdown" || metric.kind === "series") && metric.measured.noun !== undefined);

/** What is wrong with a value that is said to have stood in a figure of the metric, at paths from what is stated. */
export function statedFaults(metric: Metric, { value, precision }: Stated): readonly Fault[] {
  const { id } = metric;
  if (isRatio(value)) return shareFaults({ id, value, precision });
  if (isWhen(value)) return periodFaults({ id, value });
  if (metric.kind === "change" && typeof value === "number") return changeFaults({ id, value, precision });
  if (countsThings(metric) && lowest(value) < 0) return [faultAt(["value"], "correction-negative", { id })];
  return rangeFaults({ id, value, precision });
}

/** The figures of a metric that can be published, changed and corrected. */
export const cellsOf = (metric: Metric): readonly Cell[] => kindOf(metric).cells(metric);

/** Whether two are the same number, range, share or period. */
function isSameValue(one: Value, other: Value): boolean {
  if (typeof one !== "object" || typeof other !== "object") return one === other;
  const [entries, others] = [one, other].map((value) => new Map(Object.entries(value)));
  return [...(entries ?? [])].every(([name, value]) => others?.get(name) === value);
}

/** Whether two figures are the same number, as exact. */
export const isSame = (one: Stated, other: Stated): boolean =>
  one.precision === other.precision && isSameValue(one.value, other.value);

/** A metric of a year's file. */
export function metric(languages: NounFormsByLanguage) {
  const fields = metricFields(languages);
  return z.discriminatedUnion("kind", [
    count.schema(fields),
    share.schema(fields),
    list.schema(fields),
    derived.schema(fields),
    measure.schema(fields),
    change.schema(fields),
    breakdown.schema(fields),
    series.schema(fields),
    date.schema(fields),
  ]);
}
export type MetricEntry = z.infer<ReturnType<typeof metric>>;
type EntryOf<K extends Kind> = Extract<MetricEntry, { readonly kind: K }>;

type Reading<M extends Metric, Entry> = Pick<KindOf<M, Entry>, "read">;
const READINGS: { readonly [K in Kind]: Reading<MetricOf<K>, EntryOf<K>> } = KINDS;

/** An entry that fits the schema, as a metric. */
export function readMetric(entry: MetricEntry, around: Around): Read<Metric> {
  const reading: Reading<Metric, MetricEntry> = READINGS[entry.kind];
  return reading.read(entry, around);
}

/** What a new year's record has in the fields of a metric that are to be filled in again; nothing of an unknown kind. @param entry of the file. */
export function emptiedFields(entry: unknown): Readonly<Record<string, unknown>> {
  const kind = valueAt(entry, ["kind"]);
  return typeof kind === "string" && Object.hasOwn(TRAITS, kind) ? TRAITS[kind as Kind].emptied(entry) : {};
}

/** What a correction may say in the place of a value: a number or a range, a share, a day or period. */
export function shapeOf(value: Value): "number" | "ratio" | "date" {
  if (isRatio(value)) return "ratio";
  return isWhen(value) ? "date" : "number";
}
