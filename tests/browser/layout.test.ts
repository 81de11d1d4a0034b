import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { openGallery } from "../support/gallery.ts";
import { CHART_IDS, inBrowser, SCHEMES, WIDTHS, YEAR } from "../support/in-browser.ts";
import { LANGUAGES } from "../support/kit.ts";
import { layoutFaults } from "../support/layout-faults.ts";

/** Where a drawing changes from its narrow size to the wide one, and just before: each is at its least favourable. */
const SWITCH = [621, 623] as const;

/** Faults of an open page at every width and in both schemes. */
async function faultsOf(page: Page, widths: readonly number[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const width of widths)
    for (const colorScheme of SCHEMES) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      const faults = await page.evaluate(layoutFaults);
      found.push(...faults.map((fault) => `${width} ${colorScheme}: ${fault}`));
    }
  return found;
}

inBrowser("on every screen", (opened) => {
  const year = (lang: string, rest = ""): string => `/${lang}/${YEAR}/${rest}`;

  test.each(LANGUAGES)(
    "the report in %s fits: no label lies on another, leaves its chart or is too small to read",
    async (lang) => {
      const page = await opened().visit(year(lang));
      expect(await page.locator("svg[data-chart]").count()).toBe(2 * CHART_IDS.length);
      expect(await faultsOf(page, [...WIDTHS, ...SWITCH])).toEqual([]);
      await page.close();
    },
  );

  test.each(LANGUAGES)("every form of chart fits with any figures and labels in %s", async (lang) => {
    const page = await openGallery(opened().browser, lang);
    expect(await faultsOf(page, [...WIDTHS, ...SWITCH])).toEqual([]);
    await page.close();
  });

  test.each(LANGUAGES)("the other pages in %s fit too", async (lang) => {
    const others = [
      year(lang, "figures/"),
      ...CHART_IDS.slice(0, 2).map((id) => year(lang, `figures/${id}/`)),
      year(lang, "corrections/"),
      year(lang, "poster/"),
      `/${lang}/about/`,
    ];
    const found: string[] = [];
    for (const path of others) {
      const page = await opened().visit(path);
      const faults = await faultsOf(page, [WIDTHS[0], WIDTHS[3]]);
      found.push(...faults.map((fault) => `${path} ${fault}`));
      await page.close();
    }
    expect(found).toEqual([]);
  });
});
