import { z } from "zod";
import type { Path } from "../diagnostics/document.ts";
import type { Entry } from "../tables/plan.ts";
import type { FileEdit } from "./edits.ts";

/**
 * The edits that make another list of one: entries that stay keep their layout, and nothing is written that is as wanted.
 * @param path of the list. @param length how many entries it has now.
 */
export function entryEdits(
  file: string,
  path: Path,
  length: number,
  entries: readonly Entry[],
): readonly FileEdit[] {
  const kept = new Set(entries.flatMap(({ from }) => from ?? []));
  const at = (...more: Path): (string | number)[] => [...path, ...more];
  // Where none stays, there may be no list yet.
  if (kept.size === 0)
    return [
      {
        file,
        path: at(),
        value: entries.flatMap((entry) => (entry.from === null ? [asJson(entry.made)] : [])),
      },
    ];
  const edits: FileEdit[] = [];
  const order = Array.from({ length }, (_, index) => index).filter((index) => kept.has(index));
  for (let index = length - 1; index >= 0; index--)
    if (!kept.has(index)) edits.push({ file, path: at(index), remove: true });
  for (const [index, entry] of entries.entries()) {
    if (entry.from === null) {
      edits.push({ file, path: at(index), insert: asJson(entry.made) });
      order.splice(index, 0, -1);
      continue;
    }
    const now = order.indexOf(entry.from);
    if (now !== index) {
      edits.push({ file, path: at(now), to: index });
      order.splice(index, 0, ...order.splice(now, 1));
    }
    for (const [name, value] of Object.entries(entry.changes))
      edits.push(
        value === undefined
          ? { file, path: at(index, name), remove: true }
          : { file, path: at(index, name), value: asJson(value) },
      );
  }
  return edits;
}

const asJson = (value: unknown) => z.json().parse(value);
