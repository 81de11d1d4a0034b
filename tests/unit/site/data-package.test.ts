import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { csvParse } from "d3";
import { Package } from "datapackage";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { figuresIn } from "../../../src/record/kinds/index.ts";
import { loadContent } from "../../../src/site/content.ts";
import { contextOf as openContext } from "../../../src/site/context.ts";
import { recordCsv } from "../../../src/site/csv.ts";
import { dataPackage } from "../../../src/site/data-package.ts";
import { KINDS_SITE, MADE_UP_SITE } from "../../support/content.ts";
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
          uniqueKeys: z.array(z.array(z.string())),
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
  const rows = csvParse(recordCsv(await contextOf("en"), await voices));
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

describe("the standard's own reader, unaided,", () => {
  test.each([
    ["of every kind", KINDS_SITE],
    ["with corrections and earlier years", MADE_UP_SITE],
  ])("takes years %s: every cell of its type, every row once", async (_, root) => {
    const { content, ...open } = await loadContent(root);
    if (content === null) throw new Error("the site has errors");
    const records = content.editions.map((edition) => edition.record);
    const { languages, defaultLanguage } = content.site;
    const contexts = records.map(({ year }) => openContext({ ...open, content }, defaultLanguage, year));
    const [newest] = contexts.toReversed();
    if (newest === undefined) throw new Error("the site has no year");
    const inEach = languages.map((lang) => openContext({ ...open, content }, lang, newest.record.year).voice);
    const dir = mkdtempSync(join(tmpdir(), "package-"));
    writeFileSync(join(dir, "datapackage.json"), JSON.stringify(dataPackage(newest, inEach, records)));
    for (const context of contexts)
      writeFileSync(join(dir, `${context.record.year}.csv`), recordCsv(context, inEach));

    const read = await Package.load(join(dir, "datapackage.json"), { basePath: dir });
    expect(read.errors).toEqual([]);
    expect(read.resources).toHaveLength(records.length);
    for (const [index, resource] of read.resources.entries()) {
      const rows = await resource.read({ keyed: true });
      expect(rows).toHaveLength(figuresIn(records[index]?.metrics ?? []).length);
      expect(rows.every(({ year }) => year === records[index]?.year)).toBe(true);
    }
    rmSync(dir, { recursive: true });
  });
});
