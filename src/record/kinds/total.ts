import { intervalOf, plus, sayable } from "../precision.ts";
import type { Breakdown } from "./breakdown.ts";
import type { DerivedAmount } from "./derived.ts";

const totals = new WeakMap<Breakdown, DerivedAmount | null>();

/**
 * What the parts of a breakdown come to, as a sum of ours under the breakdown's own id; the same one every time, so that it
 * can be found again. Null where it names some of its parts alone, where its whole is a metric itself, of what is measured
 * (averages don't add up), and where no word can say it.
 */
export function totalOf(breakdown: Breakdown): DerivedAmount | null {
  const found = totals.get(breakdown);
  if (found !== undefined) return found;
  const total = summed(breakdown);
  totals.set(breakdown, total);
  return total;
}

function summed({
  id,
  label,
  definition,
  unknown,
  formerly,
  measured,
  ...rest
}: Breakdown): DerivedAmount | null {
  const { parts, complete, of } = rest;
  if (!complete || of !== undefined || measured.noun === undefined) return null;
  const sum = sayable(parts.map(({ value, precision }) => intervalOf(value, precision)).reduce(plus));
  if (sum === null) return null;
  return {
    kind: "derived",
    id,
    label,
    definition,
    ...(unknown && { unknown }),
    ...(formerly && { formerly }),
    how: "sum",
    ids: parts.map((part) => `${id}/${part.id}`),
    ...sum,
    measured,
  };
}
