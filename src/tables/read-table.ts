import { strFromU8 } from "fflate";
import type { Phrase } from "../diagnostics/phrase.ts";
import { readCsv } from "./csv.ts";
import { type Answers, answered } from "./question.ts";
import { refuse, type Table } from "./table.ts";
import { decoded } from "./text.ts";
import { readWorkbook } from "./xlsx.ts";

/** A table, and what staff are to know of the file that it is from. */
interface ReadTable {
  readonly table: Table;
  readonly notices: readonly Phrase[];
}

/** Reads a file by what it holds, whatever its name says. @throws {Refusal} for one that isn't XLSX or CSV, {Open} where there are several sheets. */
export function readTable(bytes: Uint8Array, answers: Answers): ReadTable {
  const start = strFromU8(bytes.subarray(0, 200), true);
  if (start.startsWith("\xd0\xcf\x11\xe0")) return refuse("xls");
  if (start.startsWith("PK")) {
    if (start.includes("mimetypeapplication/vnd.oasis")) return refuse("ods");
    return sheetOf(bytes, answers);
  }
  if (/^%PDF|^\x89PNG|^\xff\xd8|^\{\\rtf/.test(start)) return refuse("no-table");
  const text = decoded(bytes);
  if (/^\s*(?:<!doctype|<html|<\?xml|<table|<meta)/i.test(text)) return refuse("web-page");
  return { table: readCsv(text, answers), notices: [] };
}

function sheetOf(bytes: Uint8Array, answers: Answers): ReadTable {
  const { shown, hidden } = readWorkbook(bytes);
  const namesOf = (tables: readonly Table[]): readonly string[] => tables.map(({ name }) => name ?? "");
  const all = [...shown, ...hidden];
  if (all.length === 0) return refuse("empty");
  const names = namesOf(shown);
  const [only] = shown;
  const args = { sheets: { all: namesOf(all) } };
  const chosen =
    names.length === 1 && answers.sheet === undefined
      ? only?.name
      : answered(answers, "sheet", namesOf(all), { code: "import.ask.sheet", args });
  const table = all.find(({ name }) => name === chosen);
  if (table === undefined) return refuse("empty");
  const unread = namesOf(hidden).filter((name) => name !== chosen);
  const notices =
    unread.length === 0 ? [] : [{ code: "import.hidden-sheets", args: { names: { all: unread } } }];
  return { table, notices };
}
