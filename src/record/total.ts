import { held } from "../diagnostics/held.ts";
import type { Breakdown } from "./kinds/breakdown.ts";
import type { DerivedAmount } from "./kinds/derived.ts";
import { isQuantity, type Metric, metricAt, type Quantity } from "./kinds/index.ts";
import { type Interval, intervalOf, minus, plus, sayable } from "./precision.ts";
import type { Stated } from "./terms.ts";

/** What the parts of a breakdown come to. */
const partsTogether = ({ parts }: Breakdown): Interval =>
  parts.map(({ value, precision }) => intervalOf(value, precision)).reduce(plus);

/** The metric that a breakdown breaks down; null where its record has none. */
export function namedWhole({ of }: Breakdown, metrics: readonly Metric[]): Quantity | null {
  const whole = of === undefined ? undefined : metricAt(metrics, of);
  return whole !== undefined && isQuantity(whole) ? whole : null;
}

/** What a part is of: the metric that its breakdown names, or all parts where it has them all; null where no word can say it. */
export const wholeOf = (breakdown: Breakdown, metrics: readonly Metric[]): Stated | null =>
  namedWhole(breakdown, metrics) ?? (breakdown.complete ? sayable(partsTogether(breakdown)) : null);

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

/** What of a metric is compared with other years: itself where it is a number, what its parts come to where it has parts; null of anything else. */
export function amountOf(metric: Metric): Quantity | null {
  if (metric.kind === "breakdown") return totalOf(metric);
  return isQuantity(metric) && metric.kind !== "change" ? metric : null;
}

const totals = new WeakMap<Breakdown, DerivedAmount | null>();

/**
 * What the parts of a breakdown come to, as a sum of ours under the breakdown's own id; the same one every time, so that it
 * can be found again. Null where it names some of its parts alone, where its whole is a metric itself, of what is measured
 * (averages don't add up), and where no word can say it.
 */
export const totalOf = (breakdown: Breakdown): DerivedAmount | null =>
  held(totals, breakdown, () => summed(breakdown));

function summed(breakdown: Breakdown): DerivedAmount | null {
  const { id, label, definition, unknown, formerly, measured, parts, complete, of } = breakdown;
  if (!complete || of !== undefined || measured.noun === undefined) return null;
  const sum = sayable(partsTogether(breakdown));
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
