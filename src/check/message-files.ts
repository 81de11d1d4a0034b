import { glob, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { JsonDocument } from "../diagnostics/document.ts";
import { readJson } from "../diagnostics/json.ts";
import type { Problem } from "../diagnostics/problem.ts";

interface MessageFiles {
  /** Sorted by path, `src/language/{lang}/messages/*.json`. */
  readonly documents: readonly JsonDocument[];
  readonly problems: readonly Problem[];
}

/** Reads the files of interface texts of every language. */
export async function readMessageFiles(root: string): Promise<MessageFiles> {
  const paths: string[] = [];
  for await (const path of glob("src/language/*/messages/*.json", { cwd: root }))
    paths.push(path.replaceAll("\\", "/"));
  const read = await Promise.all(
    paths.sort().map(async (path) => readJson({ path, text: await readFile(join(root, path), "utf8") })),
  );
  return {
    documents: read.flatMap(({ document }) => document ?? []),
    problems: read.flatMap(({ problems }) => problems),
  };
}
