import { z } from "zod";
import { told } from "../../diagnostics/told.ts";
import type { Metric } from "../../record/model.ts";
import { type Rules, refuseCrowd, refuseLong, refuseUncountable } from "../rules.ts";

/** Counts whose names a reader still takes in, one below the other. */
const MOST_COUNTS = 15;

const options = z.strictObject({});
export type ScaleOptions = z.output<typeof options>;

const refuse = (metrics: readonly Metric[]): string | null =>
  metrics.length === 0
    ? told`A scale needs a count, and there is none; add one or take the chart out.`
    : (refuseUncountable(metrics) ?? refuseLong(metrics));

/** One scale: how figures of very different size compare. Logarithmic; nothing (0) stands apart, left of it. */
export const scale: Rules<ScaleOptions> = {
  name: "scale",
  options,
  refuse,
  // Another figure in the record must never stop the site, and this chart takes them all.
  advise: (metrics) => refuseCrowd(metrics, MOST_COUNTS, told`counts`),
  load: async () => (await import("./index.ts")).form,
};
