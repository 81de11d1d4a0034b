import { z } from "zod";
import { amount, kind, type MetricFields, signed } from "../schema/fields.ts";
import type { AsWritten, KindOf } from "./kind.ts";
import { ofOneAmount, planned, rangeFaults } from "./measured.ts";

const schema = ({ sourced, unit, decimals, precision, target }: MetricFields) =>
  z.strictObject({
    kind: kind("measure"),
    value: amount(signed),
    precision,
    unit,
    decimals,
    target,
    ...sourced,
  });

/** A per cent, a sum of money, an average, an area: a number in a unit, from −10¹⁵ to 10¹⁵. 87.5 in percent is 87.5 per cent. */
export type Measure = AsWritten<typeof schema>;

export const measure = {
  schema,
  read: (entry) => ({ metric: entry, faults: rangeFaults(entry) }),
  ...ofOneAmount,
  statement: ({ value, precision, unit, target }) => [value, precision, unit, ...planned(target)],
} as const satisfies KindOf<Measure>;
