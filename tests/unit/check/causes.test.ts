import { describe, expect, test } from "vitest";
import type { ToldProblem } from "../../../src/diagnostics/problem.ts";
import { CHART, RECORD, textOf } from "../record/town.ts";
import { runCheck, townFolder } from "./check-content.ts";

type Town = ReturnType<typeof townFolder>;

const PUBLISHED = JSON.stringify({
  addresses: {},
  figures: {
    "2031": {
      walkers: [{ date: "2032-01-05", value: 13000, precision: "over" }],
      bridges: [{ date: "2032-01-05", value: 24, precision: "exact" }],
    },
  },
});

/** What check tells of the town after an edit, notices left out. */
async function told(edit: (town: Town) => void): Promise<readonly ToldProblem[]> {
  using town = townFolder();
  for (const lang of ["en", "ru"])
    town.edit(`src/report/2031/${lang}/index.mdx`, "---\n\n", '---\n\n<Metric id="walkers" />\n\n');
  edit(town);
  const { problems } = await runCheck(town.dir);
  return problems.filter(({ severity }) => severity !== "notice");
}

const inShort = ({ file, line, code }: ToldProblem): string => `${file}:${line} ${code}`;

describe("what follows from a fault is told with it", () => {
  test("a letter of another alphabet in an id is named, and what names the id is not at fault", async () => {
    const problems = await told((town) => town.edit(RECORD, '"id": "walkers"', '"id": "wаlkers"'));
    expect(problems.map(inShort)).toEqual([`${RECORD}:46 text-form`]);
    expect(problems[0]?.message).toContain("w[а]lkers");
    expect(problems[0]?.hint).toBe('Write "walkers", typed in the Latin layout.');
  });

  test.each([
    [
      "a source",
      RECORD,
      '"source": "bulletin",\n      "quote": "Six',
      '"source": "bullеtin",\n      "quote": "Six',
      "text-form",
    ],
    ["a kind", RECORD, '"kind": "share"', '"kind": "shаre"', "text-form"],
    ["a precision", RECORD, '"precision": "over"', '"precision": "оver"', "text-form"],
    ["a field", RECORD, '"draft": false', '"drаft": false', "field-unknown"],
    ["a language", RECORD, '"label": { "en"', '"label": { "еn"', "translation-missing"],
    ["a chart's form", CHART, '"form": "scale"', '"form": "sсale"', "text-form"],
    ["a chart's id", CHART, '"id": "scale"', '"id": "sсale"', "text-form"],
    ["a ratio", RECORD, '["painted", "bridges"]', '["painted", "bridgеs"]', "text-form"],
    ["a chart's metrics", CHART, '"walkers"]', '"wаlkers"]', "text-form"],
    ["a chart's title", CHART, "{bridges}", "{bridgеs}", "mixed-scripts"],
    ["a text", "src/report/2031/en/index.mdx", 'id="walkers"', 'id="wаlkers"', "mixed-scripts"],
  ])(
    "such a letter in %s is told once, there, and not taken for its look-alike",
    async (_, file, from, to, code) => {
      const problems = await told((town) => town.edit(file, from, to));
      expect(problems.map((problem) => problem.file)).toEqual([file]);
      expect(problems[0]).toMatchObject({ code, edit: expect.anything() });
      expect(`${problems[0]?.message} ${problems[0]?.hint}`).toMatch(/\[[а-яё]\]/);
    },
  );

  test("a renamed figure is told once, at its new name, with the places that have the old one", async () => {
    const problems = await told((town) => town.edit(RECORD, '"id": "walkers"', '"id": "people-on-foot"'));
    expect(problems.map(inShort)).toEqual([`${RECORD}:46 metric-unknown`]);
    const [problem] = problems;
    expect(problem?.message).toBe(
      "There is no metric `walkers` any more, and nothing shows `people-on-foot`.",
    );
    // The correction, the chart's metrics and its title in two languages, and both texts.
    expect(problem?.follows).toHaveLength(6);
    expect(problem?.hint).toContain(`The same name stands in 6 more places: ${RECORD}:`);
    expect(
      problem?.follows?.every(({ code, severity }) => code === "metric-unknown" && severity === "error"),
    ).toBe(true);
  });

  test("a figure that is gone is told once, and first that it was published", async () => {
    const problems = await told((town) => {
      town.write("data/published.json", PUBLISHED);
      town.edit(RECORD, '"id": "walkers"', '"id": "people-on-foot"');
    });
    expect(problems.map(inShort)).toEqual([`${RECORD}:16 correction-missing`]);
    expect(problems[0]?.hint).toContain("7 more places");
  });

  test("a renamed source is told once, with the places that name the old one", async () => {
    const problems = await told((town) => town.edit(RECORD, '"id": "bulletin"', '"id": "gazette"'));
    expect(problems.map(({ code }) => code)).toEqual(["source-unknown"]);
    expect(problems[0]?.follows).toHaveLength(4);
  });

  test("an id that is nowhere is told once, with how often it stands there", async () => {
    const problems = await told((town) => {
      town.edit("src/report/2031/en/index.mdx", 'id="walkers"', 'id="nowhere"');
      town.edit("src/report/2031/ru/index.mdx", 'id="walkers"', 'id="nowhere"');
    });
    expect(problems.map(inShort)).toEqual(["src/report/2031/en/index.mdx:9 metric-unknown"]);
    expect(problems[0]?.follows).toHaveLength(1);
  });

  test.each([
    [
      "an emptied list of metrics",
      /"metrics": \[[\s\S]*\],\n {2}"corrections": \[[\s\S]*\]/,
      '"metrics": [],\n  "corrections": []',
      "list-length",
    ],
    ["a slip in the record's JSON", '"value": 14000,', '"value": 14000', "json-syntax"],
  ])("%s is told alone, in a few lines", async (_, from, to, code) => {
    const problems = await told((town) => {
      town.write("data/published.json", PUBLISHED);
      town.write(RECORD, textOf(RECORD).replace(from, to));
    });
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    expect(JSON.stringify(problems).length).toBeLessThan(500);
  });

  test("a slip in a chart's JSON is told alone: the texts that show it aren't at fault", async () => {
    const problems = await told((town) => town.edit(CHART, '"order": 1', '"order": 1,'));
    expect(problems.map(({ file, code }) => `${file} ${code}`)).toEqual([`${CHART} json-syntax`]);
  });
});
