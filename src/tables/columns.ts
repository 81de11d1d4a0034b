import { isSaid } from "../language/table-words.ts";
import type { Layout, Reading, Wanted } from "./layout.ts";
import { figureOf } from "./numbers.ts";
import { periodsOf } from "./periods.ts";
import { answered } from "./question.ts";
import { type Cell, cellAt, lineName, plain, refuse, rowName, type Table, wordsAt } from "./table.ts";

/** Which columns are read, and what stands over the figures. */
export interface Columns {
  /** Of the things' names, or of the periods. */
  readonly names: number;
  readonly values: number;
  /** What stands over the figures, small letters: their heading, and what stands over the whole table. */
  readonly words: string;
}

/** Finds the two columns that are wanted. @throws {Refusal} where there is none, {Open} where there are several. */
export function columnsOf(layout: Layout, { wanted, answers, tell }: Reading): Columns {
  const { table, body, columns } = layout;
  const cells = (column: number): readonly Cell[] => body.flatMap((row) => cellAt(table, row, column) ?? []);
  const most = (column: number, is: (cell: Cell) => boolean): boolean => {
    const filled = cells(column).filter((cell) => !isNone(cell));
    return filled.filter(is).length * 2 > filled.length && filled.length * 2 >= body.length;
  };
  const headed = (column: number): string => headingOf(layout, column);
  const told = (listed: readonly number[]): string =>
    listed.map((column) => [lineName(table, column), quoted(headed(column))].join("")).join(", ");

  const ordinals = columns.filter((column) => headed(column).split(" / ").some(isOrdinal));
  const free = columns.filter((column) => !ordinals.includes(column));
  const named = free.filter((column) => most(column, isName[wanted]));
  const chosen = (
    name: "names" | "values" | "row",
    found: readonly number[],
    others: readonly number[],
  ): number => {
    const [only] = found;
    if (found.length === 1 && only !== undefined && answers[name] === undefined) return only;
    const options = (answers[name] === undefined && found.length > 0 ? found : others).map((column) =>
      lineName(table, column),
    );
    const args = { columns: told(found.length > 0 ? found : others), example: options[0] ?? "" };
    const code = `import.ask.${name}${name === "names" ? `.${wanted}` : ""}`;
    const answer = answered(answers, name, options, { code, args });
    return others.find((column) => lineName(table, column) === answer) ?? refuse("no-figures");
  };
  const names = chosen("names", named, columns);
  const rest = free.filter((column) => column !== names);
  const figures = rest.filter((column) => {
    const filled = cells(column).filter((cell) => !isNone(cell));
    return filled.filter(isFigure).length * 2 > filled.length;
  });
  // A column with some figures is the one that is meant where there is no better, and its other cells are told.
  const some = figures.length > 0 ? figures : rest.filter((column) => cells(column).some(isFigure));
  const others = columns.filter((column) => column !== names);
  if (some.length === 0) return refuse("no-figures");
  return columnsFor(chosen(table.isTurned ? "row" : "values", some, others));

  function columnsFor(values: number): Columns {
    const heading = headed(values);
    if (heading !== "")
      tell({ code: "import.read-from", args: { column: lineName(table, values), heading } });
    const titles = layout.heading.flatMap((row) => {
      const filled = columns.filter((column) => cellAt(table, row, column) !== undefined);
      return filled.length === 1 ? [wordsAt(table, row, filled[0] ?? 0)] : [];
    });
    const over = [...titles, heading, headed(names)].join(" \n ");
    return { names, values, words: plain(over) };
  }
}

const isFigure = (cell: Cell): boolean => figureOf(cell)?.kind === "value";
const isNone = (cell: Cell): boolean => figureOf(cell)?.kind === "none";
const isOrdinal = (words: string): boolean => isSaid("ordinal", plain(words));
const quoted = (words: string): string => (words === "" ? "" : ` (${words})`);

const isName: Readonly<Record<Wanted, (cell: Cell) => boolean>> = {
  breakdown: (cell) => cell.kind === "text" && !isFigure(cell),
  series: (cell) => Object.keys(periodsOf(cell)).length > 0,
};

/** What stands over a column, from the top, of merged cells too; titles over the whole table left out. */
function headingOf({ table, heading, columns }: Layout, column: number): string {
  const words = heading.flatMap((row) => {
    const filled = new Set(columns.map((each) => wordsAt(table, row, each)).filter((each) => each !== ""));
    const own = wordsAt(table, row, column);
    return own === "" || (filled.size === 1 && heading.length > 1 && isAlone(table, row)) ? [] : [own];
  });
  return [...new Set(words)].join(" / ");
}

/** A row of one cell, which says what the table is. */
const isAlone = (table: Table, row: number): boolean => table.rows.get(row)?.size === 1;

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
