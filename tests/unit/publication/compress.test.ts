import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { compress, compressSite } from "../../../src/publication/finish-site.ts";
import { addressOfFile, fileOf, siteFiles } from "../../../src/publication/site-files.ts";

test("a compressed copy holds the same text, and notes no time, so that it is the same every day", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (bytes) => {
      const { br, gz } = await compress(Buffer.from(bytes), 10);
      expect(new Uint8Array(brotliDecompressSync(br))).toEqual(bytes);
      expect(new Uint8Array(gunzipSync(gz))).toEqual(bytes);
      // RFC 1952: bytes 4 to 7 are the time, zero for none.
      expect(gz.readUInt32LE(4)).toBe(0);
    }),
    { numRuns: 50 },
  );
});

test("text of 200 bytes and more has its copies; shorter text, pictures and fonts have none", async () => {
  const dir = mkdtempSync(join(tmpdir(), "report-compress-"));
  for (const name of ["page.html", "data.json", "picture.png", "font.woff2"])
    writeFileSync(join(dir, name), "a".repeat(200));
  writeFileSync(join(dir, "short.txt"), "a".repeat(199));
  await compressSite(dir, await siteFiles(dir));
  expect((await siteFiles(dir)).filter((file) => /\.(br|gz)$/.test(file))).toEqual([
    "data.json.br",
    "data.json.gz",
    "page.html.br",
    "page.html.gz",
  ]);
  expect(brotliDecompressSync(readFileSync(join(dir, "page.html.br"))).toString()).toBe("a".repeat(200));
  rmSync(dir, { recursive: true });
});

test("every file has one address, and the address leads back to the file", () => {
  for (const file of ["index.html", "en/2025/index.html", "data/2025.json", "robots.txt"]) {
    expect(fileOf(addressOfFile(file) ?? "")).toBe(file);
  }
  expect(addressOfFile("en/2025/index.html")).toBe("/en/2025/");
  for (const file of ["404.html", "assets/a.woff2", "en/index.html.br", "data/2025.json.gz"])
    expect(addressOfFile(file)).toBeNull();
});
