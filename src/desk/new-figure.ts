import { findNodeAtLocation, parseTree } from "jsonc-parser";
import { z } from "zod";
import { listAt, own, valueAt } from "../diagnostics/document.ts";
import { readJson } from "../diagnostics/json.ts";
import { Refusal } from "../diagnostics/phrase.ts";
import type { FileEdit } from "../editing/edits.ts";
import { figureLike } from "../editing/figure-like.ts";
import { declaredIn } from "../record/ids.ts";
import { metricId } from "../record/schema/fields.ts";
import type { Question } from "./api.ts";
import { blankOf, kindSchema, type Schema } from "./page/schema.ts";

/**
 * The edit that puts a new figure into a year's file, with nothing in it that its source says.
 * @param text of the file. @param schema of figures, as JSON Schema.
 * @throws {Refusal} for an id that is none or is taken.
 */
export function addition(
  file: string,
  text: string,
  schema: Schema,
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
  const made = index < 0 ? blank(id, kind, schema, value) : JSON.parse(figureLike(textAt(text, index), id));
  return { file, path: ["metrics", index < 0 ? metrics.length : index + 1], insert: z.json().parse(made) };
}

function textAt(text: string, index: number): string {
  const tree = parseTree(text);
  const node = tree && findNodeAtLocation(tree, ["metrics", index]);
  return node === undefined ? "{}" : text.slice(node.offset, node.offset + node.length);
}

/** A figure of a kind with nothing in the fields that it needs, its source the record's first. */
function blank(id: string, kind: string, schema: Schema, record: unknown): Readonly<Record<string, unknown>> {
  const { properties = {}, required = [] } = kindSchema(schema, kind) ?? {};
  const known: Readonly<Record<string, unknown>> = {
    id,
    kind,
    source: valueAt(record, ["sources", 0, "id"]) ?? "",
  };
  // What it needs comes in the order in which figures are read: what it is called, then what it is.
  return Object.fromEntries(
    [...new Set(["id", "kind", ...Object.keys(properties)])]
      .filter((name) => required.includes(name))
      .map((name) => [name, own(known, name) ?? blankIn(properties[name] ?? {})]),
  );
}

/** Parts, points and names are put in by hand or from a table, from the first on. */
const blankIn = (field: Schema): unknown =>
  field.type === "array" && field.prefixItems === undefined ? [] : blankOf(field);
