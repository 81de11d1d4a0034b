import type { PlainCount } from "../record/model.ts";

/**
 * The smallest round unit of which an amount has at most so many; of what is no amount (NaN), the first.
 * @param steps of a power of ten, such as 1, 2, 5. @param from the smallest power of ten.
 */
export function roundUnit(amount: number, most: number, steps: readonly number[] = [1], from = 1): number {
  for (let power = from; ; power *= 10) {
    const unit = steps.map((step) => step * power).find((each) => !(amount / each > most));
    if (unit !== undefined) return unit;
  }
}

export const largest = (metrics: readonly PlainCount[]): number =>
  Math.max(...metrics.map(({ value }) => value));
