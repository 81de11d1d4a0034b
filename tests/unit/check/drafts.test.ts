import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { ToldProblem } from "../../../src/diagnostics/problem.ts";
import { summary } from "../../../src/diagnostics/report.ts";
import { english } from "../../../src/locales/speaker.ts";
import { CHART, RECORD, textOf } from "../record/town.ts";
import { runCheck, type TownFolder, townFolder } from "./check-content.ts";

const DRAFT = "data/2032.json";
const DRAFT_CHART = "src/report/2032/charts/scale.json";
const DRAFT_TEXT = "src/report/2032/ru/index.mdx";

/** The town with a next year, complete, as a draft. */
function townWithDraft(): TownFolder {
  const town = townFolder();
  town.write(
    DRAFT,
    textOf(RECORD).replace('"year": 2031', '"year": 2032').replace('"draft": false', '"draft": true'),
  );
  town.write(DRAFT_CHART, textOf(CHART));
  for (const lang of ["en", "ru"]) {
    const path = (year: number): string => `src/report/${year}/${lang}/index.mdx`;
    town.write(path(2032), readFileSync(join(town.dir, path(2031)), "utf8"));
  }
  return town;
}

/** Faults of the draft's record, of its chart and of its text. */
function spoil(town: TownFolder): void {
  town.edit(DRAFT, '"precision": "over"', '"precision": null');
  town.edit(DRAFT_CHART, "{bridges}", "{bridge}");
  town.edit(DRAFT_TEXT, 'id="painted-share"', 'id="paint"');
}

const faults = (problems: readonly ToldProblem[]): readonly ToldProblem[] =>
  problems.filter(({ severity }) => severity !== "notice");
const years = (content: Awaited<ReturnType<typeof runCheck>>["content"]): readonly number[] | undefined =>
  content?.editions.map(({ record }) => record.year);

describe("a year marked as a draft", () => {
  test("is left out of what is public, and is among all else where drafts are asked for", async () => {
    using town = townWithDraft();
    const { content, problems } = await runCheck(town.dir);
    expect(faults(problems)).toEqual([]);
    expect(years(content)).toEqual([2031]);
    expect(years((await runCheck(town.dir, "all")).content)).toEqual([2031, 2032]);
  });

  test("stops nothing with its faults, which are told with their names, places and hints as warnings", async () => {
    using town = townWithDraft();
    spoil(town);
    const { content, problems } = await runCheck(town.dir);
    expect(years(content)).toEqual([2031]);
    const strict = await runCheck(town.dir, "all");
    expect(strict.content).toBeNull();
    expect(new Set(strict.problems.map(({ file }) => file))).toEqual(
      new Set([DRAFT, DRAFT_CHART, DRAFT_TEXT, RECORD]),
    );
    expect(faults(strict.problems).every(({ severity }) => severity === "error")).toBe(true);
    expect(faults(problems)).toEqual(
      faults(strict.problems).map((problem) => ({ ...problem, severity: "warning", draft: 2032 })),
    );
    expect(summary(problems, english())).toMatch(/^3 warnings \(3 to fix in the draft of 2032\);/);
  });

  test("has its faults as errors once it is no draft", async () => {
    using town = townWithDraft();
    spoil(town);
    town.edit(DRAFT, '"draft": true', '"draft": false');
    const { content, problems } = await runCheck(town.dir);
    expect(content).toBeNull();
    expect(summary(problems, english())).toMatch(/^3 errors;/);
  });

  test("excuses no error of another file, and is none itself while it isn't JSON", async () => {
    using town = townWithDraft();
    town.edit(RECORD, '"precision": "over"', '"precision": "about"');
    town.edit(DRAFT, '"precision": "over"', '"precision": null');
    const { content, problems } = await runCheck(town.dir);
    expect(content).toBeNull();
    expect(summary(problems, english())).toMatch(/^1 error, 1 warning \(1 to fix in the draft of 2032\);/);
    town.edit(RECORD, '"precision": "about"', '"precision": "over"');
    town.write(DRAFT, '{ "year": 2032, "draft": true');
    const broken = await runCheck(town.dir);
    expect(broken.content).toBeNull();
    expect(broken.problems).toContainEqual(
      expect.objectContaining({ file: DRAFT, severity: "error", code: "json-syntax" }),
    );
  });

  test("is never taken for another year, whatever its file says", async () => {
    using town = townWithDraft();
    const walkers = [
      { date: "2032-01-05", value: 13000, precision: "over" },
      { date: "2032-02-01", value: 14000, precision: "over" },
    ];
    town.write("data/published.json", JSON.stringify({ addresses: {}, figures: { "2031": { walkers } } }));
    town.edit(DRAFT, '"year": 2032', '"year": 2031');
    town.edit(DRAFT, "14000", "15000");
    const { problems } = await runCheck(town.dir);
    expect(faults(problems).map(({ file, code }) => `${file} ${code}`)).toEqual([
      `${DRAFT} file-name`,
      `${DRAFT} quote-value`,
    ]);
  });

  test("is no place where an old address may lead", async () => {
    using town = townWithDraft();
    town.write("data/redirects.json", '{ "/en/old/": "/en/2032/" }');
    expect(faults((await runCheck(town.dir)).problems).map(({ message }) => message)).toEqual([
      "/en/2032/ is no address of the site.",
    ]);
    town.edit(DRAFT, '"draft": true', '"draft": false');
    expect(faults((await runCheck(town.dir)).problems)).toEqual([]);
  });

  test("that readers have already is an error: its addresses would be gone", async () => {
    using town = townWithDraft();
    const addresses = { "/en/2032/": "2033-01-05", "/en/2032/figures/scale/": "2033-01-05" };
    town.write("data/published.json", JSON.stringify({ addresses, figures: {} }));
    const { content, problems } = await runCheck(town.dir);
    expect(content).toBeNull();
    expect(faults(problems)).toEqual([
      expect.objectContaining({ file: DRAFT, severity: "error", code: "published-gone" }),
    ]);
    expect(faults(problems)[0]?.message).toContain("was published on 2033-01-05 and is a draft again");
    expect(faults(problems)[0]?.hint).toContain('"draft": false');
  });
});
