import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { metricPath } from "../check/context.ts";
import type { JsonDocument, SourceFile } from "../diagnostics/document.ts";
import { readJson } from "../diagnostics/json.ts";
import { nearest } from "../diagnostics/nearest.ts";
import { type Args, Refusal } from "../diagnostics/phrase.ts";
import { writeWhole } from "../publication/files.ts";
import { declaredIn } from "../record/ids.ts";
import { metricId } from "../record/schema/fields.ts";
import { type FileEdit, withFileEdit } from "./edits.ts";
import { yearsIn } from "./start-year.ts";

/** What was made, and where it stands: ids, the record's path from the project's root, a line from 1. */
type CopiedFigure = Readonly<Record<"id" | "like" | "file" | "line", string>>;

const refuse = (code: string, args: Args = {}): never => {
  throw new Refusal({ code: `add-figure.${code}`, args });
};

/** A year's file that a figure of this id can be put into. @throws {Refusal} where it can't be read, or the id is none or is taken. */
export function roomFor({ path: file, text }: SourceFile, id: string): JsonDocument {
  const { document } = readJson({ path: file, text });
  if (document === null) return refuse("unreadable", { file });
  if (!metricId.safeParse(id).success) return refuse("id", { id });
  return declaredIn(document.value, "metrics").ids.has(id) ? refuse("taken", { id, file }) : document;
}

/** The edit that puts a new figure after another one which it is made like. @throws {Refusal} as `roomFor` does, and where that isn't there. */
export function figureAlike(source: SourceFile, id: string, like: string) {
  const document = roomFor(source, id);
  const { ids } = declaredIn(document.value, "metrics");
  const path = metricPath(document, like);
  if (path !== null) return { file: source.path, path: [...path], alike: id } satisfies FileEdit;
  return refuse("unknown", {
    like,
    file: source.path,
    meant: nearest(like, ids),
    known: [...ids].join(", "),
  });
}

/**
 * Puts a new figure into a year's record, made like another one and placed after it; the file is changed whole or not at all.
 * @param root folder of the project. @param year as typed; left out, the newest.
 * @throws {Refusal} as `figureAlike` does, and for a year that isn't there.
 */
export async function copyFigure(
  root: string,
  id: string,
  like: string,
  year: string | undefined,
): Promise<CopiedFigure> {
  const years = (await yearsIn(root)).map(String);
  const chosen = year ?? years.at(-1);
  if (chosen === undefined) return refuse("no-record");
  if (!years.includes(chosen)) return refuse("no-year", { year: chosen, known: years.join(", ") });
  const file = `data/${chosen}.json`;
  const text = await readFile(join(root, file), "utf8");
  const edit = figureAlike({ path: file, text }, id, like);
  const made = withFileEdit(text, edit) ?? text;
  await writeWhole(join(root, file), made);
  const place = [...edit.path.slice(0, -1), Number(edit.path.at(-1)) + 1];
  const { document } = readJson({ path: file, text: made });
  return { id, like, file, line: String(document?.placeOf(place).line) };
}
