import { glob, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { SourceFile } from "../diagnostics/document.ts";

/** Every text of the narrative, `src/report/{year}/{lang}/*.mdx`, sorted by path. */
export async function loadNarratives(root: string): Promise<readonly SourceFile[]> {
  const paths: string[] = [];
  for await (const path of glob("src/report/*/*/*.mdx", { cwd: root }))
    paths.push(path.replaceAll("\\", "/"));
  return Promise.all(
    paths.sort().map(async (path) => ({ path, text: await readFile(join(root, path), "utf8") })),
  );
}
