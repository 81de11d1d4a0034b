import { readFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import { expect, test } from "vitest";
import { EMBEDDED_SCRIPT } from "../../../src/site/embed-document.ts";

const size = (text: string): number => brotliCompressSync(text).length;

test("the host's script weighs at most 1 KB", () => {
  expect(size(readFileSync("public/embed.js", "utf8"))).toBeLessThanOrEqual(1024);
});

test("what an embed runs to tell its height and to keep its link alive is half a kilobyte", () => {
  expect(size(EMBEDDED_SCRIPT)).toBeLessThanOrEqual(512);
  expect(EMBEDDED_SCRIPT).not.toContain("</");
});
