import { z } from "zod";
import { told } from "../../diagnostics/told.ts";
import type { Metric } from "../../record/model.ts";
import { ICON_NAMES } from "../icons/icon.ts";
import { counts, type Rules, refuseLong, refuseStray, refuseUncountable } from "../rules.ts";
import { MOST_ICONS, tenfoldUnit } from "./unit.ts";

const MOST_PANELS = 6;

const options = z.strictObject({
  unit: z
    .number()
    .positive()
    .optional()
    .describe(
      told`How many one icon stands for. Left out: the smallest of 1, 10, 100 … at which no panel has over ${MOST_ICONS}.`,
    ),
  icons: z
    .record(z.string(), z.enum(ICON_NAMES))
    .default({})
    .describe(told`The pictogram of each metric, by the metric's id. Left out: certificate.`),
});
export type GridOptions = z.output<typeof options>;

function refuse(metrics: readonly Metric[], { unit, icons }: GridOptions): string | null {
  if (metrics.length === 0) return told`A grid of icons needs a count; name one in "metrics".`;
  if (metrics.length > MOST_PANELS)
    return told`Over ${MOST_PANELS} grids are too many to compare; choose the form "scale" or fewer "metrics".`;
  const uncountable = refuseUncountable(metrics);
  if (uncountable !== null) return uncountable;
  const stray = refuseStray(metrics, Object.keys(icons));
  if (stray !== null) return stray;
  const largest = Math.max(...counts(metrics).map(({ value }) => value));
  if (unit !== undefined && largest / unit > MOST_ICONS)
    return told`At one icon for ${unit} the largest grid has over ${MOST_ICONS} icons; set "unit" to ${tenfoldUnit(largest)} or more, or leave it out.`;
  return refuseLong(metrics);
}

/** A grid of icons for each count: how much is a hundred. */
export const grid: Rules<GridOptions> = {
  name: "grid",
  options,
  refuse,
  load: async () => (await import("./index.ts")).form,
};
