import type { Phrase } from "../diagnostics/phrase.ts";
import type { Columns } from "./columns.ts";
import type { Reading } from "./layout.ts";
import { type Decimal, type Figure, figureOf } from "./numbers.ts";
import { answered } from "./question.ts";
import type { Row } from "./rows.ts";
import { type Cell, refuse } from "./table.ts";
import { multipleIn } from "./units.ts";

/** What the figures are counted in, as the record says it: a noun, or a unit. */
export type Unit = "noun" | "percent" | "other";

/** A row with its figure; null where the table has none. */
export interface Valued extends Omit<Row, "value"> {
  readonly value: number | null;
}

/** The numbers of a table's rows. @throws {Refusal} for cells that are none, {Open} for those that can be read in two ways. */
export function valuesOf(
  rows: readonly Row[],
  columns: Columns,
  unit: Unit,
  reading: Reading,
): readonly Valued[] {
  const read = rows.map((row) => ({ ...row, figure: figureOf(row.value) ?? refuseCell(row, rows) }));
  const values = read.flatMap(({ figure, valueAt, value }) =>
    figure.kind === "value" ? [{ ...figure, valueAt, cell: value }] : [],
  );
  refuseMixed(values, unit, columns.words);
  const decimal = decimalOf(values, reading);
  const shown = asShown(rows, reading);
  const numberOf = ({ figure, value }: { figure: Figure; value: Cell | undefined }): number | null => {
    if (figure.kind === "none") return null;
    if (shown && (value?.kind === "number" || value?.kind === "percent")) return value.shown;
    return figure.value[decimal] ?? null;
  };
  const numbers = read.map((row) => numberOf(row));
  const times = timesOf(
    columns.words,
    unit,
    numbers,
    values.some(({ isPercent }) => isPercent),
    reading,
  );
  return read.map(({ figure: _, ...row }, index) => {
    const number = numbers[index] ?? null;
    const value = number === null ? null : Number((number * times).toPrecision(15));
    if (value !== null && Math.abs(value) > LARGEST) refuse("too-large", { cell: row.valueAt });
    if (value !== null && value < 0 && unit === "noun") refuse("negative", { cell: row.valueAt });
    return { ...row, value };
  });
}

/** The largest number of the record, either side of zero. */
const LARGEST = 1e15;

/** Tells why a cell is no figure, and which others aren't. */
function refuseCell({ value, valueAt }: Row, rows: readonly Row[]): never {
  if (value?.kind === "error") return refuse("error-cell", { cell: valueAt, found: value.text });
  if (value?.kind === "formula") return refuse("formula", { cell: valueAt });
  if (value?.kind === "date") return refuse("date-cell", { cell: valueAt });
  const others = rows.filter((row) => figureOf(row.value) === null && row.valueAt !== valueAt);
  const found = value?.kind === "text" ? value.text : "";
  const more = others.length === 0 ? null : { all: others.map((row) => row.valueAt) };
  return refuse("unreadable", { cell: valueAt, found, more });
}

type Value = Extract<Figure, { kind: "value" }> & {
  readonly valueAt: string;
  readonly cell: Cell | undefined;
};

/** Per cents are a measure in per cent, and then all of them are. */
function refuseMixed(values: readonly Value[], unit: Unit, words: string): void {
  const percent = values.find(({ isPercent }) => isPercent);
  const bare = values.find(({ isPercent }) => !isPercent);
  if (percent !== undefined && unit !== "percent") refuse("percent", { cell: percent.valueAt });
  if (percent !== undefined && bare !== undefined)
    refuse("percent-mixed", { percent: percent.valueAt, bare: bare.valueAt });
  if (unit !== "percent" && /%|(?<!\p{L})(?:процент|пайыз|per cent|percent)/u.test(words) && values[0])
    refuse("percent-heading", { cell: values[0].valueAt });
}

/** The sign before the column's decimals. */
function decimalOf(values: readonly Value[], { answers }: Reading): Decimal {
  const both: readonly Decimal[] = ["comma", "point"];
  const can = (decimal: Decimal): boolean => values.every(({ value }) => value[decimal] !== undefined);
  const fitting = both.filter(can);
  const [first] = fitting;
  if (first === undefined) {
    const [comma, point] = [
      values.find(({ value }) => value.comma === undefined),
      values.find(({ value }) => value.point === undefined),
    ];
    return refuse("decimal-mixed", { one: comma?.valueAt ?? "", other: point?.valueAt ?? "" });
  }
  const open = values.find(({ value }) => value.comma !== value.point);
  if (fitting.length === 1 || open === undefined) return first;
  const { comma = 0, point = 0 } = open.value;
  const found = open.cell?.kind === "text" ? open.cell.text : "";
  const args = { cell: open.valueAt, found, comma, point };
  return answered(answers, "decimal", both, { code: "import.ask.decimal", args });
}

/** Whether numbers are taken as a spreadsheet shows them, which may be rounder than they are. */
function asShown(rows: readonly Row[], { answers }: Reading): boolean {
  for (const { value, valueAt } of rows) {
    if (value?.kind !== "number" && value?.kind !== "percent") continue;
    if (value.shown === value.value) continue;
    const args = { cell: valueAt, stored: value.value, shown: value.shown };
    return answered(answers, "shown", ["yes", "no"], { code: "import.ask.shown", args }) === "yes";
  }
  return false;
}

/** What the column's numbers are to be multiplied by. */
function timesOf(
  words: string,
  unit: Unit,
  numbers: readonly (number | null)[],
  hasSigns: boolean,
  { answers }: Reading,
): number {
  const ask = (options: readonly string[], phrase: Phrase): number =>
    Number(answered(answers, "times", options, phrase));
  const said = multipleIn(words);
  if (said !== null)
    return ask(["1", String(said.times)], { code: "import.ask.times", args: { found: said.found } });
  const filled = numbers.filter((number) => number !== null);
  const areShares = filled.length > 0 && filled.every((number) => number >= 0 && number <= 1);
  if (unit === "percent" && !hasSigns && areShares && filled.some((number) => number > 0 && number < 1))
    return ask(["1", "100"], { code: "import.ask.times-percent", args: { found: String(filled[0]) } });
  return 1;
}
