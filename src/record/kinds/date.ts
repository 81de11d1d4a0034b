import { z } from "zod";
import { kind, type MetricFields, when } from "../schema/fields.ts";
import type { Value, When } from "../terms.ts";
import type { AsWritten, Fault, KindOf } from "./kind.ts";
import { faultAt } from "./measured.ts";

const schema = ({ sourced }: MetricFields) => z.strictObject({ kind: kind("date"), value: when, ...sourced });

/** A day, a month, or the days from one to another, that a source names. */
export type DateMetric = AsWritten<typeof schema>;

export const isWhen = (value: Value): value is When =>
  typeof value === "string" ||
  (typeof value === "object" && "from" in value && typeof value.from === "string");

/** As ISO 8601 writes it, a period as its two ends with a slash between. */
export const isoOf = (value: When): string =>
  typeof value === "string" ? value : `${value.from}/${value.to}`;

/** A period that ends before it begins, or on the day on which it begins. */
export const periodFaults = ({ id, value }: Pick<DateMetric, "id" | "value">): readonly Fault[] =>
  typeof value !== "string" && value.from >= value.to ? [faultAt(["value"], "date-order", { id })] : [];

export const date = {
  schema,
  read: (entry) => ({ metric: entry, faults: periodFaults(entry) }),
  shape: "date",
  number: null,
  cells: ({ value }) => [{ part: null, value, precision: "exact" }],
  parts: () => [],
  withCell: (metric, { value }) => (isWhen(value) ? { ...metric, value } : null),
  statement: ({ value }) => value,
  restsOn: () => [],
  emptied: () => ({ value: null, quote: "" }),
} as const satisfies KindOf<DateMetric>;
