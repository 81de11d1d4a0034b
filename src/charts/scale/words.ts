import type { Subject } from "../form.ts";
import { counts } from "../rules.ts";
import { extremes } from "../words.ts";
import type { ScaleOptions } from "./rules.ts";

/** How many figures, the largest and the smallest. */
export function describe({ metrics, voice }: Subject<ScaleOptions>): string {
  const drawn = counts(metrics);
  return `${voice.message("chart.scale.finding", { count: drawn.length })} ${extremes(drawn, voice)}`;
}
