import { z } from "zod";
import { type Path, valueAt } from "../diagnostics/document.ts";
import { readJson } from "../diagnostics/json.ts";
import { Refusal } from "../diagnostics/phrase.ts";
import { figureLike } from "./figure-like.ts";
import { withCopy, withEdits, withItems, withMoved } from "./json-edits.ts";

/** The files that staff edit; no other is written by the desk. */
const EDITED =
  /^(?:data\/(?:site|\d{4})\.json|src\/report\/\d{4}\/(?:charts\/[a-z0-9-]+\.json|[a-zA-Z-]+\/[a-z0-9-]+\.mdx))$/;

/** The path of such a file, from the project's root. */
export const editedFile = z.string().regex(EDITED);
const path = z.array(z.union([z.string(), z.int().min(0)])).min(1);

/** One change of a file, as the page asks for it. A path leads from a JSON file's root. */
export const fileEdit = z.union([
  /** A field's value, put in or in the place of another. */
  z.strictObject({ file: editedFile, path, value: z.json() }),
  /** A field, or an item of a list, that goes. */
  z.strictObject({ file: editedFile, path, remove: z.literal(true) }),
  /** An item put into a list, before the place that the path ends in. */
  z.strictObject({ file: editedFile, path, insert: z.json() }),
  /** A figure of this id put after the one that the path leads to, and made like that one, in its layout. */
  z.strictObject({ file: editedFile, path, alike: z.string() }),
  /** An item of a list put at another place of it, as it is laid out. */
  z.strictObject({ file: editedFile, path, to: z.int().min(0) }),
  /** Words of a text in the place of others; `at` counts UTF-16 units from the file's first character, line ends as one. */
  z.strictObject({ file: editedFile, at: z.int().min(0), was: z.string().min(1), text: z.string() }),
  /** The whole file; null: it goes. */
  z.strictObject({ file: editedFile, whole: z.string().nullable() }),
]);

export type FileEdit = z.infer<typeof fileEdit>;

/**
 * A file's text with an edit made in it, and all else as it was: byte-order mark, line ends, layout, remarks.
 * @param typed as on disk; null where there is no such file. @returns null where the file goes.
 * @throws {Refusal} where the text isn't what the edit was made for: somebody else changed it.
 */
export function withFileEdit(typed: string | null, edit: FileEdit): string | null {
  if ("whole" in edit) return edit.whole;
  if (typed === null) throw moved(edit);
  const mark = typed.startsWith("\uFEFF") ? "\uFEFF" : "";
  const text = typed.slice(mark.length);
  if ("at" in edit) return mark + withWords(text, edit);
  if (!leadsSomewhere(text, edit)) throw moved(edit);
  if ("value" in edit) return mark + withValue(text, edit.path, edit.value);
  if ("remove" in edit) {
    if (valueAt(readJson({ path: "", text }).document?.value, edit.path) === undefined) throw moved(edit);
    return mark + withEdits(text, [[edit.path, undefined]]);
  }
  if ("to" in edit) return mark + withMoved(text, edit.path, edit.to);
  if ("alike" in edit) return mark + withCopy(text, edit.path, (figure) => figureLike(figure, edit.alike));
  return mark + withItems(text, edit.path, [edit.insert]);
}

/** A list is laid out item by item, as items are that are put into one. */
const withValue = (text: string, path: Path, value: unknown): string =>
  Array.isArray(value)
    ? withItems(withEdits(text, [[path, []]]), [...path, 0], value)
    : withEdits(text, [[path, value]]);

const moved = ({ file }: FileEdit): Refusal => new Refusal({ code: "desk.moved", args: { file } });

/** Whether each list on an edit's way has the item that it goes through; the last may be one after its end. */
function leadsSomewhere(text: string, { path }: Extract<FileEdit, { path: unknown }>): boolean {
  const value = readJson({ path: "", text }).document?.value;
  return path.every((key, depth) => {
    if (typeof key === "string") return true;
    const list = valueAt(value, path.slice(0, depth));
    return Array.isArray(list) && (key < list.length || (key === list.length && depth === path.length - 1));
  });
}

type Words = Extract<FileEdit, { at: number }>;

/** Words stand where they stood, or, after other edits before them, in the one place where they still stand. */
function withWords(text: string, edit: Words): string {
  const end = text.includes("\r\n") ? "\r\n" : "\n";
  const typed = (words: string): string => words.replaceAll("\n", end);
  const was = typed(edit.was);
  // The page counts a line's end as one character.
  const before = text.replaceAll("\r\n", "\n").slice(0, edit.at);
  const at = typed(before).length;
  if (text.startsWith(was, at)) return text.slice(0, at) + typed(edit.text) + text.slice(at + was.length);
  const found = text.indexOf(was);
  if (found < 0 || text.includes(was, found + 1)) throw moved(edit);
  return text.slice(0, found) + typed(edit.text) + text.slice(found + was.length);
}
