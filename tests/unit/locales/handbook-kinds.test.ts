import { globSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { valueAt } from "../../../src/diagnostics/document.ts";
import { KINDS } from "../../../src/record/kinds/index.ts";
import { loadFiles } from "../../../src/record/load.ts";
import { openFiles } from "../../../src/site/content.ts";
import { contextOf } from "../../../src/site/context.ts";
import { KINDS_SITE, ROOT } from "../../support/content.ts";
import { rowsIn, saidOf } from "../../support/handbook.ts";

const YEAR = 2024;
const RECORD = `data/${YEAR}.json`;
const files = await loadFiles(KINDS_SITE);
const { content, languages, published, narratives } = await openFiles(files);
if (content === null) throw new Error("the made-up years have errors");
const open = { content, languages, published, narratives };
const record: unknown = JSON.parse(files.find(({ path }) => path === RECORD)?.text ?? "");

/** The page of each kind in a language, by its name. */
const pagesIn = (lang: string) =>
  globSync(`docs/handbook/${lang}/kind-*.md`, { cwd: ROOT })
    .sort()
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), "utf8") }));

describe.each(["en", "kk", "ru"])("the handbook's pages of kinds in %s", (lang) => {
  const pages = pagesIn(lang);
  const readme = readFileSync(join(ROOT, `docs/handbook/${lang}/README.md`), "utf8");
  const { voice } = contextOf(open, lang, YEAR);

  test("stand in its index, one for each kind that came with the year of every kind", () => {
    const known = Object.keys(KINDS).map((kind) => `kind-${kind}.md`);
    for (const { path } of pages) {
      const name = path.split("/").at(-1) ?? "";
      expect(known).toContain(name);
      expect(readme).toContain(`(${name})`);
    }
    expect(pages.length).toBeGreaterThan(5);
  });

  test.each(pages)("$path: has a small picture in its own language, and says what is in it", ({ text }) => {
    const [, words = "", picture = ""] = /!\[([^\]]*)\]\(\.\.\/pictures\/([^)]*)\)/.exec(text) ?? [];
    expect(words).not.toBe("");
    expect(picture).toMatch(new RegExp(`-${lang}\\.png$`));
    expect(statSync(join(ROOT, "docs/handbook/pictures", picture)).size).toBeLessThan(40_000);
  });

  test.each(pages)("$path: what it offers to copy is taken as it stands", async ({ text }) => {
    const entry: unknown = JSON.parse(/```json\n([\s\S]*?)```/.exec(text)?.[1] ?? "");
    const metrics = valueAt(record, ["metrics"]);
    if (!Array.isArray(metrics)) throw new Error("no metrics");
    const id = valueAt(entry, ["id"]);
    const replaced = metrics.map((metric: unknown) => (valueAt(metric, ["id"]) === id ? entry : metric));
    expect(replaced).toContain(entry);
    const year = { ...Object(record), metrics: replaced, corrections: [] };
    const edited = files.map((file) =>
      file.path === RECORD ? { ...file, text: JSON.stringify(year) } : file,
    );
    expect((await openFiles(edited)).problems).toEqual([]);
  });

  test.each(pages)("$path: readers see what it says that they see", ({ text }) => {
    const rows = rowsIn(text);
    expect(rows.length).toBeGreaterThan(0);
    for (const [code, seen] of rows) expect(saidOf(code, voice), code).toBe(seen);
  });
});
