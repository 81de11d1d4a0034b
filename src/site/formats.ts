import { csvFormatRows } from "d3";
import { jsonMarkup, type Markup } from "../charts/markup.ts";

/** What JSON can say. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

/** An object of what is known: null, undefined, an empty text and an empty list leave no trace. */
export function present(fields: Readonly<Record<string, Json | undefined>>): JsonObject {
  const known: Record<string, Json> = {};
  for (const [key, value] of Object.entries(fields)) {
    if (value === null || value === undefined || value === "") continue;
    if (Array.isArray(value) && value.length === 0) continue;
    known[key] = value;
  }
  return known;
}

/** The text of a JSON file, for people to read too. */
export const jsonFile = (value: Json): string => `${JSON.stringify(value, null, 2)}\n`;

/** JSON for the inside of a `<script>`: nothing in it can end the element or open a comment. */
export const scriptJson = (value: Json): Markup => jsonMarkup(JSON.stringify(value));

/**
 * What a spreadsheet takes for a formula at the start of a cell, after OWASP's page on CSV injection: = + - @, their
 * full-width forms, tab, return and line feed; apostrophes before it too, so that the guard can be taken off again.
 */
const FORMULA = /^'*[=+\-@＝＋－＠\t\r\n]/;

/** A text cell that no spreadsheet runs: an apostrophe goes before what it would take for a formula. */
export const guard = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell);

/** A CSV file (RFC 4180 quoting) with a header row. Numbers stay numbers; texts are guarded. */
export function csvFile(header: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === "number" ? String(cell) : guard(cell))));
  return `${csvFormatRows([[...header], ...cells])}\n`.toWellFormed();
}
