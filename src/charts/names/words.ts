import type { Subject, Table } from "../form.ts";
import { names } from "../words.ts";
import { lists, type NamesOptions } from "./rules.ts";

const HEAD = ["chart.names.group", "chart.names.names", "chart.names.extent"] as const;

/** Each list with its names, and whether they are all there are. */
export const table = ({ metrics, voice }: Subject<NamesOptions>): Table => ({
  head: HEAD.map((key) => voice.message(key)),
  rows: lists(metrics).map((metric) => ({
    metric,
    cells: [
      voice.text(metric.label),
      names(metric, voice),
      voice.message(metric.complete ? "chart.names.complete" : "chart.names.examples"),
    ],
  })),
});

/** Each list's names, and that there are others where the source gives examples alone. */
export const describe = ({ metrics, voice }: Subject<NamesOptions>): string =>
  lists(metrics)
    .map((metric) =>
      voice.message(metric.complete ? "chart.names.finding" : "chart.names.open", {
        label: voice.text(metric.label),
        names: names(metric, voice),
      }),
    )
    .join(" ");
