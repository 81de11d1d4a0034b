import type { Subject } from "../form.ts";
import { counts } from "../rules.ts";
import type { GridOptions } from "./rules.ts";
import { unitOf } from "./unit.ts";

/** Each count, and how many an icon stands for where that is more than one. */
export function describe({ metrics, options, voice }: Subject<GridOptions>): string {
  const drawn = counts(metrics);
  const unit = unitOf(options.unit, drawn);
  const told = drawn.map((metric) => `${voice.say(metric, { start: true, figures: true })}.`);
  return [...told, ...(unit === 1 ? [] : [voice.message("chart.grid.unit", { unit })])].join(" ");
}
