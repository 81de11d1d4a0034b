import { applyEdits, findNodeAtLocation, modify, parseTree } from "jsonc-parser";
import { isObject, type Path, valueAt } from "../diagnostics/document.ts";
import { emptiedFields } from "../record/kinds/index.ts";

/** A value to be put at a path of a JSON text; undefined takes the field out. */
export type JsonEdit = readonly [path: Path, value: unknown];

/** A JSON text with these edits made one after the other, all else as it was. */
export const withEdits = (text: string, edits: readonly JsonEdit[]): string =>
  edits.reduce((now, [path, value]) => {
    // What is taken out leaves no line to be laid out.
    const layout = value === undefined ? {} : { formattingOptions: { ...LAYOUT, eol: lineEndOf(now) } };
    return applyEdits(now, modify(now, [...path], value, layout));
  }, text);

/** A JSON text with more items in a list, before the one at the index that their path ends in; all others as they are laid out. */
export function withItems(text: string, path: Path, values: readonly unknown[]): string {
  const tree = parseTree(text);
  const list = tree && findNodeAtLocation(tree, path.slice(0, -1));
  if (list?.type !== "array" || values.length === 0) return text;
  const { offset, length, children: items = [] } = list;
  const [first, next] = [items[0], items[Number(path.at(-1))]];
  const line = /^[ \t]*/.exec(text.slice(text.lastIndexOf("\n", offset) + 1))?.[0] ?? "";
  const end = lineEndOf(text);
  const before = first === undefined ? `${end}${line}  ` : text.slice(offset + 1, first.offset);
  // Items stand on lines of their own, or follow each other.
  const isLined = before.includes("\n");
  const margin = isLined ? before.slice(before.lastIndexOf("\n") + 1) : line;
  const gap = isLined ? `,${end}${margin}` : ", ";
  const laid = values.map((value) => laidOut(value, margin, end)).join(gap);
  if (first === undefined)
    return `${text.slice(0, offset)}[${before}${laid}${end}${line}]${text.slice(offset + length)}`;
  const last = items.at(-1) ?? first;
  const at = next?.offset ?? last.offset + last.length;
  return text.slice(0, at) + (next === undefined ? gap + laid : laid + gap) + text.slice(at);
}

/** The longest line of a JSON file. */
const WIDTH = 110;

/** A value as JSON, on one line where there is room. @param taken how much of the line is. */
function laidOut(value: unknown, margin: string, end: string, taken = margin.length): string {
  const short = onOneLine(value);
  if (typeof value !== "object" || value === null || taken + short.length < WIDTH) return short;
  const inner = `${margin}  `;
  const block = (open: string, lines: readonly string[], close: string): string =>
    open + lines.map((line) => end + inner + line).join(",") + end + margin + close;
  if (Array.isArray(value))
    return block(
      "[",
      value.map((item) => laidOut(item, inner, end)),
      "]",
    );
  const fields = Object.entries(value).map(([name, field]) => {
    const key = `${JSON.stringify(name)}: `;
    return key + laidOut(field, inner, end, inner.length + key.length);
  });
  return block("{", fields, "}");
}

function onOneLine(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(", ")}]`;
  const fields = Object.entries(value).map(([name, field]) => `${JSON.stringify(name)}: ${onOneLine(field)}`);
  return fields.length === 0 ? "{}" : `{ ${fields.join(", ")} }`;
}

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

/** A JSON text with another item after one of a list, made of that one's text, and parted from it as that one is from what is before it. */
export function withCopy(text: string, path: Path, made: (item: string) => string): string {
  const tree = parseTree(text);
  const item = tree && findNodeAtLocation(tree, [...path]);
  if (item === undefined) return text;
  const { offset, length } = item;
  const [gap = " "] = /(?:\r\n|\n|\r)[ \t]*$/.exec(text.slice(0, offset)) ?? [];
  const end = offset + length;
  return `${text.slice(0, end)},${gap}${made(text.slice(offset, end))}${text.slice(end)}`;
}

const LAYOUT = { insertSpaces: true, tabSize: 2 };

/** What a file's lines end in. */
const lineEndOf = (text: string): string => (text.includes("\r\n") ? "\r\n" : "\n");

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
