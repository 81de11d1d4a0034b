import { findNodeAtLocation, parseTree } from "jsonc-parser";
import { z } from "zod";
import { isObject, listAt, valueAt } from "../diagnostics/document.ts";
import { readJson } from "../diagnostics/json.ts";
import { Refusal } from "../diagnostics/phrase.ts";
import type { FileEdit } from "../editing/edits.ts";
import { figureLike } from "../editing/figure-like.ts";
import { declaredIn } from "../record/ids.ts";
import { metricId } from "../record/schema/fields.ts";
import type { Question } from "./api.ts";

/**
 * The edit that puts a new figure into a year's file, with nothing in it that its source says.
 * @param text of the file. @param schema of figures, as JSON Schema.
 * @throws {Refusal} for an id that is none or is taken.
 */
export function addition(
  file: string,
  text: string,
  schema: unknown,
  { id, kind, like }: Pick<Question<"add">, "id" | "kind" | "like">,
): FileEdit {
  const refuse = (code: string): never => {
    throw new Refusal({ code: `add-figure.${code}`, args: { id, file } });
  };
  const value = readJson({ path: file, text }).document?.value;
  if (value === undefined) return refuse("unreadable");
  if (!metricId.safeParse(id).success) return refuse("id");
  if (declaredIn(value, "metrics").ids.has(id)) return refuse("taken");
  const metrics = listAt(value, ["metrics"]);
  const index = metrics.findIndex((metric) => valueAt(metric, ["id"]) === like);
  const own = index < 0 ? JSON.stringify(exampleOf(kind, schema, value)) : textAt(text, index);
  const made = z.json().parse(JSON.parse(figureLike(own, id)));
  return { file, path: ["metrics", index < 0 ? metrics.length : index + 1], insert: made };
}

function textAt(text: string, index: number): string {
  const tree = parseTree(text);
  const node = tree && findNodeAtLocation(tree, ["metrics", index]);
  return node === undefined ? "{}" : text.slice(node.offset, node.offset + node.length);
}

/** A figure of a kind with the schema's examples in the fields that it needs, its source the record's first. */
function exampleOf(kind: string, schema: unknown, record: unknown): Readonly<Record<string, unknown>> {
  const own = listAt(schema, ["oneOf"]).find(
    (each) => valueAt(each, ["properties", "kind", "const"]) === kind,
  );
  const fields = valueAt(own, ["properties"]);
  const needed = listAt(own, ["required"]);
  const names = isObject(fields) ? Object.keys(fields) : [];
  // What it needs comes in the order in which figures are read: what it is called, then what it is.
  const order = ["id", "kind", ...names.filter((name) => name !== "id" && name !== "kind")];
  return Object.fromEntries(
    order
      .filter((name) => needed.includes(name))
      .map((name) => [
        name,
        name === "kind"
          ? kind
          : name === "source"
            ? (valueAt(record, ["sources", 0, "id"]) ?? "")
            : (valueAt(fields, [name, "examples", 0]) ?? []),
      ]),
  );
}
