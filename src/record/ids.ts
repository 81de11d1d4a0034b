import { type JsonDocument, listAt, valueAt } from "../diagnostics/document.ts";
import { meantId } from "../diagnostics/look-alikes.ts";
import type { Problem } from "../diagnostics/problem.ts";

/** The id of the metric that a reference names, or names a part or point of: that before the slash. */
export const baseOf = (reference: string): string => reference.split("/", 1)[0] ?? "";

/** A metric, or a part or point of it, as it is referred to in one word. */
export const referenceTo = (id: string, part: string | undefined): string =>
  part === undefined ? id : `${id}/${part}`;

/** What a list declares, for what refers to it. */
export interface Declared {
  /** Ids of all its items as they are meant, its faulty items' included: what refers to one of those isn't at fault. */
  readonly ids: ReadonlySet<string>;
  /** Whether an id, as it is meant, is one of them: always, where the list can't be read to its end and so might hold it. */
  readonly isDeclared: (id: string) => boolean;
}

export function declaredIn(root: unknown, list: string): Declared {
  const listed = listAt(root, [list]).map((item) => valueAt(item, ["id"]));
  const named = listed.filter((id) => typeof id === "string");
  const ids = new Set(named.map(meantId));
  const isWhole = listed.length > 0 && named.length === listed.length;
  return { ids, isDeclared: (id) => !isWhole || ids.has(meantId(id)) };
}

/** Items of a list whose id an earlier item has. */
export function duplicateIds(
  document: JsonDocument,
  list: "metrics" | "sources" | "dropped",
): readonly Problem[] {
  const seen = new Set<unknown>();
  return listAt(document.value, [list]).flatMap((item, index) => {
    const id = valueAt(item, ["id"]);
    if (typeof id !== "string" || !seen.has(id)) return seen.add(id) && [];
    return [document.problem([list, index, "id"], { code: "id-duplicate", args: { id, list } })];
  });
}
