import { csvParse } from "d3";
import { expect, test } from "vitest";
import type { Metric } from "../../../src/record/model.ts";
import { readme } from "../../../src/site/archive.ts";
import type { ChartContext } from "../../../src/site/context.ts";
import { chartCsv, recordColumns, recordCsv } from "../../../src/site/csv.ts";
import { dataPackage } from "../../../src/site/data-package.ts";
import { embedDocument } from "../../../src/site/embed-document.ts";
import { chartJsonLd, reportJsonLd } from "../../../src/site/json-ld.ts";
import { chartPageModel } from "../../../src/site/models/chart-page.ts";
import { embedHeight, embedModel } from "../../../src/site/models/embed.ts";
import { chartJson, recordJson } from "../../../src/site/record-json.ts";
import { contextOf, drawable, figure, LANGUAGES, metrics, record } from "./fixture.ts";

const UNKNOWN = { en: "No one says which.", kk: "Қайсысы екені айтылмаған.", ru: "Какие, не сказано." };
const TOLD = "No one says which.";

/** The invented record, of which the source leaves something open in a count and in a list. */
const open = {
  ...record,
  metrics: metrics.map(
    (metric): Metric =>
      ["pupils", "new-trades"].includes(metric.id) ? { ...metric, unknown: UNKNOWN } : metric,
  ),
};
const contexts: readonly ChartContext[] = await Promise.all(
  LANGUAGES.map((lang) => contextOf(lang, { record: open, chart: figure })),
);
const [english] = contexts;
if (english === undefined) throw new Error("the fixture has no English");
const voices = contexts.map(({ voice }) => voice);

/** The cells of a column, by the rows' ids. */
const cells = (csv: string, column: string): Readonly<Record<string, string | undefined>> =>
  Object.fromEntries(csvParse(csv.replace(/^\ufeff/, "")).map((row) => [row["id"], row[column]]));

test("the tables for spreadsheets have a column for it, in each language, and say what the column holds", () => {
  expect(cells(chartCsv(english), "unknown")).toMatchObject({ pupils: TOLD, "winners-share": "" });
  const whole = recordCsv(english, voices);
  expect(cells(whole, "unknown_en")).toMatchObject({ pupils: TOLD, winners: "", "new-trades": TOLD });
  expect(cells(whole, "unknown_ru")).toMatchObject({ pupils: UNKNOWN.ru });
  const names = recordColumns(english.voice, voices).map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(["unknown_en", "unknown_kk", "unknown_ru"]));
  expect(JSON.stringify(dataPackage(english, voices, [open]))).toContain(
    '"name":"unknown_kk","type":"string","description":"What the source does not say of the figure."',
  );
});

test("the files for programs have it, in every language or in the chart's, and not where nothing is open", () => {
  const whole = recordJson(english)["metrics"];
  expect(whole).toContainEqual(expect.objectContaining({ id: "pupils", unknown: UNKNOWN }));
  expect(whole).not.toContainEqual(expect.objectContaining({ id: "winners", unknown: expect.anything() }));
  expect(chartJson(english)["metrics"]).toContainEqual(
    expect.objectContaining({ id: "pupils", unknown: TOLD }),
  );
});

test("search engines get it with the figure that it is about", () => {
  for (const graph of [chartJsonLd(english), reportJsonLd(english, "Headline")]) {
    const text = JSON.stringify(graph);
    expect(text).toContain(`"description":"over 12,000 pupils. ${TOLD}"`);
    expect(text).toContain(`"description":"The source names these among others. ${TOLD}"`);
  }
});

test("a chart's page tells it beside what is counted", async () => {
  const { definitions } = chartPageModel(await contextOf("ru", { record: open, chart: drawable }));
  expect(definitions.map(({ unknown }) => unknown)).toEqual([UNKNOWN.ru, null, null]);
});

test("an embed tells it, folded below the chart, and keeps room for the line that opens it", async () => {
  const [told, untold] = await Promise.all(
    [open, record].map((each) => contextOf("ru", { record: each, chart: drawable })),
  );
  if (told === undefined || untold === undefined) throw new Error("no contexts");
  const [document, without] = await Promise.all(
    [told, untold].map((each) => embedDocument(embedModel(each))),
  );
  expect(document?.replaceAll("\u00a0", " ")).toContain(
    `<details><summary>О чём источник не говорит</summary><p><b>Школьники на экскурсиях:</b> ${UNKNOWN.ru}</p></details>`,
  );
  expect(without).not.toContain("<details>");
  expect(embedHeight(told) - embedHeight(untold)).toBe(19);
});

test("the README of a chart's files tells it with the figure's name", async () => {
  const told = readme(await contextOf("en", { record: open, chart: drawable }));
  expect(told).toContain(
    `What the source does not say\n----------------------------\nPupils on tours: ${TOLD}\n`,
  );
  expect(readme(await contextOf("en", { chart: drawable }))).not.toContain("does not say");
});

test("over, around and nearly are our words, and no page or file calls them the source's own", () => {
  const claims =
    /own words?: keep|with the word, if any|вместе с уточняющим словом|передают слова источника|сөздерін жеткізеді/;
  for (const { voice } of contexts)
    for (const key of ["about.reading.text", "publish.readme.words", "publish.column.precision"] as const)
      expect(voice.message(key)).not.toMatch(claims);
  expect(english.voice.message("about.reading.text")).toContain("a word of ours");
  expect(english.voice.message("publish.readme.words")).toContain("our words");
});
