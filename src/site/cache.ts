import { createHash, type Hash } from "node:crypto";
import { readFileSync, unlinkSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { held } from "../diagnostics/held.ts";

/**
 * What was made once from some input, kept in a folder of files that may be deleted at any time: an entry's name is a hash
 * of all that its bytes follow from, and it holds a hash of its bytes. Whatever can't be read, or isn't what it says, is
 * made anew; where nothing can be written, nothing is kept.
 */

/** The folder, from the project's root. */
export const CACHE = ".cache";

type Input = string | Uint8Array;

/** A name for these inputs: no two lists of them share one. */
export function nameOf(inputs: readonly Input[]): string {
  const hash = createHash("sha256");
  for (const input of inputs) add(hash, input);
  return hash.digest("hex");
}

/** Each with its length, so that the end of one is never the beginning of the next. */
function add(hash: Hash, input: Input): void {
  const bytes = typeof input === "string" ? Buffer.from(input) : input;
  hash.update(`${bytes.length} `).update(bytes);
}

const versions = new Map<string, string>();

/**
 * The version of a function: of the files that it stands in, from the project's root, of what is installed, and of Node on
 * this kind of machine.
 */
export const versionOf = (...files: readonly string[]): string =>
  held(versions, JSON.stringify([process.cwd(), files]), () => readVersion(files));

const readVersion = (files: readonly string[]): string =>
  nameOf([
    process.version,
    process.platform,
    process.arch,
    ...[...files, "package-lock.json"].map((file) => readFileSync(join(process.cwd(), file))),
  ]);

/** Bytes of a hash at the head of an entry. */
const HEAD = 32;
const placeOf = (name: string): string => join(process.cwd(), CACHE, name.slice(0, 2), name);
const headOf = (name: string, bytes: Uint8Array): Buffer =>
  createHash("sha256").update(name).update(bytes).digest();

/** The bytes that were kept under a name; null where there are none, or not those that were kept. */
export async function recall(name: string): Promise<Buffer<ArrayBuffer> | null> {
  const place = placeOf(name);
  const entry = await readFile(place).catch(() => null);
  if (entry === null) return null;
  const bytes = entry.subarray(HEAD);
  if (!headOf(name, bytes).equals(entry.subarray(0, HEAD))) return null;
  const now = new Date();
  await utimes(place, now, now).catch(() => undefined);
  return bytes;
}

let written = 0;

/** Keeps bytes under a name, whole or not at all. */
export async function keep(name: string, bytes: Uint8Array): Promise<void> {
  const place = placeOf(name);
  written += 1;
  const next = `${place}.${process.pid}-${written}`;
  try {
    await mkdir(join(place, ".."), { recursive: true });
    await writeFile(next, Buffer.concat([headOf(name, bytes), bytes]));
    await rename(next, place);
  } catch {
    await rm(next, { force: true }).catch(() => undefined);
  }
}

/**
 * What `make` makes of these inputs, its own version among them; made once. In a preview each time: there the source of
 * `make` may be edited between its being loaded and its being read.
 */
export async function once(
  inputs: readonly Input[],
  make: () => Uint8Array | Promise<Uint8Array>,
): Promise<Buffer<ArrayBuffer>> {
  if (import.meta.env?.MODE === "development") return Buffer.from(await make());
  const name = nameOf(inputs);
  const known = await recall(name);
  if (known !== null) return known;
  const bytes = Buffer.from(await make());
  await keep(name, bytes);
  return bytes;
}

/** Bytes that the folder holds at most, of what the last build didn't ask for included. */
const MOST = 1e9;

/**
 * Drops the entries that were not asked for since a moment, the oldest first, until the folder holds no more than it may.
 * @param since milliseconds, as `Date.now` counts them.
 */
export async function dropUnused(since: number, most = MOST): Promise<void> {
  const top = join(process.cwd(), CACHE);
  const entries = await readdir(top, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async ({ parentPath, name }) => {
        const path = join(parentPath, name);
        const found = await stat(path).catch(() => null);
        return { path, size: found?.size ?? 0, used: found?.mtimeMs ?? 0 };
      }),
  );
  let size = files.reduce((sum, file) => sum + file.size, 0);
  for (const file of files.toSorted((a, b) => a.used - b.used)) {
    if (size <= most || file.used >= since) return;
    // Waiting for each of very many would take five times as long.
    try {
      unlinkSync(file.path);
    } catch {}
    size -= file.size;
  }
}
