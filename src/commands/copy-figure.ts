import { randomUUID } from "node:crypto";
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { findNodeAtLocation, type Node, parseTree } from "jsonc-parser";
import { own, placesOf } from "../diagnostics/document.ts";
import { readJson } from "../diagnostics/json.ts";
import { nearest } from "../diagnostics/nearest.ts";
import { type Args, Refusal } from "../diagnostics/phrase.ts";
import { idsOf } from "../record/ids.ts";
import { emptiedFields } from "../record/kinds/index.ts";
import { metricId } from "../record/schema/fields.ts";
import { yearsIn } from "./start-year.ts";

/** What was made, and where it stands: ids, the record's path from the project's root, a line from 1. */
export type CopiedFigure = Readonly<Record<"id" | "like" | "file" | "line", string>>;

const refuse = (code: string, args: Args = {}): never => {
  throw new Refusal({ code: `add-figure.${code}`, args });
};

/**
 * Puts a new figure into a year's record, made like another one and placed after it; the file is changed whole or not at all.
 * @param root folder of the project. @param year as typed; left out, the newest.
 * @throws {Refusal} for an id that is none or is taken, a figure or a year that isn't there, a file that can't be read.
 */
export async function copyFigure(
  root: string,
  id: string,
  like: string,
  year: string | undefined,
): Promise<CopiedFigure> {
  const years = (await yearsIn(root)).map(String);
  const chosen = year ?? years.at(-1);
  if (chosen === undefined) return refuse("no-record");
  if (!years.includes(chosen)) return refuse("no-year", { year: chosen, known: years.join(", ") });
  const file = `data/${chosen}.json`;
  const typed = await readFile(join(root, file), "utf8");
  const text = typed.replace(/^\uFEFF/, "");
  const { document } = readJson({ path: file, text });
  if (document === null) return refuse("unreadable", { file });
  const ids = idsOf(document.value, "metrics");
  if (!metricId.safeParse(id).success) return refuse("id", { id });
  if (ids.has(id)) return refuse("taken", { id, file });
  if (!ids.has(like))
    return refuse("unknown", { like, file, meant: nearest(like, ids), known: [...ids].join(", ") });

  const made = withCopy(text, id, like);
  await replaceFile(join(root, file), typed.slice(0, typed.length - text.length) + made.text);
  return { id, like, file, line: String(placesOf(made.text)(made.offset).line) };
}

/** Writes beside the file, then takes its place: whoever reads it gets the old text or the new one. */
async function replaceFile(path: string, text: string): Promise<void> {
  const next = `${path}.${randomUUID()}`;
  try {
    await writeFile(next, text);
    await rename(next, path);
  } finally {
    await rm(next, { force: true });
  }
}

/** A record's text with the copy in it, and the offset at which that stands. `text` is JSON that has the figure. */
function withCopy(
  text: string,
  id: string,
  like: string,
): { readonly text: string; readonly offset: number } {
  const root = parseTree(text);
  const metrics = root && findNodeAtLocation(root, ["metrics"])?.children;
  const metric = metrics?.find((each) => valueIn(each, "id") === like);
  if (metric === undefined) throw new Error(`${like} isn't among the metrics`);
  // What parts one figure from the next: a line of its own where they have one.
  const [gap = " "] = /(?:\r\n|\n|\r)[ \t]*$/.exec(text.slice(0, metric.offset)) ?? [];
  const end = metric.offset + metric.length;
  return {
    text: `${text.slice(0, end)},${gap}${copyOf(text, metric, id)}${text.slice(end)}`,
    offset: end + 1 + gap.length,
  };
}

/** What stands in the place of a part of the text. */
interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const instead = ({ offset, length }: Node, value: unknown): Edit => ({
  from: offset,
  to: offset + length,
  text: JSON.stringify(value),
});

/** What tells a reader of the file what the figure is like, and stays. */
const KEPT: ReadonlySet<string> = new Set(["kind", "source"]);
/** What is true of the other figure alone, and goes. */
const ITS_OWN: ReadonlySet<string> = new Set(["formerly"]);

/** The text of a metric, as it is laid out, with another id and nothing of what its source says. */
function copyOf(text: string, metric: Node, id: string): string {
  const emptied = emptiedFields(valueIn(metric, "kind"));
  const fields = fieldsOf(metric);
  const edits = fields.flatMap(({ name, node }, index): readonly Edit[] => {
    if (name === "id") return [instead(node, id)];
    if (KEPT.has(name)) return [];
    const before = fields[index - 1]?.node;
    // With the comma and the space before it.
    if (ITS_OWN.has(name) && before !== undefined)
      return [{ from: before.offset + before.length, to: node.offset + node.length, text: "" }];
    return Object.hasOwn(emptied, name) ? empty(node, own(emptied, name)) : marked(node);
  });
  const { offset, length } = metric;
  return edits
    .toSorted((a, b) => b.from - a.from)
    .reduce(
      (now, { from, to, text: put }) => now.slice(0, from - offset) + put + now.slice(to - offset),
      text.slice(offset, offset + length),
    );
}

/** A value with another in its place; of an object, field by field, so that its layout stays. */
function empty(node: Node, value: unknown): readonly Edit[] {
  const fields = fieldsOf(node).flatMap(({ name, node: inner }) => {
    const wanted = own(Object(value), name);
    return wanted === undefined ? [] : empty(inner, wanted);
  });
  return fields.length > 0 ? fields : [instead(node, value)];
}

/** Every text of a value becomes `…`, which `check` asks to fill in. */
const marked = (node: Node): readonly Edit[] =>
  node.type === "string"
    ? [instead(node, "…")]
    : node.type === "array"
      ? (node.children ?? []).flatMap(marked)
      : fieldsOf(node).flatMap(({ node: inner }) => marked(inner));

/** The fields of an object; none of any other value. */
const fieldsOf = (node: Node): readonly { readonly name: string; readonly node: Node }[] =>
  node.type !== "object"
    ? []
    : (node.children ?? []).flatMap(({ children: [key, value] = [] }) =>
        key === undefined || value === undefined ? [] : [{ name: String(key.value), node: value }],
      );

const valueIn = (node: Node, name: string): unknown =>
  fieldsOf(node).find((field) => field.name === name)?.node.value;
