import { z } from "zod";
import { told } from "../../diagnostics/told.ts";
import type { Metric } from "../../record/model.ts";
import { ICON_NAMES } from "../icons/icon.ts";
import { counts, type Rules, refuseCrowd, refuseLong, refuseStray, refuseUncountable } from "../rules.ts";
import { MOST_FIGURES, most, roundUnit } from "./unit.ts";

const MOST_ROWS = 5;

const options = z.strictObject({
  unit: z
    .number()
    .positive()
    .optional()
    .describe(
      told`How many one figure stands for. Left out: the smallest of 1, 2, 5, 10, 20 … that keeps the longest row short.`,
    ),
  icons: z
    .record(z.string(), z.enum(ICON_NAMES))
    .default({})
    .describe(told`The pictogram of each metric, by the metric's id. Left out: visitor.`),
  highlight: z.string().optional().describe(told`Id of the one metric that is picked out.`),
});
export type RowsOptions = z.output<typeof options>;

function refuse(metrics: readonly Metric[], { unit, icons, highlight }: RowsOptions): string | null {
  if (metrics.length === 0) return told`Rows of figures need a count; name one in "metrics".`;
  const unfit =
    refuseUncountable(metrics) ?? refuseCrowd(metrics, MOST_ROWS, told`rows`) ?? refuseLong(metrics);
  if (unfit !== null) return unfit;
  const stray = refuseStray(metrics, [
    ...Object.keys(icons),
    ...(highlight === undefined ? [] : [highlight]),
  ]);
  if (stray !== null) return stray;
  const largest = most(counts(metrics));
  if (unit !== undefined && largest / unit > MOST_FIGURES)
    return told`At one figure for ${unit} the longest row has over ${MOST_FIGURES} figures; set "unit" to ${roundUnit(largest)} or more, or leave it out.`;
  return null;
}

/** Figures in rows: how many people, against each other. More people are more figures, never bigger ones. */
export const rows: Rules<RowsOptions> = {
  name: "rows",
  options,
  refuse,
  load: async () => (await import("./index.ts")).form,
};
