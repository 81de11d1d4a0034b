import type { Columns } from "./columns.ts";
import type { Layout, Reading } from "./layout.ts";
import { figureOf } from "./numbers.ts";
import { periodsOf } from "./periods.ts";
import { answered } from "./question.ts";
import { cellAt, rowName, wordsAt } from "./table.ts";

/**
 * Makes sure that no row above the first figure is one whose own figure can't be read.
 * @throws {Open} where one may be.
 */
export function askHeading({ table, heading }: Layout, { names, values }: Columns, reading: Reading): void {
  const { wanted, answers } = reading;
  if (answers.heading !== undefined) return;
  // A row of one cell is a title, over the figures too where it is merged.
  const headed = heading.findIndex(
    (row) => wordsAt(table, row, values) !== "" && (table.rows.get(row)?.size ?? 0) > 1,
  );
  const doubtful = heading.findIndex((row, index) => {
    const [name, value] = [cellAt(table, row, names), cellAt(table, row, values)];
    if (name === undefined) return false;
    // Under the heading's words, or where there are none, a name has a row of its own.
    if (index > headed && (headed >= 0 || index === heading.length - 1)) return true;
    if (value === undefined) return false;
    if (wanted === "series" && Object.keys(periodsOf(name)).length > 0) return true;
    return value.kind !== "text" || figureOf(value) !== null || /\d/.test(value.text.replace(TIMES, ""));
  });
  if (doubtful < 0) return;
  const [last, before] = [heading.at(-1), heading[doubtful - 1]];
  const row = rowName(table, heading[doubtful] ?? 0);
  const options = [rowName(table, last ?? 0), before === undefined ? "none" : rowName(table, before)];
  answered(answers, "heading", options, { code: "import.ask.heading", args: { row } });
}

/** Days and years, which headings have. */
const TIMES = /(?<!\d)(?:\d{1,2}\.\d{1,2}\.(?:19|20)\d\d|(?:19|20)\d\d)(?!\d)/g;
