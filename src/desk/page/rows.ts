import type { ForeignView } from "../api.ts";

/** A row of two versions side by side: a line of each, null where one has none; or so many lines in which both agree. */
export type Row =
  | {
      readonly at: number;
      readonly theirs: string | null;
      readonly mine: string | null;
      readonly isSame: boolean;
    }
  | { readonly at: number; readonly same: number };

/** So many lines are shown around those that differ. */
const AROUND = 2;

/** Two versions line by line, and of what they share only what stands beside a difference. */
export function rowsOf(parts: ForeignView["lines"]): readonly Row[] {
  const rows = parts.flatMap((part, index): readonly Omit<Extract<Row, { isSame: boolean }>, "at">[] => {
    const lines = linesIn(part.text);
    if (part.whose === "both") return lines.map((line) => ({ theirs: line, mine: line, isSame: true }));
    const [before, after] = [parts[index - 1], parts[index + 1]];
    // Lines that stand in the place of others stand beside them.
    if (part.whose === "mine" && before?.whose === "theirs") return [];
    if (part.whose === "mine") return lines.map((line) => ({ theirs: null, mine: line, isSame: false }));
    const mine = after?.whose === "mine" ? linesIn(after.text) : [];
    return Array.from({ length: Math.max(lines.length, mine.length) }, (_, at) => ({
      theirs: lines[at] ?? null,
      mine: mine[at] ?? null,
      isSame: false,
    }));
  });
  const isNear = (at: number): boolean =>
    rows.slice(Math.max(0, at - AROUND), at + AROUND + 1).some(({ isSame }) => !isSame);
  const shown: Row[] = [];
  rows.forEach((row, at) => {
    const last = shown.at(-1);
    if (isNear(at)) shown.push({ ...row, at });
    else if (last !== undefined && "same" in last) shown.splice(-1, 1, { ...last, same: last.same + 1 });
    else shown.push({ at, same: 1 });
  });
  return shown;
}

const linesIn = (text: string): readonly string[] => text.replace(/\r?\n$/, "").split(/\r?\n/);
