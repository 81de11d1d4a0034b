import { z } from "zod";
import { told } from "../../diagnostics/told.ts";
import type { Metric } from "../../record/model.ts";
import { counts, type Rules, refuseLong, refuseUncountable } from "../rules.ts";
import { blockOf, LEAST, MOST_BLOCKS } from "./block.ts";

const options = z.strictObject({
  block: z
    .number()
    .refine((block) => block >= LEAST && Number.isInteger(Math.log10(block)), {
      error: `A block is a power of ten from ${LEAST} on, such as 1000.`,
    })
    .optional()
    .describe(
      told`How many a block holds: 100, 1000 … Left out: the smallest that makes at most ${MOST_BLOCKS} blocks.`,
    ),
});
export type DotsOptions = z.output<typeof options>;

function refuse(metrics: readonly Metric[], { block }: DotsOptions): string | null {
  const [metric] = counts(metrics);
  if (metrics.length !== 1)
    return told`A field of dots is drawn of one count; name it, and nothing else, in "metrics".`;
  if (metric === undefined) return refuseUncountable(metrics);
  if (!Number.isInteger(metric.value))
    return told`A dot stands for whole things, and "${metric.id}" is ${metric.value}; choose the form "rows" or "scale".`;
  if (metric.value < LEAST)
    return told`"${metric.id}" is ${metric.value}, and under ${LEAST} dots make no field; choose the form "grid" or "rows".`;
  if (block !== undefined && metric.value / block > MOST_BLOCKS)
    return told`"${metric.id}" would be over ${MOST_BLOCKS} blocks of ${block}; set "block" to ${blockOf(metric.value)} or leave it out.`;
  return refuseLong(metrics);
}

/** A field of dots in blocks: how much is a large count. */
export const dots: Rules<DotsOptions> = {
  name: "dots",
  options,
  refuse,
  load: async () => (await import("./index.ts")).form,
};
