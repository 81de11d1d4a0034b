import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { expect, inject, test } from "vitest";
import { pageOf } from "../support/site.ts";

const dist = inject("dist");
const KB = 1024;
const brotli = (text: string): number =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
const html = (path: string): string => readFileSync(join(dist, path, "index.html"), "utf8");

test.each(["en", "kk", "ru"])("a reader of the report in %s loads little", (lang) => {
  const page = html(`/${lang}/2025/`);
  const document = pageOf(dist, `/${lang}/2025/`);
  const fonts = [...new Set([...page.matchAll(/url\(([^)]+\.woff2)\)/g)].map(([, path]) => path ?? ""))];
  const icon = document.querySelector("link[rel=icon]")?.getAttribute("href") ?? "";
  const script = [...document.querySelectorAll("script:not([type='application/ld+json'])")]
    .map((element) => element.textContent ?? "")
    .join("");
  const whole =
    brotli(page) +
    fonts.reduce((sum, path) => sum + readFileSync(join(dist, path)).length, 0) +
    brotli(readFileSync(join(dist, icon), "utf8"));
  expect(brotli(page)).toBeLessThanOrEqual(24 * KB);
  expect(fonts).toHaveLength(3);
  expect(whole).toBeLessThanOrEqual(70 * KB);
  expect(brotli(script)).toBeLessThanOrEqual(2 * KB);
  expect(document.querySelectorAll("script[src], link[rel=stylesheet], img[src], iframe").length).toBe(0);
});
