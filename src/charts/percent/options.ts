import { z } from "zod";
import { isRatio, type MetricOf } from "../../record/kinds/index.ts";
import { highest, lowest } from "../../record/kinds/measured.ts";
import type { Range } from "../../record/terms.ts";
import { defineForm } from "../form.ts";

type Metric = MetricOf<"measure" | "share" | "derived">;

/** The per cents that a figure is, from and to; null of what is measured otherwise. */
export function percentsOf(metric: Metric): Range | null {
  if (isRatio(metric.value)) {
    const value = (100 * metric.value.part) / metric.value.of;
    return { from: value, to: value };
  }
  const unit = "measured" in metric ? metric.measured.unit : metric.kind === "measure" ? metric.unit : null;
  return unit === "percent" ? { from: lowest(metric.value), to: highest(metric.value) } : null;
}

/** A hundred squares: how much of a hundred. */
export const percent = defineForm({
  name: "percent",
  kinds: ["measure", "share", "derived"],
  ranges: true,
  one: true,
  scene: {},
  options: z.strictObject({}),
  refuse([metric]) {
    const { id } = metric;
    const percents = percentsOf(metric);
    if (percents === null) return { code: "refused.percent.unit", args: { id } };
    const { from, to } = percents;
    return from >= 0 && to <= 100 ? null : { code: "refused.percent.range", args: { id } };
  },
});
