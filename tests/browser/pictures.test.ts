import { readFileSync } from "node:fs";
import { join } from "node:path";
import pixelmatch from "pixelmatch";
import type { Browser, Page } from "playwright-core";
import { PNG } from "pngjs";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { sceneOf } from "../../src/charts/scene.ts";
import { standaloneSvg } from "../../src/charts/svg.ts";
import { SCHEMES } from "../../src/charts/theme.ts";
import { card } from "../../src/site/card.ts";
import { chartContext, contextOf } from "../../src/site/context.ts";
import { embeddedFonts } from "../../src/site/fonts.ts";
import { sheetCss } from "../../src/site/picture.ts";
import { noBrowser, openBrowser, type Served, serveSite } from "../support/browser.ts";
import { madeUpOpenSite } from "../support/content.ts";
import { BASE, type BuiltChart, CHARTS, LANGUAGES, readBuilt } from "../support/kit.ts";

const dist = inject("dist");
const filePath = ({ lang, year, id }: BuiltChart, ending: string): string =>
  `/${lang}/${year}/figures/${id}${ending}`;
const bytesOf = (figure: BuiltChart, ending: string): Buffer =>
  readFileSync(join(dist, filePath(figure, ending)));
/** A picture's width and height, which stand in its head: a large one isn't unpacked for them. */
const sizeOf = (png: Buffer): readonly number[] => [png.readUInt32BE(16), png.readUInt32BE(20)];

/** The share of pixels that differ visibly between two pictures of one size. */
function difference(one: PNG, bytes: Buffer): number {
  const other = PNG.sync.read(bytes);
  expect([other.width, other.height]).toEqual([one.width, one.height]);
  const differing = pixelmatch(one.data, other.data, undefined, one.width, one.height, { threshold: 0.2 });
  return differing / (one.width * one.height);
}

/** The card of a chart as an SVG for a browser, its font inside; the same drawing that the PNG is painted from. */
async function cardSvg({ lang, year, id }: BuiltChart, fonts: "inside" | "none"): Promise<string> {
  const context = chartContext(contextOf(await madeUpOpenSite(), lang, year), id);
  const { element, ground, ...size } = card(context);
  const faces = fonts === "inside" ? await embeddedFonts([element]) : "";
  return standaloneSvg(element, size, faces + sheetCss({ ground }));
}

describe("a chart's PNG", () => {
  test.each(CHARTS)(
    "of $id in $lang is 1200 × 630 and 2400 × 1260 pixels, its scene's ground from corner to corner",
    async (figure) => {
      const { lang, year, id } = figure;
      const { chart } = chartContext(contextOf(await madeUpOpenSite(), lang, year), id);
      const { ground } = SCHEMES.light.grounds[sceneOf(chart).ground];
      const colour = [1, 3, 5].map((at) => Number.parseInt(ground.slice(at, at + 2), 16));
      for (const [ending, density] of [
        [".png", 1],
        ["@2x.png", 2],
      ] as const) {
        expect(sizeOf(bytesOf(figure, ending))).toEqual([1200 * density, 630 * density]);
        // The larger one is painted from the same drawing: its grounds are the same in every language.
        if (density === 2 && lang !== LANGUAGES[0]) continue;
        const { width, height, data } = PNG.sync.read(bytesOf(figure, ending));
        for (const corner of [0, width - 1, width * (height - 1), width * height - 1])
          expect([...data.subarray(4 * corner, 4 * corner + 4)]).toEqual([...colour, 255]);
      }
    },
  );
});

