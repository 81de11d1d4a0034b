import type { Node } from "jsonc-parser";
import { held } from "./held.ts";
import type { Edit, Finding, Problem, Proposal } from "./problem.ts";

/** Where a value stands in a JSON document: keys and indexes from its root. */
export type Path = readonly (string | number)[];

/** The value at a path of a JSON value; undefined where there is none. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((at, key) => {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, key)) return undefined;
    return Reflect.get(at, key);
  }, value);
}

/** The items of a list at a path of a JSON value; none where there is no list. */
export function listAt(value: unknown, path: Path): readonly unknown[] {
  const list = valueAt(value, path);
  return Array.isArray(list) ? list : [];
}

/** The texts among them. */
export const textsAt = (value: unknown, path: Path): readonly string[] =>
  listAt(value, path).filter((item) => typeof item === "string");

/** True for an object of JSON, which a list and null are not. */
export const isObject = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** An object's own value by a name that staff write: none for `constructor`, which every object answers to. */
export const own = <Value>(object: Readonly<Record<string, Value>>, key: string): Value | undefined =>
  Object.hasOwn(object, key) ? object[key] : undefined;

/** What stands in a JSON value and is neither an object nor an array, with its place. */
export function leavesOf(
  value: unknown,
  path: Path = [],
): readonly { readonly path: Path; readonly value: unknown }[] {
  if (typeof value !== "object" || value === null) return [{ path, value }];
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return entries.flatMap(([key, inner]) => leavesOf(inner, [...path, key]));
}

/** Every text of a JSON value, with its place. */
export const stringsOf = (value: unknown): readonly { readonly path: Path; readonly text: string }[] =>
  leavesOf(value).flatMap(({ path, value: text }) => (typeof text === "string" ? [{ path, text }] : []));

/** A text without the byte-order mark that some editors begin files with. */
export const withoutMark = (text: string): string => text.replace(/^\uFEFF/, "");

/** A path with `/` between its parts, whatever the system writes there. */
export const withSlashes = (path: string): string => path.replaceAll("\\", "/");

/** A text as it is where lines end in a line feed alone: a checkout on Windows may end them in two characters. */
export const withLineFeeds = (text: string): string => text.replaceAll("\r\n", "\n");

/** A file as read from disk, its lines ending in a line feed alone; `path` from the project's root, with `/`. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** A JSON file that was read, with the place of everything in it. */
export class JsonDocument {
  readonly file: string;
  readonly value: unknown;
  readonly #text: string;
  readonly #root: Node;
  readonly #place: (offset: number) => Place;
  /** Objects' values by name, made when first asked for. */
  readonly #fields = new Map<Node, ReadonlyMap<string, Node>>();

  constructor(source: SourceFile, root: Node, value: unknown) {
    this.file = source.path;
    this.value = value;
    this.#text = source.text;
    this.#root = root;
    this.#place = placesOf(source.text);
  }

  /** A problem at a value, or at the nearest one around it that is there. `offset` counts characters into a string. */
  problem(path: Path, finding: Finding, offset?: number): Problem {
    return this.#told(this.placeOf(path, offset), path, finding, offset);
  }

  /** Where a value stands, or the nearest one around it that is there; `offset` as for a problem. */
  placeOf(path: Path, offset?: number): Place {
    const inside = offset === undefined ? 0 : rawOffset(this.literal(path), offset);
    return this.#place(this.#nearest(path).offset + inside);
  }

  /** A problem at the name of a field. */
  problemAtKey(path: Path, finding: Finding): Problem {
    const { offset } = this.#property(path)?.children?.[0] ?? this.#nearest(path);
    return this.#told(this.#place(offset), path, finding);
  }

  /** The source text of a value, such as `12.000`; "" where there is none. */
  literal(path: Path): string {
    const node = this.#find(path);
    return node === undefined ? "" : this.#text.slice(node.offset, node.offset + node.length);
  }

