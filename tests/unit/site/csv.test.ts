import { csvParse } from "d3";
import { expect, test } from "vitest";
import type { Metric } from "../../../src/record/model.ts";
import { chartCsv, recordCsv } from "../../../src/site/csv.ts";
import { contextOf, LANGUAGES, metrics, record } from "./fixture.ts";

const read = (file: string) => [...csvParse(file.replace(/^\uFEFF/, ""))];

test("a chart's table has each figure's value, precision, counted things and words, in the chart's order", async () => {
  const rows = read(chartCsv(await contextOf("en")));
  expect(rows.map(({ id }) => id)).toEqual(["pupils", "winners-share", "new-trades"]);
  expect(rows[0]).toMatchObject({
    year: "2025",
    kind: "count",
    label: "Pupils on tours",
    value: "12000",
    precision: "over",
    unit: "",
    counts: "pupils",
    said: "over 12,000 pupils",
    quote: "over 12,000 pupils",
    source: "Summing up",
  });
  expect(rows[1]).toMatchObject({
    value: "0.125",
    precision: "exact",
    numerator: "1",
    denominator: "8",
    quote: "",
  });
  expect(rows[2]).toMatchObject({
    value: "",
    precision: "",
    items: "Landscape Design; Hydraulic Engineering",
  });
});

test("what is counted is in the form that stands after the number", async () => {
  const [row] = read(chartCsv(await contextOf("ru")));
  expect(row?.["counts"]).toBe("школьников");
});

test("the whole record says each figure in every language, one row a metric", async () => {
  const voices = await Promise.all(LANGUAGES.map(async (lang) => (await contextOf(lang)).voice));
  const rows = read(recordCsv(await contextOf("en"), voices));
  expect(rows).toHaveLength(6);
  expect(rows[0]).toMatchObject({
    label_en: "Pupils on tours",
    label_ru: "Школьники на экскурсиях",
    counts_kk: "оқушы",
    said_en: "over 12,000 pupils",
  });
});

test("a parser that overlooks the byte order mark still finds every column but the year", async () => {
  const [row] = csvParse(chartCsv(await contextOf("kk")));
  expect(row?.["id"]).toBe("pupils");
  expect(row?.["value"]).toBe("12000");
});

test("money that has no words goes by its code, in words too", async () => {
  const [pupils] = metrics;
  if (pupils?.kind !== "count") throw new Error("no count");
  const { noun: _, ...described } = pupils;
  const loan: Metric = { ...described, id: "loan", kind: "measure", value: 1.5e6, unit: "SEK" };
  const context = await contextOf("kk", { record: { ...record, metrics: [loan] } });
  const [row] = read(recordCsv(context, [context.voice]));
  expect(row).toMatchObject({
    unit: "SEK",
    value: "1500000",
    counts_kk: "SEK",
    said_kk: "SEK\u00a01,5\u00a0млн-нан\u00a0астам",
  });
});
