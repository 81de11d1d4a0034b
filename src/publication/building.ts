import { existsSync, rmSync } from "node:fs";
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { type Phrase, Refusal } from "../diagnostics/phrase.ts";
import { codeOf, move } from "./files.ts";

/** Beside a built site stand, for as long as one is being built: a lock, the next site, and the last one at the end. */
const lockOf = (target: string): string => `${target}.lock`;
const nextOf = (target: string): string => `${target}.next-${process.pid}`;
const lastOf = (target: string): string => `${target}.last-${process.pid}`;

/**
 * Makes a site beside its place and puts it there whole, or leaves what stood there; one at a time.
 * @param make writes the site into a folder, or says why it can't.
 * @throws {Refusal} where another process is at it.
 */
export async function replaceSite<Made extends { readonly failure: Phrase | null }>(
  target: string,
  make: (next: string) => Promise<Made>,
): Promise<Made> {
  await lock(target);
  const next = nextOf(target);
  try {
    await clearUp(target);
    const made = await make(next);
    if (made.failure === null) await swap(next, target);
    return made;
  } finally {
    // What can't be taken away now is by the next build.
    for (const left of [next, lockOf(target)])
      await rm(left, { recursive: true, force: true }).catch(() => undefined);
  }
}

/** Notes that this process builds. A lock of a process that is gone is taken over. */
async function lock(target: string): Promise<void> {
  const path = lockOf(target);
  const owner = Number(await readFile(path, "utf8").catch(() => "0"));
  if (isOther(owner)) throw busy(target, owner);
  await rm(path, { force: true });
  try {
    await writeFile(path, String(process.pid), { flag: "wx" });
  } catch (error) {
    // Another one was quicker.
    if (codeOf(error) === "EEXIST") throw busy(target, Number(await readFile(path, "utf8").catch(() => "0")));
    throw error;
  }
}

const busy = (target: string, owner: number): Refusal =>
  new Refusal({ code: "build.busy", args: { folder: basename(target), process: String(owner) } });

/** Mends what builds left that were stopped half-way: the last good site goes back to its place, the rest away. */
async function clearUp(target: string): Promise<void> {
  const left = new RegExp(`^${RegExp.escape(basename(target))}\\.(next|last)-(\\d+)$`);
  for (const name of await readdir(dirname(target))) {
    const [, what, owner] = left.exec(name) ?? [];
    if (owner === undefined || isOther(Number(owner))) continue;
    const path = join(dirname(target), name);
    if (what === "last" && !existsSync(target)) await move(path, target);
    else await rm(path, { recursive: true, force: true });
  }
}

/** True for the number of another process that is running. */
function isOther(pid: number): boolean {
  try {
    return pid > 0 && pid !== process.pid && process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}

/** Puts `next` in the place of `target`. */
async function swap(next: string, target: string): Promise<void> {
  const last = lastOf(target);
  if (existsSync(target)) await move(target, last);
  try {
    await move(next, target);
  } catch (error) {
    if (existsSync(last)) await move(last, target);
    throw error;
  }
  // Of many small files, it takes a third of the time that waiting for each would. What is held is the next build's to remove.
  try {
    rmSync(last, { recursive: true, force: true });
  } catch {}
}
