import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { valueAt } from "../../../src/diagnostics/document.ts";
import { english } from "../../../src/locales/speaker.ts";
import { SCHEMA_FILE, schemaText } from "../../../src/publication/schema-file.ts";
import { yearJsonSchema } from "../../../src/record/schema/files.ts";
import { NOUN_FORMS } from "./town.ts";

const root = resolve(import.meta.dirname, "../../..");

/** Every field that a JSON Schema describes, by its path. */
function* fields(schema: unknown, path: string): Generator<readonly [string, unknown]> {
  if (typeof schema !== "object" || schema === null) return;
  for (const [key, inner] of Object.entries(schema))
    if (key === "properties" && typeof inner === "object")
      for (const [name, field] of Object.entries(inner ?? {})) {
        yield [`${path}/${name}`, field];
        yield* fields(field, `${path}/${name}`);
      }
    else yield* fields(inner, path);
}

describe("the JSON Schema of a year's file", () => {
  test("is the one that the code makes (npm run schema writes it)", async () => {
    expect(readFileSync(join(root, SCHEMA_FILE), "utf8")).toBe(await schemaText(root));
  });

  test("describes every field", () => {
    const all = [...fields(yearJsonSchema(NOUN_FORMS, english()), "")];
    expect(all.length).toBeGreaterThan(60);
    expect(all.filter(([, field]) => typeof valueAt(field, ["description"]) !== "string")).toEqual([]);
  });

  test("requires the site's languages and lets others stand", () => {
    const title = valueAt(yearJsonSchema(NOUN_FORMS, english()), ["properties", "title"]);
    expect(valueAt(title, ["required"])).toEqual(["en", "ru"]);
    expect(valueAt(title, ["additionalProperties"])).toMatchObject({ type: "string" });
  });

  test("lets no unknown field stand", () => {
    expect(valueAt(yearJsonSchema(NOUN_FORMS, english()), ["additionalProperties"])).toBe(false);
  });
});
