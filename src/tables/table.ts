import { type Args, Refusal } from "../diagnostics/phrase.ts";

/** A day of the calendar, months and days from 1. */
interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** What a cell holds. */
export type Cell =
  /** Outer blanks taken off, never empty. */
  | { readonly kind: "text"; readonly text: string }
  /** `shown` is what a spreadsheet rounds it to, where that is another number; `percent` has 87.5 for 87.5 %. */
  | {
      readonly kind: "number" | "percent";
      readonly value: number;
      readonly shown: number;
    }
  /** `isMonth` where only its month and year are shown. */
  | ({ readonly kind: "date"; readonly isMonth: boolean } & Day)
  /** What a formula failed with, such as #REF!. */
  | { readonly kind: "error"; readonly text: string }
  /** A formula that no program has reckoned. */
  | { readonly kind: "formula" };

/** A row or a column, from 0. */
type Index = number;

/** A table as a file has it. Rows and columns count from 0; cells that hold nothing are left out. */
export interface Table {
  /** Null of a file that has no sheets. */
  readonly name: string | null;
  readonly rows: ReadonlyMap<Index, ReadonlyMap<Index, Cell>>;
  readonly hiddenRows: ReadonlySet<Index>;
  readonly hiddenColumns: ReadonlySet<Index>;
  /** The cells that a merged one covers, by `spot`, with the one that its words stand in. */
  readonly covered: ReadonlyMap<string, { readonly row: Index; readonly column: Index }>;
  /** Its rows are the file's columns, for a table that goes from left to right. */
  readonly isTurned: boolean;
}

export const spot = (row: Index, column: Index): string => `${row},${column}`;

/** The table with its columns as rows. */
export function turned({ name, rows, hiddenRows, hiddenColumns, covered, isTurned }: Table): Table {
  const columns = new Map<Index, Map<Index, Cell>>();
  for (const [row, cells] of rows)
    for (const [column, cell] of cells)
      columns.set(column, (columns.get(column) ?? new Map<Index, Cell>()).set(row, cell));
  return {
    name,
    rows: new Map([...columns].sort(([one], [other]) => one - other)),
    hiddenRows: hiddenColumns,
    hiddenColumns: hiddenRows,
    covered: new Map(
      [...covered].map(([at, over]) => {
        const [row = 0, column = 0] = at.split(",").map(Number);
        return [spot(column, row), { row: over.column, column: over.row }];
      }),
    ),
    isTurned: !isTurned,
  };
}

/** A column's letters, as spreadsheets count: A, Z, AA. */
function columnName(column: Index): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest < 0 ? "" : columnName(rest)) + String.fromCharCode(65 + (column % 26));
}

/** A cell as spreadsheets name it: B7. */
export const cellName = ({ isTurned }: Table, row: Index, column: Index): string =>
  isTurned ? `${columnName(row)}${column + 1}` : `${columnName(column)}${row + 1}`;

/** A column as staff find it in the file, which is a row of a turned table: C, or 5. */
export const lineName = ({ isTurned }: Table, column: Index): string =>
  isTurned ? String(column + 1) : columnName(column);

/** A row likewise. */
export const rowName = ({ isTurned }: Table, row: Index): string =>
  isTurned ? columnName(row) : String(row + 1);

export const cellAt = (table: Table, row: Index, column: Index): Cell | undefined =>
  table.rows.get(row)?.get(column);

/** The words of a cell, of the one that covers it too, blanks within them single; "" where there are none. */
export function wordsAt(table: Table, row: Index, column: Index): string {
  const over = table.covered.get(spot(row, column)) ?? { row, column };
  return wordsOf(cellAt(table, over.row, over.column));
}

/** A cell's words, a number as it is; "" of what has none. */
export function wordsOf(cell: Cell | undefined): string {
  if (cell?.kind === "text")
    return cell.text
      .normalize("NFC")
      .replace(/[\s\u200b\ufeff]+/gu, " ")
      .trim();
  if (cell?.kind === "date")
    return [cell.year, cell.month, cell.day].map((part) => String(part).padStart(2, "0")).join("-");
  return cell?.kind === "number" ? String(cell.value) : "";
}

/** Words to be compared: small letters, ё as е. */
export const plain = (words: string): string => words.toLowerCase().replaceAll("ё", "е");

/** Ends the import with a sentence. @throws {Refusal} always. */
export const refuse = (code: string, args: Args = {}): never => {
  throw new Refusal({ code: `import.${code}`, args });
};
