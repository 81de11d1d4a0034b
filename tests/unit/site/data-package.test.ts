import { csvParse } from "d3";
import { expect, test } from "vitest";
import { z } from "zod";
import { recordCsv } from "../../../src/site/csv.ts";
import { dataPackage } from "../../../src/site/data-package.ts";
import { contextOf, inAll, LANGUAGES, record, site } from "./fixture.ts";

/** What the standard (v2) asks of a package, as far as ours goes. Names and paths after its patterns. */
const licences = z
  .array(z.strictObject({ name: z.string().regex(/^[-\w.]+$/), title: z.string(), path: z.url() }))
  .min(1);
const sources = z.array(z.strictObject({ title: z.string().min(1), path: z.url().optional() })).min(1);
const descriptor = z.strictObject({
  $schema: z.literal("https://datapackage.org/profiles/2.0/datapackage.json"),
  name: z.string().regex(/^[a-z0-9._-]+$/),
  title: z.string().min(1),
  description: z.string().min(1),
  homepage: z.url(),
  created: z.iso.datetime().optional(),
  contributors: z.array(z.strictObject({ title: z.string(), roles: z.array(z.string()) })).optional(),
  licenses: licences,
  sources,
  resources: z
    .array(
      z.strictObject({
        $schema: z.literal("https://datapackage.org/profiles/2.0/dataresource.json"),
        name: z.string().regex(/^[a-z0-9._-]+$/),
        type: z.literal("table"),
        path: z.string().regex(/^(?!\.|\/|~)(?!.*\.\.[/\\]).*$/),
        title: z.string(),
        format: z.literal("csv"),
        mediatype: z.literal("text/csv"),
        encoding: z.literal("utf-8"),
        licenses: licences,
        sources,
        schema: z.strictObject({
          $schema: z.literal("https://datapackage.org/profiles/2.0/tableschema.json"),
          fields: z.array(
            z.strictObject({
              name: z.string(),
              type: z.enum(["string", "number", "integer", "boolean"]),
              description: z.string().min(1),
              constraints: z.record(z.string(), z.unknown()).optional(),
            }),
          ),
          primaryKey: z.array(z.string()),
          missingValues: z.array(z.string()),
        }),
      }),
    )
    .min(1),
});

const voices = Promise.all(LANGUAGES.map(async (lang) => (await contextOf(lang)).voice));
const made = async (over = {}) =>
  descriptor.parse(dataPackage(await contextOf("en", over), await voices, [record]));

test("the descriptor is a Data Package of version 2 with a table schema, sources and licence", async () => {
  const { resources, licenses } = await made();
  expect(resources[0]?.path).toBe("2025.csv");
  expect(licenses[0]?.name).toBe("CC-BY-4.0");
});

test("what nobody told us is left out; what we were told is in", async () => {
  expect(JSON.stringify(await made())).not.toMatch(/null|contributors|created/);
  const told = await made({ published: "2026-01-05", site: { ...site, publisher: inAll("City") } });
  expect(told.created).toBe("2026-01-05T00:00:00Z");
  expect(told.contributors).toEqual([{ title: "City", roles: ["publisher"] }]);
});

test("the table schema describes the file: the same columns in the same order, and cells that keep to them", async () => {
  const fields = (await made()).resources[0]?.schema.fields ?? [];
  const rows = csvParse(recordCsv(await contextOf("en"), await voices).slice(1));
  expect(fields.map(({ name }) => name)).toEqual(rows.columns);
  for (const row of rows) {
    for (const { name, type, constraints = {} } of fields) {
      const cell = row[name] ?? "";
      if (cell === "") expect(constraints["required"]).not.toBe(true);
      else {
        if (type === "boolean") expect(cell).toMatch(/^(?:true|false)$/);
        if (type === "number") expect(Number(cell)).not.toBeNaN();
        if (type === "integer") expect(Number.isInteger(Number(cell))).toBe(true);
        if (constraints["enum"] !== undefined) expect(constraints["enum"]).toContain(cell);
        if (constraints["minimum"] !== undefined)
          expect(Number(cell)).toBeGreaterThanOrEqual(Number(constraints["minimum"]));
      }
    }
  }
});
