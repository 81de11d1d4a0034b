import { brotliCompressSync } from "node:zlib";
import { describe, expect, inject, test } from "vitest";
import {
  BASE,
  CHARTS,
  chartPathOf,
  copied,
  embedPathOf,
  LANGUAGES,
  readBuilt,
  SITE as site,
} from "../support/kit.ts";
import { pageOf, textOf } from "../support/site.ts";

const dist = inject("dist");
const KB = 1024;
const brotli = (text: string): number => brotliCompressSync(text).length;

describe.each(CHARTS)("the page of $id in $lang", (figure) => {
  const path = chartPathOf(figure);
  const page = pageOf(dist, path);

  test("weighs 20 KB at most with its styles, and its scripts 3 KB", () => {
    const scripts = [...page.querySelectorAll("script:not([type])")];
    const own = scripts.map(({ textContent }) => textContent).join("");
    const loaded = scripts.flatMap((script) => script.getAttribute("src") ?? []);
    expect(page.querySelectorAll("link[rel=stylesheet]").length).toBe(0);
    expect(brotli(readBuilt(dist, path))).toBeLessThanOrEqual(20 * KB);
    expect(loaded).toEqual([`${BASE}/embed.js`]);
    expect(brotli(own) + brotli(readBuilt(dist, "/embed.js"))).toBeLessThanOrEqual(3 * KB);
  });

  test("has the chart, what it says, its table, definitions with the source's words, and the way to others", () => {
    expect(page.querySelectorAll(`figure[data-figure="${figure.id}"] svg`).length).toBe(2);
    expect(textOf(page.querySelector("figure h1"))).not.toBe("");
    expect(page.querySelectorAll("iframe").length).toBe(1);
    expect(textOf(page.querySelector("#finding p"))).not.toBe("");
    expect(page.querySelectorAll(`table[data-figure-table="${figure.id}"] tbody tr`).length).toBeGreaterThan(
      0,
    );
    expect(page.querySelectorAll("#definitions dt").length).toBeGreaterThan(0);
    const quotes = [...page.querySelectorAll("#definitions q")];
    expect(quotes.length).toBeGreaterThan(0);
    for (const quote of quotes) {
      expect(["en", "kk", "ru"]).toContain(quote.getAttribute("lang"));
      expect(textOf(quote)).not.toBe("");
    }
    expect(page.querySelectorAll("#related a").length).toBeGreaterThan(0);
  });

  test("names source and licence beside everything that can be copied", () => {
    for (const section of ["downloads", "embed", "cite"]) {
      const licence = page.querySelector(`#${section} .credit a[rel=license]`);
      expect(licence?.getAttribute("href"), section).toBe("https://creativecommons.org/licenses/by/4.0/");
    }
  });

  test("gives embed code of attributes alone, titled, lazy, in the chart's language", () => {
    const codeOf = (height: string): RegExp =>
      new RegExp(
        `^<iframe src="${site}${embedPathOf(figure)}" title="[^"]+" lang="${figure.lang}" width="100%" height="${height}" loading="lazy" frameborder="0"></iframe><figure lang="${figure.lang}"><figcaption><a href="${site}${path}"[^]+</figcaption></figure>$`,
      );
    const frame = copied(dist, figure, "embed-frame");
    expect(frame).toMatch(codeOf("\\d+"));
    expect(copied(dist, figure, "embed-fitted")).toBe(
      `${frame}<script src="${site}/embed.js" async></script>`,
    );
    const heightIn = (code: string): number => Number(/ height="(\d+)"/.exec(code)?.[1]);
    const wide = copied(dist, figure, "embed-wide");
    expect(wide).toMatch(codeOf("\\d+"));
    expect(heightIn(wide)).toBeLessThanOrEqual(heightIn(frame));
    expect(copied(dist, figure, "embed-link")).toContain(`<a href="${site}${path}" lang="${figure.lang}">`);
    expect(copied(dist, figure, "permalink")).toBe(site + path);
  });

  test("gives a picture with alternative text, which holds no figure that a correction would leave behind", () => {
    const picture = copied(dist, figure, "embed-picture");
    expect(picture).toMatch(
      /^<figure lang="\w+"><picture><source type="image\/svg\+xml" srcset="[^"]+\.svg"><img src="[^"]+\.png" alt="[^"\d]{5,}"/,
    );
    expect(picture).toContain("CC BY 4.0");
  });
});

test.each(LANGUAGES)("the index in %s leads to every chart", (lang) => {
  const mine = CHARTS.filter((figure) => figure.lang === lang && figure.year === 2020);
  const links = [...pageOf(dist, `/${lang}/2020/figures/`).querySelectorAll("main h2 a")];
  expect(links.map((link) => link.getAttribute("href")).sort()).toEqual(
    mine.map((figure) => BASE + chartPathOf(figure)).sort(),
  );
  const pictures = links.map((link) => link.querySelector("img"));
  // The link's words are the chart's title, which its picture would only say again; a phone shows no picture, and asks for none.
  expect(links.map((link) => link.textContent?.trim())).not.toContain("");
  for (const picture of pictures) {
    expect([picture?.getAttribute("width"), picture?.getAttribute("height")]).toEqual(["1200", "630"]);
    expect([picture?.getAttribute("alt"), picture?.getAttribute("loading")]).toEqual(["", "lazy"]);
    readBuilt(dist, (picture?.getAttribute("src") ?? "").slice(BASE.length));
  }
  for (const { id, ...figure } of mine) {
    const related = pageOf(dist, chartPathOf({ ...figure, id })).querySelectorAll("#related a");
    expect(related.length, id).toBe(Math.min(8, mine.length - 1));
  }
});

test.each([
  ["en", "Our arithmetic:", "our arithmetic"],
  ["kk", "Біздің есептеуіміз:", "біздің есептеуіміз"],
  ["ru", "Наш расчёт:", "наш расчёт"],
] as const)(
  "a figure that we reckoned is said to be our arithmetic, not stated, in %s",
  (lang, sentence, word) => {
    const page = pageOf(dist, chartPathOf({ lang, year: 2021, id: "change-renovated-share" }));
    expect(textOf(page.querySelector("#definitions dd:not(.figure)"))).toContain(sentence);
    const cells = [...page.querySelectorAll("#table tbody tr td:last-of-type")].map(textOf);
    expect(cells).toEqual([word, word]);
  },
);
