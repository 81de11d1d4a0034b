import { existsSync } from "node:fs";
import { lstat, mkdir, readdir, readFile, realpath, rm } from "node:fs/promises";
import { dirname, join, sep } from "node:path";
import { withSlashes } from "../diagnostics/document.ts";
import { Refusal } from "../diagnostics/phrase.ts";
import { codeOf, move, writeWhole } from "../publication/files.ts";
import { loadTyped } from "../record/load.ts";
import { keptText, openWorkspace, refreshed, restored, saved, unsaved, type Workspace } from "./workspace.ts";

/** What the desk keeps beside the project, which git ignores. */
export const DESK_FOLDER = ".desk";
const KEPT = join(DESK_FOLDER, "unsaved.json");
/** The site with its drafts, as it was packed last. */
export const DRAFT = join(DESK_FOLDER, "draft.zip");

/** The project's files as they were found. */
interface Found {
  /** With what was typed in an earlier sitting and never saved. */
  readonly workspace: Workspace;
  /** Where that was put that can't be read or made again; null where there is nothing of the kind. */
  readonly setAside: string | null;
}

/** Reads the project's files. What was kept of an earlier sitting is never lost: what can't be used is put aside. */
export async function readWorkspace(root: string): Promise<Found> {
  await removeHalves(root);
  const files = await loadTyped(root);
  // What can't even be opened is put aside as well.
  const kept = await readFile(join(root, KEPT), "utf8").catch((error) =>
    codeOf(error) === "ENOENT" ? null : "",
  );
  const opened = { workspace: openWorkspace(files), setAside: null };
  if (kept === null) return opened;
  const workspace = restored(files, kept);
  return workspace === null ? { ...opened, setAside: await putAside(root) } : { ...opened, workspace };
}

/** Gives what was kept another name, that nothing writes over it. @returns its path from the project's root. */
async function putAside(root: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const path = KEPT.replace(/(?=\.json$)/, `-${number}`);
    if (existsSync(join(root, path))) continue;
    await move(join(root, KEPT), join(root, path));
    return withSlashes(path);
  }
}

/** What somebody else changed on disk since. */
export const readAgain = async (root: string, workspace: Workspace): Promise<Workspace> =>
  refreshed(workspace, await loadTyped(root));

/** Keeps what isn't saved, so that it is there again whatever happens to the page or the process. */
export async function keep(root: string, workspace: Workspace): Promise<void> {
  const path = join(root, KEPT);
  if (unsaved(workspace).length === 0) return await rm(path, { force: true });
  await mkdir(dirname(path), { recursive: true });
  await writeWhole(path, keptText(workspace));
}

/**
 * Writes every edited file, each whole or not at all; where somebody else has changed one of them, none.
 * @returns the workspace afterwards, with what stands in the way in `foreign`.
 * @throws {Refusal} where a link leads out of the project; then none is written.
 */
export async function save(root: string, workspace: Workspace): Promise<Workspace> {
  const now = await readAgain(root, workspace);
  if (now.foreign.size > 0) return now;
  for (const path of unsaved(now)) await needInside(root, path);
  for (const path of unsaved(now)) {
    const text = now.now.get(path);
    const place = join(root, path);
    if (text === undefined) {
      await rm(place, { force: true });
    } else {
      await mkdir(dirname(place), { recursive: true });
      await writeWhole(place, text);
    }
  }
  const done = saved(now);
  await keep(root, done);
  return done;
}

/** @throws {Refusal} where a file, or a folder on its way, is a link that leads out of the project. */
async function needInside(root: string, path: string): Promise<void> {
  const home = await realpath(root);
  for (let place = join(root, path); ; place = dirname(place)) {
    const real = await realpath(place).catch(() => null);
    // What isn't there yet is made where the folder above it is.
    if (real === null && (await lstat(place).catch(() => null)) === null) continue;
    if (real === home || real?.startsWith(home + sep)) return;
    throw new Refusal({ code: "desk.outside", args: { file: path } });
  }
}

/** A process that was killed in the midst of writing left a file beside the one that it wrote. */
async function removeHalves(root: string): Promise<void> {
  const half = /\.next-\d+$/;
  const folders = ["data", "src/report", DESK_FOLDER].filter((folder) => existsSync(join(root, folder)));
  for (const folder of folders)
    for (const name of await readdir(join(root, folder), { recursive: true }))
      if (half.test(name)) await rm(join(root, folder, name), { force: true });
}
