import { numbersAs } from "../../diagnostics/speaker.ts";
import { type Decimal, figureOf } from "../../tables/numbers.ts";

/** The sign before decimals where a language is written. */
export const decimalIn = (lang: string): Decimal =>
  new Intl.NumberFormat(numbersAs(lang)).format(1.5).includes(".") ? "point" : "comma";

/** How a number is typed in a field. */
interface Typing {
  readonly decimal: Decimal;
  /** Whether a per cent sign says no more than the field does. */
  readonly isPercent: boolean;
  /** Whether two numbers with a dash between them are a range. */
  readonly isRange: boolean;
}

type Range = { readonly from: number; readonly to: number };

/**
 * What is typed for a number, as tables of offices are read: spaces between thousands, a decimal comma. Nothing, and what
 * says that there is no figure, is null; what is no number stays as it is, and is told by `check`.
 */
export function typedNumber(typed: string, typing: Typing): number | Range | string | null {
  const found = figureOf(typed.trim() === "" ? undefined : { kind: "text", text: typed });
  if (found?.kind === "none") return null;
  if (found?.kind === "value" && (!found.isPercent || typing.isPercent)) {
    const [other] = Object.values(found.value);
    return found.value[typing.decimal] ?? other ?? typed;
  }
  const [, from, to] = (typing.isRange ? /^(.*\d)\s*[-–—]\s*(\d.*)$/u.exec(typed) : null) ?? [];
  const ends = [from, to].map((end) =>
    end === undefined ? null : typedNumber(end, { ...typing, isRange: false }),
  );
  const [low, high] = ends;
  return typeof low === "number" && typeof high === "number" ? { from: low, to: high } : typed;
}

/** The cells of what was copied from a spreadsheet: rows of texts. */
export function pastedRows(text: string): readonly (readonly string[])[] {
  const lines = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  const rows: string[][] = [[]];
  // A cell with a line's end or a quotation mark in it stands in quotation marks.
  for (const [, quoted, plain = "", end] of lines.matchAll(
    /(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))([\t\n]|$)/g,
  )) {
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"').replaceAll("\n", " "));
    if (end === "\n") rows.push([]);
    if (end === "") break;
  }
  return rows;
}

/** Cells as a spreadsheet takes them. */
export const copiedText = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((row) =>
      row.map((cell) => (/["\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join("\t"),
    )
    .join("\n");
