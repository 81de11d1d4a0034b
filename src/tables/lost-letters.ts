import { cellName, refuse, type Table } from "./table.ts";

/** A question mark in the place of a letter: within a word or before one, or at its end before another word. */
const LOST = /\p{L}\?+\p{L}|(?<![\p{L}\p{P}])\?+\p{L}|\p{L}\?+\s+\p{Ll}/u;

/** @throws {Refusal} for words whose Kazakh letters a file in Windows-1251 could not keep. */
export function refuseLost(table: Table): void {
  for (const [row, cells] of table.rows)
    for (const [column, cell] of cells)
      if (cell.kind === "text" && LOST.test(cell.text))
        refuse("lost-letters", { cell: cellName(table, row, column), found: cell.text });
}

/** @throws {Refusal} for a name that ends in a question mark in the place of a letter. */
export function refuseLostName(words: string, cell: string): void {
  if (/\p{L}\?/u.test(words)) refuse("lost-letters", { cell, found: words });
}
