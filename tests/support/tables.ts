import { utils, type WorkSheet, write } from "@e965/xlsx";
import { Refusal } from "../../src/diagnostics/phrase.ts";
import { english } from "../../src/locales/speaker.ts";
import { type Into, planImport } from "../../src/tables/plan.ts";
import type { Answers } from "../../src/tables/question.ts";

const CYRILLIC = new TextDecoder("windows-1251").decode(
  Uint8Array.from({ length: 256 }, (_, index) => index),
);

/** A text as offices save it; a letter that Windows-1251 lacks becomes a question mark, as in Excel. */
export const encoded = (
  text: string,
  encoding: "utf-8" | "utf-8 with a mark" | "windows-1251" | "utf-16",
) => {
  if (encoding === "windows-1251")
    return Uint8Array.from(
      [...text].map((letter) => (CYRILLIC.includes(letter) ? CYRILLIC.indexOf(letter) : 63)),
    );
  if (encoding === "utf-16") return new Uint8Array(Buffer.from(`\uFEFF${text}`, "utf16le"));
  return new TextEncoder().encode(encoding === "utf-8" ? text : `\uFEFF${text}`);
};

/** A sheet as it is made for a test: rows of cells, and what else a sheet can have. */
export interface MadeSheet {
  readonly name?: string;
  readonly rows: readonly (readonly (string | number | null | object)[])[];
  readonly merges?: readonly string[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly isHidden?: boolean;
}

export function workbook(...sheets: readonly MadeSheet[]): Uint8Array {
  const book = utils.book_new();
  for (const [index, { name = `Лист${index + 1}`, rows, ...rest }] of sheets.entries()) {
    const sheet: WorkSheet = utils.aoa_to_sheet(rows.map((row) => [...row]));
    sheet["!merges"] = (rest.merges ?? []).map((range) => utils.decode_range(range));
    sheet["!rows"] = rows.map((_, row) => ({ hidden: rest.hiddenRows?.includes(row + 1) ?? false }));
    sheet["!cols"] = Array.from({ length: 9 }, (_, column) => ({
      hidden: rest.hiddenColumns?.includes(column) ?? false,
    }));
    utils.book_append_sheet(book, sheet, name);
  }
  book.Workbook = { Sheets: sheets.map(({ isHidden }) => ({ Hidden: isHidden ? 1 : 0 })) };
  return new Uint8Array(write(book, { type: "array", bookType: "xlsx", cellStyles: true }));
}

export const INTO: Into = { wanted: "breakdown", unit: "noun", entries: [], languages: ["en", "kk", "ru"] };
export const SERIES: Into = { ...INTO, wanted: "series" };

/** What an import would do: the new figures by id or period, the question it asks, or why it refuses. */
export function imported(bytes: Uint8Array, into: Into = INTO, answers: Answers = {}) {
  try {
    const plan = planImport(bytes, into, answers);
    if ("phrase" in plan)
      return { asks: plan.name, options: plan.options, words: english().say(plan.phrase) };
    const figures = Object.fromEntries(
      plan.lines.flatMap(({ key, after }) => (after === undefined ? [] : [[key, after] as const])),
    );
    return {
      figures,
      labels: plan.lines.map(({ label }) => label),
      notices: plan.notices.map(english().say),
    };
  } catch (error) {
    if (error instanceof Refusal) return { refuses: english().say(error.phrase) };
    throw error;
  }
}
