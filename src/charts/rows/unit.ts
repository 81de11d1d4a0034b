import type { Count } from "../../record/model.ts";

/** Figures in a row that a reader still takes in. */
const AIM = 150;
/** Figures in a row that still draw. */
export const MOST_FIGURES = 400;

export const most = (metrics: readonly Count[]): number => Math.max(...metrics.map(({ value }) => value));

/** The smallest of 1, 2, 5, 10, 20, 50 … at which so many are at most 150 figures. */
export function roundUnit(largest: number): number {
  for (let power = 1; ; power *= 10) {
    const unit = [power, 2 * power, 5 * power].find((candidate) => largest / candidate <= AIM);
    if (unit !== undefined) return unit;
  }
}
