import { valueAt } from "../diagnostics/document.ts";
import { readJson } from "../diagnostics/json.ts";
import { Refusal } from "../diagnostics/phrase.ts";
import { type FileEdit, withFileEdit } from "../editing/edits.ts";

/**
 * Edits of one version of a file made in another that somebody else has made of it. An item of a list is found there by its
 * `id`; one without an `id` by its place, where both lists are as long.
 * @param ours the text that the first edit was made in. @returns the edits as they are to be made in theirs.
 * @throws {Refusal} where what is edited isn't there in theirs.
 */
export function rebased(edits: readonly FileEdit[], ours: string, theirs: string): readonly FileEdit[] {
  let mine: string | null = ours;
  let other: string | null = theirs;
  return edits.map((edit) => {
    const moved =
      "path" in edit && mine !== null && other !== null
        ? pathEdit(edit, valueIn(mine), valueIn(other))
        : edit;
    mine = withFileEdit(mine, edit);
    other = withFileEdit(other, moved);
    return moved;
  });
}

const valueIn = (text: string): unknown => readJson({ path: "", text }).document?.value;

type PathEdit = Extract<FileEdit, { path: unknown }>;

function pathEdit(edit: PathEdit, ours: unknown, theirs: unknown): PathEdit {
  const path = pathIn(edit, ours, theirs);
  if (!("to" in edit)) return { ...edit, path };
  const to = placeOf(
    edit.to,
    valueAt(ours, edit.path.slice(0, -1)),
    valueAt(theirs, path.slice(0, -1)),
    false,
  );
  if (to === null) throw new Refusal({ code: "desk.moved", args: { file: edit.file } });
  return { ...edit, path, to };
}

function pathIn(edit: PathEdit, ours: unknown, theirs: unknown): (string | number)[] {
  let [mine, other] = [ours, theirs];
  return edit.path.map((key, depth) => {
    const isNew = depth === edit.path.length - 1 && "insert" in edit;
    const next = typeof key === "number" ? placeOf(key, mine, other, isNew) : key;
    if (next === null) throw new Refusal({ code: "desk.moved", args: { file: edit.file } });
    [mine, other] = [valueAt(mine, [key]), valueAt(other, [next])];
    return next;
  });
}

/** The place in their list of what has a place in ours; null where nobody can tell. */
function placeOf(place: number, ours: unknown, theirs: unknown, isNew: boolean): number | null {
  if (!Array.isArray(ours) || !Array.isArray(theirs)) return null;
  if (isNew && place >= ours.length) return theirs.length;
  const id = valueAt(ours[place], ["id"]);
  if (typeof id !== "string") return ours.length === theirs.length ? place : null;
  const found = theirs.findIndex((item) => valueAt(item, ["id"]) === id);
  return found < 0 ? null : found;
}
