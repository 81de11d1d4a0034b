import { z } from "zod";
import { told } from "../../diagnostics/told.ts";
import type { Metric } from "../../record/model.ts";
import { ICON_NAMES } from "../icons/icon.ts";
import { type Rules, refuseLong, refuseLongText, refuseStray, refuseUncountable } from "../rules.ts";

const FEWEST = 2;
const MOST = 7;

const options = z.strictObject({
  places: z
    .record(z.string(), z.record(z.string(), z.string().min(1)))
    .describe(told`Where each metric was counted, in every language, by the metric's id.`),
  icons: z
    .record(z.string(), z.enum(ICON_NAMES))
    .default({})
    .describe(told`The pictogram of each metric, by the metric's id. Left out: enterprise.`),
});
export type StationsOptions = z.output<typeof options>;

function refuse(metrics: readonly Metric[], { places, icons }: StationsOptions): string | null {
  if (metrics.length < FEWEST || metrics.length > MOST)
    return told`Stations are ${FEWEST} to ${MOST} places side by side, and here are ${metrics.length}; change "metrics".`;
  const uncountable = refuseUncountable(metrics);
  if (uncountable !== null) return uncountable;
  const stray = refuseStray(metrics, [...Object.keys(places), ...Object.keys(icons)]);
  if (stray !== null) return stray;
  for (const { id, label } of metrics) {
    const place = places[id];
    if (place === undefined) return told`"${id}" has no place; add it to "places".`;
    const untold = Object.keys(label).find((tag) => place[tag] === undefined);
    if (untold !== undefined)
      return told`The place of "${id}" has no name in "${untold}"; add it to "places".`;
    const long = refuseLongText(place, told`The place of "${id}"`);
    if (long !== null) return long;
  }
  return refuseLong(metrics);
}

/** Stations: what was done where. Side by side, no order claimed. */
export const stations: Rules<StationsOptions> = {
  name: "stations",
  options,
  refuse,
  load: async () => (await import("./index.ts")).form,
};
