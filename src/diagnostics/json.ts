import { type Node, type ParseError, parseTree } from "jsonc-parser";
import { dropping, JsonDocument, placesOf, type SourceFile, withoutMark } from "./document.ts";
import { STRICT } from "./json-spot.ts";
import { syntaxProblems } from "./json-syntax.ts";
import type { Edit, Problem } from "./problem.ts";

/** The largest file that is read, in characters; a record of 300 metrics takes about a third. */
export const LARGEST_FILE = 1_000_000;
/** How deep objects and lists may stand in each other; the record needs six. */
export const DEEPEST = 32;

interface ReadJson {
  /** Null where the text isn't JSON. */
  readonly document: JsonDocument | null;
  readonly problems: readonly Problem[];
}

/** Reads strict JSON (RFC 8259) and tells all faults of the text at once. Never throws. */
export function readJson({ path, text: typed }: SourceFile): ReadJson {
  const problems: Problem[] = [];
  const text = withoutMark(typed);
  const place = placesOf(text.length > LARGEST_FILE ? "" : text);
  const tell = (offset: number | null, code: string, args?: Problem["args"], edit?: Edit | null): void => {
    const { line, column } = offset === null ? { line: null, column: null } : place(offset);
    problems.push({ file: path, line, column, severity: "error", code, args, ...(edit && { edit }) });
  };

  if (text.length > LARGEST_FILE) {
    tell(null, "file-too-large", { length: text.length, limit: LARGEST_FILE });
    return { document: null, problems };
  }
  if (typed !== text) tell(0, "file-encoding.mark");
  const garbled = text.indexOf("\uFFFD");
  if (garbled >= 0) tell(garbled, "file-encoding");

  const deep = tooDeep(text);
  if (deep !== null) {
    tell(deep, "json-depth", { most: DEEPEST });
    return { document: null, problems };
  }
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, STRICT);
  problems.push(...syntaxProblems(path, text, errors, place));
  if (root === undefined || errors.length > 0) return { document: null, problems };

  const faults: Fault[] = [];
  const value = toValue(root, faults);
  for (const { node, code, args, edit } of faults) tell(node.offset, code, args, edit);
  return { document: new JsonDocument({ path, text }, root, value), problems };
}

/** The offset of the bracket that opens one level too many. */
function tooDeep(text: string): number | null {
  let depth = 0;
  let quoted = false;
  for (let offset = 0; offset < text.length; offset++) {
    const sign = text[offset];
    if (quoted && sign === "\\") offset++;
    else if (sign === '"' || (quoted && sign === "\n")) quoted = sign === '"' && !quoted;
    else if (!quoted && (sign === "{" || sign === "[") && ++depth > DEEPEST) return offset;
    else if (!quoted && (sign === "}" || sign === "]")) depth--;
  }
  return null;
}

interface Fault {
  readonly node: Node;
  readonly code: string;
  readonly args?: Problem["args"];
  readonly edit?: Edit | null;
}

/** The value of a tree; what JSON allows and a record can't hold goes to `faults`. */
function toValue(node: Node, faults: Fault[]): unknown {
  const children = node.children ?? [];
  if (node.type === "array") return children.map((child) => toValue(child, faults));
  if (node.type === "object") return toObject(children, faults);
  if (node.type === "string" && !String(node.value).isWellFormed())
    faults.push({ node, code: "text-characters" });
  // Minus nought is nought.
  return node.type === "number" ? Number(node.value) + 0 : node.value;
}

function toObject(properties: readonly Node[], faults: Fault[]): Record<string, unknown> {
  const object: Record<string, unknown> = {};
  for (const property of properties) {
    const [key, child] = property.children ?? [];
    if (key === undefined || child === undefined) continue;
    const name = String(key.value);
    const value = toValue(child, faults);
    if (name === "__proto__")
      faults.push({ node: key, code: "field-unknown.proto", edit: dropping(property) });
    else if (!Object.hasOwn(object, name)) object[name] = value;
    // Of two values, the source alone tells which is meant.
    else if (JSON.stringify(object[name]) !== JSON.stringify(value))
      faults.push({ node: key, code: "json-duplicate", args: { name, ...bothOf(object[name], value) } });
    else faults.push({ node: key, code: "json-duplicate.same", args: { name }, edit: dropping(property) });
  }
  return object;
}

/** Two values as JSON, where they are short. */
function bothOf(first: unknown, second: unknown): Problem["args"] {
  const [one = "", other = ""] = [first, second].map((value) => JSON.stringify(value));
  return one.length + other.length > 120 ? {} : { first: one, second: other };
}

/** The value of a text that a program wrote; null where it is no JSON. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
