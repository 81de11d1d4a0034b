import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, test } from "vitest";
import { loadLanguage } from "../../src/language/index.ts";
import { isReplaced } from "../../src/record/editions.ts";
import { metricAnchor } from "../../src/site/routes.ts";
import { madeUpContent } from "../support/content.ts";
import { BASE } from "../support/kit.ts";
import { chartsOf, holesIn, misstated } from "../support/report.ts";
import { filesOf, pageOf, textOf } from "../support/site.ts";

const dist = inject("dist");
const { site, editions } = await madeUpContent();
const reports = editions.flatMap((edition) =>
  site.languages.map((lang) => ({ lang, year: edition.record.year, edition })),
);

describe.each(reports)("the report of $year in $lang", ({ lang, year, edition }) => {
  const page = pageOf(dist, `/${lang}/${year}/`);

  test("says every figure with its value and precision, and every list item by item", () => {
    expect(misstated(page, edition.record)).toEqual([]);
  });

  test("has no hole: no undefined, NaN, object or unfilled placeholder, no empty heading", () => {
    expect(holesIn(page)).toEqual([]);
  });

  test("names every chart, and gives its figures as a table beside it", () => {
    const { charts } = edition;
    const shown = charts.filter((chart) => chart.withdrawn === undefined && !isReplaced(chart, charts));
    const { ids, faults } = chartsOf(page);
    expect(ids.toSorted()).toEqual(shown.map(({ id }) => id).toSorted());
    expect(faults).toEqual([]);
  });

  test("tells what a source leaves open of a figure once, in the figure's row", async () => {
    const { language } = await loadLanguage(lang);
    for (const { id, unknown } of edition.record.metrics) {
      if (unknown === undefined) continue;
      const told = language.typeset(unknown[lang] ?? "");
      expect(textOf(page.getElementById(metricAnchor(id))?.closest("tr")).split(told)).toHaveLength(2);
    }
  });

  test("ends with the table of all figures and the sources", () => {
    const sections = [...page.querySelectorAll("main > section")].map(({ id }) => id);
    expect(sections.slice(-2)).toEqual(["figures", "sources"]);
    expect(sections.length).toBeGreaterThan(2);
  });

  test("is found by search engines in every language, under one canonical address", () => {
    expect(page.querySelector("link[rel=canonical]")?.getAttribute("href")).toMatch(
      new RegExp(`${BASE}/${lang}/${year}/$`),
    );
    const alternates = [...page.querySelectorAll("link[rel=alternate][hreflang]")].map((link) =>
      link.getAttribute("hreflang"),
    );
    expect(alternates.sort()).toEqual([...site.languages, "x-default"].sort());
    expect(page.documentElement.getAttribute("lang")).toBe(lang);
    expect(textOf(page.querySelector("title"))).not.toBe("");
    expect(page.querySelector("meta[name=description]")?.getAttribute("content")).not.toBe("");
  });
});

test.each(site.languages)("figures of an earlier year have that year's value for programs, in %s", (lang) => {
  const numbers = [...pageOf(dist, `/${lang}/2021/figures/hearing/`).querySelectorAll("#finding data")];
  const attributes = ["data-metric", "value", "data-year"].map((name) =>
    numbers.map((number) => number.getAttribute(name)),
  );
  expect(attributes).toEqual([
    ["listeners", "hearers"],
    ["6700", "7300"],
    ["2020", null],
  ]);
  expect(numbers.map((number) => textOf(number).replace(/\D/g, ""))).toEqual(["6700", "7300"]);
});

test.each(site.languages)(
  "a chart of change names the source of each year, and the report what is dropped, in %s",
  (lang) => {
    const page = pageOf(dist, `/${lang}/2021/`);
    const [source] = page.querySelectorAll("[data-figure=changes] figcaption > span");
    expect(textOf(source)).toMatch(/2020.*; .*2021/);
    expect([...page.querySelectorAll("#change > ul > li")]).toHaveLength(5);
    expect(textOf(page.querySelector("#change > ul > li"))).toMatch(/^\S.*\. \S/);
    expect(pageOf(dist, `/${lang}/2020/`).querySelector("#change")).toBeNull();
  },
);

test("a published chart of change that is drawn with others now answers as it was, and nothing leads to it", () => {
  const path = "/en/2021/figures/change-readers/";
  expect(pageOf(dist, path).querySelector('svg[data-chart="change"]')).not.toBeNull();
  for (const other of ["/en/2021/", "/en/2021/figures/", "/en/2021/figures/changes/"])
    expect(pageOf(dist, other).querySelector(`a[href="${BASE}${path}"]`), other).toBeNull();
});

test("a word of the prose and of a heading has the form that agrees with its figure", () => {
  const page = pageOf(dist, "/ru/2020/");
  const words = textOf(page.querySelector("main")).replaceAll("\u00a0", " ");
  expect(words).toContain("В типографии побывали более 2 600 школьников");
  expect(words).toContain("За год новую крышу и тёплый читальный зал получило семь библиотек");
  expect(words).toContain("По вечерам вслух читает каждая третья семья");
});

test("the default language's report is at the root, each language's latest at its own address", () => {
  const main = (path: string): string | undefined => pageOf(dist, path).querySelector("main")?.innerHTML;
  expect(main("/")).toBe(main(`/${site.defaultLanguage}/2021/`));
  for (const lang of site.languages) expect(main(`/${lang}/`)).toBe(main(`/${lang}/2021/`));
});

test("no page holds a style attribute, which a strict policy blocks", () => {
  for (const file of filesOf(dist).filter((path) => path.endsWith(".html")))
    expect(readFileSync(join(dist, file), "utf8"), file).not.toMatch(/<[a-z][^>]*\sstyle=/);
});
