import { csvFormatRows } from "d3";
import type { Voice } from "../language/voice.ts";
import type { Metric, YearRecord } from "../record/model.ts";
import { type Column, chartColumns, recordColumns } from "./columns.ts";
import { type ChartContext, type Context, chartMetrics } from "./context.ts";

/**
 * What a spreadsheet takes for a formula at the start of a cell, after OWASP's page on CSV injection: = + - @, their
 * full-width forms, tab, return and line feed; apostrophes before it too, so that the guard can be taken off again.
 */
const FORMULA = /^'*[=+\-@＝＋－＠\t\r\n]/;

/** A text cell that no spreadsheet runs: an apostrophe goes before what it would take for a formula. */
export const guard = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell);

/** A guarded cell as it was. */
export const unguard = (cell: string): string =>
  cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;

/**
 * A CSV file (RFC 4180 quoting) with a header row. Numbers stay numbers; texts are guarded. It opens with a byte order
 * mark, without which Excel misreads Cyrillic.
 */
export function csvFile(header: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === "number" ? String(cell) : guard(cell))));
  return `\uFEFF${csvFormatRows([[...header], ...cells])}\n`.toWellFormed();
}

const table = (columns: readonly Column[], record: YearRecord, metrics: readonly Metric[]): string =>
  csvFile(
    columns.map(({ name }) => name),
    metrics.map((metric) => columns.map(({ cell }) => cell(metric, record))),
  );

/** A chart's figures in its language, one row a metric. */
export const chartCsv = (context: ChartContext): string =>
  table(chartColumns(context.voice), context.record, chartMetrics(context));

/** The whole record, words in each language; the context is in the site's default language. */
export const recordCsv = ({ record, voice }: Context, voices: readonly Voice[]): string =>
  table(recordColumns(voice, voices), record, record.metrics);
