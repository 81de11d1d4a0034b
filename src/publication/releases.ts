import {
  copyFile,
  link,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  rename,
  rm,
  symlink,
} from "node:fs/promises";
import { dirname, join } from "node:path";
import { Refusal } from "../diagnostics/phrase.ts";
import { siteFiles } from "./site-files.ts";

/**
 * Publications in a folder: `releases/000007` holds one whole site, and `current`, a link, is the one that readers
 * get. A release has its name only once it is whole, and the link moves in one step, so nothing that stops the
 * command half-way shows to readers.
 */

/** Releases kept, the current one included. */
const KEPT = 5;

/** Begins the name of a release that was taken back: going back a second time must not lead there. */
const UNDONE = ".undone-";

/** A copy that was never finished, older than this in milliseconds, belongs to a command that is no longer running. */
const ABANDONED = 3_600_000;

const nameOf = (release: number): string => String(release).padStart(6, "0");
const folderOf = (dir: string, release: number): string => join(dir, "releases", nameOf(release));

/** Numbers of the whole releases of a folder, oldest first. */
async function releasesIn(dir: string): Promise<readonly number[]> {
  const names = await readdir(join(dir, "releases")).catch(() => []);
  return names
    .filter((name) => /^\d{6,}$/.test(name))
    .map(Number)
    .sort((a, b) => a - b);
}

/**
 * Number of the release that readers get; null before the first.
 * @throws {Refusal} where `current` is something else than a link of ours.
 */
async function currentRelease(dir: string): Promise<number | null> {
  const path = join(dir, "current");
  const found = await lstat(path).catch(() => null);
  if (found === null) return null;
  const target = found.isSymbolicLink() ? /^releases\/(\d{6,})$/.exec(await readlink(path))?.[1] : undefined;
  if (target === undefined) {
    throw new Refusal({ code: "deploy.not-a-link", args: { path } });
  }
  return Number(target);
}

/** Shows a release to readers, in one step. */
async function show(dir: string, release: number): Promise<void> {
  const next = join(dir, `.current-${process.pid}`);
  await rm(next, { force: true });
  await symlink(`releases/${nameOf(release)}`, next);
  await rename(next, join(dir, "current"));
}

/**
 * Publishes a built site into a folder: copies it beside what is there, then moves `current` on to it.
 * @returns the number of the release. @throws {Refusal} as `currentRelease` does.
 */
export async function putRelease(site: string, dir: string): Promise<number> {
  await mkdir(join(dir, "releases"), { recursive: true });
  const before = await currentRelease(dir);
  const copy = await mkdtemp(join(dir, "releases", ".copying-"));
  // mkdtemp makes a folder that only its owner may read, so the site is one inside it.
  const whole = join(copy, "site");
  try {
    await copySite(site, whole, before === null ? null : folderOf(dir, before));
    const release = Math.max(0, ...(await releasesIn(dir))) + 1;
    await rename(whole, folderOf(dir, release));
    await show(dir, release);
    await removeOld(dir);
    return release;
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

/**
 * Copies a site. A file that is the same as in `former` is that file, by a hard link: it keeps its date, so that
 * browsers which have it are told "unchanged", and takes no room.
 */
async function copySite(from: string, to: string, former: string | null): Promise<void> {
  for (const file of await siteFiles(from)) {
    const target = join(to, file);
    await mkdir(dirname(target), { recursive: true });
    if (former !== null && (await isSameFile(join(from, file), join(former, file)))) {
      await link(join(former, file), target).catch(() => copyFile(join(from, file), target));
    } else await copyFile(join(from, file), target);
  }
}

async function isSameFile(one: string, other: string): Promise<boolean> {
  const before = await readFile(other).catch(() => null);
  return before?.equals(await readFile(one)) ?? false;
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

/**
 * Shows the release before the current one again.
 * @returns its number; null where there is none. @throws {Refusal} as `currentRelease` does.
 */
export async function undoRelease(dir: string): Promise<number | null> {
  const current = await currentRelease(dir);
  if (current === null) return null;
  const former = (await releasesIn(dir)).filter((release) => release < current).at(-1);
  if (former === undefined) return null;
  await show(dir, former);
  await rename(folderOf(dir, current), join(dir, "releases", `${UNDONE}${nameOf(current)}`));
  return former;
}
