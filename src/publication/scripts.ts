import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { siteFiles } from "./site-files.ts";

/** Types of script that a browser runs; others, such as JSON-LD, are data that no policy is asked about. */
const RUN = /^(?:|module|text\/javascript)$/;

/**
 * Sources of a content security policy, such as `'sha256-…'`, for the scripts written into a page's HTML.
 * @see https://www.w3.org/TR/CSP3/#match-element-to-source-list
 */
export function inlineScriptHashes(html: string): readonly string[] {
  return [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/gi)]
    .filter(([, attributes = ""]) => !/\ssrc\s*=/.test(attributes) && RUN.test(typeOf(attributes)))
    .map(([, , script = ""]) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`);
}

const typeOf = (attributes: string): string => /\stype\s*=\s*["']?([^"'\s>]*)/.exec(attributes)?.[1] ?? "";

/** The inline scripts of all pages of a built site, as sorted sources of a content security policy. */
export async function siteScripts(dir: string): Promise<readonly string[]> {
  const hashes = new Set<string>();
  for (const file of await siteFiles(dir)) {
    if (!file.endsWith(".html")) continue;
    for (const hash of inlineScriptHashes(await readFile(join(dir, file), "utf8"))) hashes.add(hash);
  }
  return [...hashes].sort();
}
