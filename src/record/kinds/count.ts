import { z } from "zod";
import { amount, countValue, kind, type MetricFields } from "../schema/fields.ts";
import type { AsWritten, KindOf } from "./kind.ts";
import { ofOneAmount, planned, rangeFaults } from "./measured.ts";

const schema = ({ sourced, noun, precision, target }: MetricFields) =>
  z.strictObject({ kind: kind("count"), value: amount(countValue), precision, noun, target, ...sourced });

/** A number of counted things. `value` is from 0 to 10¹⁵. */
export type Count = AsWritten<typeof schema>;

export const count = {
  schema,
  read: (entry) => ({ metric: entry, faults: rangeFaults(entry) }),
  ...ofOneAmount,
  statement: ({ value, precision, target }) => [value, precision, ...planned(target)],
} as const satisfies KindOf<Count>;