  #nearest(path: Path): Node {
    for (let length = path.length; length > 0; length--) {
      const node = this.#find(path.slice(0, length));
      if (node !== undefined) return node;
    }
    return this.#root;
  }

  #find(path: Path): Node | undefined {
    return path.reduce<Node | undefined>((node, key) => {
      if (typeof key === "number") return node?.type === "array" ? node.children?.[key] : undefined;
      return node?.type === "object" ? this.#fieldsOf(node).get(key) : undefined;
    }, this.#root);
  }

  #fieldsOf(object: Node): ReadonlyMap<string, Node> {
    return held(this.#fields, object, () => {
      const fields = new Map<string, Node>();
      // Of a field that stands twice, the first counts, as for the value.
      for (const { children: [key, value] = [] } of (object.children ?? []).toReversed())
        if (key !== undefined && value !== undefined) fields.set(String(key.value), value);
      return fields;
    });
  }

  /** The field of an object, its name and value. */
  #property(path: Path): Node | undefined {
    const parent = this.#find(path)?.parent;
    return parent?.type === "property" ? parent : undefined;
  }

  #told(place: Place, path: Path, { proposal, ...finding }: Finding, inText = 0): Problem {
    const edit = proposal === undefined ? null : this.#edit(path, proposal, inText);
    const problem: Problem = { file: this.file, ...place, severity: "error", ...finding };
    return edit === null ? problem : { ...problem, edit };
  }

  /** What a proposal for a value makes of the file; null where the value's surroundings can't take it. */
  #edit(path: Path, proposal: Proposal, inText: number): Edit | null {
    const node = this.#find(path);
    if (proposal === "delete") return dropping(this.#property(path));
    if ("rename" in proposal) {
      const { rename, from } = proposal;
      const named = from === undefined ? path : [...path.slice(0, -1), from];
      const key = this.#property(named)?.children?.[0];
      return key === undefined ? null : replacing(key, JSON.stringify(rename));
    }
    if ("write" in proposal) {
      if (node !== undefined) return replacing(node, proposal.write);
      const object = this.#find(path.slice(0, -1));
      return object?.type === "object" ? adding(object, String(path.at(-1)), proposal.write) : null;
    }
    if (node === undefined) return null;
    const literal = this.literal(path);
    const [start, end] = [inText, inText + proposal.found.length].map((at) => rawOffset(literal, at));
    if (start === undefined || end === undefined) return null;
    return {
      offset: node.offset + start,
      length: end - start,
      text: JSON.stringify(proposal.put).slice(1, -1),
    };
  }
}

const replacing = ({ offset, length }: Node, text: string): Edit => ({ offset, length, text });

/** A field put at an object's end. */
function adding({ offset, children = [] }: Node, name: string, value: string): Edit {
  const last = children.at(-1);
  const field = `${JSON.stringify(name)}: ${value}`;
  return last === undefined
    ? { offset: offset + 1, length: 0, text: ` ${field} ` }
    : { offset: last.offset + last.length, length: 0, text: `, ${field}` };
}

/** A field taken out of its object, with one comma; null where there is no field. */
export function dropping(property: Node | undefined): Edit | null {
  if (property === undefined) return null;
  const fields = property.parent?.children ?? [];
  const at = fields.indexOf(property);
  const [before, after] = [fields[at - 1], fields[at + 1]];
  const end = property.offset + property.length;
  const from = before === undefined ? property.offset : before.offset + before.length;
  return { offset: from, length: (before === undefined && after ? after.offset : end) - from, text: "" };
}

/** The offset in a string's literal, quotes and escapes included, of a character of the string. */
function rawOffset(literal: string, offset: number): number {
  const units = /\\u[0-9a-fA-F]{4}|\\.|[^\\]/gs;
  units.lastIndex = 1;
  for (let seen = 0; seen < offset; seen++) if (units.exec(literal) === null) break;
  return units.lastIndex === 0 ? 0 : units.lastIndex;
}

/** A place in a text, both numbers from 1; the column in UTF-16 units, as editors count. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Finds line and column of an offset; `\n`, `\r\n` and `\r` end a line. */
export function placesOf(text: string): (offset: number) => Place {
  const starts = lineStarts(text);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

/** Finds the offset of a place, the other way round. */
export function offsetsOf(text: string): (place: Place) => number {
  const starts = lineStarts(text);
  return ({ line, column }) => (starts[line - 1] ?? 0) + column - 1;
}

/** The offset of each line's first character. */
const lineStarts = (text: string): readonly number[] => [
  0,
  ...Array.from(text.matchAll(LINE_END), (end) => end.index + end[0].length),
];

/** What ends a line. */
export const LINE_END = /\r\n|\n|\r/g;
