import { existsSync } from "node:fs";
import { readdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { build } from "astro";
import type { Plugin } from "vite";
import { z } from "zod";
import { checkContent } from "../check/run-check.ts";
import { type Args, type Phrase, Refusal } from "../diagnostics/phrase.ts";
import type { Problem } from "../diagnostics/problem.ts";
import { yearOf } from "../record/editions.ts";
import { loadFiles } from "../record/load.ts";
import type { Content } from "../record/model.ts";
import { PUBLISHED_FILE, type Published } from "../record/published.ts";
import { inputs } from "../site/inputs.ts";
import { hashContent, hashPublished, writeManifest } from "./build-manifest.ts";
import { compressSite, writeMoved } from "./finish-site.ts";

/** What a build is asked for. */
interface BuildOptions {
  /** Drafts are among the pages, and must be without a fault; else they are left out. */
  readonly drafts?: boolean;
  /** Stands in for the site's own address. */
  readonly address?: string | undefined;
  /** Taken in place of `data/published.json`. */
  readonly published?: Published;
  /** Of Vite, beside ours. */
  readonly plugins?: readonly Plugin[];
  /** False, for tests that don't look at them: no compressed copies of files. */
  readonly compressed?: boolean;
}

/** How a build went. */
export interface Built {
  readonly problems: readonly Problem[];
  /** Years of the drafts that were left out. */
  readonly leftOut: readonly number[];
  /** Why nothing was written; null where the site was. */
  readonly failure: Phrase | null;
}

/**
 * Checks the content and writes the site to `out`, whole or not at all: pages are made beside it and the folders
 * change places at the end. On any error what stood in `out` stays.
 */
export async function buildSite(root: string, out: string, options: BuildOptions = {}): Promise<Built> {
  const { address } = options;
  const read = await loadFiles(root);
  const checked = await checkContent(read, { address, shown: options.drafts ? "all" : [] });
  const { content, drafts: leftOut, problems } = checked;
  const target = resolve(root, out);
  const failed = (code: string, args: Args): Built => ({
    problems,
    leftOut: content === null ? [] : leftOut,
    failure: { code: `build.${code}`, args },
  });
  const folder = existsSync(target) ? relative(root, target) : null;
  if (content === null) return failed("nothing", { folder });
  if (content.editions.length === 0) return failed("only-drafts", { folder });
  const made = await hashContent(root, checked);
  const published = options.published ?? checked.published;
  const drafts = content.editions.flatMap(({ record: { year, draft } }) => (draft ? [year] : []));
  const files = [
    ...read.filter(({ path }) => path !== PUBLISHED_FILE),
    { path: PUBLISHED_FILE, text: JSON.stringify(published) },
  ];
  const next = `${target}.next-${process.pid}`;
  await removeAbandoned(target);
  try {
    await build({
      root,
      outDir: next,
      logLevel: "warn",
      vite: {
        plugins: [
          inputs(() => ({ files, address, shown: drafts })),
          leaveOut(content),
          ...(options.plugins ?? []),
        ],
      },
    });
    await writeMoved(next, content.site.base, checked.redirects);
    if (options.compressed !== false) await compressSite(next);
    await swap(next, target);
    await writeManifest(target, {
      content: made,
      address: content.site.address,
      publishedHash: hashPublished(published),
      drafts,
    });
  } catch (error) {
    const reason = error instanceof Refusal ? error.phrase : buildFailure(root, error);
    return failed("failed", { reason });
  } finally {
    await rm(next, { recursive: true, force: true });
  }
  return { problems, leftOut, failure: null };
}

/**
 * Keeps the texts of years that aren't built out of the compiler, which reads every file that a page might ask for: a
 * fault in a draft that is left out stops no build.
 */
const leaveOut = ({ editions }: Content): Plugin => ({
  name: "leave-out",
  enforce: "pre",
  load: (id) => {
    const year = yearOf(/src\/report\/\d{4}\/.*\.mdx$/.exec(id)?.[0] ?? "");
    return year === null || editions.some(({ record }) => record.year === year) ? null : "\n";
  },
});

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

/** What bundlers and compilers tell of a file that they can't read. */
const fault = z.object({
  message: z.string(),
  id: z.string().optional(),
  loc: z
    .object({ file: z.string().optional(), line: z.number().optional(), column: z.number().optional() })
    .optional(),
});
const faults = z.object({ errors: z.array(fault).min(1) });

/** Why a build failed, without a stack trace: each file with its place from the project's root, and what is wrong. */
export function buildFailure(root: string, error: unknown): string {
  const several = faults.safeParse(error);
  if (several.success) return several.data.errors.map((each) => placed(root, each)).join("\n");
  const one = fault.safeParse(error);
  return one.success ? placed(root, one.data) : String(error);
}

function placed(root: string, { message, id, loc }: z.infer<typeof fault>): string {
  const file = loc?.file || id;
  const words = stripVTControlCharacters(message);
  if (!file) return words;
  const place = [relative(root, file).split(sep).join("/"), loc?.line].filter((part) => part !== undefined);
  return `${place.join(":")} ${words}`;
}
