import type { Phrase } from "../diagnostics/phrase.ts";
import { figureOf } from "./numbers.ts";
import { periodsOf } from "./periods.ts";
import { type Answers, answered } from "./question.ts";
import {
  type Cell,
  cellAt,
  cellName,
  lineName,
  plain,
  refuse,
  rowName,
  type Table,
  turned,
  wordsOf,
} from "./table.ts";

/** What a table is read for: things with their figures, or periods with theirs. */
export type Wanted = "breakdown" | "series";

/** What reading a table has at hand. */
export interface Reading {
  readonly wanted: Wanted;
  readonly answers: Answers;
  /** Notes what staff are told beside the figures. */
  readonly tell: (notice: Phrase) => void;
}

/** A table's rows with figures, and those above them. */
export interface Layout {
  readonly table: Table;
  /** Rows and columns that hold something and are not hidden, in order. */
  readonly body: readonly number[];
  readonly heading: readonly number[];
  readonly columns: readonly number[];
}

/** The most rows that are read. */
const MOST_ROWS = 2000;

/** Finds where the figures of a table begin. @throws {Refusal} for none, or too many rows; {Open} for what can be read in two ways. */
export function layoutOf(read: Table, { wanted, answers, tell }: Reading): Layout {
  const upright = seen(read, answers, tell);
  if (upright.rows.length === 0) return refuse("empty");
  if (upright.rows.length > MOST_ROWS)
    return refuse("too-long", { count: upright.rows.length, most: MOST_ROWS });
  const { table, rows, columns } = goesAcross(upright, wanted) ? seen(turned(read), answers, tell) : upright;
  const start = startOf({ table, rows, columns }, wanted, answers);
  const heading = rows.filter((row) => row < start);
  const body = rows.filter((row) => row >= start);
  const [first] = body;
  if (first !== undefined && numbersColumns(table, columns, first, body[1], heading)) {
    tell({ code: "import.numbering", args: { row: rowName(table, first) } });
    return { table, columns, heading, body: body.slice(1) };
  }
  return { table, columns, heading, body };
}

const isFigure = (cell: Cell | undefined): boolean => figureOf(cell)?.kind === "value";
const isPeriod = (cell: Cell | undefined): boolean => Object.keys(periodsOf(cell)).length > 0;
const cellsOf = (table: Table, row: number): readonly Cell[] => [...(table.rows.get(row)?.values() ?? [])];

/** How many of the rows have a period in a column. */
const periodsIn = (table: Table, rows: readonly number[], column: number): number =>
  rows.filter((row) => isPeriod(cellAt(table, row, column))).length;

/** Whether what a series or breakdown has one below the other stands side by side. */
function goesAcross({ table, rows, columns }: Seen, wanted: Wanted): boolean {
  if (wanted === "series") {
    const down = columns.map((column) => periodsIn(table, rows, column));
    const across = rows.map((row) => columns.filter((column) => isPeriod(cellAt(table, row, column))).length);
    return Math.max(...across) > 1 && Math.max(...down) < 2;
  }
  const withFigures = rows.filter((row) => cellsOf(table, row).some(isFigure));
  const [only] = withFigures;
  if (only === undefined || withFigures.length > 1) return false;
  const figures = columns.filter((column) => isFigure(cellAt(table, only, column)));
  const isNamed = (row: number): boolean =>
    row < only && figures.every((column) => cellAt(table, row, column)?.kind === "text");
  return figures.length > 1 && rows.some(isNamed);
}

/** The first row with figures. */
function startOf({ table, rows, columns }: Seen, wanted: Wanted, answers: Answers): number {
  const [top = 0] = rows;
  const asked = (options: readonly string[], row: string): string =>
    answered(answers, "heading", options, { code: "import.ask.heading", args: { row } });
  if (answers.heading !== undefined) {
    const row = asked(["none", ...rows.map((each) => rowName(table, each))], rowName(table, top));
    const above = rows.findIndex((each) => rowName(table, each) === row);
    return rows[above + 1] ?? refuse("no-figures");
  }
  const start = rows.find(wanted === "series" ? periodRow({ table, rows, columns }) : figureRow(table));
  if (start === undefined) return wanted === "series" ? refusePeriods(table, rows) : refuse("no-figures");
  const cells = cellsOf(table, start);
  const figures = cells.filter(isFigure);
  // 2024 and 2025 may head columns, or be figures.
  if (wanted === "series" || !figures.every((cell) => "years" in periodsOf(cell))) return start;
  const after = rows[rows.indexOf(start) + 1];
  if (after === undefined) return start;
  if (figures.length === cells.length) return after;
  return asked([rowName(table, start), "none"], rowName(table, start)) === "none" ? start : after;
}

/** Tells what stands where a period should. */
function refusePeriods(table: Table, rows: readonly number[]): never {
  const row = rows.find(figureRow(table));
  if (row === undefined) return refuse("no-figures");
  const [column = 0] = [...(table.rows.get(row)?.keys() ?? [])].sort((one, other) => one - other);
  const found = wordsOf(cellAt(table, row, column));
  return refuse("no-period", { cell: cellName(table, row, column), found });
}

const figureRow =
  (table: Table) =>
  (row: number): boolean => {
    const cells = cellsOf(table, row);
    return cells.length > 1 && cells.some(isFigure);
  };

/** Where the column with the most periods has one, beside a figure or a mark for none. */
function periodRow({ table, rows, columns }: Seen): (row: number) => boolean {
  const [most = 0] = columns.toSorted(
    (one, other) => periodsIn(table, rows, other) - periodsIn(table, rows, one),
  );
  return (row) =>
    isPeriod(cellAt(table, row, most)) &&
    columns.some((column) => {
      const cell = cellAt(table, row, column);
      return column !== most && cell !== undefined && figureOf(cell) !== null;
    });
}

/** Whether a row under the heading only numbers the columns: 1, 2, 3, or A, 1, 2, as printed forms do. */
function numbersColumns(
  table: Table,
  columns: readonly number[],
  row: number,
  next: number | undefined,
  heading: readonly number[],
): boolean {
  if (heading.length === 0 || next === undefined) return false;
  const words = (at: number) => columns.map((column) => plain(wordsOf(cellAt(table, at, column))));
  const [first = "", ...rest] = words(row).filter((word) => word !== "");
  const numbers = /^[aа]$/u.test(first) ? rest : [first, ...rest];
  const hasNames = words(next).some((word) => word.length > 1 && /\p{L}/u.test(word));
  return (
    rest.length > 0 &&
    hasNames &&
    ["1", "2"].includes(numbers[0] ?? "") &&
    numbers.every((number, index) => number === String(index + Number(numbers[0])))
  );
}

/** What of a table is read: its rows and columns that hold something, in order. */
interface Seen {
  readonly table: Table;
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** A table without what is hidden in it, which is told. @throws {Open} where rows are hidden, which may be meant or forgotten. */
function seen(table: Table, answers: Answers, tell: (notice: Phrase) => void): Seen {
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
