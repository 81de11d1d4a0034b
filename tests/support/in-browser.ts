import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, inject } from "vitest";
import { noBrowser, openBrowser, type Served, serveSite } from "./browser.ts";
import { editionOf, madeUpContent, ROOT } from "./content.ts";

const content = await madeUpContent();

/** The year whose charts stand in the report, and those charts. */
export const YEAR = 2020;
export const CHART_IDS = editionOf(content, YEAR).charts.flatMap(({ id, withdrawn }) =>
  withdrawn === undefined ? [id] : [],
);

export const SCHEMES = ["light", "dark"] as const;
/** From the narrowest phone up to a wide screen, with the widths at which the page is laid out otherwise. */
export const WIDTHS = [320, 390, 720, 768, 960, 1280, 1920] as const;
/** Where a drawing changes from its narrow size to the broad one, and just before: each is at its least favourable. */
export const SWITCH = [719, 721] as const;

/** What tests in a browser share: one Chromium, and the built site on an origin. */
export interface Opened {
  readonly browser: Browser;
  /** Where the site is served, with its base path. */
  readonly root: string;
  /** A new page of the site, at that path. */
  visit(path: string, options?: BrowserContextOptions): Promise<Page>;
}

/** A group of tests in Chromium, with the made-up site; skipped with the reason where Chromium can't run. */
export const inBrowser = (name: string, tests: (opened: () => Opened) => void): void =>
  withSite(name, () => inject("dist"), content.site.base, tests);

/** The same with any built site. @param base its base path. */
export function withSite(
  name: string,
  dist: () => string,
  base: string,
  tests: (opened: () => Opened) => void,
): void {
  describe.skipIf(noBrowser !== null)(noBrowser === null ? name : `${name} (${noBrowser})`, () => {
    let browser: Browser | undefined;
    let site: Served | undefined;
    beforeAll(async () => {
      [browser, site] = await Promise.all([openBrowser(), serveSite(dist(), base)]);
    });
    afterAll(async () => {
      await browser?.close();
      site?.server.closeAllConnections();
      site?.server.close();
    });
    tests(() => {
      if (browser === undefined || site === undefined)
        throw new Error("the browser is opened before the tests");
      return opened(browser, site.origin + base);
    });
  });
}

const opened = (browser: Browser, root: string): Opened => ({
  browser,
  root,
  visit: async (path, options) => {
    const page = await browser.newPage(options);
    const answer = await page.goto(root + path);
    // The site's own page for what isn't there would stand in for any that is gone.
    if (!answer?.ok() && path !== "/404.html") throw new Error(`${path} answers ${answer?.status()}`);
    await wearFonts(page);
    return page;
  },
});

/**
 * Puts the page's fonts on, however late they came: a page shows those that come in time for its first paint alone, and
 * a busy machine is no measure of that.
 */
export const wearFonts = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const faces = [...document.styleSheets]
      .flatMap(({ cssRules }) => [...cssRules])
      .flatMap((rule) => (rule instanceof CSSFontFaceRule ? rule.style : []))
      .filter((style) => style.getPropertyValue("font-display") === "optional");
    await Promise.all(
      faces.map(async (style) => {
        const [family, weight, src] = ["font-family", "font-weight", "src"].map((name) =>
          style.getPropertyValue(name),
        );
        document.fonts.add(await new FontFace(family ?? "", src ?? "", { weight: weight ?? "" }).load());
      }),
    );
    await document.fonts.ready;
  });

/** The page's own style sheet, for documents that are made outside the build. */
export const pageStyles = (): string => {
  const file = (name: string): string => readFileSync(join(ROOT, "src/styles", name), "utf8");
  return [...file("page.css").matchAll(/@import "\.\/([^"]+)"/g)].map(([, name = ""]) => file(name)).join("");
};
