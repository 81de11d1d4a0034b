import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { draftYears, yearOf } from "../record/editions.ts";
import { PUBLISHED_FILE, type Published } from "../record/published.ts";
import type { OpenContent } from "../site/content.ts";
import { siteFiles, writeWhole } from "./site-files.ts";

/** What a site is built from. */
const INPUTS = ["data", "src", "public", "astro.config.mjs", "package-lock.json"];

const schema = z.strictObject({
  content: z.string(),
  site: z.string(),
  address: z.string(),
  publishedHash: z.string(),
  drafts: z.array(z.int()).readonly(),
});

/**
 * What the build notes beside the site, in `dist.manifest`: a hash of what it was built from, a hash of what it wrote,
 * the address that it was built for, a hash of what it took for published, and the years of drafts in it. Only a site
 * that passed `check` has one.
 */
export type Manifest = Readonly<z.infer<typeof schema>>;

const manifestFile = (dist: string): string => `${dist}.manifest`;

/**
 * Hash of everything that the public site is built from: without drafts, so that work on one leaves a built site as
 * good as it was, and without the list of what was published, which only grows by it. What staff edit is taken as it was
 * read.
 */
export async function hashContent(
  root: string,
  { files, documents }: Pick<OpenContent, "files" | "documents">,
): Promise<string> {
  const found: string[] = [];
  for (const input of INPUTS) {
    if (!existsSync(join(root, input))) continue;
    if ((await stat(join(root, input))).isFile()) found.push(input);
    else found.push(...(await siteFiles(join(root, input))).map((file) => `${input}/${file}`));
  }
  const drafts = draftYears(documents.values());
  const isPublic = (file: string): boolean =>
    file !== PUBLISHED_FILE && !drafts.includes(Number(yearOf(file)));
  return await hashFiles(root, found.filter(isPublic), new Map(files.map(({ path, text }) => [path, text])));
}

/** Hash of every file of a built site. */
export const hashSite = async (dist: string): Promise<string> => await hashFiles(dist, await siteFiles(dist));

/** @param read texts of files that were read already. */
async function hashFiles(
  dir: string,
  files: readonly string[],
  read: ReadonlyMap<string, string> = new Map(),
): Promise<string> {
  const hash = createHash("sha256");
  for (const file of files) {
    const bytes = Buffer.from(read.get(file) ?? (await readFile(join(dir, file))));
    hash.update(`${file}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest("hex");
}

/** The manifest of a built site; null where it has none, or one that can't be read. */
export function readManifest(dist: string): Manifest | null {
  try {
    return schema.parse(JSON.parse(readFileSync(manifestFile(dist), "utf8")));
  } catch {
    return null;
  }
}

/** Hash of what pages take from the list of what was published: its days. */
export const hashPublished = ({ editions }: Published): string =>
  createHash("sha256").update(JSON.stringify(editions)).digest("hex");

/** Notes what a site that was just built is; `content` is `hashContent` of before the build. */
export async function writeManifest(dist: string, origin: Omit<Manifest, "site">): Promise<void> {
  const manifest: Manifest = { ...origin, site: await hashSite(dist) };
  await writeWhole(manifestFile(dist), JSON.stringify(manifest));
}
