import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { SourceFile } from "../diagnostics/document.ts";
import { type ReadContent, readContent } from "./read.ts";

/** Reads every file of content under the project's root, as text; the one place where the record touches the disk. */
export async function loadFiles(root: string): Promise<readonly SourceFile[]> {
  const years = (await list(join(root, "src/report"))).filter((name) => /^\d+$/.test(name));
  const folders = ["data", ...years.map((year) => `src/report/${year}/charts`)];
  const paths = await Promise.all(
    folders.map(async (folder) =>
      (await list(join(root, folder)))
        .filter((name) => name.endsWith(".json"))
        .map((name) => `${folder}/${name}`),
    ),
  );
  return Promise.all(
    paths.flat().map(async (path) => ({ path, text: await readFile(join(root, path), "utf8") })),
  );
}

/** Names in a folder, sorted; none where there is no such folder. */
async function list(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch {
    return [];
  }
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
