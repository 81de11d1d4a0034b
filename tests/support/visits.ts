import { createHash } from "node:crypto";
import type { Frame, Locator, Page } from "playwright-core";
import { expect } from "vitest";

const CODE = `document.documentElement.dataset.after = "ran";`;
/** The host's own code, which has to run whatever a chart brings with it. */
export const AFTER = `<script>${CODE}</script>`;
/** What lets that code run in a host's policy. */
export const AFTER_ALLOWED = `'sha256-${createHash("sha256").update(CODE).digest("base64")}'`;

/** A host's page that someone reads, and what went wrong on it. */
export interface Read {
  readonly page: Page;
  readonly told: readonly string[];
}

/** The same with the chart in it. */
export interface Visit extends Read {
  readonly frame: Frame;
}

/** The drawing is there to see, once, with its marks. */
export const seen = async ({ frame }: Visit): Promise<void> => {
  expect(await frame.locator("svg:visible").count()).toBe(1);
  expect(
    await frame.locator("svg:visible :is(path, use, rect, circle, text):visible").count(),
  ).toBeGreaterThan(1);
};

/** Pixels of a frame that its content doesn't fill, or, below zero, lacks. */
export const spare = async ({ frame }: Visit): Promise<number> =>
  await frame.evaluate(
    () => innerHeight - Math.ceil(document.body.firstElementChild?.getBoundingClientRect().bottom ?? 0),
  );

/** The frame is, or becomes, exactly as tall as what it shows. */
export const fitted = async (visit: Visit): Promise<void> =>
  await expect.poll(async () => await spare(visit)).toBe(0);

/** The way from a chart to its page. */
export const linkOf = ({ frame }: Visit): Locator => frame.locator(".foot a").last();

/** Following the link opens that address. */
export async function alive(visit: Visit, address: string): Promise<void> {
  const [opened] = await Promise.all([visit.page.context().waitForEvent("page"), linkOf(visit).click()]);
  expect(opened.url()).toBe(address);
}

/** The link's own words are, or become, that address. */
export const readable = async (visit: Visit, address: string): Promise<void> =>
  await expect.poll(async () => await linkOf(visit).textContent()).toBe(address);

/** The host's code ran to its end, and nothing threw; the page is closed. */
export async function unharmed({ page, told }: Read): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.dataset["after"])).toBe("ran");
  expect(told).toEqual([]);
  await page.context().close();
}
