import { type CellObject, read, SSF, utils, type WorkBook, type WorkSheet } from "@e965/xlsx";
import { type Cell, refuse, spot, type Table } from "./table.ts";
import { multipleIn } from "./units.ts";

/** A workbook's tables by their names, hidden sheets apart; sheets without a cell are left out. */
interface Workbook {
  readonly shown: readonly Table[];
  readonly hidden: readonly Table[];
}

/** Reads an XLSX file. @throws {Refusal} for one that can't be read. */
export function readWorkbook(bytes: Uint8Array): Workbook {
  const book = opened(bytes);
  const tables = book.SheetNames.flatMap((name, index) => {
    const sheet = book.Sheets[name];
    const table = sheet && tableOf(name, sheet, book.Workbook?.WBProps?.date1904 === true);
    const isHidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    return table !== undefined && table.rows.size > 0 ? [{ table, isHidden }] : [];
  });
  const those = (hidden: boolean): readonly Table[] =>
    tables.filter(({ isHidden }) => isHidden === hidden).map(({ table }) => table);
  return { shown: those(false), hidden: those(true) };
}

function opened(bytes: Uint8Array): WorkBook {
  try {
    // Hidden rows and columns are read with the styles; formulas without a value with the stubs.
    return read(bytes, { type: "array", cellNF: true, cellStyles: true, sheetStubs: true });
  } catch {
    return refuse("broken");
  }
}

function tableOf(name: string, sheet: WorkSheet, is1904: boolean): Table {
  const rows = new Map<number, Map<number, Cell>>();
  for (const [address, stored] of Object.entries(sheet)) {
    if (address.startsWith("!")) continue;
    const cell = cellOf(stored, is1904);
    if (cell === null) continue;
    const { r, c } = utils.decode_cell(address);
    rows.set(r, (rows.get(r) ?? new Map<number, Cell>()).set(c, cell));
  }
  return {
    name,
    rows: new Map([...rows].sort(([one], [other]) => one - other)),
    hiddenRows: hiddenIn(sheet["!rows"]),
    hiddenColumns: hiddenIn(sheet["!cols"]),
    covered: new Map(
      (sheet["!merges"] ?? []).flatMap(({ s, e }) =>
        // A heading may be merged over a whole sheet's width; a table needs no more.
        range(s.r, Math.min(e.r, s.r + WIDEST)).flatMap((r) =>
          range(s.c, Math.min(e.c, s.c + WIDEST)).map(
            (c) => [spot(r, c), { row: s.r, column: s.c }] as const,
          ),
        ),
      ),
    ),
    isTurned: false,
  };
}

const WIDEST = 100;
const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** Lists of what is said of rows or columns have holes. */
const hiddenIn = (listed: readonly ({ readonly hidden?: boolean } | undefined)[] | undefined) =>
  new Set(Object.entries(listed ?? []).flatMap(([index, each]) => (each?.hidden ? [Number(index)] : [])));

function cellOf({ t, v, w, f, z }: CellObject, is1904: boolean): Cell | null {
  if (t === "e") return { kind: "error", text: w ?? "#" };
  if (t === "z") return f === undefined ? null : { kind: "formula" };
  if (typeof v === "number") return numberCell(v, typeof z === "string" ? z : "General", is1904);
  const text = String(v ?? "").trim();
  return text === "" ? null : { kind: "text", text };
}

function numberCell(stored: number, format: string, is1904: boolean): Cell {
  if (SSF.is_date(format)) {
    const { y, m, d } = SSF.parse_date_code(stored, { date1904: is1904 });
    return { kind: "date", year: y, month: m, day: d, isMonth: !/d/i.test(unquoted(format)) };
  }
  if (multipleIn(format) !== null) return { kind: "text", text: `${stored} (${format})` };
  // Fifteen digits is what spreadsheets reckon with: 0.1 + 0.2 is 0.3 in them.
  const value = (number: number): number => Number(number.toPrecision(15));
  const [section = ""] = unquoted(format).split(";");
  const isPercent = section.includes("%");
  const own = value(isPercent ? stored * 100 : stored);
  // A format such as `0,,` shows millions: how it rounds is no matter of the number.
  const [, decimals] = /^[^0#.]*[#0, ]*0(?:\.([0#?]+))?[^0#.,]*$/.exec(section) ?? [];
  const rounds = /0/.test(section) && /^[^0#.]*[#0, ]*0(?:\.[0#?]+)?[^0#.,]*$/.test(section);
  const shown = rounds ? Number(own.toFixed(Math.min(decimals?.length ?? 0, 15))) : own;
  return { kind: isPercent ? "percent" : "number", value: own, shown };
}

/** A number's format without its colours, languages and words. */
const unquoted = (format: string): string => format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, "");
