import { chmod, copyFile, link, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Refusal } from "../diagnostics/phrase.ts";

/** What a web server, which is another user, must be able to read, whatever the publisher's umask. */
const READABLE = 0o644;
const DIRECTORY = 0o755;

/** Makes a folder, and those above it that aren't there, for every user to read. */
export async function makeFolder(path: string): Promise<void> {
  const first = await mkdir(path, { recursive: true });
  for (let made = path; first !== undefined; made = dirname(made)) {
    await chmod(made, DIRECTORY);
    if (made === first) return;
  }
}

/** The code of a system's error, such as EEXIST; "" of any other. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error ? String(error.code) : "";

/** Codes with which Windows refuses to rename what another program has open: a virus scanner, an editor, a web server. */
const HELD = /^(?:EPERM|EACCES|EBUSY|ENOTEMPTY)$/;
/** Milliseconds between one try and the next: some three seconds in all. */
const PAUSES = [50, 100, 200, 400, 800, 1600];

/**
 * Renames a file or folder; tried again for some seconds where another program holds it.
 * @param renaming stands in for the file system's own in tests. @throws {Refusal} where it stays held.
 */
export async function move(from: string, to: string, renaming: typeof rename = rename): Promise<void> {
  for (const pause of [...PAUSES, null]) {
    try {
      return await renaming(from, to);
    } catch (error) {
      const code = codeOf(error);
      if (!HELD.test(code)) throw error;
      if (pause === null) throw new Refusal({ code: "file-held", args: { path: to, reason: code } });
      await wait(pause);
    }
  }
}

/**
 * Puts a file where every user can read it: `former` itself, by a hard link, where that holds the same bytes; else a copy.
 * @param former null where there is none.
 */
export async function linkOrCopy(from: string, to: string, former: string | null): Promise<void> {
  if (former !== null && (await isSameFile(from, former))) {
    try {
      await link(former, to);
      return;
    } catch {
      // Another disk, or a file system without hard links.
    }
  }
  await copyFile(from, to);
  await chmod(to, READABLE);
}

async function isSameFile(one: string, other: string): Promise<boolean> {
  const before = await readFile(other).catch(() => null);
  return before?.equals(await readFile(one)) ?? false;
}

/** Writes a file whole or not at all: beside its place first. */
export async function writeWhole(path: string, text: string): Promise<void> {
  const next = `${path}.next-${process.pid}`;
  try {
    await writeFile(next, text);
    await move(next, path);
  } finally {
    await rm(next, { force: true });
  }
}
