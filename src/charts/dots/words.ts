import type { Subject } from "../form.ts";
import { counts } from "../rules.ts";
import { blockOf } from "./block.ts";
import type { DotsOptions } from "./rules.ts";

/** The count, and the blocks that show it. */
export function describe({ metrics, options, voice }: Subject<DotsOptions>): string {
  const [metric] = counts(metrics);
  if (metric === undefined) return "";
  const block = options.block ?? blockOf(metric.value);
  return voice.message("chart.dots.finding", {
    figure: voice.say(metric, { start: true, figures: true }),
    block,
  });
}
