import { rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Published } from "../record/published.ts";
import { PUBLISHED_FILE } from "../record/published-files.ts";

/** Writes `data/published.json`, whole or not at all. */
export async function writePublished(root: string, published: Published): Promise<void> {
  const path = join(root, PUBLISHED_FILE);
  const next = `${path}.next-${process.pid}`;
  await writeFile(next, `${JSON.stringify(published, null, 2)}\n`);
  await rename(next, path);
}
