import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, inject } from "vitest";
import { loadContent } from "../../src/site/content.ts";
import { noBrowser, openBrowser, type Served, serveSite } from "./browser.ts";
import { ROOT } from "./project.ts";

const { content } = await loadContent(ROOT);
if (content === null) throw new Error("the project's own content has problems");

/** The site's languages, and the first year that it tells of. */
export const LANGUAGES = content.site.languages;
export const YEAR = content.editions[0]?.record.year ?? 0;
export const FIGURES = content.editions[0]?.figures.map(({ id }) => id) ?? [];

export const SCHEMES = ["light", "dark"] as const;
/** From the narrowest phone up to a wide screen. */
export const WIDTHS = [320, 390, 768, 1280, 1920] as const;

/** What tests in a browser share: one Chromium, and the built site on an origin. */
export interface Opened {
  readonly browser: Browser;
  readonly origin: string;
  /** A new page of the site, at that path. */
  visit(path: string, options?: BrowserContextOptions): Promise<Page>;
}

/** A group of tests in Chromium, with the built site; skipped with the reason where Chromium can't run. */
export function inBrowser(name: string, tests: (opened: () => Opened) => void): void {
  describe.skipIf(noBrowser !== null)(noBrowser === null ? name : `${name} (${noBrowser})`, () => {
    let browser: Browser | undefined;
    let site: Served | undefined;
    beforeAll(async () => {
      [browser, site] = await Promise.all([openBrowser(), serveSite(inject("dist"), "")]);
    });
    afterAll(async () => {
      await browser?.close();
      site?.server.closeAllConnections();
      site?.server.close();
    });
    tests(() => {
      if (browser === undefined || site === undefined)
        throw new Error("the browser is opened before the tests");
      return opened(browser, site.origin);
    });
  });
}

const opened = (browser: Browser, origin: string): Opened => ({
  browser,
  origin,
  visit: async (path, options) => {
    const page = await browser.newPage(options);
    await page.goto(origin + path);
    await page.evaluate(async () => await document.fonts.ready);
    return page;
  },
});

/** The page's own style sheet, for documents that are made outside the build. */
export const pageStyles = (): string => {
  const file = (name: string): string => readFileSync(join(ROOT, "src/styles", name), "utf8");
  return [...file("page.css").matchAll(/@import "\.\/([^"]+)"/g)].map(([, name = ""]) => file(name)).join("");
};
