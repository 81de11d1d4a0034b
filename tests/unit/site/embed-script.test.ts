import { readFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import { expect, test } from "vitest";
import { HEIGHT_SCRIPT } from "../../../src/site/embed-document.ts";

const size = (text: string): number => brotliCompressSync(text).length;

test("the host's script weighs at most 1 KB", () => {
  expect(size(readFileSync("public/embed.js", "utf8"))).toBeLessThanOrEqual(1024);
});

test("what an embed runs is the few bytes that tell its height", () => {
  expect(size(HEIGHT_SCRIPT)).toBeLessThanOrEqual(400);
  expect(HEIGHT_SCRIPT).not.toContain("</");
});
