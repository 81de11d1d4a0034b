import { expect, inject, test } from "vitest";
import {
  embedsOverweight,
  figurePagesOverweight,
  loadOverweight,
  reportOverweight,
} from "../support/budgets.ts";
import { contentIn } from "../support/content.ts";

const dist = inject("realDist");
const { site, editions } = await contentIn(inject("contentRoot"));
const years = editions.flatMap(({ record }) => site.languages.map((lang) => `${lang}/${record.year}`));

test.each(years)("a reader of the report of %s loads little", (year) => {
  const over = [...reportOverweight(dist, `/${year}/`), ...loadOverweight(dist, site.base, `/${year}/`)];
  expect(over.join("\n")).toBe("");
});

test("an embed document weighs 13 KB at most, and 8 KB in the median", () => {
  expect(embedsOverweight(dist, years).join("\n")).toBe("");
});

test("a chart's own page weighs 20 KB at most with its styles, and its scripts 3 KB", () => {
  expect(figurePagesOverweight(dist, years).join("\n")).toBe("");
});
