import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Refusal } from "../../../src/diagnostics/phrase.ts";
import { english } from "../../../src/locales/speaker.ts";
import { movedPage, writeMoved } from "../../../src/publication/finish-site.ts";
import type { Redirects } from "../../../src/record/redirects.ts";
import { htmlShape } from "../site/markup-shape.ts";

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

test("an old embed is the new one: a frame's secret and a sandbox without scripts survive no page that leads on", async () => {
  mkdirSync(join(site, "kk/2025/embed/new"), { recursive: true });
  writeFileSync(join(site, "kk/2025/embed/new/index.html"), "the chart");
  mkdirSync(join(site, "kk/2025/figures/embed"), { recursive: true });
  writeFileSync(join(site, "kk/2025/figures/embed/index.html"), "a page");
  await writeMoved(site, "/report", {
    "/kk/2025/embed/old/": "/kk/2025/embed/new/",
    "/kk/2025/figures/old/": "/kk/2025/figures/embed/",
  });
  expect(readFileSync(join(site, "kk/2025/embed/old/index.html"), "utf8")).toBe("the chart");
  expect(readFileSync(join(site, "kk/2025/figures/old/index.html"), "utf8")).toContain("refresh");
});

test("the page that leads on is in the language of the new one", () => {
  expect(movedPage("/report/kk/2025/")).toContain('<html lang="kk">');
  expect(movedPage("/ru/")).toContain('<html lang="ru">');
});

test("an address that is still in use can't be moved, and none can be moved to nowhere", async () => {
  const refusal = async (redirects: Redirects): Promise<string> => {
    const error: unknown = await writeMoved(site, "", redirects).catch((thrown: unknown) => thrown);
    return error instanceof Refusal ? english().say(error.phrase) : `no refusal: ${error}`;
  };
  expect(await refusal({ "/kk/new/": "/kk/new.svg" })).toBe(
    "data/redirects.json: /kk/new/ is still an address of the site.",
  );
  expect(await refusal({ "/kk/old/": "/kk/gone/" })).toBe(
    "data/redirects.json: /kk/gone/ is no address of the site.",
  );
});

test("whatever an address holds, the page that leads on to it has no element and no attribute more", () => {
  const to = '/kk/"><script>ran()</script>&amp;<a href="x/';
  expect(htmlShape(movedPage(to), true)).toEqual(htmlShape(movedPage("/kk/new/"), true));
  const { document } = parseHTML(movedPage(to));
  expect(document.querySelector("a")?.getAttribute("href")).toBe(to);
  expect(document.querySelector("title")?.textContent).toBe(to);
});