describe.skipIf(noBrowser !== null)("a chart's pictures in a browser", () => {
  let browser: Browser;
  let ours: Served;
  let page: Page;

  beforeAll(async () => {
    browser = await openBrowser();
    ours = await serveSite(dist, BASE);
    page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
  });

  afterAll(async () => {
    await browser.close();
    ours.server.close();
  });

  /** Shows a page that holds this alone. */
  async function show(body: string): Promise<void> {
    await page.setContent(`<!doctype html><style>body{margin:0}svg,img{display:block}</style>${body}`);
    await page.evaluate(async () => {
      await document.fonts.ready;
      await Promise.all([...document.images].map((image) => image.decode()));
    });
  }
  /** What such a page looks like. */
  async function drawn(body: string, width: number, height: number): Promise<Buffer> {
    await show(body);
    return await page.screenshot({ clip: { x: 0, y: 0, width, height } });
  }

  test.each(CHARTS)(
    "the SVG of $id in $lang is well formed, names nothing outside, and says what it is",
    async (figure) => {
      const text = readBuilt(dist, filePath(figure, ".svg"));
      expect(
        text.match(/(?:href|src)="(?!#)|url\((?!data:|#)|@import|<script|<foreignObject|\sstyle=/g),
      ).toBeNull();
      const read = await page.evaluate((source) => {
        const { documentElement: root } = new DOMParser().parseFromString(source, "image/svg+xml");
        const names = (root.getAttribute("aria-labelledby") ?? "")
          .split(" ")
          .map((id) => root.querySelector(`[id="${id}"]`)?.textContent);
        return {
          name: root.nodeName,
          width: root.getAttribute("width"),
          box: root.getAttribute("viewBox"),
          names,
        };
      }, text);
      expect(read.name).toBe("svg");
      expect(read.box).toMatch(new RegExp(`^0 0 ${read.width} `));
      expect(read.names).toHaveLength(2);
      for (const name of read.names) expect(name).toBeTruthy();
    },
  );

  test.each(CHARTS)("the SVG of $id in $lang is drawn in <img> as it is in a page", async (figure) => {
    const text = readBuilt(dist, filePath(figure, ".svg"));
    const [width, height] = [
      Number(/ width="(\d+)"/.exec(text)?.[1]),
      Number(/ height="(\d+)"/.exec(text)?.[1]),
    ];
    const inline = await drawn(text, width, height);
    const image = await drawn(
      `<img src="${ours.origin}${BASE}${filePath(figure, ".svg")}" alt="">`,
      width,
      height,
    );
    // Most are drawn the same to the byte, and needn't be unpacked.
    if (!inline.equals(image)) expect(difference(PNG.sync.read(inline), image)).toBeLessThan(0.001);
  });

  test.each(CHARTS)(
    "the SVG of $id in $lang keeps every label inside and in its place where its font is not read",
    async (figure) => {
      const text = readBuilt(dist, filePath(figure, ".svg"));
      const labels = async (source: string) => {
        await show(source);
        return await page.evaluate(() =>
          [...document.querySelectorAll("text")].map((label) => {
            const { left, right } = label.getBoundingClientRect();
            const anchor = getComputedStyle(label).textAnchor;
            const at = anchor === "end" ? right : anchor === "middle" ? (left + right) / 2 : left;
            return { text: label.textContent, at, left, right };
          }),
        );
      };
      const own = await labels(text);
      const fallback = await labels(text.replace(/@font-face\{[^}]*\}/g, ""));
      const width = Number(/ width="(\d+)"/.exec(text)?.[1]);
      expect(fallback.length).toBeGreaterThan(0);
      for (const [index, label] of fallback.entries()) {
        expect(Math.abs(label.at - (own[index]?.at ?? Number.NaN)), label.text).toBeLessThan(3);
        expect(label.left, label.text).toBeGreaterThanOrEqual(0);
        expect(label.right, label.text).toBeLessThanOrEqual(width);
      }
    },
  );

  // A third of them, in every language: each takes three drawings.
  test.each(CHARTS.filter((_, index) => index % 3 === 0))(
    "the PNG of $id in $lang is what a browser draws with the right font, text and all",
    async (figure) => {
      const painted = PNG.sync.read(bytesOf(figure, ".png"));
      const svg = await cardSvg(figure, "inside");
      const differs = async (source: string): Promise<number> =>
        difference(painted, await drawn(source, painted.width, painted.height));
      const right = await differs(svg);
      const wrong = await differs(await cardSvg(figure, "none"));
      const silent = await differs(svg.replace(/<text[\s\S]*?<\/text>/g, ""));
      expect(right).toBeLessThan(0.004);
      expect(wrong).toBeGreaterThan(0.01);
      expect(silent).toBeGreaterThan(0.01);
    },
  );
});
