import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { noBrowser, openBrowser, type Served, serveSite } from "../support/browser.ts";
import { BASE, chartPathOf, copied, LANGUAGES } from "../support/kit.ts";

const dist = inject("dist");
const [year, id] = [2020, "renovated"];
const SAID = {
  en: { copied: "Copied", selected: /^Selected/ },
  kk: { copied: "Көшірілді", selected: /^Белгіленді/ },
  ru: { copied: "Скопировано", selected: /^Выделено/ },
} as const;

describe.skipIf(noBrowser !== null)("a chart's page", () => {
  let browser: Browser;
  let ours: Served;

  beforeAll(async () => {
    browser = await openBrowser();
    ours = await serveSite(dist, BASE);
  });

  afterAll(async () => {
    await browser.close();
    ours.server.close();
  });

  async function visit(
    lang: (typeof LANGUAGES)[number],
    options: BrowserContextOptions = {},
  ): Promise<{ readonly page: Page; readonly told: readonly string[] }> {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const told: string[] = [];
    page.on("console", (message) => told.push(message.text()));
    page.on("pageerror", (error) => told.push(error.message));
    await page.goto(ours.origin + BASE + chartPathOf({ lang, year, id }));
    return { page, told };
  }

  const clipboard = { permissions: ["clipboard-read", "clipboard-write"] };

  test.each(LANGUAGES)("in %s is short on a desk: what belongs together is side by side", async (lang) => {
    const { page } = await visit(lang, { viewport: { width: 1280, height: 800 } });
    const rows = await page.evaluate(() =>
      [
        ["#embed", "#preview"],
        ["#finding", "#table"],
      ].map(
        (row) => new Set(row.map((part) => document.querySelector(part)?.getBoundingClientRect().top)).size,
      ),
    );
    expect(rows).toEqual([1, 1]);
    const tools = await page.locator(".tools").evaluate((part) => part.getBoundingClientRect().height);
    expect(tools).toBeLessThan(1300);
    await page.goto(ours.origin + BASE + chartPathOf({ lang, year, id: "people" }));
    const [title, drawing, scene] = await page.evaluate(() =>
      ["h1", ".drawing svg", "figure"].map((part) => {
        const {
          right = 0,
          left = 0,
          bottom = 0,
        } = document.querySelector(part)?.getBoundingClientRect() ?? {};
        return { right, left, bottom };
      }),
    );
    expect(drawing?.left, "a high drawing stands beside its title").toBeGreaterThan(title?.right ?? 0);
    expect(scene?.bottom, "and the scene is seen whole").toBeLessThan(1000);
    await page.close();
  });

  test.each(LANGUAGES)("in %s copies the embed code with the keyboard and says so", async (lang) => {
    const { page, told } = await visit(lang, clipboard);
    await page.focus("#embed-fitted textarea");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.matches("#embed-fitted button"))).toBe(true);
    await page.keyboard.press("Enter");
    await expect.poll(() => page.textContent("#embed-fitted output")).toBe(SAID[lang].copied);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      copied(dist, { lang, year, id }, "embed-fitted"),
    );

    await page.click("#cite-bibtex summary");
    await page.focus("#cite-bibtex button");
    await page.keyboard.press("Space");
    await expect.poll(() => page.textContent("#cite-bibtex output")).toBe(SAID[lang].copied);
    expect(await page.textContent("#embed-fitted output")).toBe("");
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("@misc{");
    expect(told).toEqual([]);
    await page.context().close();
  });

  test("every button has a name of its own, and every box its text", async () => {
    const { page } = await visit("en");
    const names = await page
      .locator(".copy button")
      .evaluateAll((buttons) => buttons.map((each) => each.ariaLabel ?? each.textContent));
    expect(names.length).toBeGreaterThanOrEqual(10);
    expect(new Set(names).size).toBe(names.length);
    for (const text of await page
      .locator(".copy textarea")
      .evaluateAll((areas) => areas.map((area) => (area as HTMLTextAreaElement).value)))
      expect(text.trim()).not.toBe("");
    await page.context().close();
  });

  test.each(LANGUAGES)(
    "in %s selects the code where a browser gives no clipboard, and says what to press",
    async (lang) => {
      const { page } = await visit(lang);
      await page.evaluate(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
      await page.click("#embed-frame summary");
      await page.click("#embed-frame button");
      await expect.poll(() => page.textContent("#embed-frame output")).toMatch(SAID[lang].selected);
      const selected = await page.evaluate(() => {
        const area = document.activeElement as HTMLTextAreaElement;
        return area.value.slice(area.selectionStart, area.selectionEnd);
      });
      expect(selected).toBe(copied(dist, { lang, year, id }, "embed-frame"));
      await page.context().close();
    },
  );

  test("copies the picture itself, at its full size", async () => {
    const { page, told } = await visit("kk", clipboard);
    await page.click("[data-copy-picture]");
    await expect.poll(() => page.textContent("#downloads output")).toBe(SAID.kk.copied);
    const size = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const { width, height } = await createImageBitmap((await item?.getType("image/png")) ?? new Blob());
      return [width, height];
    });
    expect(size).toEqual([1200, 630]);
    expect(told).toEqual([]);
    await page.context().close();
  });

  test("says where a browser copies no pictures", async () => {
    const { page } = await visit("en");
    await page.evaluate(() => Object.defineProperty(window, "ClipboardItem", { value: undefined }));
    await page.click("[data-copy-picture]");
    await expect.poll(() => page.textContent("#downloads output")).toMatch(/download/);
    await page.context().close();
  });

  test("shows no button that would do nothing without script, and the code to select by hand", async () => {
    const { page } = await visit("en", { javaScriptEnabled: false });
    expect(await page.locator("button:visible").count()).toBe(0);
    expect(await page.locator("#embed-fitted textarea").isVisible()).toBe(true);
    await page.context().close();
  });

  test.each([320, 1280])("shows the chart live, fitted by embed.js, in a window of %d", async (width) => {
    const { page, told } = await visit("ru", { viewport: { width, height: 900 } });
    const previews = page.locator("iframe");
    expect(await previews.count()).toBe(1);
    // On a phone it is folded.
    const summary = page.locator("#preview summary");
    expect(await summary.isVisible()).toBe(width < 720);
    if (width < 720) await summary.click();
    await previews.scrollIntoViewIfNeeded();
    const element = await previews.elementHandle();
    const frame = await element?.contentFrame();
    await frame?.waitForLoadState("load");
    const spare = async (): Promise<number | undefined> =>
      await frame?.evaluate(
        () => innerHeight - Math.ceil(document.body.firstElementChild?.getBoundingClientRect().bottom ?? 0),
      );
    await expect.poll(spare).toBe(0);
    expect(told).toEqual([]);
    await page.context().close();
  });

  test("opens with four large buttons, and shows one code and one citation, the others folded", async () => {
    const { page } = await visit("kk", { viewport: { width: 1280, height: 900 } });
    expect(await page.locator(".jump :is(a, button):visible").count()).toBe(4);
    for (const part of ["embed", "cite"])
      expect(await page.locator(`#${part} textarea:visible`).count()).toBe(1);
    await page.context().close();
  });

  test("shares its own address", async () => {
    const { page } = await visit("en", clipboard);
    await page.evaluate(() => Object.defineProperty(navigator, "share", { value: undefined }));
    await page.click(".jump [data-share]");
    await expect.poll(() => page.textContent(".jump output")).toBe(SAID.en.copied);
    const address = await page.evaluate(() => navigator.clipboard.readText());
    expect(new URL(address).pathname).toBe(BASE + chartPathOf({ lang: "en", year, id }));
    await page.context().close();
  });

  test.each(LANGUAGES)(
    "in %s gives each file a name that says what it is in a downloads folder",
    async (lang) => {
      const { page } = await visit(lang, { acceptDownloads: true });
      const saved = new Map<string, string>();
      for (const link of await page.locator("a[download]").all()) {
        const download = page.waitForEvent("download");
        await link.click();
        const file = await download;
        saved.set(file.suggestedFilename(), await file.path());
      }
      const name = `astana-${year}-${id}-${lang}`;
      const files = [".png", "@2x.png", ".svg", ".csv", ".json", ".zip"].map((ending) => name + ending);
      expect([...saved.keys()]).toEqual(files);

      const zip = unzipSync(readFileSync(saved.get(`${name}.zip`) ?? ""));
      const packed = files.slice(0, 5);
      expect(Object.keys(zip).sort()).toEqual([...packed, `${name}.bib`, "README.txt"].sort());
      for (const file of packed)
        expect(readFileSync(saved.get(file) ?? "").equals(zip[file] ?? new Uint8Array()), file).toBe(true);
      const readme = new TextDecoder().decode(zip["README.txt"]);
      for (const file of [...packed, `${name}.bib`]) expect(readme).toContain(file);
      expect(readme).toContain("Zhelkent Looks Back at its Year");
      expect(readme).toContain("https://creativecommons.org/licenses/by/4.0/");
      expect(readme).toContain(copied(dist, { lang, year, id }, "cite-plain"));
      await page.context().close();
    },
  );

  test("leads in one step from the chart to its code", async () => {
    const { page } = await visit("en", { viewport: { width: 390, height: 844 } });
    await page.click('.jump a[href="#embed"]');
    await expect
      .poll(() =>
        page.locator("#embed-fitted").evaluate((box) => box.getBoundingClientRect().bottom < innerHeight),
      )
      .toBe(true);
    await page.context().close();
  });
});
