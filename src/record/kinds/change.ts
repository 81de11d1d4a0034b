import { z } from "zod";
import { against, kind, type MetricFields, signed } from "../schema/fields.ts";
import type { Measured, Precision, Sourced } from "../terms.ts";
import type { KindOf } from "./kind.ts";
import { measuredBy, unmeasured } from "./measured.ts";

/** A rise or fall that the source itself states: a number with its sign, against a year or a period. */
export interface Change extends Sourced {
  readonly kind: "change";
  readonly value: number;
  readonly precision: Precision;
  readonly measured: Measured;
  /** With what it is compared: a year, a month, a quarter or a school year. */
  readonly against: string;
}

const schema = ({ sourced, precision, noun, unit, decimals }: MetricFields) =>
  z.strictObject({
    kind: kind("change"),
    value: signed,
    precision,
    noun: noun.exactOptional(),
    unit: unit.exactOptional(),
    decimals,
    against,
    ...sourced,
  });
type Entry = z.infer<ReturnType<typeof schema>>;

export const change = {
  schema,
  read: (entry) => {
    const measured = measuredBy(entry);
    if (measured === null) return { metric: null, faults: [unmeasured(entry)] };
    const { noun: _, unit: __, decimals: ___, ...said } = entry;
    return { metric: { ...said, measured, against: String(entry.against) }, faults: [] };
  },
  shape: "change",
  number: { dataValue: ({ value }) => value, ratio: () => null, counted: ({ value }) => Math.abs(value) },
  cells: ({ value, precision }) => [{ part: null, value, precision }],
  parts: () => [],
  withCell: (metric, { value, precision }) =>
    typeof value === "number" ? { ...metric, value, precision } : null,
  statement: ({ value, precision, against }) => [value, precision, against],
  restsOn: () => [],
  emptied: () => ({ value: null, precision: null, against: null, quote: "" }),
} as const satisfies KindOf<Change, Entry>;
