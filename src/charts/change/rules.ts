import { z } from "zod";
import { told } from "../../diagnostics/told.ts";
import type { Metric } from "../../record/model.ts";
import { type Rules, refuseLong } from "../rules.ts";

const options = z.strictObject({
  formerly: z
    .record(z.string().regex(/^\d{4}$/), z.string())
    .default({})
    .describe(told`The metric's id in the years in which it had another, by year.`),
});
export type ChangeOptions = z.output<typeof options>;

function refuse(metrics: readonly Metric[]): string | null {
  const [metric] = metrics;
  if (metric === undefined || metrics.length > 1)
    return told`Change over years is drawn of one figure; name it, and nothing else, in "metrics".`;
  if (metric.kind === "list")
    return told`"${metric.id}" is a list of names, which has no more and no less; choose the form "names".`;
  return refuseLong(metrics);
}

/** Change over years: what moved. A slope for two years, lines for more. */
export const change: Rules<ChangeOptions> = {
  name: "change",
  options,
  refuse,
  load: async () => (await import("./index.ts")).form,
};
