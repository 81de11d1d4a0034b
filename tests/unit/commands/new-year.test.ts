import { globSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkContent } from "../../../src/check/run-check.ts";
import { Refusal } from "../../../src/diagnostics/phrase.ts";
import { inWords } from "../../../src/diagnostics/problem.ts";
import { startYear } from "../../../src/editing/start-year.ts";
import { english } from "../../../src/locales/speaker.ts";
import { loadFiles } from "../../../src/record/load.ts";
import { copySmallProject, run } from "../../support/project.ts";
import { filesOf } from "../../support/site.ts";

const read = (dir: string, path: string): unknown => JSON.parse(readFileSync(join(dir, path), "utf8"));

/** What a year could be made among; packages hold a cache that other tests write meanwhile. */
const contentOf = (dir: string): readonly string[] =>
  globSync(["*", "{data,src,deploy,public}/**"], { cwd: dir }).sort();

test("next year starts with the same metrics, and with nothing that the last year's source said", async () => {
  using copy = copySmallProject("Жаңа жыл");
  expect(await startYear(copy.dir, "2022")).toEqual({
    year: "2022",
    from: "2021",
    record: "data/2022.json",
    report: "src/report/2022",
    carried: expect.any(Number),
  });
  const [last, next] = [read(copy.dir, "data/2021.json"), read(copy.dir, "data/2022.json")] as {
    readonly metrics: readonly Readonly<Record<string, unknown>>[];
  }[];
  expect(next?.metrics.map(({ id, kind, noun, label }) => ({ id, kind, noun, label }))).toEqual(
    last?.metrics.map(({ id, kind, noun, label }) => ({ id, kind, noun, label })),
  );
  const text = readFileSync(join(copy.dir, "data/2022.json"), "utf8");
  expect(text).toContain('"draft": true');
  expect(text.match(/"(?:value|part|of)": \d|"quote": "[^"]/g)).toBeNull();
  const files = (year: number): readonly string[] => filesOf(join(copy.dir, `src/report/${year}`));
  expect(files(2022)).toEqual(files(2021));
});

test("every value left to fill in is told with its line, and stops no other year", async () => {
  using copy = copySmallProject();
  await startYear(copy.dir, "2022");
  const { content, problems } = await checkContent(await loadFiles(copy.dir));
  expect(content?.editions.map(({ record }) => record.year)).toEqual([2021]);
  const lines = readFileSync(join(copy.dir, "data/2022.json"), "utf8").split("\n");
  const told = problems.filter(({ draft }) => draft === 2022);
  const open = lines.flatMap((line, index) =>
    /"(?:value|precision|complete|quote|language)": (?:null|"")/.test(line) ? [index + 1] : [],
  );
  expect(open.filter((line) => !told.some((problem) => problem.line === line))).toEqual([]);
  expect(
    inWords(told, english()).find(({ message }) => message.includes("`value` of `libraries`"))?.code,
  ).toBe("to-fill");
});

describe("refused with a line that says what to write, and nothing made:", () => {
  test.each([
    ["a year that is there", "2021", "data/2021.json is there already"],
    ["a year that is not the next", "2023", "npm run new-year 2022"],
    ["no year", "next", "npm run new-year 2022"],
    ["a path", "../2022", "npm run new-year 2022"],
  ])("%s", async (_, argument, said) => {
    using copy = copySmallProject();
    const before = contentOf(copy.dir);
    const { code, err } = await run(copy.dir, "new-year", [argument]);
    expect(code).toBe(1);
    expect(err).toContain(said);
    expect(err).not.toMatch(/\n\s+at /);
    expect(contentOf(copy.dir)).toEqual(before);
  });

  test("a report that is there without its record", async () => {
    using copy = copySmallProject();
    mkdirSync(join(copy.dir, "src/report/2022"));
    const there = { code: "new-year.there", args: { path: "src/report/2022" } };
    await expect(startYear(copy.dir, "2022")).rejects.toEqual(new Refusal(there));
  });

  test.each([
    ["src/report/2021/charts/people.json", "{"],
    ["src/report/2021/kk/1-stories.mdx", "<Metric"],
    ["src/report/2021/ru/index.mdx", '---\ntitle: "\n---\n'],
  ])("a last year of which a text can't be read, since it would not be listed: %s", async (file, text) => {
    using copy = copySmallProject();
    writeFileSync(join(copy.dir, file), text);
    const unreadable = { code: "new-year.unreadable", args: { file } };
    await expect(startYear(copy.dir, "2022")).rejects.toEqual(new Refusal(unreadable));
    expect(readdirSync(join(copy.dir, "src/report"))).toEqual(["2021"]);
  });

  test("a last year that isn't JSON", async () => {
    using copy = copySmallProject();
    writeFileSync(join(copy.dir, "data/2021.json"), "{");
    await expect(startYear(copy.dir, "2022")).rejects.toThrow("new-year.unreadable");
    expect(readdirSync(join(copy.dir, "src/report"))).toEqual(["2021"]);
  });
});
