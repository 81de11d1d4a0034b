import { readdir } from "node:fs/promises";
import { join, relative } from "node:path";
import { withSlashes } from "../diagnostics/document.ts";

/** Every file of a built site, as sorted paths with `/` from its root. */
export async function siteFiles(dir: string): Promise<readonly string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => withSlashes(relative(dir, join(entry.parentPath, entry.name))))
    .sort();
}

/** Does work for each item, `most` at a time, and keeps their order. */
export async function inTurns<Item, Result>(
  items: readonly Item[],
  most: number,
  work: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  const entries = items.entries();
  const worker = async (): Promise<void> => {
    for (const [index, item] of entries) results[index] = await work(item);
  };
  await Promise.all(Array.from({ length: most }, worker));
  return results;
}

/** True for the compressed copy of another file. */
export const isCompressedCopy = (file: string): boolean => /\.(?:br|gz)$/.test(file);

/**
 * The address that a file of the site answers at, such as `/en/2025/`; null for what nobody should link to:
 * compressed copies, hashed assets, whose names change with their content, the page for what isn't there, and
 * `security.txt`, which goes when the contact does.
 */
export function addressOfFile(file: string): string | null {
  if (isCompressedCopy(file) || /^(?:assets\/|\.well-known\/|404\.html$)/.test(file)) return null;
  return `/${file.replace(/(^|\/)index\.html$/, "$1")}`;
}

/** The file behind an address of the site. */
export const fileOf = (address: string): string =>
  address.endsWith("/") ? `${address.slice(1)}index.html` : address.slice(1);
