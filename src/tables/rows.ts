import { isSaid } from "../language/table-words.ts";
import type { Columns } from "./columns.ts";
import type { Layout, Reading } from "./layout.ts";
import { figureOf } from "./numbers.ts";
import { type Cell, cellAt, cellName, plain, refuse, spot, wordsAt } from "./table.ts";

/** A row of the table that has a figure, or should have. */
export interface Row {
  readonly name: Cell | undefined;
  /** The words of `name`; "" of a date. */
  readonly words: string;
  readonly value: Cell | undefined;
  /** Where they stand: A7 and B7. */
  readonly nameAt: string;
  readonly valueAt: string;
}

/** The rows of a table without the remarks under it, which are told. @throws {Refusal} for figures that nothing names, parts of parts. */
export function rowsOf(
  { table, body, columns }: Layout,
  { names, values }: Columns,
  { tell }: Reading,
): readonly Row[] {
  const hasFigure = (row: number): boolean => figureOf(cellAt(table, row, values))?.kind === "value";
  const last = body.findLastIndex((row) => hasFigure(row) || cellAt(table, row, values) !== undefined);
  const under = body.slice(last + 1);
  const [first] = under;
  const isApart = first !== undefined && first > (body[last] ?? 0) + 1;
  const kept = under.findIndex((row) => isApart || isRemark(plain(wordsAt(table, row, columns[0] ?? names))));
  const remarks = kept < 0 ? [] : under.slice(kept);
  if (remarks.length > 0) {
    const where = remarks.map((row) =>
      cellName(table, row, columns.find((at) => cellAt(table, row, at)) ?? names),
    );
    tell({ code: "import.remarks", args: { cells: { all: where } } });
  }
  const rows = body
    .filter((row) => !remarks.includes(row))
    .map((row) => ({
      name: cellAt(table, row, names),
      words: wordsAt(table, row, names),
      value: cellAt(table, row, values),
      nameAt: cellName(table, row, names),
      valueAt: cellName(table, row, values),
    }))
    .filter(({ name, value }) => name !== undefined || value !== undefined);
  const broken = rows.find(({ name }) => name?.kind === "error" || name?.kind === "formula");
  if (broken)
    refuse("error-cell", {
      cell: broken.nameAt,
      found: broken.name?.kind === "error" ? broken.name.text : "=",
    });
  const merged = body.find((row) => {
    const over = table.covered.get(spot(row, values));
    return !remarks.includes(row) && over !== undefined && over.row !== row;
  });
  if (merged !== undefined) refuse("merged", { cell: cellName(table, merged, values) });
  const inner = rows.find(({ words }) => isSaid("ofWhich", plain(words)));
  if (inner) refuse("of-which", { cell: inner.nameAt, words: inner.words });
  return rows;
}

const isRemark = (words: string): boolean => isSaid("remark", words) || /^(?:\*|\d+\))/.test(words);
