import { z } from "zod";
import { amount, countValue, kind, type MetricFields } from "../schema/fields.ts";
import type { Amount, Noun, Precision, Sourced, Target } from "../terms.ts";
import type { KindOf } from "./kind.ts";
import { highest, isAmount, lowest, rangeFaults } from "./measured.ts";

/** A number of counted things. `value` is from 0 to 10¹⁵. */
export interface Count extends Sourced {
  readonly kind: "count";
  readonly value: Amount;
  readonly precision: Precision;
  readonly noun: Noun;
  readonly target?: Target;
}

const schema = ({ sourced, noun, precision, target }: MetricFields) =>
  z.strictObject({ kind: kind("count"), value: amount(countValue), precision, noun, target, ...sourced });

export const count = {
  schema,
  read: (entry) => ({ metric: entry, faults: rangeFaults(entry) }),
  shape: "number",
  number: {
    dataValue: ({ value }) => lowest(value),
    ratio: () => null,
    counted: ({ value }) => highest(value),
  },
  cells: ({ value, precision }) => [{ part: null, value, precision }],
  parts: () => [],
  withCell: (metric, { value, precision }) => (isAmount(value) ? { ...metric, value, precision } : null),
  statement: ({ value, precision, target }) => [value, precision, ...planned(target)],
  restsOn: () => [],
  emptied: () => ({ value: null, precision: null, quote: "", target: EMPTIED_TARGET }),
} as const satisfies KindOf<Count>;

/** A plan that waits for next year's. */
export const EMPTIED_TARGET = { value: null, precision: null, quote: "" } as const;

/** What of a target is stated. */
export const planned = (target: Target | undefined): readonly unknown[] =>
  target === undefined ? [] : [target.value, target.precision];
