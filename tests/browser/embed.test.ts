import { range } from "d3";
import type { Browser, BrowserContextOptions, Frame, Page } from "playwright-core";
import { PNG } from "pngjs";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { SCHEMES } from "../../src/charts/theme.ts";
import { noBrowser, openBrowser, type Served, serveSite } from "../support/browser.ts";
import { type Host, openHost } from "../support/host.ts";
import {
  BASE,
  type BuiltChart,
  CHARTS,
  copied,
  embedPathOf,
  LANGUAGES,
  SITE,
  staticHeight,
} from "../support/kit.ts";
import { layoutFaults, ON_CARD } from "../support/layout-faults.ts";

const dist = inject("dist");
/** Every chart once, in turns of the languages, and two more. */
const ten = [
  ...CHARTS.slice(0, 8).map((figure, index) => ({
    ...figure,
    lang: LANGUAGES[index % LANGUAGES.length] ?? "en",
  })),
  ...CHARTS.filter(({ lang }) => lang === "kk").slice(0, 2),
];

/** How wide and high a document is in a frame of each width; it runs in a page of the document's origin. */
async function sizesAt({
  address,
  widths,
}: {
  readonly address: string;
  readonly widths: readonly number[];
}): Promise<readonly { readonly pixels: number; readonly width: number; readonly height: number }[]> {
  const frame = document.createElement("iframe");
  frame.style.cssText = "border:0;height:200px;max-width:none";
  frame.src = address;
  const loaded = new Promise((done) => frame.addEventListener("load", done));
  document.body.replaceChildren(frame);
  await loaded;
  const shown = frame.contentDocument;
  if (shown === null) throw new Error(`${address} can't be looked into`);
  await shown.fonts.ready;
  return widths.map((pixels) => {
    frame.style.width = `${pixels}px`;
    const { scrollWidth, scrollHeight } = shown.documentElement;
    return { pixels, width: scrollWidth, height: scrollHeight };
  });
}

