import type { Breakdown, Metric } from "../record/model.ts";
import { intervalOf, minus, sayable } from "../record/precision.ts";
import { namedWhole, partsTogether } from "../record/total.ts";

/**
 * How much of its whole a breakdown leaves open: 0 where it has all parts, null where that can't be reckoned exactly, or
 * not at all.
 */
export function leftOpen(breakdown: Breakdown, metrics: readonly Metric[]): number | null {
  if (breakdown.complete) return 0;
  const whole = namedWhole(breakdown, metrics);
  if (whole === null || typeof whole.value !== "number") return null;
  const rest = sayable(minus(intervalOf(whole.value, whole.precision), partsTogether(breakdown)));
  return rest?.precision === "exact" && typeof rest.value === "number" && rest.value >= 0 ? rest.value : null;
}
