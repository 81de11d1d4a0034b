import type { Phrase } from "../diagnostics/phrase.ts";
import { type Answers, answered } from "./question.ts";
import { lineName, rowName, type Table } from "./table.ts";

/** What of a table is read: its rows and columns that hold something, in order. */
export interface Seen {
  readonly table: Table;
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** A table without what is hidden in it, which is told. @throws {Open} where rows are hidden, which may be meant or forgotten. */
export function seen(table: Table, answers: Answers, tell: (notice: Phrase) => void): Seen {
  const hidden = [...table.rows.keys()].filter((row) => table.hiddenRows.has(row));
  const args = { rows: { all: hidden.map((row) => rowName(table, row)) } };
  const isKept =
    hidden.length > 0 &&
    answered(answers, "hidden", ["keep", "skip"], { code: "import.ask.hidden", args }) === "keep";
  const rows = [...table.rows.keys()].filter((row) => isKept || !table.hiddenRows.has(row));
  const all = [...new Set(rows.flatMap((row) => [...(table.rows.get(row)?.keys() ?? [])]))].sort(
    (a, b) => a - b,
  );
  const columns = all.filter((column) => !table.hiddenColumns.has(column));
  if (columns.length < all.length) {
    const names = all
      .filter((column) => table.hiddenColumns.has(column))
      .map((column) => lineName(table, column));
    tell({ code: "import.hidden-columns", args: { columns: { all: names } } });
  }
  return { table, rows, columns };
}
