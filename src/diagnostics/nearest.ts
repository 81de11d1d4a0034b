/**
 * The candidate that a mistyped word most likely means; null where none is near, about one slip in three letters, or where
 * two are as near.
 */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  const plain = (text: string): string => text.toLowerCase().replace(/[\s_-]/g, "");
  const typed = plain(word).slice(0, 80);
  let best: { readonly candidate: string; readonly slips: number } | null = null;
  let isTied = false;
  for (const candidate of new Set(candidates)) {
    const meant = plain(candidate);
    const allowed = Math.max(1, Math.floor(Math.min(typed.length, meant.length) / 3));
    if (Math.abs(typed.length - meant.length) > allowed) continue;
    const slips = distance(typed, meant);
    // What has no letter in common is no slip.
    if (slips === Math.max(typed.length, meant.length)) continue;
    if (slips > allowed || slips > (best?.slips ?? Number.POSITIVE_INFINITY)) continue;
    isTied = slips === best?.slips;
    best = { candidate, slips };
  }
  return isTied ? null : (best?.candidate ?? null);
}

/** Optimal string alignment: letters left out, added, changed, or swapped with their neighbour. */
function distance(a: string, b: string): number {
  let before: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1] ? 0 : 1;
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current.push(
        Math.min(
          (current[column - 1] ?? 0) + 1,
          (last[column] ?? 0) + 1,
          (last[column - 1] ?? 0) + same,
          swapped ? (before[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    before = last;
    last = current;
  }
  return last[b.length] ?? 0;
}
