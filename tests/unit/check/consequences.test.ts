import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkContent } from "../../../src/check/run-check.ts";
import type { SourceFile } from "../../../src/diagnostics/document.ts";
import type { ToldProblem } from "../../../src/diagnostics/problem.ts";
import { loadFiles } from "../../../src/record/load.ts";
import { PUBLISHED_FILE, withPublication } from "../../../src/record/published.ts";
import { MADE_UP_SITE } from "../../support/content.ts";
import { told } from "./check-content.ts";
import { SLIP_KINDS, withSlip } from "./slips.ts";

const FIRST = "data/2020.json";
const SECOND = "data/2021.json";
const SITE = "data/site.json";
const MOVES = "data/redirects.json";
const HEARING = "src/report/2021/charts/hearing.json";

/** The made-up town, of which two years are public. */
const town = await loadFiles(MADE_UP_SITE);
const textOf = (path: string): string => town.find((file) => file.path === path)?.text ?? "";

/** What check tells of the town with files changed, notices left out. It tells nothing of the town as it is. */
async function checkAll(changed: readonly SourceFile[]): Promise<readonly ToldProblem[]> {
  const kept = town.filter(({ path }) => !changed.some((file) => file.path === path));
  const { problems } = await checkContent([...kept, ...changed]);
  return told(problems).filter(({ severity }) => severity !== "notice");
}

function check(path: string, text: string): Promise<readonly ToldProblem[]> {
  expect(text).not.toBe(textOf(path));
  return checkAll([{ path, text }]);
}

const edited = (path: string, from: string | RegExp, to: string) =>
  check(path, textOf(path).replace(from, to));
const inShort = ({ file, code }: ToldProblem): string => `${file} ${code}`;

describe("what isn't there because of a slip is not told to be gone", () => {
  test.each<[string, string, string | RegExp, string, string]>([
    [
      "a number with a blank in it, in the first year",
      FIRST,
      '"value": 2600',
      '"value": 2 600',
      "json-syntax",
    ],
    [
      "a number with a blank in it, in the second",
      SECOND,
      /"value": (\d)(\d{3})/,
      '"value": $1 $2',
      "json-syntax",
    ],
    ["a precision in words", FIRST, '"precision": "over"', '"precision": "более"', "value-unknown"],
    ["a year that is none", FIRST, '"year": 2020', '"year": "в 2020"', "wrong-type"],
    ["a former name that is none", SECOND, '"2020": "listeners"', '"2020": "guests"', "metric-unknown"],
    ["a mistyped field of a former name", SECOND, '"formerly"', '"fromerly"', "field-unknown"],
    ["a dropped figure that is none", SECOND, '"id": "volunteers"', '"id": "helpers-all"', "metric-unknown"],
    ["a mistyped list of what was dropped", SECOND, '"dropped"', '"droped"', "field-unknown"],
    [
      "a chart of change with a comma too many",
      HEARING,
      '"form": "change",',
      '"form": "change",,',
      "json-syntax",
    ],
    [
      "a chart of change with a fault",
      HEARING,
      '"form": "change"',
      '"form": "change", "ordr": 3',
      "field-unknown",
    ],
    [
      "a chart's file under another name than its id",
      HEARING,
      '"id": "hearing"',
      '"id": "heard"',
      "file-name",
    ],
  ])("%s is one complaint", async (_, path, from, to, code) => {
    const problems = await edited(path, from, to);
    expect(problems.map(inShort)).toEqual([`${path} ${code}`]);
  });

  test("nor is an address that something moved to", async () => {
    const moves = { path: MOVES, text: '{ "/en/2021/old/": "/en/2021/figures/hearing/" }' };
    const chart = { path: HEARING, text: `${textOf(HEARING)}}` };
    const problems = await checkAll([moves, chart]);
    expect(problems.map(inShort)).not.toContain(`${MOVES} redirects-file`);
    expect(problems.map(inShort)).toContain(`${HEARING} json-syntax`);
  });
});

