import { z } from "zod";
import { metricFields, type NounFormsByLanguage } from "../schema/fields.ts";
import type { Precision, Ratio, Sourced, Stated } from "../terms.ts";
import { type Count, count } from "./count.ts";
import { type Derived, derived } from "./derived.ts";
import type { Around, Cell, KindOf, NumberOf, Read, Traits } from "./kind.ts";
import { type List, list } from "./list.ts";
import { type Share, share } from "./share.ts";

export type { Count, Derived, List, Share };

export type Metric = Count | Share | List | Derived;
export type Kind = Metric["kind"];
/** The metrics of one kind. */
export type MetricOf<K extends Kind> = Extract<Metric, { readonly kind: K }>;
/** A metric that is a number. */
export type Quantity = Extract<Metric, { readonly precision: Precision }>;

/** Every kind, in the order in which the file's schema offers them. */
export const KINDS = { count, share, list, derived } as const satisfies Record<Kind, object>;

const TRAITS: { readonly [K in Kind]: Traits<MetricOf<K>> } = KINDS;
const NUMBERS: { readonly [K in Quantity["kind"]]: { readonly number: NumberOf<MetricOf<K>> } } = KINDS;
const kindOf = ({ kind }: Metric): Traits<Metric> => TRAITS[kind];
const numberOf = ({ kind }: Quantity): NumberOf<Quantity> => NUMBERS[kind].number;

/** True where the metric is a number, with a precision and a noun. */
export const isQuantity = (metric: Metric): metric is Quantity => kindOf(metric).number !== null;

/** True where the metric is named things, `items`. */
export const isList = (metric: Metric): metric is List => kindOf(metric).shape === "names";

/** True where the metric is a plain count; what else is a number of things is none. */
export const isCount = (metric: Metric): metric is Count => metric.kind === "count";

/** True where a source states the metric, so that it has a `source` and a `quote`; false where we reckon it. */
export const isSourced = (metric: Metric): metric is Metric & Sourced => "quote" in metric;

/** The value that machines read: a count as it is, a share as its quotient (one in five is 0.2). */
export const dataValue = (metric: Quantity): number => numberOf(metric).dataValue(metric);

/** The share that a number is, stated or reckoned; null of a number of things and of what is no number. */
export const ratioOf = (metric: Metric): Ratio | null => kindOf(metric).number?.ratio(metric) ?? null;

/** A share that we reckon, with its two counts as they are (4 of 32, not 1 of 8); any other number as it is. */
export const asCounted = (metric: Quantity): Quantity =>
  "counts" in metric && metric.counts !== undefined ? { ...metric, value: metric.counts } : metric;

/** The number that a metric's noun is counted by: the count, or the whole of a share. */
export const countedBy = (metric: Quantity): number => numberOf(metric).counted(metric);

/** Ids of the metrics that one is reckoned from, in their order; none where a source states it. */
export const restsOn = (metric: Metric): readonly string[] => kindOf(metric).restsOn(metric);

/** Whether two metrics say the same sort of thing, so that one can stand for the other in another year: a share is a share, stated or reckoned. */
export const isComparable = (one: Metric, other: Metric): boolean =>
  kindOf(one).shape === kindOf(other).shape;

/** What a metric states, as a text: two that state the same have the same. Words around a number (labels, definitions, quotes) are no part of it. */
export const statementOf = (metric: Metric): string => JSON.stringify(kindOf(metric).statement(metric));

/** The metric with what stood there before a correction. @throws where it can't be of this metric, which `check` refuses. */
export function withStated(metric: Metric, { value, precision }: Stated): Metric {
  const before = kindOf(metric).withCell(metric, { part: null, value, precision });
  if (before === null)
    throw new Error(`the correction of ${metric.id} has a value of another kind than the metric`);
  return before;
}

/** The figures of a metric that can be published, changed and corrected. */
export const cellsOf = (metric: Metric): readonly Cell[] => kindOf(metric).cells(metric);

const isSameValue = (one: Stated["value"], other: Stated["value"]): boolean =>
  typeof one === "number" || typeof other === "number"
    ? one === other
    : one.part === other.part && one.of === other.of;

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

/** What a new year's record has in the fields of a metric that are to be filled in again; nothing of an unknown kind. */
export const emptiedFields = (kind: unknown): Readonly<Record<string, unknown>> =>
  typeof kind === "string" && Object.hasOwn(TRAITS, kind) ? TRAITS[kind as Kind].emptied : {};

/** What a correction of a metric may say that stood there: a number or a ratio; names can't be corrected. */
export const shapeOf = (metric: Metric): Traits<Metric>["shape"] => kindOf(metric).shape;
