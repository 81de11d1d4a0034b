import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { serveDesk } from "../../src/desk/server.ts";
import { MADE_UP_SITE, ROOT } from "./content.ts";
import { shellEnv } from "./project.ts";

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
  const desk = await serveDesk({ root, address: undefined, ports: [0], secret: "secret-of-a-test" });
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
  // A build on a busy machine is slow; what never comes is told by the test's own limit.
  page.setDefaultTimeout(150_000);
  await page.goto(url);
  await page.locator(".grid tbody tr").first().waitFor();
  return page;
}

/** Pastes a text where the focus is, as a spreadsheet hands it over. */
export const paste = (page: Page, text: string): Promise<void> =>
  page.evaluate((words) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", words);
    const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, text);

/** The lines in which two texts differ, of each: what a diff shows. */
export function differingLines(before: string, after: string): readonly (readonly [string, string])[] {
  const [one, other] = [before.split("\n"), after.split("\n")];
  if (one.length !== other.length) throw new Error("there are other lines");
  return one.flatMap((line, index) => (line === other[index] ? [] : [[line, other[index] ?? ""] as const]));
}

/** The command itself, in a copy of the project that can be built. */
export async function startDesk(
  dir: string,
): Promise<{ readonly url: string; end(signal?: "SIGTERM" | "SIGKILL"): Promise<void> }> {
  const child = spawn(process.execPath, [join(ROOT, "src/commands/desk.ts"), "port", "0"], {
    cwd: dir,
    env: { ...shellEnv(), BROWSER: "none" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const closed = new Promise<void>((done) => child.on("close", () => done()));
  let out = "";
  const url = await new Promise<string>((done, fail) => {
    child.on("close", () => fail(new Error(`the desk ended: ${out}`)));
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      out += text;
      const [found] = /http:\S+#[\w-]+/.exec(out) ?? [];
      if (found !== undefined) done(found);
    });
  });
  return {
    url,
    end: async (signal) => {
      child.kill(signal);
      await closed;
    },
  };
}
