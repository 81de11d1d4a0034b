import { TABLE_WORDS } from "../language/table-words.ts";
import type { Columns } from "./columns.ts";
import type { Layout, Reading } from "./layout.ts";
import { answered } from "./question.ts";
import { cellAt, cellName, plain, wordsAt } from "./table.ts";

/** A word for thousands or more, and what it multiplies by; null where there is none. */
export function multipleIn(words: string): { readonly found: string; readonly times: number } | null {
  for (const [word, times] of TABLE_WORDS.flatMap(({ multiples }) => [...multiples])) {
    const found = word.exec(words)?.[0];
    if (found !== undefined) return { found, times };
  }
  return null;
}

/**
 * Makes sure that no row says beside its figure that it is in thousands: rows may differ in that.
 * @throws {Open} where one does, and the heading doesn't.
 */
export function askUnits(
  { table, body, columns }: Layout,
  { values, words }: Columns,
  reading: Reading,
): void {
  if (multipleIn(words) !== null) return;
  for (const row of body)
    for (const column of columns) {
      if (column === values || cellAt(table, row, column)?.kind !== "text") continue;
      const found = multipleIn(plain(wordsAt(table, row, column)))?.found;
      if (found === undefined) continue;
      const args = { cell: cellName(table, row, column), found };
      answered(reading.answers, "times", ["1"], { code: "import.ask.times-beside", args });
      return;
    }
}
