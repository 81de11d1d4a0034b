import { existsSync } from "node:fs";
import { readdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join, relative, resolve } from "node:path";
import { build } from "astro";
import { runCheck } from "../check/run-check.ts";
import { reportProblems } from "../diagnostics/report-problems.ts";
import { english } from "../locales/speaker.ts";
import { showDrafts } from "../record/load.ts";
import { readPublished } from "../record/published-files.ts";
import { buildFailure } from "./build-failure.ts";
import { hashContent, writeStamp } from "./build-manifest.ts";
import { finishSite } from "./finish-site.ts";

/**
 * Checks the content and writes the site to `out`, whole or not at all: pages are made beside it and the folders
 * change places at the end. On any error the problems are printed and what stood in `out` stays.
 * @param shown "all": drafts are among the pages, and must be without a fault; else they are left out.
 * @returns true where the site was written.
 */
export async function buildSite(
  root: string,
  out: string,
  shown: "all" | "public" = "public",
): Promise<boolean> {
  const made = await hashContent(root);
  const { content, drafts: leftOut, problems } = await runCheck(root, shown);
  reportProblems(root, problems, english());
  const target = resolve(root, out);
  const kept = existsSync(target) ? `; the last good ${relative(root, target)}/ was left as it is` : "";
  if (content === null) {
    console.error(`Nothing was built${kept}.`);
    return false;
  }
  for (const year of leftOut)
    console.log(`${year} is a draft and is left out. To see it: npm run dev, or npm run build -- --drafts`);
  if (content.editions.length === 0) {
    console.error(`Nothing was built${kept}. There is no year but drafts.`);
    return false;
  }
  const drafts = content.editions.flatMap(({ record: { year, draft } }) => (draft ? [year] : []));
  showDrafts(drafts);
  const next = `${target}.next-${process.pid}`;
  await removeAbandoned(target);
  try {
    await build({ root, outDir: next, logLevel: "warn" });
    await finishSite(root, next);
    await swap(next, target);
    await writeStamp(target, made, content.site.address, readPublished(root).value, drafts);
  } catch (error) {
    console.error(`Nothing was built: ${buildFailure(root, error)}`);
    return false;
  } finally {
    showDrafts([]);
    await rm(next, { recursive: true, force: true });
  }
  return true;
}

/** Takes away what builds left that were stopped half-way: their names end in the number of a process that is gone. */
async function removeAbandoned(target: string): Promise<void> {
  const left = new RegExp(`^${RegExp.escape(basename(target))}\\.(?:next|last)-(\\d+)$`);
  for (const name of await readdir(dirname(target))) {
    const [, owner] = left.exec(name) ?? [];
    if (owner !== undefined && !isRunning(Number(owner)))
      await rm(join(dirname(target), name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** Puts `next` in the place of `target`. */
async function swap(next: string, target: string): Promise<void> {
  const last = `${target}.last-${process.pid}`;
  if (existsSync(target)) await rename(target, last);
  try {
    await rename(next, target);
  } catch (error) {
    if (existsSync(last)) await rename(last, target);
    throw error;
  }
  await rm(last, { recursive: true, force: true });
}
