import { z } from "zod";
import { countValue, kind, type MetricFields } from "../schema/fields.ts";
import type { NounForms, Precision, Sourced } from "../terms.ts";
import type { KindOf } from "./kind.ts";

/** A number of counted things. `value` is from 0 to 10¹². */
export interface Count extends Sourced {
  readonly kind: "count";
  readonly value: number;
  readonly precision: Precision;
  readonly noun: Readonly<Record<string, NounForms>>;
}

const schema = ({ sourced, noun, precision }: MetricFields) =>
  z.strictObject({ kind: kind("count"), value: countValue, precision, noun, ...sourced });

export const count = {
  schema,
  read: (entry) => ({ metric: entry, faults: [] }),
  shape: "number",
  number: {
    dataValue: ({ value }) => value,
    ratio: () => null,
    counted: ({ value }) => value,
  },
  cells: ({ value, precision }) => [{ part: null, value, precision }],
  withCell: (metric, { value, precision }) =>
    typeof value === "number" ? { ...metric, value, precision } : null,
  statement: ({ value, precision }) => [value, precision],
  restsOn: () => [],
  emptied: { value: null, precision: null, quote: "" },
} as const satisfies KindOf<Count>;
