import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { expect, inject, test } from "vitest";
import { contentIn } from "../support/content.ts";
import { filesOf, pageOf } from "../support/site.ts";

const dist = inject("realDist");
const { site, editions } = await contentIn(inject("contentRoot"));
const reports = editions.flatMap(({ record }) => site.languages.map((lang) => `/${lang}/${record.year}/`));
const KB = 1024;
const brotli = (text: string): number =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
const html = (path: string): string => readFileSync(join(dist, path, "index.html"), "utf8");

test.each(reports)("a reader of %s loads little", (path) => {
  const page = html(path);
  const document = pageOf(dist, path);
  const fonts = [...new Set([...page.matchAll(/url\(([^)]+\.woff2)\)/g)].map(([, file]) => file ?? ""))];
  const icon = document.querySelector("link[rel=icon]")?.getAttribute("href") ?? "";
  const script = [...document.querySelectorAll("script:not([type='application/ld+json'])")]
    .map((element) => element.textContent ?? "")
    .join("");
  const file = (address: string): string => join(dist, address.slice(site.base.length));
  const whole =
    brotli(page) +
    fonts.reduce((sum, font) => sum + readFileSync(file(font)).length, 0) +
    brotli(readFileSync(file(icon), "utf8"));
  expect(brotli(page)).toBeLessThanOrEqual(24 * KB);
  expect(fonts).toHaveLength(3);
  expect(whole).toBeLessThanOrEqual(52 * KB);
  expect(brotli(script)).toBeLessThanOrEqual(2 * KB);
  expect(document.querySelectorAll("script[src], link[rel=stylesheet], img[src], iframe").length).toBe(0);
});

test("an embed document weighs 13 KB at most, and 8 KB in the median", () => {
  const embeds = filesOf(dist).filter((file) => /^[^/]+\/\d{4}\/embed\/[^/]+\/index\.html$/.test(file));
  const weights = embeds.map((file) => brotli(readFileSync(join(dist, file), "utf8"))).sort((a, b) => a - b);
  expect(weights.length).toBeGreaterThan(0);
  expect(weights.at(-1)).toBeLessThanOrEqual(13 * KB);
  expect(weights[Math.floor(weights.length / 2)]).toBeLessThanOrEqual(8 * KB);
});
