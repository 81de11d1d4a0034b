import { type JsonDocument, valueAt } from "../diagnostics/document.ts";
import { meantId } from "../diagnostics/look-alikes.ts";
import type { Problem } from "../diagnostics/problem.ts";

/** The ids that stand in a list, as they are meant, its faulty items' included: what refers to one of those isn't at fault. */
export function idsOf(root: unknown, list: string): ReadonlySet<string> {
  const items = valueAt(root, [list]);
  const ids = Array.isArray(items) ? items.map((item) => valueAt(item, ["id"])) : [];
  return new Set(ids.filter((id) => typeof id === "string").map(meantId));
}

/** Whether an id, as it is meant, is one of a list's: always, where the list can't be read to its end and so might hold it. */
export function isDeclared(root: unknown, list: string): (id: string) => boolean {
  const items = valueAt(root, [list]);
  const whole =
    Array.isArray(items) &&
    items.length > 0 &&
    items.every((item) => typeof valueAt(item, ["id"]) === "string");
  const ids = idsOf(root, list);
  return (id) => !whole || ids.has(meantId(id));
}

/** What a list declares, for what refers to it. */
export interface Declared {
  /** Ids of all its items, faulty ones included. */
  readonly ids: ReadonlySet<string>;
  readonly isDeclared: (id: string) => boolean;
}

export const declaredIn = (root: unknown, list: string): Declared => ({
  ids: idsOf(root, list),
  isDeclared: isDeclared(root, list),
});

/** Items of a list whose id an earlier item has. */
export function duplicateIds(
  document: JsonDocument,
  list: "metrics" | "sources" | "dropped",
): readonly Problem[] {
  const items = valueAt(document.value, [list]);
  const seen = new Set<unknown>();
  if (!Array.isArray(items)) return [];
  return items.flatMap((item, index) => {
    const id = valueAt(item, ["id"]);
    if (typeof id !== "string" || !seen.has(id)) return seen.add(id) && [];
    return [document.problem([list, index, "id"], { code: "id-duplicate", args: { id, list } })];
  });
}
