import { CsvError, parse } from "csv-parse/sync";
import { type Answers, answered } from "./question.ts";
import { type Cell, refuse, type Table } from "./table.ts";
import { lineOf } from "./text.ts";

const SEPARATORS = { semicolon: ";", tab: "\t", comma: "," } as const;
type Separator = keyof typeof SEPARATORS;

/** Reads a CSV file's text. @throws {Refusal} for quotation marks that don't end, {Open} where two signs part it as well. */
export function readCsv(text: string, answers: Answers): Table {
  // What Excel reads in a first line as the sign that parts cells.
  const [named = "", sign] = /^sep=(.)(?:\r\n|\n|\r|$)/i.exec(text) ?? [];
  const separator = nameOf(sign) ?? separatorOf(text, answers);
  const rows = recordsOf(text.slice(named.length), SEPARATORS[separator]);
  const skipped = named === "" ? 0 : 1;
  return {
    name: null,
    rows: new Map(
      rows.flatMap((record, row) => {
        const cells = record.flatMap((typed, column): [number, Cell][] =>
          typed.trim() === "" ? [] : [[column, { kind: "text", text: typed.trim() }]],
        );
        return cells.length === 0 ? [] : [[row + skipped, new Map(cells)] as const];
      }),
    ),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    covered: new Map(),
    isTurned: false,
  };
}

const nameOf = (sign: string | undefined): Separator | undefined =>
  ALL.find((name) => SEPARATORS[name] === sign);
const ALL: readonly Separator[] = ["semicolon", "tab", "comma"];

function separatorOf(text: string, answers: Answers): Separator {
  const fitting = ALL.filter((name) => parts(text, SEPARATORS[name]));
  const [first, second] = fitting;
  if (first === undefined) return refuse("no-columns");
  if (second === undefined && answers.separator === undefined) return first;
  // Semicolons part the cells where every comma stands in a number or a sentence.
  const areDecimal = !/,(?![\d ])|(?<!\d),(?=\d)/.test(text.replace(/,(?= )/g, ""));
  if (fitting.length === 2 && first === "semicolon" && second === "comma" && areDecimal) return first;
  const args = { options: { oneOf: fitting } };
  return answered(answers, "separator", fitting, { code: "import.ask.separator", args });
}

/** Whether a sign parts most rows of a text into the same number of cells. */
function parts(text: string, sign: string): boolean {
  let records: readonly (readonly string[])[];
  try {
    records = parsed(text, sign);
  } catch {
    return text.includes(sign);
  }
  const filled = records.filter((record) => record.some((cell) => cell.trim() !== ""));
  const widths = filled.map(({ length }) => length).filter((length) => length > 1);
  const [usual = []] = [...Map.groupBy(widths, (width) => width).values()].sort(
    (a, b) => b.length - a.length,
  );
  return usual.length * 2 > filled.length;
}

function recordsOf(text: string, sign: string): readonly (readonly string[])[] {
  try {
    const records = parsed(text, sign);
    refuseWide(records, sign);
    return records;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // How far the records before it go, in bytes.
    const before = new TextEncoder().encode(text).subarray(0, Number(error["bytes"]));
    return refuse("quotes", { line: lineOf(new TextDecoder().decode(before), text.length) });
  }
}

/** @throws {Refusal} for rows that a decimal comma without quotation marks makes longer than the heading. */
function refuseWide(records: readonly (readonly string[])[], sign: string): void {
  const last = (record: readonly string[]): number => record.findLastIndex((cell) => cell.trim() !== "");
  const heading = records.find((record) => last(record) > 0);
  const wide = records.findIndex((record) => heading !== undefined && last(record) >= heading.length);
  if (sign === "," && wide >= 0) refuse("wide", { row: String(wide + 1) });
}

const parsed = (text: string, delimiter: string): readonly (readonly string[])[] =>
  parse(text, {
    delimiter,
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_column_count: true,
    // ТОО "Өрлеу";5 as it was typed by hand.
    relax_quotes: true,
    skip_empty_lines: false,
  });
