import { descending } from "d3";
import type { Voice } from "../language/voice.ts";
import type { Count } from "../record/model.ts";
import type { Subject, Table } from "./form.ts";

const HEAD = ["chart.table.label", "chart.table.figure", "chart.table.precision"] as const;

/** A chart's metrics as a table: what is counted, the figure as it is said, how exact it is. */
export const table = ({ metrics, voice }: Subject<unknown>): Table => ({
  head: HEAD.map((key) => voice.message(key)),
  rows: metrics.map((metric) => ({
    metric,
    cells: [
      voice.text(metric.label),
      voice.say(metric, metric.kind === "list" ? { start: true } : { start: true, figures: true }),
      metric.kind === "list" ? "" : voice.language.precisionLabel(metric.precision),
    ],
  })),
});

/** Largest first; of equal ones in the order given. */
export const largestFirst = (metrics: readonly Count[]): readonly Count[] =>
  [...metrics].sort((a, b) => descending(a.value, b.value));

/** A sentence on the largest and the smallest of these counts, or on the only one. */
export function extremes(metrics: readonly Count[], voice: Voice): string {
  const sorted = largestFirst(metrics);
  const [largest] = sorted;
  const smallest = sorted.at(-1);
  if (largest === undefined || smallest === undefined) return "";
  const told = (metric: Count): string =>
    voice.message("chart.told", {
      figure: voice.say(metric, { bare: true }),
      label: voice.text(metric.label),
    });
  if (largest.value === smallest.value) return sorted.map((metric) => `${told(metric)}.`).join(" ");
  return voice.message("chart.extremes", { largest: told(largest), smallest: told(smallest) });
}
