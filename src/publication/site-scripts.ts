import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { inlineScriptHashes } from "./inline-scripts.ts";
import { siteFiles } from "./site-files.ts";

/** The inline scripts of all pages of a built site, as sorted sources of a content security policy. */
export async function siteScripts(dir: string): Promise<readonly string[]> {
  const hashes = new Set<string>();
  for (const file of await siteFiles(dir)) {
    if (!file.endsWith(".html")) continue;
    for (const hash of inlineScriptHashes(await readFile(join(dir, file), "utf8"))) hashes.add(hash);
  }
  return [...hashes].sort();
}