describe.skipIf(noBrowser !== null)("charts on a newspaper's page of another origin", () => {
  let browser: Browser;
  let ours: Served;
  let host: Host;
  /** The same site on a host page that lets embed.js run. */
  let open: Host;

  beforeAll(async () => {
    browser = await openBrowser();
    ours = await serveSite(dist, BASE);
    host = await openHost(`default-src 'none'; frame-src ${ours.origin}`);
    open = await openHost(`default-src 'none'; frame-src ${ours.origin}; script-src ${ours.origin}`);
  });

  afterAll(async () => {
    await browser.close();
    ours.server.close();
    host.close();
    open.close();
  });

  /** The code that the chart's page gives, for the address that the site has here. */
  const code = (figure: BuiltChart, box = "embed-frame"): string =>
    copied(dist, figure, box).replaceAll(SITE, ours.origin + BASE);

  interface Visit {
    readonly page: Page;
    readonly frames: readonly Frame[];
    /** Everything that the console said. */
    readonly told: readonly string[];
    /** Addresses asked of our origin. */
    readonly asked: string[];
  }

  /** Opens a host page with these codes, and scrolls through it, since the frames load lazily. */
  async function visit(on: Host, codes: readonly string[], options: BrowserContextOptions): Promise<Visit> {
    on.show(codes.join("\n"));
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const told: string[] = [];
    const asked: string[] = [];
    page.on("console", (message) => told.push(message.text()));
    page.on("pageerror", (error) => told.push(error.message));
    page.on("request", (request) => {
      if (request.url().startsWith(ours.origin)) asked.push(request.url());
    });
    await page.goto(on.origin);
    const elements = await page.locator("iframe").elementHandles();
    const frames: Frame[] = [];
    for (const element of elements) {
      await element.scrollIntoViewIfNeeded();
      const frame = await element.contentFrame();
      if (frame === null) throw new Error("a frame has no document");
      await frame.waitForURL(`${ours.origin}/**`);
      await frame.waitForLoadState("load");
      frames.push(frame);
    }
    return { page, frames, told, asked };
  }

  const width = (pixels: number): BrowserContextOptions => ({ viewport: { width: pixels, height: 900 } });

  /** How far a document's content reaches out of its frame, in pixels; 0 where nothing is cut or scrolls. */
  const outside = async (frame: Frame): Promise<{ readonly down: number; readonly aside: number }> =>
    await frame.evaluate(() => {
      const { scrollHeight, scrollWidth } = document.documentElement;
      return { down: scrollHeight - innerHeight, aside: scrollWidth - innerWidth };
    });

  const inside = { down: 0, aside: 0 };

  test.each(LANGUAGES)(
    "every chart in %s shows under a policy that allows frames alone, in one request and without a word on the console",
    async (lang) => {
      const mine = CHARTS.filter((figure) => figure.lang === lang);
      const { page, frames, told, asked } = await visit(
        host,
        mine.map((figure) => code(figure)),
        width(700),
      );
      expect(frames).toHaveLength(mine.length);
      expect(asked.sort()).toEqual(
        mine.map((figure) => `${ours.origin}${BASE}${embedPathOf(figure)}`).sort(),
      );
      for (const frame of frames) {
        expect(await frame.locator("svg.w").isVisible()).toBe(true);
        expect(await frame.locator("svg.n").isVisible()).toBe(false);
        expect(
          await frame.evaluate(() =>
            [...document.fonts]
              .filter(({ family }) => family === "Geologica")
              .every(({ status }) => status !== "error"),
          ),
        ).toBe(true);
      }
      expect(told).toEqual([]);
      await page.context().close();
    },
  );

  test.each(LANGUAGES)("no title in %s takes another line once its font has been read", async (lang) => {
    const mine = CHARTS.filter((figure) => figure.lang === lang);
    const { page, frames } = await visit(
      host,
      mine.map((figure) => code(figure)),
      width(400),
    );
    const heights = await Promise.all(
      frames.map((frame) =>
        frame.evaluate(async () => {
          await document.fonts.ready;
          const title = document.querySelector("h1") ?? document.body;
          const after = title.offsetHeight;
          title.style.fontFamily = getComputedStyle(title).fontFamily.replace(/^"?Geologica"?, /, "");
          return { before: title.offsetHeight, after, said: title.textContent };
        }),
      ),
    );
    expect(heights).toHaveLength(mine.length);
    expect(heights.filter(({ before, after }) => before !== after)).toEqual([]);
    await page.context().close();
  });

  test("a chart is there with scripts off", async () => {
    const [figure = { lang: "en", year: 0, id: "" }] = CHARTS;
    const options = { ...width(360), javaScriptEnabled: false };
    const { page, frames } = await visit(host, [code(figure)], options);
    expect(await frames[0]?.locator("svg.n").isVisible()).toBe(true);
    expect(await frames[0]?.locator("h1").isVisible()).toBe(true);
    await page.context().close();
  });

  describe.each([320, 400, 600, 700])("ten charts on a page %i pixels wide", (pixels) => {
    test("without script nothing is cut, nothing scrolls inside, and the host's layout never shifts", async () => {
      const { page, frames, told } = await visit(
        host,
        ten.map((figure) => code(figure)),
        width(pixels),
      );
      expect(frames).toHaveLength(10);
      for (const frame of frames) expect(await outside(frame), frame.url()).toEqual(inside);
      const shifts = await page.evaluate(
        () =>
          new Promise<number>((done) => {
            let sum = 0;
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries())
                sum += (entry as PerformanceEntry & { value: number }).value;
            }).observe({ type: "layout-shift", buffered: true });
            requestAnimationFrame(() => requestAnimationFrame(() => done(sum)));
          }),
      );
      expect(shifts).toBe(0);
      expect(told).toEqual([]);
      await page.context().close();
    });

    test("with embed.js each is as tall as its chart and nothing scrolls inside", async () => {
      const codes = ten.map((figure) => code(figure, "embed-fitted"));
      const { page, frames, told } = await visit(open, codes, width(pixels));
      const spare = async (frame: Frame): Promise<number> =>
        await frame.evaluate(
          () => innerHeight - Math.ceil(document.body.firstElementChild?.getBoundingClientRect().bottom ?? 0),
        );
      await expect.poll(async () => await Promise.all(frames.map(spare))).toEqual(frames.map(() => 0));
      for (const frame of frames) expect(await outside(frame), frame.url()).toEqual(inside);
      expect(told).toEqual([]);
      await page.context().close();
    });
  });

  test.each(LANGUAGES)(
    "in %s the static heights hold every chart at each width from 280 on, and the one for wide columns has little to spare",
    async (lang) => {
      // A page of the same origin, so that it may look into its frame, and from nowhere else.
      const page = await browser.newPage({ bypassCSP: true });
      await page.goto(`${ours.origin + BASE}/404.html`);
      for (const figure of CHARTS.filter((each) => each.lang === lang)) {
        const sizes = await page.evaluate(sizesAt, {
          address: ours.origin + BASE + embedPathOf(figure),
          widths: [...range(280, 740, 20), 1000],
        });
        for (const { pixels, width } of sizes) expect(width, figure.id).toBe(pixels);
        const needed = new Map(sizes.map(({ pixels, height }) => [pixels, height]));
        expect(Math.max(...needed.values()), figure.id).toBeLessThanOrEqual(staticHeight(dist, figure));
        const wide = staticHeight(dist, figure, "embed-wide");
        const inWide = [...needed].filter(([pixels]) => pixels >= 600).map(([, height]) => height);
        expect(Math.max(...inWide), figure.id).toBeLessThanOrEqual(wide);
        expect(wide - Math.min(...inWide), figure.id).toBeLessThan(170);
      }
      await page.close();
    },
  );

  test.each(LANGUAGES)(
    "in %s its words follow the size of text that a reader chose, and all of it fits",
    async (lang) => {
      const page = await browser.newPage();
      const session = await page.context().newCDPSession(page);
      for (const figure of CHARTS.filter((each) => each.lang === lang)) {
        await page.goto(ours.origin + BASE + embedPathOf(figure));
        for (const standard of [16, 20, 24]) {
          await session.send("Page.setFontSizes", { fontSizes: { standard, fixed: standard } });
          for (const pixels of [320, 400, 700]) {
            await page.setViewportSize({ width: pixels, height: 200 });
            const what = `${figure.id} at ${pixels} with ${standard}`;
            const { wide, foot } = await page.evaluate(() => ({
              wide: document.documentElement.scrollWidth,
              foot: Number.parseFloat(
                getComputedStyle(document.querySelector(".foot p") ?? document.body).fontSize,
              ),
            }));
            const faults = await page.evaluate(layoutFaults, ON_CARD);
            expect(wide, what).toBe(pixels);
            expect(foot, what).toBeCloseTo((13 * standard) / 16);
            // A long word of a heading may break: nothing of it is lost.
            expect(
              faults.filter((fault) => !fault.endsWith("is broken")),
              what,
            ).toEqual([]);
          }
        }
      }
      await page.close();
    },
  );

  describe("in the reader's scheme", () => {
    const paper = { light: SCHEMES.light.grounds.paper.ground, dark: SCHEMES.dark.grounds.paper.ground };
    const grounds = async (page: Page, frame: Frame | undefined): Promise<readonly string[]> => {
      const box = await page.locator("iframe").boundingBox();
      const shot = await page.screenshot({
        clip: { x: (box?.x ?? 0) + 3, y: (box?.y ?? 0) + 8, width: 1, height: 1 },
      });
      const [red = 0, green = 0, blue = 0] = PNG.sync.read(shot).data;
      const hex = `#${[red, green, blue].map((part) => part.toString(16).padStart(2, "0")).join("")}`;
      const declared = await frame?.evaluate(() =>
        getComputedStyle(document.documentElement).getPropertyValue("--c-ground"),
      );
      return [hex, declared ?? ""];
    };

    test.each(["light", "dark"] as const)(
      "a page that follows a %s reader gets a chart on the same ground",
      async (colorScheme) => {
        const [figure = { lang: "en", year: 0, id: "" }] = CHARTS;
        const page = [`<meta name="color-scheme" content="light dark">`, code(figure)];
        const shown = await visit(host, page, { ...width(700), colorScheme });
        expect(await grounds(shown.page, shown.frames[0])).toEqual([paper[colorScheme], paper[colorScheme]]);
        await shown.page.context().close();
      },
    );

    test.each([
      ["light", "dark"],
      ["dark", "light"],
    ] as const)(
      "a page that is always %s never shows a box without the chart's own ground to a %s reader",
      async (always, colorScheme) => {
        const [figure = { lang: "en", year: 0, id: "" }] = CHARTS;
        const page = [`<meta name="color-scheme" content="${always}">`, code(figure)];
        const shown = await visit(host, page, { ...width(700), colorScheme });
        const [painted, declared] = await grounds(shown.page, shown.frames[0]);
        expect(painted).toBe(declared);
        await shown.page.context().close();
      },
    );
  });
});
