import { lstat, readFile, realpath } from "node:fs/promises";
import { basename, dirname, isAbsolute, join, relative, resolve } from "node:path";
import { z } from "zod";
import { Refusal } from "../diagnostics/phrase.ts";
import { writeWhole } from "./files.ts";

/** Remembers the folder that was published into last; git ignores it, since on another computer it is another one. */
const REMEMBERED = "publish.local.json";

const remembered = z.object({ to: z.string().min(1) });

/** The folder that was published into last from here; null where there is none. */
export async function rememberedTarget(root: string): Promise<string | null> {
  try {
    return remembered.parse(JSON.parse(await readFile(join(root, REMEMBERED), "utf8"))).to;
  } catch {
    return null;
  }
}

/** @param to absolute. */
export const rememberTarget = async (root: string, to: string): Promise<void> =>
  await writeWhole(join(root, REMEMBERED), `${JSON.stringify({ to }, null, 2)}\n`);

/**
 * The folder to publish into.
 * @param typed from the project's root.
 * @throws {Refusal} where it is a file, a link that leads nowhere, or in the project, whose own files it would mix with.
 */
export async function targetAt(root: string, typed: string): Promise<string> {
  const folder = resolve(root, typed);
  const refused = (code: string): Refusal => new Refusal({ code: `deploy.target.${code}`, args: { folder } });
  const found = await lstat(folder).catch(() => null);
  const real = await realPlace(folder).catch(() => {
    throw refused("broken-link");
  });
  if (found !== null && !(await lstat(real)).isDirectory()) throw refused("file");
  const inside = relative(await realpath(root), real);
  if (!inside.startsWith("..") && !isAbsolute(inside)) throw refused("inside");
  return folder;
}

/** A path without links in it; what isn't there yet is taken as it is written. @throws for a link that leads nowhere. */
async function realPlace(path: string): Promise<string> {
  if ((await lstat(path).catch(() => null)) !== null) return await realpath(path);
  const parent = dirname(path);
  return parent === path ? path : join(await realPlace(parent), basename(path));
}
