import { readFileSync } from "node:fs";
import { join } from "node:path";
import { create } from "fontkit";
import { expect, inject, test } from "vitest";
import { CHART_IDS, inBrowser, YEAR } from "../support/in-browser.ts";
import { LANGUAGES } from "../support/kit.ts";
import { lettersInUse } from "../support/letters-in-use.ts";
import { filesOf } from "../support/site.ts";

const dist = inject("dist");

/** The letters that a built font holds. @param source of its `@font-face` rule, a file of the site or written out. */
function lettersOf(source: string): ReadonlySet<number> {
  const [, inline] = /base64,([^"')]+)/.exec(source) ?? [];
  const [, file = ""] = /(\/assets\/[^"')]+)/.exec(source) ?? [];
  const font = create(inline === undefined ? readFileSync(join(dist, file)) : Buffer.from(inline, "base64"));
  return new Set("characterSet" in font ? font.characterSet : []);
}

/** A page that stays, unlike what leads on from an old address. */
const isPage = (file: string): boolean =>
  file.endsWith(".html") && !readFileSync(join(dist, file), "utf8").includes('http-equiv="refresh"');

inBrowser("whoever reads", (opened) => {
  test.each(LANGUAGES)("sees every text and chart of the report in %s without script", async (lang) => {
    const page = await opened().visit(`/${lang}/${YEAR}/`, { javaScriptEnabled: false });
    for (const id of CHART_IDS)
      expect(await page.locator(`[data-figure="${id}"] svg[data-chart]:visible`).count(), id).toBe(1);
    for (const selector of ["h1", "h2", "main p", ".band data", ".all tr"])
      for (const element of await page.locator(selector).all()) expect(await element.isVisible()).toBe(true);
    await page.locator("[data-figure] summary").first().click();
    expect(await page.locator("[data-figure-table]:visible").count()).toBe(1);
    await page.close();
  });

  test.each(LANGUAGES)("loads the report in %s in five requests, and none from elsewhere", async (lang) => {
    const page = await opened().browser.newPage();
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.goto(`${opened().root}/${lang}/${YEAR}/`, { waitUntil: "networkidle" });
    expect(asked.filter((url) => new URL(url).origin !== new URL(opened().root).origin)).toEqual([]);
    // A headless browser asks for no icon, which is the fifth.
    expect(asked.length).toBeLessThanOrEqual(4);
    await page.close();
  });

  test("finds every letter of every page in the page's own fonts", async () => {
    const page = await opened().browser.newPage();
    // Styles say which letters want which font: nothing need be laid out or painted for that.
    await page.addInitScript(() =>
      new MutationObserver(() => document.documentElement?.style.setProperty("display", "none")).observe(
        document,
        { childList: true },
      ),
    );
    const known = new Map<string, ReadonlySet<number>>();
    const missing: string[] = [];
    for (const file of filesOf(dist).filter(isPage)) {
      await page.goto(`${opened().root}/${file.replace(/index\.html$/, "")}`, {
        waitUntil: "domcontentloaded",
      });
      for (const { family, weight, source, letters } of await page.evaluate(lettersInUse)) {
        const held = known.get(source) ?? lettersOf(source);
        known.set(source, held);
        const lacking = [...letters].filter((letter) => !held.has(letter.codePointAt(0) ?? 0));
        if (lacking.length > 0) missing.push(`${file}: ${family} ${weight} lacks ${lacking.join(" ")}`);
      }
    }
    expect(known.size).toBeGreaterThan(3);
    expect(missing).toEqual([]);
    await page.close();
  });

  test("goes from a figure in the text to its row in the table, sees which it is, and back", async () => {
    const [lang = "en"] = LANGUAGES;
    const page = await opened().visit(`/${lang}/${YEAR}/`, {
      javaScriptEnabled: false,
      reducedMotion: "reduce",
    });
    const figures = await page.locator("main a.m").all();
    expect(figures.length).toBeGreaterThan(3);
    for (const figure of figures) {
      const place = page.locator(`[id="${(await figure.getAttribute("href"))?.slice(1)}"]`);
      const row = page.locator(".all tr").filter({ has: place });
      const back = row.locator("a.back");
      const section = figure.locator("xpath=ancestor::section");
      await figure.click();
      expect(await place.evaluate(paintedGround)).not.toBe(
        await page.locator(".all .at:not(:target)").first().evaluate(paintedGround),
      );
      expect(await back.count(), `${await figure.getAttribute("href")} leads back`).toBe(1);
      const places = await page.locator(`main a.m[href="${await figure.getAttribute("href")}"]`).all();
      if (places.length === 1)
        expect(await back.getAttribute("href")).toBe(`#${await section.locator("> .at").getAttribute("id")}`);
    }
    await page.close();
  });

  test("changes the language and stays in the section being read", async () => {
    const [from = "", to = ""] = LANGUAGES;
    const page = await opened().visit(`/${from}/${YEAR}/`);
    const section = page.locator("main > section").nth(3);
    const id = await section.locator("> .at").getAttribute("id");
    await section.evaluate((element) => element.scrollIntoView({ behavior: "instant" }));
    await page.locator(`.masthead a[hreflang="${to}"]`).evaluate((link: HTMLElement) => link.click());
    await page.waitForURL(`**/${to}/${YEAR}/#${id}`);
    await page.close();
  });

  test("copies a chart's address where the browser can't share, and reads that it is copied", async () => {
    const [lang = "en"] = LANGUAGES;
    const page = await opened().visit(`/${lang}/${YEAR}/`);
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    const figure = page.locator(`[data-figure="${CHART_IDS[1]}"]`);
    await figure.locator("[data-share]").click();
    await expect.poll(async () => await figure.locator("output").textContent()).not.toBe("");
    const copied = await page.evaluate(async () => await navigator.clipboard.readText());
    expect(new URL(copied).pathname).toMatch(new RegExp(`/figures/${CHART_IDS[1]}/$`));
    await page.close();
  });
});

const paintedGround = (element: Element): string => getComputedStyle(element).backgroundColor;
