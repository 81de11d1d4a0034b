import type { Browser, Page } from "playwright-core";
import { PNG } from "pngjs";
import { type Box, hasInk, inkIn, scaled } from "./ink.ts";
import { CATEGORIES, type MainThread, mainThreadOf, rasterOf } from "./trace.ts";

/** One load of a page. Times are ms from the start of its navigation. */
export interface Load {
  readonly firstPaint: number;
  /** All of its boxes have ink. */
  readonly allPainted: number;
  readonly mainThread: MainThread;
  /** What other threads took to make pixels of it. */
  readonly raster: number;
  readonly layoutShift: number;
  readonly bytes: number;
}

export interface Visit {
  readonly url: string;
  /** What must have ink: a CSS selector, asked in frames too. */
  readonly boxes: string;
  readonly width: number;
  /** As tall as the page. */
  readonly height: number;
  readonly slowdown: number;
}

interface Frame {
  /** Ms of the clock. */
  readonly at: number;
  readonly png: Buffer;
}

/** Ms without a new frame after which nothing more is painted. */
const QUIET = 800;
/** Ms of quiet after which a box without ink gets none. */
const LONGEST = 8_000;
const ATTEMPTS = 5;
/** Frames are taken at half their size, which costs the browser less beside the page's own work. */
const SCALE = 0.5;

/** Run in the page: its boxes, those of its frames too, and its height. */
const askBoxes = (selector: string) => {
  const inside = (doc: Document, left: number, top: number): Box[] => [
    ...[...doc.querySelectorAll(selector)].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return { x: x + left, y: y + top, width, height };
    }),
    ...[...doc.querySelectorAll("iframe")].flatMap((frame) => {
      const { x, y } = frame.getBoundingClientRect();
      return frame.contentDocument === null ? [] : inside(frame.contentDocument, left + x, top + y);
    }),
  ];
  return {
    height: document.documentElement.scrollHeight,
    boxes: inside(document, 0, 0).filter(({ width, height }) => width > 0 && height > 0),
  };
};

/** Run in the page: how much of what was painted moved, as Chromium reckons it. */
const askShift = async (): Promise<number> => {
  let sum = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
  }).observe({ type: "layout-shift", buffered: true });
  await new Promise((done) => setTimeout(done, 200));
  return sum;
};

/** How tall a page is at a width, once all of it is there. */
export async function heightOf(
  browser: Browser,
  { url, boxes, width }: Omit<Visit, "height">,
): Promise<number> {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  await page.goto(url);
  await page.waitForTimeout(QUIET);
  const { height, boxes: found } = await page.evaluate(askBoxes, boxes);
  await page.close();
  if (found.length === 0) throw new Error(`${url} has no ${boxes}`);
  return height;
}

/**
 * Loads a page once, with an empty cache, and looks at every frame that it shows.
 * @param sent bytes until now. @returns null where the last frame was not sent.
 */
async function loadOnce(browser: Browser, visit: Visit, sent: () => Promise<number>): Promise<Load | null> {
  const { url, boxes, width, height, slowdown } = visit;
  const context = await browser.newContext({ viewport: { width, height } });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  const shots: Frame[] = [];
  cdp.on("Page.screencastFrame", ({ data, metadata: { timestamp = 0 }, sessionId }) => {
    shots.push({ at: timestamp * 1000, png: Buffer.from(data, "base64") });
    // A page that is closed meanwhile wants no answer.
    cdp.send("Page.screencastFrameAck", { sessionId }).catch(() => undefined);
  });
  const size = { maxWidth: Math.round(width * SCALE), maxHeight: Math.round(height * SCALE) };
  const before = await sent();
  await cdp.send("Page.startScreencast", { format: "png", ...size });
  await browser.startTracing(page, { categories: CATEGORIES });
  await page.goto(url, { waitUntil: "load" });
  const wanted = await untilPainted(page, shots, boxes);
  const trace = JSON.parse((await browser.stopTracing()).toString());
  const { from, answered } = await page.evaluate(() => ({
    from: performance.timeOrigin,
    answered: performance.getEntriesByType("navigation")[0]?.toJSON().responseStart as number,
  }));
  const layoutShift = await page.evaluate(askShift);
  await context.close();
  if (wanted === null) return null;
  const frames = shots
    .map(({ at, png }) => ({ at: at - from, png }))
    // What is shown before the answer comes is the page before.
    .filter(({ at }) => at >= answered)
    .map(({ at, png }) => ({ at, picture: PNG.sync.read(png) }));
  const first = frames.find(({ picture }) => inkIn(picture, { x: 0, y: 0, ...picture }) > 0);
  const all = frames.find(({ picture }) => wanted.every(({ box, ink }) => hasInk(inkIn(picture, box), ink)));
  if (first === undefined || all === undefined) return null;
  return {
    firstPaint: first.at,
    allPainted: all.at,
    mainThread: mainThreadOf(trace.traceEvents),
    raster: rasterOf(trace.traceEvents),
    layoutShift,
    bytes: (await sent()) - before,
  };
}

/**
 * Waits until no frame comes any more, and the last one has ink in every box: where they are in it, and how much. Null
 * where a box stays without: a busy browser sends no frame while others are on their way, be it the last one.
 */
async function untilPainted(page: Page, shots: readonly Frame[], selector: string) {
  for (let wait = 0; wait < LONGEST; wait += QUIET) {
    for (let seen = -1; seen !== shots.length; ) {
      seen = shots.length;
      await page.waitForTimeout(QUIET);
    }
    const { boxes } = await page.evaluate(askBoxes, selector);
    const last = PNG.sync.read(shots.at(-1)?.png ?? Buffer.alloc(0));
    const inked = boxes.map((each) => {
      const box = scaled(each, SCALE);
      return { box, ink: inkIn(last, box) };
    });
    if (inked.every(({ ink }) => ink > 0)) return inked;
  }
  return null;
}

/** One load of a page of which every frame could be looked at. @throws where a box stays without ink in load after load. */
export async function load(browser: Browser, visit: Visit, sent: () => Promise<number>): Promise<Load> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const found = await loadOnce(browser, visit, sent);
    if (found !== null) return found;
  }
  throw new Error(`a box of ${visit.url} stays without ink`);
}
