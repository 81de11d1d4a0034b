/** Two lists set side by side: an item that one of them lacks stands beside null. */
export type Pair<Item> =
  | { readonly before: Item; readonly after: Item | null }
  | { readonly before: null; readonly after: Item };

/**
 * The items in which two lists differ, set side by side: between items that both have in the same order (a longest
 * common subsequence), the first left over is beside the first, and so on.
 */
export function pairDifferences(
  before: readonly string[],
  after: readonly string[],
): readonly Pair<string>[] {
  const pairs: Pair<string>[] = [];
  let [oldFrom, newFrom] = [0, 0];
  for (const [old, now] of [...common(before, after), [before.length, after.length] as const]) {
    const [left, right] = [before.slice(oldFrom, old), after.slice(newFrom, now)];
    for (let index = 0; index < Math.max(left.length, right.length); index++) {
      const [was, is] = [left[index] ?? null, right[index] ?? null];
      if (was !== null) pairs.push({ before: was, after: is });
      else if (is !== null) pairs.push({ before: null, after: is });
    }
    [oldFrom, newFrom] = [old + 1, now + 1];
  }
  return pairs;
}

/** Indexes in both lists of a longest common subsequence. */
function common(before: readonly string[], after: readonly string[]): readonly (readonly [number, number])[] {
  const lengths = before.map(() => new Uint32Array(after.length + 1));
  const length = (row: number, column: number): number => lengths[row]?.[column] ?? 0;
  for (let row = before.length - 1; row >= 0; row--)
    for (let column = after.length - 1; column >= 0; column--) {
      const best =
        before[row] === after[column]
          ? length(row + 1, column + 1) + 1
          : Math.max(length(row + 1, column), length(row, column + 1));
      lengths[row]?.fill(best, column, column + 1);
    }
  const found: [number, number][] = [];
  for (let row = 0, column = 0; row < before.length && column < after.length; )
    if (before[row] === after[column]) found.push([row++, column++]);
    else if (length(row + 1, column) >= length(row, column + 1)) row++;
    else column++;
  return found;
}
