import { readFileSync } from "node:fs";
import { glob, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { SourceFile } from "../diagnostics/document.ts";

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

/** The base path of a checked `data/site.json`: "" or "/report". */
export function readSiteBase(root: string): string {
  const site: unknown = JSON.parse(readFileSync(join(root, "data/site.json"), "utf8"));
  return typeof site === "object" && site !== null && "base" in site && typeof site.base === "string"
    ? site.base
    : "";
}
