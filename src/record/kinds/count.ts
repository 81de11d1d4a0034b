import { z } from "zod";
import { amount, countValue, kind, type MetricFields } from "../schema/fields.ts";
import type { Amount, Noun, Precision, Sourced, Target } from "../terms.ts";
import type { KindOf } from "./kind.ts";
import { ofOneAmount, planned, rangeFaults } from "./measured.ts";

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
  ...ofOneAmount,
  statement: ({ value, precision, target }) => [value, precision, ...planned(target)],
} as const satisfies KindOf<Count>;
