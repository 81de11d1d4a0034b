import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { startYear } from "../../../src/editing/start-year.ts";
import { loadLanguage } from "../../../src/language/index.ts";
import { createVoice } from "../../../src/language/voice.ts";
import { editJson, editText, metricOf } from "../../support/edit.ts";
import { runCheck, townFolder } from "./check-content.ts";

const RECORD = "data/2031.json";
const CHART = "src/report/2031/charts/scale.json";

/** Bridges by what they are of, and walkers by month, one of which nobody counted. */
function addParts(dir: string): void {
  editJson(dir, RECORD, (record) => {
    const { value: _, precision: __, ...bridges } = metricOf(record, "bridges");
    const { value: ___, precision: ____, ...walkers } = metricOf(record, "walkers");
    const exact = { precision: "exact" };
    record.metrics.push(
      {
        ...bridges,
        id: "bridges-by-kind",
        kind: "breakdown",
        parts: [
          { id: "stone", label: { en: "of stone", ru: "каменные" }, value: 4, ...exact },
          { id: "wood", label: { en: "of wood", ru: "деревянные" }, value: 2, ...exact },
        ],
        complete: false,
        of: "bridges",
        quote: "4 are of stone and 2 of wood",
      },
      {
        ...walkers,
        id: "walkers-by-month",
        kind: "series",
        points: [
          { at: "2031-05", value: 900, ...exact },
          { at: "2031-06", value: null, ...exact },
          { at: "2031-07", value: 1200, ...exact },
        ],
        quote: "900 in May and 1,200 in July",
      },
    );
  });
}

async function checked(edit: (dir: string) => void) {
  using town = townFolder();
  addParts(town.dir);
  edit(town.dir);
  return await runCheck(town.dir);
}
const said = async (edit: (dir: string) => void): Promise<readonly string[]> =>
  (await checked(edit)).problems.map(({ file, line, code, message }) => `${file}:${line} ${code} ${message}`);
const titled = (title: string) => (dir: string) =>
  editJson(dir, CHART, (chart) => {
    chart.title.en = title;
  });

test("a title can say a part, its whole, its share, its place, and a month", async () => {
  const { content } = await checked(titled("{walkers}"));
  const [{ record } = {}] = content?.editions ?? [];
  if (record === undefined) throw new Error("no record");
  const { language, messages } = await loadLanguage("en");
  const voice = createVoice(language, messages, record);
  expect(voice.plain("{bridges-by-kind/stone} and {bridges-by-kind/wood words bare}")).toBe(
    "4 bridges and two",
  );
  expect(voice.plain("{bridges-by-kind/stone of}")).toBe("4 of 24 bridges");
  expect(voice.plain("{bridges-by-kind/stone share}")).toBe("around 16.7%");
  expect(voice.plain("{bridges-by-kind/wood rank in}")).toBe("in second place");
  expect(voice.plain("{walkers-by-month/2031-05 bare}")).toBe("900");
  expect(voice.label(voice.metric("walkers-by-month/2031-07"))).toMatch(/, July 2031$/);
  expect(voice.label(voice.metric("bridges-by-kind/wood"))).toMatch(/: of wood$/);
});

test("nothing is wrong with figures that have parts and points and are said", async () => {
  const problems = await said(titled("{bridges-by-kind/stone}, {walkers-by-month/2031-05}"));
  expect(problems.filter((each) => !/not-known/.test(each))).toEqual([]);
});

test("a part that isn't there is told, with those that are", async () => {
  expect(await said(titled("{bridges-by-kind/stoone}, {walkers-by-month/2031-05}"))).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/metric-part.* `bridges-by-kind` has no part or point `stoone`/),
    ]),
  );
});

test("a figure with parts can't be said as one", async () => {
  expect(await said(titled("{bridges-by-kind}, {walkers-by-month/2031-05}"))).toEqual(
    expect.arrayContaining([expect.stringMatching(/grammar.*several figures/)]),
  );
});

test("parts that come to more than their whole are told at the parts", async () => {
  const problems = await said((dir) =>
    editJson(dir, RECORD, (record) => {
      metricOf(record, "bridges-by-kind").parts[0].value = 23;
    }),
  );
  expect(problems).toEqual(expect.arrayContaining([expect.stringMatching(/part-whole/)]));
});

test("a text says a part by the element that says figures, and is told where there is none", async () => {
  const problems = await said((dir) => {
    const written = '<Metric id="painted-share" />';
    const more = `${written} <Metric id="bridges-by-kind" part="stone" /> <Metric id="walkers-by-month" at="2031-05" />`;
    editText(dir, "src/report/2031/en/index.mdx", written, more);
    editText(dir, "src/report/2031/ru/index.mdx", written, more.replace("2031-05", "2031-06"));
  });
  expect(problems.filter((each) => !/not-known/.test(each))).toEqual([
    expect.stringMatching(/ru\/index\.mdx:9 metric-part `walkers-by-month` has no part or point `2031-06`/),
  ]);
});

test("a published part that changed asks for a correction that names it", async () => {
  const { problems } = await checked((dir) => {
    editJson(dir, CHART, (chart) => {
      chart.title.en = "{bridges-by-kind/stone}, {walkers-by-month/2031-05}";
    });
    const exact = { date: "2032-01-10", precision: "exact" };
    writeFileSync(
      join(dir, "data/published.json"),
      JSON.stringify({
        addresses: {},
        figures: { 2031: { "bridges-by-kind/stone": [{ ...exact, value: 5 }] } },
      }),
    );
  });
  const [missing] = problems.filter(({ code }) => code === "correction-missing");
  expect(missing?.hint).toContain('"metric":"bridges-by-kind","part":"stone","was":{"value":5,');
});

test("next year starts with the same parts and no points, and asks for the numbers of the parts", async () => {
  using town = townFolder();
  addParts(town.dir);
  await startYear(town.dir, "2032");
  const next = JSON.parse(readFileSync(join(town.dir, "data/2032.json"), "utf8"));
  const like = { precision: null, value: null };
  expect(metricOf(next, "bridges-by-kind").parts).toEqual([
    { id: "stone", label: { en: "of stone", ru: "каменные" }, ...like },
    { id: "wood", label: { en: "of wood", ru: "деревянные" }, ...like },
  ]);
  expect(metricOf(next, "walkers-by-month").points).toEqual([]);
});
