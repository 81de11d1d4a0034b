import type { Voice } from "../../language/voice.ts";
import type { Subject, Table } from "../form.ts";
import { counts } from "../rules.ts";
import { table as countTable } from "../words.ts";
import type { StationsOptions } from "./rules.ts";

/** The name of the place at which a metric was counted. */
export const placeOf = ({ places }: StationsOptions, id: string, voice: Voice): string =>
  voice.text(places[id] ?? {});

/** The chart's metrics as a table, the place first. */
export function table(subject: Subject<StationsOptions>): Table {
  const { head, rows } = countTable(subject);
  const { options, voice } = subject;
  return {
    head: [voice.message("chart.stations.place"), ...head],
    rows: rows.map(({ metric, cells }) => ({
      metric,
      cells: [placeOf(options, metric.id, voice), ...cells],
    })),
  };
}

/** Each place with what was counted there. */
export const describe = ({ metrics, options, voice }: Subject<StationsOptions>): string =>
  counts(metrics)
    .map((metric) =>
      voice.message("chart.stations.finding", {
        place: placeOf(options, metric.id, voice),
        figure: voice.say(metric),
      }),
    )
    .join(" ");
