import { z } from "zod";
import { listAt, own, type SourceFile, valueAt } from "../diagnostics/document.ts";
import { figureAlike, roomFor } from "../editing/copy-figure.ts";
import type { FileEdit } from "../editing/edits.ts";
import type { Question } from "./api.ts";
import { blankOf, kindSchema, type Schema } from "./page/schema.ts";

/**
 * The edit that puts a new figure into a year's file, with nothing in it that its source says.
 * @param schema of figures. @throws {Refusal} as `figureAlike` does.
 */
export function addition(
  source: SourceFile,
  schema: Schema,
  { id, kind, like }: Pick<Question<"add">, "id" | "kind" | "like">,
): FileEdit {
  if (like !== null) return figureAlike(source, id, like);
  const { value } = roomFor(source, id);
  const insert = z.json().parse(blank(id, kind, schema, value));
  return { file: source.path, path: ["metrics", listAt(value, ["metrics"]).length], insert };
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
