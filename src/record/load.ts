import { glob, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type SourceFile, valueAt, withLineFeeds, withSlashes } from "../diagnostics/document.ts";
import { readJson } from "../diagnostics/json.ts";
import { SITE_FILE } from "./read.ts";

/** Files of content: the record and what was published, charts, the narrative, the interface's texts. */
const CONTENT = [
  "data/*.json",
  "src/report/*/charts/*.json",
  "src/report/*/*/*.mdx",
  "src/language/*/messages/*.json",
];

/**
 * Reads every file of content under the project's root, sorted by path. What the project knows of its content is read
 * here alone; elsewhere a file is opened to show a line of it, to hash it or to hand it on.
 */
export const loadFiles = async (root: string): Promise<readonly SourceFile[]> =>
  (await loadTyped(root)).map(asRead);

/** The same, each file to the letter as it is on disk. */
export async function loadTyped(root: string): Promise<readonly SourceFile[]> {
  const paths: string[] = [];
  for await (const path of glob(CONTENT, { cwd: root })) paths.push(withSlashes(path));
  return Promise.all(
    paths.sort().map(async (path) => ({ path, text: await readFile(join(root, path), "utf8") })),
  );
}

/** A file as all else reads it. */
export const asRead = ({ path, text }: SourceFile): SourceFile => ({ path, text: withLineFeeds(text) });

/** The base path of a checked `data/site.json`: "" or "/report". */
export function siteBase(files: readonly SourceFile[]): string {
  const file = files.find(({ path }) => path === SITE_FILE);
  const base = file && valueAt(readJson(file).document?.value, ["base"]);
  return typeof base === "string" ? base : "";
}
