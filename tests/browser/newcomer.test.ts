import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, inject, test } from "vitest";
import { noBrowser, openBrowser, serveSite } from "../support/browser.ts";
import { BASE, SITE } from "../support/kit.ts";

const dist = inject("dist");

test.skipIf(noBrowser !== null)(
  "whoever reads the report has a chart in a bare HTML page after three clicks and a paste",
  async () => {
    const browser = await openBrowser();
    const { origin, server } = await serveSite(dist, BASE);
    const folder = mkdtempSync(join(tmpdir(), "article-"));
    try {
      const context = await browser.newContext({
        viewport: { width: 1280, height: 900 },
        permissions: ["clipboard-read", "clipboard-write"],
      });
      const page = await context.newPage();
      await page.goto(`${origin}${BASE}/en/2020/`);
      await page.click('figure[data-figure="renovated"] >> text=Embed, download, cite');
      await page.click("nav >> text=Embed");
      await page.click("#embed button:visible >> nth=0");
      await page.locator("output", { hasText: "Copied" }).waitFor();
      const pasted = await page.evaluate(() => navigator.clipboard.readText());

      const article = join(folder, "article.html");
      writeFileSync(article, pasted.replaceAll(SITE, origin + BASE));
      await page.goto(pathToFileURL(article).href);
      const frame = await page
        .locator("iframe")
        .elementHandle()
        .then((element) => element?.contentFrame());
      await frame?.waitForLoadState("load");
      expect(await frame?.locator("svg:visible title").textContent()).toContain("Seven libraries");
      expect(await frame?.evaluate(() => document.documentElement.scrollHeight <= innerHeight)).toBe(true);
    } finally {
      await browser.close();
      server.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
