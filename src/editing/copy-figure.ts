import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { findNodeAtLocation, parseTree } from "jsonc-parser";
import { metricPath } from "../check/context.ts";
import { placesOf } from "../diagnostics/document.ts";
import { readJson } from "../diagnostics/json.ts";
import { nearest } from "../diagnostics/nearest.ts";
import { type Args, Refusal } from "../diagnostics/phrase.ts";
import { writeWhole } from "../publication/files.ts";
import { declaredIn } from "../record/ids.ts";
import { metricId } from "../record/schema/fields.ts";
import { figureLike } from "./figure-like.ts";
import { yearsIn } from "./start-year.ts";

/** What was made, and where it stands: ids, the record's path from the project's root, a line from 1. */
type CopiedFigure = Readonly<Record<"id" | "like" | "file" | "line", string>>;

const refuse = (code: string, args: Args = {}): never => {
  throw new Refusal({ code: `add-figure.${code}`, args });
};

/**
 * Puts a new figure into a year's record, made like another one and placed after it; the file is changed whole or not at all.
 * @param root folder of the project. @param year as typed; left out, the newest.
 * @throws {Refusal} for an id that is none or is taken, a figure or a year that isn't there, a file that can't be read.
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
  const typed = await readFile(join(root, file), "utf8");
  const text = typed.replace(/^\uFEFF/, "");
  const { document } = readJson({ path: file, text });
  if (document === null) return refuse("unreadable", { file });
  const { ids } = declaredIn(document.value, "metrics");
  if (!metricId.safeParse(id).success) return refuse("id", { id });
  if (ids.has(id)) return refuse("taken", { id, file });
  const path = metricPath(document, like);
  const tree = parseTree(text);
  const metric = path && tree && findNodeAtLocation(tree, [...path]);
  if (!metric)
    return refuse("unknown", { like, file, meant: nearest(like, ids), known: [...ids].join(", ") });

  const [before, after] = [text.slice(0, metric.offset), text.slice(metric.offset + metric.length)];
  const own = text.slice(metric.offset, metric.offset + metric.length);
  // What parts one figure from the next: a line of its own where they have one.
  const [gap = " "] = /(?:\r\n|\n|\r)[ \t]*$/.exec(before) ?? [];
  const start = `${before}${own},${gap}`;
  const made = start + figureLike(own, id) + after;
  await writeWhole(join(root, file), typed.slice(0, typed.length - text.length) + made);
  return { id, like, file, line: String(placesOf(made)(start.length).line) };
}
