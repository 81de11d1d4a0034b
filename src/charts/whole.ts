import { isQuantity, metricAt, type Quantity } from "../record/kinds/index.ts";
import type { Breakdown, Metric } from "../record/model.ts";
import { intervalOf, minus, plus, sayable } from "../record/precision.ts";

/** The metric that a breakdown breaks down; null where its record has none. */
export function wholeOf({ of }: Breakdown, metrics: readonly Metric[]): Quantity | null {
  const whole = of === undefined ? undefined : metricAt(metrics, of);
  return whole !== undefined && isQuantity(whole) ? whole : null;
}

/**
 * How much of its whole a breakdown leaves open: 0 where it has all parts, null where that can't be reckoned exactly, or
 * not at all.
 */
export function leftOpen(breakdown: Breakdown, metrics: readonly Metric[]): number | null {
  if (breakdown.complete) return 0;
  const whole = wholeOf(breakdown, metrics);
  if (whole === null || typeof whole.value !== "number") return null;
  const parts = breakdown.parts.map(({ value, precision }) => intervalOf(value, precision)).reduce(plus);
  const rest = sayable(minus(intervalOf(whole.value, whole.precision), parts));
  return rest?.precision === "exact" && typeof rest.value === "number" && rest.value >= 0 ? rest.value : null;
}
