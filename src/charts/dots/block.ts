/** The smallest count that is a field, and the smallest block. */
export const LEAST = 100;
/** Blocks that a reader still counts. */
export const MOST_BLOCKS = 20;

const POWERS: readonly number[] = [1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12];

/** The smallest power of ten from 100 on of which a count has at most 20. */
export function blockOf(value: number): number {
  const fits = (block: number): boolean => value / block <= MOST_BLOCKS;
  return POWERS.find(fits) ?? 1e12;
}
