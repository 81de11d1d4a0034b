import type { Subject } from "../form.ts";
import { counts } from "../rules.ts";
import { listed } from "../words.ts";
import type { ScaleOptions } from "./rules.ts";

/** How many figures, and each of them; where they are many, the largest and the smallest. */
export function describe({ metrics, voice }: Subject<ScaleOptions>): string {
  const drawn = counts(metrics);
  return `${voice.message("chart.scale.finding", { count: drawn.length })} ${listed(drawn, voice)}`;
}
