import { applyEdits, findNodeAtLocation, modify, parseTree } from "jsonc-parser";
import { isObject, type Path, valueAt } from "../diagnostics/document.ts";
import { emptiedFields } from "../record/kinds/index.ts";

/** A value to be put at a path of a JSON text; undefined takes the field out. */
export type JsonEdit = readonly [path: Path, value: unknown];

/** A JSON text with these edits made one after the other, all else as it was. */
export const withEdits = (text: string, edits: readonly JsonEdit[]): string =>
  edits.reduce((now, [path, value]) => {
    // What is taken out leaves no line to be laid out.
    const layout = value === undefined ? {} : laidOut(now);
    return applyEdits(now, modify(now, [...path], value, layout));
  }, text);

/** A JSON text with an item more in a list, before the one at the index that its path ends in. */
export const withItem = (text: string, path: Path, value: unknown): string =>
  applyEdits(text, modify(text, [...path], value, { ...laidOut(text), isArrayInsertion: true }));

/** A JSON text with an item of a list at another place of it, each item as it is laid out; as it is where there is no such place. */
export function withMoved(text: string, path: Path, to: number): string {
  const from = path.at(-1);
  const tree = parseTree(text);
  const items = (tree && findNodeAtLocation(tree, path.slice(0, -1))?.children) ?? [];
  const moved = typeof from === "number" ? items[from] : undefined;
  if (moved === undefined || to < 0 || to >= items.length) return text;
  const order = items.filter((item) => item !== moved).toSpliced(to, 0, moved);
  // What stands between items stays where it is.
  return items.reduceRight((now, { offset, length }, index) => {
    const item = order[index] ?? moved;
    const own = text.slice(item.offset, item.offset + item.length);
    return now.slice(0, offset) + own + now.slice(offset + length);
  }, text);
}

const laidOut = (text: string) => ({ formattingOptions: { ...LAYOUT, eol: lineEndOf(text) } });

const LAYOUT = { insertSpaces: true, tabSize: 2 };

/** What a file's lines end in. */
export const lineEndOf = (text: string): string => (text.includes("\r\n") ? "\r\n" : "\n");

/** The edits that leave nothing in a metric of what its source says. @param path of the metric. */
export const emptying = (metric: unknown, path: Path): readonly JsonEdit[] =>
  puttingIn(metric, emptiedFields(metric), path);

/** The edits that put a value in the place of another, field by field of an object, so that its layout stays. */
function puttingIn(there: unknown, wanted: unknown, path: Path): readonly JsonEdit[] {
  if (there === undefined) return [];
  return isObject(there) && isObject(wanted)
    ? Object.entries(wanted).flatMap(([name, value]) =>
        puttingIn(valueAt(there, [name]), value, [...path, name]),
      )
    : [[path, wanted]];
}
