import type { Count, Metric } from "../record/model.ts";
import type { Form } from "./form.ts";

/** What a form takes, and where the rest of it is: enough to check a chart's file without drawing it. */
export interface Rules<Options = unknown> extends Pick<Form<Options>, "name" | "options" | "refuse"> {
  load(): Promise<Form<Options>>;
}

const quoted = (metrics: readonly Metric[]): string => metrics.map(({ id }) => `"${id}"`).join(", ");

/** The refusal of whatever is not a count, or null. */
export function refuseUncountable(metrics: readonly Metric[]): string | null {
  const others = metrics.filter(({ kind }) => kind !== "count");
  return others.length === 0
    ? null
    : `This form draws counts alone; take ${quoted(others)} out of "metrics".`;
}

/** The refusal of counts of which there can't be a whole number of icons, or null. */
export function refuseFractions(metrics: readonly Metric[]): string | null {
  const broken = metrics.filter((metric) => metric.kind === "count" && !Number.isInteger(metric.value));
  return broken.length === 0
    ? null
    : `One icon stands for one thing here, and ${quoted(broken)} is no whole number; choose the form "rows" or "scale".`;
}

/** The refusal of options that name a metric which the chart doesn't show, or null. */
export function refuseStray(metrics: readonly Metric[], named: readonly string[]): string | null {
  const stray = named.find((id) => !metrics.some((metric) => metric.id === id));
  return stray === undefined
    ? null
    : `The options name "${stray}", which is not among the chart's metrics; take it out or add it.`;
}

/** The counts among the metrics. */
export const counts = (metrics: readonly Metric[]): readonly Count[] =>
  metrics.filter((metric) => metric.kind === "count");
