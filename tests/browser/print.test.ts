import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CHART_IDS, inBrowser, YEAR } from "../support/in-browser.ts";
import { LANGUAGES } from "../support/kit.ts";
import { pdfPages } from "../support/pdf.ts";
import { groundAt } from "../support/pdf-fills.ts";

/** A CSS pixel on paper. */
const MILLIMETRE = 25.4 / 96;

/** Puts a link inside the top and the bottom edge of every chart, so that the PDF tells on which page each stands. */
function markCharts(): void {
  for (const figure of document.querySelectorAll<HTMLElement>("figure[data-figure]")) {
    figure.style.position = "relative";
    for (const edge of ["top", "bottom"] as const) {
      const link = document.createElement("a");
      link.href = `https://edge.test/${figure.getAttribute("data-figure")}`;
      link.textContent = ".";
      link.style.cssText = `position:absolute;left:0;${edge}:6px;line-height:1`;
      figure.append(link);
    }
  }
}

inBrowser("on paper", (opened) => {
  test.each(LANGUAGES)("the report in %s breaks no chart across pages of A4", async (lang) => {
    const page = await opened().visit(`/${lang}/${YEAR}/`);
    await page.evaluate(markCharts);
    const pages = pdfPages(await page.pdf({ format: "A4", printBackground: true }));
    expect(pages.length).toBeGreaterThan(1);
    for (const id of CHART_IDS) {
      const edges = pages.flatMap(({ links }, number) =>
        links.filter((link) => link === `https://edge.test/${id}`).map(() => number + 1),
      );
      expect(edges, `pages of the edges of ${id}`).toHaveLength(2);
      expect(new Set(edges).size, `${id} is broken across pages ${edges.join(", ")}`).toBe(1);
    }
    expect(pages[0]?.links, "the crowd is on the first sheet").toContain(`https://edge.test/${CHART_IDS[0]}`);
    await page.close();
  });

  test("the report spends no ink on grounds", async () => {
    const page = await opened().visit(`/${LANGUAGES[0]}/${YEAR}/`, { colorScheme: "dark" });
    await page.emulateMedia({ media: "print" });
    const grounds = await page
      .locator('[class*="on-"]')
      .evaluateAll((all) => all.map((each) => getComputedStyle(each).backgroundColor));
    expect(grounds.length).toBeGreaterThan(CHART_IDS.length);
    expect(new Set(grounds)).toEqual(new Set(["rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"]));
    await page.close();
  });

  test("the licence's address can be read off the paper", async () => {
    const page = await opened().visit(`/${LANGUAGES[0]}/${YEAR}/`);
    await page.emulateMedia({ media: "print" });
    const link = page.locator('.foot a[rel="license"]');
    const printed = await link.evaluate((element) => getComputedStyle(element, "::after").content);
    expect(printed).toContain(await link.getAttribute("href"));
    await page.close();
  });

  describe.each(LANGUAGES)("the poster in %s", (lang) => {
    let page: Page;
    let pdf: Buffer;
    beforeAll(async () => {
      page = await opened().visit(`/${lang}/${YEAR}/poster/`, { viewport: { width: 1123, height: 1587 } });
      pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
      await page.emulateMedia({ media: "print" });
    });
    afterAll(async () => await page.close());

    test("is one sheet of A3, whole", async () => {
      const pages = pdfPages(pdf);
      expect(pages.map(({ size }) => size.map(Math.round))).toEqual([[297, 420]]);
      const faults = await page.locator(".sheet").evaluate((sheet) =>
        [sheet, ...sheet.querySelectorAll(".block")].flatMap((part) => {
          const frame = part.getBoundingClientRect();
          return [...part.querySelectorAll("p, h1, li, span, footer, svg, svg text")]
            .filter((element) => element.checkVisibility())
            .filter((element) => {
              const { left, right, top, bottom } = element.getBoundingClientRect();
              return (
                left < frame.left - 1 ||
                right > frame.right + 1 ||
                top < frame.top - 1 ||
                bottom > frame.bottom + 1
              );
            })
            .map((element) => `${element.tagName} ${element.textContent?.trim().slice(0, 40)}`);
        }),
      );
      expect(faults).toEqual([]);
    });

    test("has colour to every edge and corner of the paper", async () => {
      const blocks = await page.locator(".block").evaluateAll((all) =>
        all.map((block) => {
          const { left, right, top, bottom } = block.getBoundingClientRect();
          const colour = getComputedStyle(block).backgroundColor.match(/\d+/g)?.map(Number);
          return { left, right, top, bottom, colour };
        }),
      );
      const colourAt = groundAt(pdf);
      const sky = [0, 171, 194];
      const near = 0.3;
      const [width, height] = [297, 420];
      const upper = Math.min(...blocks.map(({ top }) => top)) * MILLIMETRE;
      for (const y of [near, 0.25 * upper, 0.5 * upper, upper - 1])
        for (const x of [near, width - near]) expect(colourAt(x, y), `at ${x}, ${y}`).toEqual(sky);
      for (const x of [0.25, 0.5, 0.75]) expect(colourAt(x * width, near)).toEqual(sky);
      expect(blocks.length).toBeGreaterThan(1);
      for (const { left, right, top, bottom, colour } of blocks) {
        const side = left * MILLIMETRE < 1 ? near : width - near;
        expect(left * MILLIMETRE < 1 || right * MILLIMETRE > width - 1).toBe(true);
        for (const y of [top * MILLIMETRE + 1, bottom * MILLIMETRE - 1])
          expect(colourAt(side, y), `at ${side}, ${y}`).toEqual(colour);
      }
      for (const x of [near, width / 2, width - near])
        expect(colourAt(x, height - near)).toEqual([255, 255, 255]);
    });
  });
});
