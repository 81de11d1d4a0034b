import { readFileSync } from "node:fs";
import { join } from "node:path";
import { csvParse } from "d3";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadLanguage } from "../../src/language/index.ts";
import { dataValue, figuresIn, isDate, isQuantity, measuredOf } from "../../src/record/kinds/index.ts";
import { metricAnchor } from "../../src/site/routes.ts";
import {
  embedsOverweight,
  figurePagesOverweight,
  loadOverweight,
  reportOverweight,
} from "../support/budgets.ts";
import { contentIn, editionOf, KINDS_SITE } from "../support/content.ts";
import { withSite } from "../support/in-browser.ts";
import { faultsOf } from "../support/layout-faults.ts";
import { build, type Copy, copyProject, run } from "../support/project.ts";
import { chartsOf, holesIn, misstated } from "../support/report.ts";
import { pageOf, textOf } from "../support/site.ts";

const YEAR = 2024;
const content = await contentIn(KINDS_SITE);
const { record, charts } = editionOf(content, YEAR);
const { languages, base } = content.site;
const loaded = new Map(
  await Promise.all(languages.map(async (tag) => [tag, await loadLanguage(tag)] as const)),
);
/** A number as a language writes it, all its digits. */
const inDigits = (lang: string, value: number): string => loaded.get(lang)?.language.number(value) ?? "";
const typeset = (lang: string, words: string): string => loaded.get(lang)?.language.typeset(words) ?? "";
const byHand = charts.flatMap(({ id, automatic }) => (automatic ? [] : [id]));

let copy: Copy;
let dist: string;
beforeAll(async () => {
  copy = copyProject("kinds", KINDS_SITE);
  dist = await build(copy.dir, { fonts: true });
});
afterAll(() => copy[Symbol.dispose]());

test("check finds nothing wrong with a year of every kind", async () => {
  const { code, out } = await run(copy.dir, "check");
  expect(out).toMatch(/No problems\.\s*$/);
  expect(code).toBe(0);
});

describe.each(languages)("the report of a year of every kind in %s", (lang) => {
  const parsed = new Map<string, Document>();
  /** Read once for all that leave it as it is. */
  const page = (rest = ""): Document => {
    const known = parsed.get(rest) ?? pageOf(dist, `/${lang}/${YEAR}/${rest}`);
    parsed.set(rest, known);
    return known;
  };
  const read = (rest: string): string => readFileSync(join(dist, lang, String(YEAR), rest), "utf8");

  test("says every figure, part and point with its value, precision and unit", () => {
    expect(misstated(page(), record)).toEqual([]);
    for (const metric of figuresIn(record.metrics)) {
      const unit = isQuantity(metric) ? measuredOf(metric).unit : undefined;
      for (const said of page().querySelectorAll(`data[data-metric="${metric.id}"]`))
        expect(said.getAttribute("data-unit"), metric.id).toBe(unit ?? null);
      if (isDate(metric)) expect(page().querySelectorAll(`data[data-metric="${metric.id}"]`)).not.toEqual([]);
    }
    expect(page().querySelector('data[data-metric="readings"]')?.outerHTML).toMatch(
      /value="5000\/7000".*data-precision="range"/,
    );
  });

  test("is light, with its charts' own pages and their embeds", () => {
    const year = `${lang}/${YEAR}`;
    const over = [
      ...reportOverweight(dist, `/${year}/`),
      ...loadOverweight(dist, base, `/${year}/`),
      ...embedsOverweight(dist, [year]),
      ...figurePagesOverweight(dist, [year]),
    ];
    expect(over.join("\n")).toBe("");
  });

  test("breaks no line between a large number and what is joined to it", () => {
    // These are taken apart.
    const numbers = [...pageOf(dist, `/${lang}/${YEAR}/`).querySelectorAll(".ledger b")];
    expect(numbers.length).toBeGreaterThan(0);
    for (const number of numbers) {
      for (const whole of number.querySelectorAll(".nb")) whole.remove();
      expect(textOf(number)).not.toMatch(/\d-\p{L}/u);
    }
  });

  test("has no hole, and each chart with its source and its table", () => {
    expect(holesIn(page())).toEqual([]);
    expect(chartsOf(page()).faults).toEqual([]);
    for (const id of byHand)
      expect(textOf(page().querySelector(`figure[data-figure="${id}"]`)), id).toContain(
        "Zhelkent Sums Up its Year",
      );
  });

  test("tells what parts and points are, and by whose words, in the first row of them alone", () => {
    const table = textOf(page().getElementById("figures"));
    for (const metric of record.metrics) {
      if (metric.kind !== "breakdown" && metric.kind !== "series") continue;
      expect(table.split(metric.quote), metric.id).toHaveLength(2);
      expect(table.split(typeset(lang, metric.definition[lang] ?? "")), metric.id).toHaveLength(2);
    }
  });

  test.each(byHand)("%s is embedded and downloaded with every figure that it shows", (id) => {
    const rows = csvParse(read(`figures/${id}.csv`).replace(/^\ufeff/, ""));
    const { metrics } = JSON.parse(read(`figures/${id}.json`));
    const shown = charts.find((chart) => chart.id === id)?.metrics ?? [];
    const figures = figuresIn(shown.flatMap((name) => record.metrics.find((each) => each.id === name) ?? []));
    const names = figures.map((figure) => figure.id);
    expect(rows.map(({ id, part, at }) => [id, part || at].filter(Boolean).join("/"))).toEqual(names);
    expect(metrics.map((each: { id: string }) => each.id)).toEqual(names);
    for (const row of rows) expect(row["source"]).toBe("Zhelkent Sums Up its Year");
    const table = textOf(page(`embed/${id}/`).querySelector("table"));
    const inTable = (id: string): string =>
      textOf(page().getElementById(metricAnchor(id))?.querySelector("b"));
    for (const figure of figures.filter(isQuantity))
      expect(
        [inTable(figure.id), inDigits(lang, dataValue(figure))].some((words) => table.includes(words)),
        figure.id,
      ).toBe(true);
  });

  test("tells what was corrected of a part and of a point", () => {
    const corrections = textOf(page("corrections/").querySelector("main"));
    for (const number of [2450, 2400, 910, 890])
      expect(corrections).toContain(new Intl.NumberFormat(lang).format(number));
    const anchor = `c-2025-02-10-grants-by-field-stories`;
    expect(page("figures/fields/").getElementById(anchor)).not.toBeNull();
  });
});

test("the record's files have a row for each part and point", () => {
  const rows = csvParse(readFileSync(join(dist, `data/${YEAR}.csv`), "utf8"));
  expect(rows).toHaveLength(figuresIn(record.metrics).length);
  expect(rows.find(({ at }) => at === "2024-10")).toMatchObject({ id: "pupils-by-month", value: "910" });
  expect(rows.find(({ part }) => part === "stories")).toMatchObject({ value: "2450", precision: "exact" });
  expect(rows.find(({ id }) => id === "cards")).toMatchObject({ value: "9600", target: "10000" });
  expect(rows.some(({ id, at }) => id === "pupils-by-month" && at === "2024-07")).toBe(false);
});

withSite(
  "on a phone and on a wide screen",
  () => dist,
  base,
  (opened) => {
    test.each(languages)("nothing lies on another or leaves its place in %s", async (lang) => {
      const page = await opened().visit(`/${lang}/${YEAR}/`);
      expect(await faultsOf(page, [320, 1280])).toEqual([]);
      await page.close();
    });
  },
);
