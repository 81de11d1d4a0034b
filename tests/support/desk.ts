import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { serveDesk } from "../../src/desk/server.ts";
import { MADE_UP_SITE } from "./content.ts";

/** A desk on a copy of a made-up site. */
export interface TestDesk {
  readonly root: string;
  readonly url: string;
  /** A file's text as it is on disk now. */
  read(path: string): string;
  close(): Promise<void>;
}

/** @param root of an earlier desk's copy, to open it again; else of a new copy of `site`. */
export async function openTestDesk({
  site = MADE_UP_SITE,
  root = copyOf(site),
}: {
  readonly site?: string;
  readonly root?: string;
} = {}): Promise<TestDesk> {
  const desk = await serveDesk({ root, address: undefined, port: 0, secret: "secret-of-a-test" });
  return {
    root,
    url: desk.url,
    read: (path) => readFileSync(join(root, path), "utf8"),
    close: desk.close,
  };
}

/** A copy of a site's content, and no more: the desk needs nothing else. */
export function copyOf(site: string): string {
  const root = mkdtempSync(join(tmpdir(), "report-desk-"));
  cpSync(site, root, { recursive: true });
  return root;
}

export const removeCopy = (root: string): void => rmSync(root, { recursive: true, force: true });

/** The desk in a browser that speaks English, with its figures there. */
export async function openDeskPage(browser: Browser, url: string, lang = "en"): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: lang });
  const page = await context.newPage();
  await page.goto(url);
  await page.locator(".grid tbody tr").first().waitFor();
  return page;
}

/** The lines in which two texts differ, of each: what a diff shows. */
export function differingLines(before: string, after: string): readonly (readonly [string, string])[] {
  const [one, other] = [before.split("\n"), after.split("\n")];
  if (one.length !== other.length) throw new Error("there are other lines");
  return one.flatMap((line, index) => (line === other[index] ? [] : [[line, other[index] ?? ""] as const]));
}
