import { glob, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { SourceFile } from "../diagnostics/document.ts";
import { type ReadContent, readContent } from "./read.ts";

/** Files of content: the record and what was published, charts, the narrative, the interface's texts. */
const CONTENT = [
  "data/*.json",
  "src/report/*/charts/*.json",
  "src/report/*/*/*.mdx",
  "src/language/*/messages/*.json",
];

/** Reads every file of content under the project's root, sorted by path; the one place where content is read from disk. */
export async function loadFiles(root: string): Promise<readonly SourceFile[]> {
  const paths: string[] = [];
  for await (const path of glob(CONTENT, { cwd: root })) paths.push(path.replaceAll("\\", "/"));
  return Promise.all(
    paths.sort().map(async (path) => ({ path, text: await readFile(join(root, path), "utf8") })),
  );
}

/** The environment's `SITE_URL`, which stands in for the site's own address where it is set. */
export const siteAddress = (): string | undefined => process.env["SITE_URL"] || undefined;

/** The environment's `SHOWN_DRAFTS`: the years whose drafts a build or the preview has among its pages. */
const shownDrafts = (): readonly number[] => (process.env["SHOWN_DRAFTS"]?.match(/\d+/g) ?? []).map(Number);

/** Sets the years whose drafts `loadContent` doesn't leave out in this process. */
export function showDrafts(years: readonly number[]): void {
  process.env["SHOWN_DRAFTS"] = years.join(",");
}

/** Loads and checks all content; the noun forms that its languages require are `runCheck`'s to ask for. */
export async function loadContent(root: string): Promise<ReadContent> {
  return readContent(await loadFiles(root), {
    nounForms: new Map(),
    address: siteAddress(),
    shown: shownDrafts(),
  });
}
