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
  read: (entry, { literal }) => {
    const typed = literal(["value"]);
    // JSON reads a separator of thousands as a decimal point.
    if (!/^\d{1,3}\.\d{3}$/.test(typed)) return { metric: entry, faults: [] };
    const args = {
      id: entry.id,
      literal: typed,
      value: String(Number(typed)),
      plain: typed.replace(".", ""),
    };
    return { metric: entry, faults: [{ path: ["value"], finding: { code: "number-separator", args } }] };
  },
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
