import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { CHART_IDS, inBrowser, pageStyles, SWITCH, WIDTHS, YEAR } from "../support/in-browser.ts";
import { LANGUAGES } from "../support/kit.ts";
import { faultsOf } from "../support/layout-faults.ts";

/** Where two cards come to stand side by side, and just before. */
const ROWS_OF_CARDS = [1119, 1121] as const;

/** Text as WCAG 2.2 (1.4.12) lets readers space it. */
const SPACED = `*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}
p{margin-block-end:2em!important}`;

/** Faults of an open page with text as large again as the reader's browser has it (WCAG 2.2, 1.4.4). */
async function doubledFaults(page: Page): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  await session.send("Page.setFontSizes", { fontSizes: { standard: 32, fixed: 26 } });
  const faults = await faultsOf(page, [320, 720, 1280]);
  await session.detach();
  // A long word of a heading may break: nothing of it is lost.
  return faults.filter((fault) => !fault.endsWith("is broken")).map((fault) => `200 per cent, ${fault}`);
}

inBrowser("on every screen", (opened) => {
  const year = (lang: string, rest = ""): string => `/${lang}/${YEAR}/${rest}`;

  const others = (lang: string): readonly string[] => [
    year(lang, "figures/"),
    ...CHART_IDS.slice(0, 2).map((id) => year(lang, `figures/${id}/`)),
    year(lang, "corrections/"),
    year(lang, "poster/"),
    `/${lang}/about/`,
    `/${lang}/about/accessibility/`,
  ];

  test.each(LANGUAGES)(
    "the report in %s fits: no label lies on another, leaves its chart or is too small to read",
    async (lang) => {
      const page = await opened().visit(year(lang));
      expect(await page.locator("svg[data-chart]").count()).toBe(2 * CHART_IDS.length);
      expect(await faultsOf(page, [...WIDTHS, ...SWITCH])).toEqual([]);
      await page.evaluate(() => {
        for (const details of document.querySelectorAll("details")) details.open = true;
      });
      expect(await faultsOf(page, WIDTHS), "with every table open").toEqual([]);
      // Windows of most desktops: what is set by the window's width has less room then.
      await page.evaluate(() => document.documentElement.style.setProperty("padding-right", "17px"));
      expect(await faultsOf(page, [390, 768, 1280]), "beside a scrollbar").toEqual([]);
      await page.close();
    },
  );

  test.each(LANGUAGES)(
    "the report in %s fits with larger text, up to 200 per cent, and text set wider",
    async (lang) => {
      // A reader's own style comes by another way than the page's policy speaks of.
      const page = await opened().visit(year(lang), { bypassCSP: true });
      const session = await page.context().newCDPSession(page);
      const found: string[] = [];
      const look = async (what: string): Promise<void> => {
        // A long word of a heading may break: nothing of it is lost.
        const faults = (await faultsOf(page, [320, 360])).filter((fault) => !fault.endsWith("is broken"));
        found.push(...faults.map((fault) => `${what}: ${fault}`));
      };
      for (const standard of [20, 24]) {
        await session.send("Page.setFontSizes", { fontSizes: { standard, fixed: standard } });
        await look(`${standard} pixels`);
      }
      expect(await doubledFaults(page)).toEqual([]);
      await session.send("Page.setFontSizes", { fontSizes: { standard: 16, fixed: 13 } });
      await page.addStyleTag({ content: SPACED });
      await look("spaced");
      await session.send("Page.setFontSizes", { fontSizes: { standard: 24, fixed: 24 } });
      await page.setViewportSize({ width: 320, height: 900 });
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width, "24 pixels and spaced").toBe(320);
      expect(found).toEqual([]);
      await page.close();
    },
  );

  test.each(LANGUAGES)("the poster in %s is read on a phone without scrolling sideways", async (lang) => {
    const page = await opened().visit(year(lang, "poster/"), { viewport: { width: 320, height: 700 } });
    const session = await page.context().newCDPSession(page);
    const found: string[] = [];
    for (const standard of [16, 32]) {
      await session.send("Page.setFontSizes", { fontSizes: { standard, fixed: standard } });
      const faults = (await faultsOf(page, [320, 390, 719])).filter((fault) => !fault.endsWith("is broken"));
      const wider = await page.evaluate(() =>
        [...document.querySelectorAll(".frame, .sheet, .sheet *:not(svg *)")]
          .filter((part) => part.getBoundingClientRect().right > innerWidth + 0.5)
          .map((part) => `${part.tagName} ${part.className} leaves the screen`),
      );
      const sizes = await page
        .locator(".sheet p, .sheet h2, .sheet footer span")
        .evaluateAll((all) => all.map((each) => Number.parseFloat(getComputedStyle(each).fontSize)));
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(0.9 * standard);
      found.push(...faults, ...wider);
    }
    expect(found).toEqual([]);
    await page.close();
  });

  test("the people have the landmark's room where a city has none", async () => {
    const [lang = "en"] = LANGUAGES;
    const page = await opened().visit(year(lang));
    expect(await page.locator(".tower").count()).toBe(0);
    for (const width of [390, 720, 1280, 1920]) {
      await page.setViewportSize({ width, height: 900 });
      const free = await page.locator(".art").evaluate((art) => {
        const people = [...art.querySelectorAll(".cast path")].map((figure) =>
          figure.getBoundingClientRect(),
        );
        const box = art.getBoundingClientRect();
        return (
          (box.width -
            (Math.max(...people.map(({ right }) => right)) - Math.min(...people.map(({ left }) => left)))) /
          box.width
        );
      });
      expect(free, `at ${width}`).toBeLessThan(0.2);
    }
    await page.close();
  });

  test("the ledger fills its width, line by line", async () => {
    const [lang = "en"] = LANGUAGES;
    const page = await opened().visit(year(lang));
    for (const width of [390, 720, 960, 1280, 1920]) {
      await page.setViewportSize({ width, height: 900 });
      const free = await page.locator(".ledger ul").evaluate((list) => {
        const edge =
          list.getBoundingClientRect().right - Number.parseFloat(getComputedStyle(list).paddingRight);
        const lines = Map.groupBy(
          [...list.children].map((item) => item.getBoundingClientRect()),
          ({ top }) => Math.round(top),
        );
        // The last line may hold one alone.
        return [...lines.values()]
          .slice(0, -1)
          .map((line) => Math.round(edge - Math.max(...line.map(({ right }) => right))));
      });
      expect(free.length).toBeGreaterThan(0);
      expect(new Set(free), `at ${width}`).toEqual(new Set([0]));
    }
    await page.close();
  });

  test.each(LANGUAGES)("two columns in %s have all labels below, and what is level level", async (lang) => {
    const page = await opened().visit(year(lang));
    for (const width of [720, 768, 960]) {
      await page.setViewportSize({ width, height: 900 });
      const uneven = await page.locator(".ledger ul").evaluate((list) => {
        const top = (element: Element | null): number =>
          Math.round(element?.getBoundingClientRect().top ?? 0);
        const lines = Map.groupBy(list.children, (item) => top(item));
        const beside = [...list.querySelectorAll("li")].filter(
          (item) =>
            (item.querySelector("data")?.getBoundingClientRect().bottom ?? 0) >
            top(item.querySelector(".label")) + 1,
        );
        const numbers = [...lines.values()].map((line) =>
          line.flatMap((item) =>
            [...item.querySelectorAll("b:not(.long)")].map((number) => number.getBoundingClientRect().bottom),
          ),
        );
        return [
          ...beside.map(({ textContent }) => textContent),
          ...numbers.filter((line) => Math.max(...line) - Math.min(...line) > 1),
        ];
      });
      expect(uneven, `at ${width}`).toEqual([]);
    }
    await page.close();
  });

  test("what is left open stands in two columns across a desk, and in one on a phone", async () => {
    const page = await opened().browser.newPage();
    const questions = "<li>Who came to the evenings, and how often?</li>".repeat(5);
    await page.setContent(
      `<style>${pageStyles()}</style><section class="chapter"><h2>Open</h2><div class="prose"><p>Why?</p><div class="left-open"><ul>${questions}</ul></div></div></section>`,
    );
    const placed = async (width: number): Promise<readonly number[]> => {
      await page.setViewportSize({ width, height: 900 });
      return await page
        .locator("h2, li")
        .evaluateAll((all) => all.map((each) => Math.round(each.getBoundingClientRect().left)));
    };
    for (const width of [960, 1280, 1920]) {
      const [heading, ...items] = await placed(width);
      expect(items[0], `at ${width}`).toBe(heading);
      expect(new Set(items), `at ${width}`).toHaveLength(2);
    }
    expect(new Set(await placed(390))).toHaveLength(1);
    await page.close();
  });

  test("each chart is shown once where no styles are", async () => {
    const [lang = "en"] = LANGUAGES;
    const page = await opened().visit(year(lang));
    const seen = await page.evaluate(() => {
      for (const style of document.querySelectorAll("style")) style.remove();
      return [...document.querySelectorAll("figure[data-figure]")].map(
        (figure) =>
          [...figure.querySelectorAll("svg[data-chart]")].filter((chart) => chart.checkVisibility()).length,
      );
    });
    expect(seen).toEqual(CHART_IDS.map(() => 1));
    await page.close();
  });

  test.each(LANGUAGES)(
    "the other pages in %s fit too, and are read with text of 200 per cent",
    async (lang) => {
      const found: string[] = [];
      for (const path of others(lang)) {
        const page = await opened().visit(path);
        const ofCards = path.endsWith("figures/") ? [...WIDTHS, ...SWITCH, ...ROWS_OF_CARDS] : [320, 1280];
        const faults = [...(await faultsOf(page, ofCards)), ...(await doubledFaults(page))];
        found.push(...faults.map((fault) => `${path} ${fault}`));
        await page.close();
      }
      expect(found).toEqual([]);
    },
  );
});
