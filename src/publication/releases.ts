import { lstat, mkdtemp, readdir, readFile, readlink, rm, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { z } from "zod";
import type { SourceFile } from "../diagnostics/document.ts";
import { Refusal } from "../diagnostics/phrase.ts";
import { codeOf, linkOrCopy, makeFolder, move } from "./files.ts";
import { siteFiles } from "./site-files.ts";

/**
 * Publications in a folder: `releases/000007/` holds a whole `site/` and, in `content.json`, the content that it was made
 * from. Readers get `current`: a link to the site of one of them, which moves in one step; where there are no links, the
 * site itself, which is then missing from its release, and comes there by renaming two folders. A release has its name
 * only once it is whole, so nothing that stops the command half-way shows to readers.
 */

/** Releases kept, the current one included. */
const KEPT = 5;

/** Begins the name of a release that was taken back: going back a second time must not lead there. */
const UNDONE = ".undone-";

/** A copy that was never finished, older than this in milliseconds, belongs to a command that is no longer running. */
const ABANDONED = 3_600_000;

const content = z.strictObject({
  /** Files of content, `data/published.json` as it stood once this was public among them. */
  files: z.array(z.strictObject({ path: z.string(), text: z.string() })),
});

/** What a release was made from. */
type ReleaseContent = Readonly<z.infer<typeof content>>;

const nameOf = (release: number): string => String(release).padStart(6, "0");
const folderOf = (dir: string, release: number): string => join(dir, "releases", nameOf(release));
const currentOf = (dir: string): string => join(dir, "current");

/** Numbers of the whole releases of a folder, oldest first. */
async function releasesIn(dir: string): Promise<readonly number[]> {
  const names = await readdir(join(dir, "releases")).catch(() => []);
  return names
    .filter((name) => /^\d{6,}$/.test(name))
    .map(Number)
    .sort((a, b) => a - b);
}

const isThere = async (path: string): Promise<boolean> => (await lstat(path).catch(() => null)) !== null;

/** The release whose site stands elsewhere than in its folder, which is `current`. */
async function releaseWithoutSite(dir: string): Promise<number | null> {
  for (const release of await releasesIn(dir))
    if (!(await isThere(join(folderOf(dir, release), "site")))) return release;
  return null;
}

/**
 * Number of the release that readers get; null before the first.
 * @throws {Refusal} where `current` is something else than ours.
 */
async function currentRelease(dir: string): Promise<number | null> {
  const path = currentOf(dir);
  const found = await lstat(path).catch(() => null);
  if (found === null) return null;
  const [, linked] = found.isSymbolicLink()
    ? (/^releases[\\/](\d{6,})[\\/]site[\\/]?$/.exec(await readlink(path)) ?? [])
    : [];
  const release =
    linked === undefined && found.isDirectory() ? await releaseWithoutSite(dir) : Number(linked);
  if (release === null || Number.isNaN(release))
    throw new Refusal({ code: "deploy.not-ours", args: { path } });
  return release;
}

/** What readers get. */
interface Shown extends ReleaseContent {
  readonly release: number;
}

/** The release that readers get; null where there is none, or `dir` is no folder that was published into. */
export async function currentContent(dir: string): Promise<Shown | null> {
  try {
    const release = await currentRelease(dir);
    return release === null ? null : { release, ...(await contentOf(dir, release)) };
  } catch {
    return null;
  }
}

const contentOf = async (dir: string, release: number): Promise<ReleaseContent> =>
  content.parse(JSON.parse(await readFile(join(folderOf(dir, release), "content.json"), "utf8")));

/** Makes a link; false where this user or file system has none, as on Windows. */
type Link = (target: string, path: string) => Promise<boolean>;

const link: Link = async (target, path) => {
  try {
    await symlink(target, path);
    return true;
  } catch (error) {
    if (/^(?:EPERM|ENOSYS|ENOTSUP)$/.test(codeOf(error))) return false;
    throw error;
  }
};

/** Shows a release to readers: in one step by a link, else by renaming its site. */
async function show(dir: string, release: number, before: number | null, makeLink: Link): Promise<void> {
  const [next, current] = [join(dir, `.current-${process.pid}`), currentOf(dir)];
  await rm(next, { force: true });
  const isFolder = (await lstat(current).catch(() => null))?.isDirectory() ?? false;
  if (!isFolder && (await makeLink(`releases/${nameOf(release)}/site`, next)))
    return await move(next, current);
  if (isFolder && before !== null) await move(current, join(folderOf(dir, before), "site"));
  else await rm(current, { force: true });
  await move(join(folderOf(dir, release), "site"), current);
}

/**
 * Publishes a built site into a folder: copies it beside what is there, then has readers get it.
 * @param files the content that it was made from. @param makeLink stands in for the file system's own links in tests.
 * @returns the number of the release, and whether there is one to go back to. @throws {Refusal} as `currentRelease` does.
 */
export async function putRelease(
  site: string,
  dir: string,
  files: readonly SourceFile[],
  makeLink: Link = link,
): Promise<{ readonly release: number; readonly isFirst: boolean }> {
  await makeFolder(join(dir, "releases"));
  const before = await currentRelease(dir);
  const copy = await mkdtemp(join(dir, "releases", ".copying-"));
  // mkdtemp makes a folder that only its owner may read, so the release is one inside it.
  const whole = join(copy, "release");
  try {
    await copySite(site, join(whole, "site"), before === null ? null : await siteOf(dir, before));
    const kept: ReleaseContent = { files: files.map(({ path, text }) => ({ path, text })) };
    await writeFile(join(whole, "content.json"), JSON.stringify(kept));
    const release = Math.max(0, ...(await releasesIn(dir))) + 1;
    await move(whole, folderOf(dir, release));
    await show(dir, release, before, makeLink);
    // It is public: what can't be taken away now is by the next publication.
    await removeOld(dir).catch(() => undefined);
    return { release, isFirst: before === null };
  } finally {
    await rm(copy, { recursive: true, force: true }).catch(() => undefined);
  }
}

/** The folder of a release's site, which may be the one that readers get. */
async function siteOf(dir: string, release: number): Promise<string> {
  const own = join(folderOf(dir, release), "site");
  return (await isThere(own)) ? own : currentOf(dir);
}

/**
 * Copies a site, for every user to read. A file that is the same as in `former` is that file, by a hard link: it keeps its
 * date, so that browsers which have it are told "unchanged", and takes no room.
 */
async function copySite(from: string, to: string, former: string | null): Promise<void> {
  for (const file of await siteFiles(from)) {
    await makeFolder(dirname(join(to, file)));
    await linkOrCopy(join(from, file), join(to, file), former === null ? null : join(former, file));
  }
}

/** Takes away what is older than the last few, what was undone, and copies that were never finished. */
async function removeOld(dir: string): Promise<void> {
  const releases = join(dir, "releases");
  const old = (await releasesIn(dir)).slice(0, -KEPT).map(nameOf);
  const left: string[] = [];
  for (const name of await readdir(releases)) {
    if (name.startsWith(UNDONE)) left.push(name);
    if (!name.startsWith(".copying-")) continue;
    const { mtimeMs } = await lstat(join(releases, name));
    if (Date.now() - mtimeMs > ABANDONED) left.push(name);
  }
  for (const name of [...old, ...left]) await rm(join(releases, name), { recursive: true, force: true });
}

/** Whether there is a publication to go back to; false where `dir` is no folder that was published into. */
export async function canTakeBack(dir: string): Promise<boolean> {
  const current = await currentRelease(dir).catch(() => null);
  return current !== null && (await releasesIn(dir)).some((release) => release < current);
}

/**
 * Shows the release before the current one again.
 * @returns its number, the content that it was made from, and whether there is one before it; null where there is none
 * to go back to. @throws {Refusal} as `currentRelease` does.
 */
export async function undoRelease(
  dir: string,
  makeLink: Link = link,
): Promise<(Shown & { readonly isFirst: boolean }) | null> {
  const current = await currentRelease(dir);
  const [former, ...earlier] = (await releasesIn(dir))
    .filter((release) => release < (current ?? 0))
    .reverse();
  if (current === null || former === undefined) return null;
  const { files } = await contentOf(dir, former);
  await show(dir, former, current, makeLink);
  await move(folderOf(dir, current), join(dir, "releases", `${UNDONE}${nameOf(current)}`));
  return { release: former, isFirst: earlier.length === 0, files };
}
