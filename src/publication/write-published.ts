import { rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Published } from "../record/published.ts";
import { PUBLISHED_FILE } from "../record/published-files.ts";

/** The list as its file holds it: an edition a line, so that a new one shows as one line that was added. */
export function publishedText({ addresses, figures, editions }: Published): string {
  const kept = Object.entries(editions).map(
    ([year, days]) => `    "${year}": [\n${days.map((day) => JSON.stringify(day)).join(",\n")}\n    ]`,
  );
  const head = JSON.stringify({ addresses, figures }, null, 2).slice(0, -2);
  return `${head},\n  "editions": {\n${kept.join(",\n")}\n  }\n}\n`;
}

/** Writes `data/published.json`, whole or not at all. */
export async function writePublished(root: string, published: Published): Promise<void> {
  const path = join(root, PUBLISHED_FILE);
  const next = `${path}.next-${process.pid}`;
  await writeFile(next, publishedText(published));
  await rename(next, path);
}
