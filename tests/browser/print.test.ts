import { expect, test } from "vitest";
import { CHART_IDS, inBrowser, YEAR } from "../support/in-browser.ts";
import { LANGUAGES } from "../support/kit.ts";
import { pdfPages } from "../support/pdf.ts";

/** Puts a link at the top and the bottom of every chart, so that the PDF tells on which page each stands. */
function markCharts(): void {
  for (const figure of document.querySelectorAll<HTMLElement>("figure[data-figure]")) {
    figure.style.position = "relative";
    for (const edge of ["top", "bottom"] as const) {
      const link = document.createElement("a");
      link.href = `https://edge.test/${figure.getAttribute("data-figure")}`;
      link.textContent = ".";
      link.style.cssText = `position:absolute;left:0;${edge}:0;line-height:1`;
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

  test.each(LANGUAGES)("the poster in %s is one sheet of A3, whole", async (lang) => {
    const page = await opened().visit(`/${lang}/${YEAR}/poster/`, {
      viewport: { width: 1123, height: 1587 },
    });
    const pages = pdfPages(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
    expect(pages.map(({ size }) => size.map(Math.round))).toEqual([[297, 420]]);
    await page.emulateMedia({ media: "print" });
    const faults = await page.locator(".sheet").evaluate((sheet) =>
      [sheet, ...sheet.querySelectorAll(".numbers, .below")].flatMap((part) => {
        const frame = part.getBoundingClientRect();
        return [...part.querySelectorAll("p, h1, li, span, footer, svg, svg text")]
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
    await page.close();
  });
});
