import { findNodeAtLocation, parseTree } from "jsonc-parser";
import type { Path } from "../diagnostics/document.ts";
import type { Entry } from "../tables/plan.ts";
import { type JsonEdit, lineEndOf, withEdits } from "./json-edits.ts";

/**
 * A JSON text with another list at a path: entries that stay keep their layout, and all else is as it was.
 * @param path of the list, in an object that is there.
 */
export function withEntries(text: string, path: Path, entries: readonly Entry[]): string {
  const tree = parseTree(text);
  const list = tree && findNodeAtLocation(tree, [...path]);
  const items = list?.children ?? [];
  if (list?.type !== "array")
    return withEdits(text, [[path, entries.map((entry) => ("made" in entry ? entry.made : null))]]);
  if (items.length === entries.length && entries.every(({ from }, index) => from === index))
    return withEdits(
      text,
      entries.flatMap((entry, index) =>
        entry.from === null
          ? []
          : Object.entries(entry.changes).map(([name, value]): JsonEdit => [[...path, index, name], value]),
      ),
    );
  const end = lineEndOf(text);
  const [margin = ""] = /^[ \t]*/.exec(text.slice(text.lastIndexOf("\n", list.offset) + 1)) ?? [];
  const inner = `${margin}  `;
  const told = entries.map((entry) => {
    if (entry.from === null) return laidOut(entry.made, inner, end);
    const { offset = 0, length = 0 } = items[entry.from] ?? {};
    const own = text.slice(offset, offset + length);
    return withEdits(
      own,
      Object.entries(entry.changes).map(([name, value]): JsonEdit => [[name], value]),
    );
  });
  const made = told.length === 0 ? "[]" : `[${end}${inner}${told.join(`,${end}${inner}`)}${end}${margin}]`;
  return text.slice(0, list.offset) + made + text.slice(list.offset + list.length);
}

/** The longest line of a file. */
const WIDTH = 110;

/** A value as JSON, an object on one line where there is room. */
function laidOut(value: unknown, margin: string, end: string): string {
  const short = JSON.stringify(value, null, 1).replace(/\n\s*/g, " ");
  if (typeof value !== "object" || value === null || margin.length + short.length < WIDTH) return short;
  const inner = `${margin}  `;
  const fields = Object.entries(value).map(
    ([name, field]) => `${inner}${JSON.stringify(name)}: ${laidOut(field, inner, end)}`,
  );
  return `{${end}${fields.join(`,${end}`)}${end}${margin}}`;
}