describe("a figure under another name than the year before", () => {
  const renamed = textOf(SECOND).replaceAll('"tour-pupils"', '"guests-on-tours"');
  const unpublished = { path: PUBLISHED_FILE, text: JSON.stringify({ addresses: {}, figures: {} }) };
  const files = town
    .filter(({ path }) => /2021/.test(path) && path !== SECOND)
    .map(({ path, text }) => ({ path, text }))
    .concat(unpublished, { path: MOVES, text: "{}" }, { path: SECOND, text: renamed });

  test("is asked about once, with the places that have the old name, and counts as the errors there", async () => {
    // The draft of 2022 has its own question.
    const problems = (await checkAll(files)).filter(({ file }) => !file.includes("2022"));
    expect(problems.map(({ file, code, severity }) => `${file} ${severity} ${code}`)).toEqual([
      `${SECOND} error metric-left-out`,
    ]);
    expect(problems[0]?.hint).toContain("Is `guests-on-tours` what 2020 called `tour-pupils`?");
    expect(problems[0]?.follows?.length).toBeGreaterThan(0);
  });

  test("isn't told as well to be shown by nothing", async () => {
    const untold = files.map(({ path, text }) => ({
      path,
      text: path.startsWith("src/report/2021") ? text.replaceAll("tour-pupils", "readers") : text,
    }));
    const problems = await checkAll(untold);
    expect(problems.filter(({ file }) => file === SECOND).map(({ code }) => code)).toEqual([
      "metric-left-out",
    ]);
  });
});

describe("a chart of change that draws itself", () => {
  test("is told to be gone at its figure, with the former name that it lost; no file is asked for", async () => {
    const drawn = town.filter(({ path }) => path !== HEARING);
    const { sound, published } = await checkContent(drawn);
    const address = "/en/2021/figures/change-hearers/";
    // Published when it stood by itself; now it is drawn with others too.
    const editions = (sound?.editions ?? []).map((edition) => ({
      ...edition,
      charts: edition.charts.map((chart) =>
        chart.id === "changes"
          ? { ...chart, id: "change-hearers", form: "change", metrics: ["hearers"] }
          : chart,
      ),
    }));
    const text = JSON.stringify(withPublication(published, "2022-03-01", [address], editions));
    const unnamed = textOf(SECOND).replace(/"formerly": \{[^}]*\},/, "");
    const files = drawn
      .filter(({ path }) => path !== PUBLISHED_FILE && path !== SECOND)
      .concat({ path: PUBLISHED_FILE, text }, { path: SECOND, text: unnamed });
    const problems = told((await checkContent(files)).problems).filter(
      ({ file, severity }) => file === SECOND && severity !== "notice",
    );
    expect(problems.map(({ code, severity }) => `${severity} ${code}`)).toEqual(["error published-gone"]);
    expect(problems[0]?.message).toBe(
      `The chart of change of \`hearers\` was published on 2022-03-01 and is gone: ${address} would not answer.`,
    );
    expect(problems[0]?.hint).toContain('write "formerly": {"2020":"listeners"} into `hearers` again');
  });

  test("is told so where its figure counts otherwise now", async () => {
    const problems = await edited(
      SECOND,
      /("id": "family-share",\s*"kind": )"share",\s*"value": \{[^}]*\}/,
      '$1"count", "value": 5',
    );
    const gone = problems.filter(({ code }) => code === "published-gone");
    expect(gone.map(({ file }) => file)).toEqual([SECOND]);
    expect(gone[0]?.hint).toContain("count it alike: put back in `family-share` what was changed");
  });
});

describe("one slip", () => {
  test("in a record, a chart or a list of the town is told where it is, and nowhere else", {
    timeout: 120_000,
  }, async () => {
    const paths = [FIRST, SECOND, FIRST, SECOND, HEARING, MOVES, SITE];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...paths),
        fc.constantFrom(...SLIP_KINDS),
        fc.nat(10_000),
        async (path, kind, pick) => {
          const { slipped } = withSlip(textOf(path), kind, pick) ?? { slipped: textOf(path) };
          fc.pre(slipped !== textOf(path));
          const problems = await check(path, slipped);
          expect(problems.filter(({ file }) => file !== path).map(inShort)).toEqual([]);
        },
      ),
      { numRuns: 40, seed: 2025 },
    );
  });
});
