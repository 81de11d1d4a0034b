import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, test } from "vitest";
import { dataValue } from "../../src/record/data-value.ts";
import { isQuantity } from "../../src/record/model.ts";
import { loadContent } from "../../src/site/content.ts";
import { ROOT } from "../support/project.ts";
import { filesOf, pageOf, textOf } from "../support/site.ts";

const dist = inject("dist");
const { content } = await loadContent(ROOT);
if (content === null) throw new Error("the project's own content has problems");
const { languages } = content.site;
const { record } =
  content.editions[0] ??
  (() => {
    throw new Error("no edition");
  })();

describe.each(languages)("the report in %s", (lang) => {
  const page = pageOf(dist, `/${lang}/2025/`);

  test.each(record.metrics.filter(isQuantity))("says $id with its value and precision", (metric) => {
    const elements = [...page.querySelectorAll(`data[data-metric="${metric.id}"]`)];
    expect(elements.length).toBeGreaterThan(0);
    for (const element of elements) {
      expect(element.getAttribute("value")).toBe(String(dataValue(metric)));
      expect(element.getAttribute("data-precision")).toBe(metric.precision);
      expect(textOf(element)).not.toBe("");
    }
  });

  test("has each list of the record, item by item", () => {
    for (const metric of record.metrics.filter(({ kind }) => kind === "list")) {
      const list = page.querySelector(`ul[data-metric="${metric.id}"]`);
      expect(list?.querySelectorAll("li").length, metric.id).toBe(
        metric.kind === "list" ? metric.items.length : 0,
      );
    }
  });

  test("has no hole: no undefined, NaN, object or unfilled placeholder, no empty heading", () => {
    const read = page.body.cloneNode(true) as HTMLElement;
    for (const script of read.querySelectorAll("script")) script.remove();
    const holes = /undefined|\bNaN\b|\[object|\{[\w-]+[^}]*\}/;
    expect(textOf(read).match(holes)?.[0]).toBeUndefined();
    expect(textOf(page.querySelector("title")).match(holes)?.[0]).toBeUndefined();
    for (const heading of page.querySelectorAll("h1,h2,h3,th,title,desc,summary"))
      expect(textOf(heading)).not.toBe("");
  });

  test("has six sections of 40 to 120 words", () => {
    const all = [...page.querySelectorAll("main > section")];
    // After the narrative stand the table of all figures and the sources.
    expect(all.slice(-2).map(({ id }) => id)).toEqual(["figures", "sources"]);
    const sections = all.slice(0, -2);
    expect(sections).toHaveLength(6);
    for (const section of sections) {
      const prose = [...section.querySelectorAll(":scope > p, :scope > ul")].map(textOf).join(" ");
      const words = prose.split(/[\s\u00a0]+/).length;
      expect(words, section.id).toBeGreaterThanOrEqual(40);
      expect(words, section.id).toBeLessThanOrEqual(120);
    }
  });

  test("names every chart, and gives its figures as a table beside it", () => {
    const figures = [...page.querySelectorAll("figure[data-figure]")];
    expect(figures.map((figure) => figure.getAttribute("data-figure")).sort()).toEqual(
      content.editions[0]?.figures.map(({ id }) => id).sort(),
    );
    for (const figure of figures) {
      const id = figure.getAttribute("data-figure");
      for (const svg of figure.querySelectorAll("svg[data-chart]")) {
        expect(svg.getAttribute("role")).toBe("img");
        for (const name of (svg.getAttribute("aria-labelledby") ?? "").split(" "))
          expect(textOf(page.getElementById(name)), `${id} ${name}`).not.toBe("");
      }
      expect(figure.querySelectorAll("svg[data-chart]").length, String(id)).toBe(2);
      expect(figure.querySelectorAll(`table[data-figure-table="${id}"] tbody tr`).length).toBeGreaterThan(0);
    }
  });

  test("is found by search engines in every language, under one canonical address", () => {
    expect(page.querySelector("link[rel=canonical]")?.getAttribute("href")).toMatch(
      new RegExp(`/${lang}/2025/$`),
    );
    const alternates = [...page.querySelectorAll("link[rel=alternate][hreflang]")].map((link) =>
      link.getAttribute("hreflang"),
    );
    expect(alternates.sort()).toEqual([...languages, "x-default"].sort());
    expect(page.documentElement.getAttribute("lang")).toBe(lang);
    expect(textOf(page.querySelector("title"))).not.toBe("");
    expect(page.querySelector("meta[name=description]")?.getAttribute("content")).not.toBe("");
  });

  test("keeps the source's words in their own language", () => {
    for (const quote of page.querySelectorAll("table q")) expect(quote.getAttribute("lang")).toBe("en");
  });
});

test("the default language's report is at the root, each language's latest at its own address", () => {
  const main = (path: string): string | undefined => pageOf(dist, path).querySelector("main")?.innerHTML;
  expect(main("/")).toBe(main(`/${content.site.defaultLanguage}/2025/`));
  for (const lang of languages) expect(main(`/${lang}/`)).toBe(main(`/${lang}/2025/`));
});

test("no page holds a style attribute, which a strict policy blocks", () => {
  for (const file of filesOf(dist).filter((path) => path.endsWith(".html")))
    expect(readFileSync(join(dist, file), "utf8"), file).not.toMatch(/<[a-z][^>]*\sstyle=/);
});
