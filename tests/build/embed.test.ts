import { brotliCompressSync, constants } from "node:zlib";
import { describe, expect, inject, test } from "vitest";
import { HEIGHT_SCRIPT } from "../../src/site/height-script.ts";
import { builtFigures, builtFor, embedPathOf, figurePathOf, readBuilt } from "../support/kit.ts";
import { pageOf, textOf } from "../support/site.ts";

const dist = inject("dist");
const figures = builtFigures(dist);
const site = builtFor(dist);
const KB = 1024;
const brotli = (text: string): number =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

test("an embed document weighs 13 KB at most, and 8 KB in the median", () => {
  const weights = figures.map((figure) => brotli(readBuilt(dist, embedPathOf(figure)))).sort((a, b) => a - b);
  expect(weights.length).toBeGreaterThanOrEqual(24);
  expect(weights.at(-1)).toBeLessThanOrEqual(13 * KB);
  expect(weights[Math.floor(weights.length / 2)]).toBeLessThanOrEqual(8 * KB);
});

describe.each(figures)("the embed of $id in $lang", (figure) => {
  const html = readBuilt(dist, embedPathOf(figure));
  const page = pageOf(dist, embedPathOf(figure));

  test("asks for nothing: no file, font, style or script from anywhere", () => {
    expect(page.querySelectorAll("[src], [srcset], link:not([rel=canonical]), iframe, object").length).toBe(
      0,
    );
    expect(html.match(/@import|url\((?!data:|#)|\sstyle=/g)).toBeNull();
    for (const use of page.querySelectorAll("use"))
      expect(use.getAttribute("href") ?? use.getAttribute("xlink:href")).toMatch(/^#/);
  });

  test("runs nothing but what tells the host its height", () => {
    const scripts = [...page.querySelectorAll("script")].map(({ textContent }) => textContent);
    expect(scripts).toEqual([HEIGHT_SCRIPT]);
    expect(html.match(/\son[a-z]+=|javascript:/g)).toBeNull();
  });

  test("says its language and schemes, is in no search index, and is ready for frames that size themselves", () => {
    const meta = (name: string): string | null | undefined =>
      page.querySelector(`meta[name=${name}]`)?.getAttribute("content");
    expect(page.documentElement.getAttribute("lang")).toBe(figure.lang);
    expect(meta("robots")).toBe("noindex");
    expect(meta("color-scheme")).toBe("light dark");
    expect(page.querySelector("meta[name=responsive-embedded-sizing]")).not.toBeNull();
    expect(html.includes("frame-sizing:content-height")).toBe(true);
  });

  test("names its chart, source and licence, and leads back to the chart's page", () => {
    const back = figurePathOf(figure);
    expect(page.querySelector("link[rel=canonical]")?.getAttribute("href")).toBe(`${site}${back}`);
    expect(page.querySelector(`.foot a[href="${back}"]`)?.getAttribute("target")).toBe("_blank");
    expect(textOf(page.querySelector("h1"))).toBe(textOf(page.querySelector("title")));
    expect(textOf(page.querySelector(".foot"))).toContain("CC BY 4.0");
    expect(textOf(page.querySelector(".foot p"))).toMatch(/Astana Sums Up/);
  });

  test("is one named image in each size, with a table that says it is the same", () => {
    const drawings = [...page.querySelectorAll("svg")];
    expect(drawings.map((svg) => svg.getAttribute("class"))).toEqual(["n", "w"]);
    for (const svg of drawings) {
      expect(svg.getAttribute("role")).toBe("img");
      for (const id of (svg.getAttribute("aria-labelledby") ?? "").split(" "))
        expect(textOf(page.getElementById(id))).not.toBe("");
    }
    const table = page.querySelector(`table[data-figure-table="${figure.id}"]`);
    expect(textOf(table?.querySelector("caption"))).not.toBe("");
    expect(table?.querySelectorAll("tbody tr").length).toBeGreaterThan(0);
  });

  test("has no correction or frozen date to tell before anything is published", () => {
    expect(page.querySelector(".foot b")).toBeNull();
  });
});
