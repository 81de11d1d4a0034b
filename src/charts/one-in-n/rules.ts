import { z } from "zod";
import { told } from "../../diagnostics/told.ts";
import type { Metric } from "../../record/model.ts";
import { ICON_NAMES } from "../icons/icon.ts";
import { type Rules, refuseLong } from "../rules.ts";

/** Figures that are taken in at a glance. */
const MOST_FIGURES = 20;

const options = z.strictObject({
  icon: z.enum(ICON_NAMES).default("student").describe(told`The pictogram of one.`),
});
export type ShareOptions = z.output<typeof options>;

function refuse(metrics: readonly Metric[]): string | null {
  const [metric] = metrics;
  if (metric === undefined || metrics.length > 1)
    return told`One in n is drawn of one share; name it, and nothing else, in "metrics".`;
  if (metric.kind !== "share" && metric.kind !== "derived")
    return told`"${metric.id}" is no share; name a share, or choose another form.`;
  const { part, of } = metric.value;
  if (!Number.isInteger(part) || !Number.isInteger(of))
    return told`"${metric.id}" is no share of whole numbers (${part} of ${of}); choose another form.`;
  if (of > MOST_FIGURES)
    return told`"${metric.id}" would be ${of} figures, and over ${MOST_FIGURES} don't show a share at a glance; choose "part-of-whole" with two counts.`;
  return refuseLong(metrics);
}

/** One in n: what share. */
export const oneInN: Rules<ShareOptions> = {
  name: "one-in-n",
  options,
  refuse,
  load: async () => (await import("./index.ts")).form,
};
