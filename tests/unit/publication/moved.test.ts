import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { movedPage, writeMoved } from "../../../src/publication/finish-site.ts";

let site: string;

beforeEach(() => {
  site = mkdtempSync(join(tmpdir(), "report-moved-"));
  mkdirSync(join(site, "kk/new"), { recursive: true });
  writeFileSync(join(site, "kk/new/index.html"), "new");
  writeFileSync(join(site, "kk/new.svg"), "<svg/>");
});
afterEach(() => rmSync(site, { recursive: true }));

test("on a host that can't redirect, an old page leads on under the base path, and an old file still answers", async () => {
  await writeMoved(site, "/report", { "/kk/old/": "/kk/new/", "/kk/old.svg": "/kk/new.svg" });
  const page = readFileSync(join(site, "kk/old/index.html"), "utf8");
  expect(page).toContain('<meta http-equiv="refresh" content="0; url=/report/kk/new/">');
  expect(page).toContain('<meta name="robots" content="noindex">');
  expect(readFileSync(join(site, "kk/old.svg"), "utf8")).toBe("<svg/>");
});

test("the page that leads on is in the language of the new one", () => {
  expect(movedPage("/report/kk/2025/")).toContain('<html lang="kk">');
  expect(movedPage("/ru/")).toContain('<html lang="ru">');
});

test("an address that is still in use can't be moved, and none can be moved to nowhere", async () => {
  await expect(writeMoved(site, "", { "/kk/new/": "/kk/new.svg" })).rejects.toThrow(
    "/kk/new/ is still an address",
  );
  await expect(writeMoved(site, "", { "/kk/old/": "/kk/gone/" })).rejects.toThrow("/kk/gone/ is no address");
});
