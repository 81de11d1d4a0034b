import { descending } from "d3";
import type { Voice } from "../language/voice.ts";
import type { Count, Quantity } from "../record/model.ts";
import type { Subject, Table } from "./form.ts";

const HEAD = ["chart.table.label", "chart.table.figure", "chart.table.precision"] as const;

/** A chart's metrics as a table: what is counted, the figure as it is said, how exact it is. */
export const table = ({ metrics, voice }: Subject<unknown, Quantity>): Table => ({
  head: HEAD.map((key) => voice.message(key)),
  rows: metrics.map((metric) => ({
    metric,
    cells: [
      voice.text(metric.label),
      voice.say(metric, { start: true, figures: true }),
      voice.language.precisionLabel(metric.precision),
    ],
  })),
});

/** Largest first; of equal ones in the order given. */
export const largestFirst = (metrics: readonly Count[]): readonly Count[] =>
  [...metrics].sort((a, b) => descending(a.value, b.value));

const sentence = (
  key: "chart.listed" | "chart.largest" | "chart.smallest",
  metric: Count,
  voice: Voice,
): string =>
  voice.message(key, { label: voice.text(metric.label), figure: voice.say(metric, { bare: true }) });

/** So few that a list of them is still taken in by ear. */
const MOST_LISTED = 6;

/** Each count by its name, largest first; where they are many, the largest and the smallest. */
export const listed = (metrics: readonly Count[], voice: Voice): string =>
  metrics.length > MOST_LISTED
    ? extremes(metrics, voice)
    : largestFirst(metrics)
        .map((metric) => sentence("chart.listed", metric, voice))
        .join(" ");

/** The largest and the smallest of these counts, each by its name. */
function extremes(metrics: readonly Count[], voice: Voice): string {
  const sorted = largestFirst(metrics);
  const [largest] = sorted;
  const smallest = sorted.at(-1);
  if (largest === undefined || smallest === undefined) return "";
  return `${sentence("chart.largest", largest, voice)} ${sentence("chart.smallest", smallest, voice)}`;
}
