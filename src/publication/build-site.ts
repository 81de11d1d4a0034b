import { existsSync } from "node:fs";
import { mkdir, readdir, rm, stat } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import { stripVTControlCharacters } from "node:util";
import type { Plugin } from "vite";
import { z } from "zod";
import { checkContent } from "../check/run-check.ts";
import { withSlashes } from "../diagnostics/document.ts";
import { type Args, type Phrase, Refusal } from "../diagnostics/phrase.ts";
import type { Problem } from "../diagnostics/problem.ts";
import { yearOf } from "../record/editions.ts";
import { loadFiles } from "../record/load.ts";
import type { Content } from "../record/model.ts";
import { type Published, withPublished } from "../record/published.ts";
import { dropUnused } from "../site/cache.ts";
import type { OpenSite } from "../site/context.ts";
import { inputs, keptName } from "../site/inputs.ts";
import { type Address, addressesOf, ROUTES } from "../site/routes.ts";
import { makeApart, type Part } from "./apart.ts";
import { replaceSite } from "./building.ts";
import { move } from "./files.ts";
import { compressSite, writeMoved, writePolicies } from "./finish-site.ts";
import {
  type KeptChart,
  keepCharts,
  keptCharts,
  siteVersion,
  type WrittenCharts,
  writeKept,
} from "./kept-charts.ts";
import type { TellProgress } from "./progress.ts";
import { builtAddresses } from "./publish.ts";
import { isCompressedCopy, siteFiles } from "./site-files.ts";

/** What a build is asked for. */
export interface BuildOptions {
  /** Drafts are among the pages, and must be without a fault; else they are left out. */
  readonly drafts?: boolean;
  /** Stands in for the site's own address. */
  readonly address?: string | undefined;
  /** What `data/published.json` will hold once this is public, in its place. */
  readonly published?: Published;
  /** Told again and again how far it is. */
  readonly progress?: TellProgress;
  /** Of Vite, beside ours: in tests, in place of what they don't look at. */
  readonly plugins?: readonly Plugin[];
  /** False where nobody is served them, in a packed draft and in tests: no compressed copies of files. */
  readonly compressed?: boolean;
}

/** What was written, without compressed copies; its size is in millions of bytes, the time in seconds. */
export interface Written {
  readonly pages: number;
  readonly files: number;
  readonly megabytes: number;
  readonly seconds: number;
}

/** How a build went: what was written, or why nothing was. */
export type Built = {
  readonly problems: readonly Problem[];
  /** Years of the drafts that were left out. */
  readonly leftOut: readonly number[];
} & (
  | { readonly failure: null; readonly written: Written }
  | { readonly failure: Phrase; readonly written: null }
);

/**
 * Checks the content and writes the site to `out`, whole or not at all: pages are made beside it and the folders
 * change places at the end. On any error what stood in `out` stays.
 * @throws {Refusal} where another process builds there.
 */
export async function buildSite(root: string, out: string, options: BuildOptions = {}): Promise<Built> {
  const target = resolve(root, out);
  return await replaceSite(target, (next) =>
    writeSite(root, existsSync(target) ? target : null, next, options),
  );
}

/** Makes charts so that they are kept, and nothing else, in a folder that is left as it comes. */
export const makeCharts = async (
  { root, dir, charts, options }: Part,
  progress: TellProgress,
): Promise<void> => void (await writeSite(root, null, dir, { ...options, progress }, new Set(charts)));

/**
 * @param last the folder whose last good site stays where there is a failure; null where there is none.
 * @param only charts, by their names among those that are kept, of which nothing is taken from there; null for the whole
 * site.
 */
async function writeSite(
  root: string,
  last: string | null,
  next: string,
  options: BuildOptions,
  only: ReadonlySet<string> | null = null,
): Promise<Built> {
  const { address, drafts, published, progress, plugins = [], compressed = true } = options;
  const [began, since] = [performance.now(), Date.now()];
  progress?.({ step: "check", done: 0, total: 1 });
  const read = await loadFiles(root);
  const checked = await checkContent(read, { address, shown: drafts ? "all" : [] });
  const { content, leftOut, problems } = checked;
  const failed = (code: string, args: Args): Built => ({
    problems,
    leftOut: content === null ? [] : leftOut,
    failure: { code: `build.${code}`, args },
    written: null,
  });
  const folder = last && relative(root, last);
  if (content === null) return failed("nothing", { folder });
  if (content.editions.length === 0) return failed("only-drafts", { folder });
  const list = published ?? checked.published;
  const files = withPublished(read, JSON.stringify(list));
  const shown = content.editions.flatMap(({ record: { year, draft } }) => (draft ? [year] : []));
  const open: OpenSite = {
    content,
    languages: checked.languages,
    published: list,
    narratives: checked.narratives,
  };
  const version = (): Promise<string | null> =>
    siteVersion(root, [String(compressed), ...plugins.map(({ name }) => name)]);
  let stopCounting: (() => void) | undefined;
  try {
    const code = await version();
    // What a process makes of code that was edited since it began can't be kept, and nothing else is asked of it.
    if (only !== null && code === null) throw new Error("edited meanwhile");
    const charts = code === null ? [] : keptCharts(open, code);
    const kept = only === null ? await takeCharts(root, last, next, charts, options) : NOTHING_KEPT;
    const fresh = charts.filter(({ chart }) => (only === null ? !kept.charts.has(chart) : only.has(chart)));
    const left = new Set(charts.map(({ chart }) => chart)).difference(
      new Set(fresh.map(({ chart }) => chart)),
    );
    const making = join(next, MAKING);
    const given = { files, address, shown, kept: [...left], chartsAlone: only !== null };
    // Looking takes a part of the time, so only for one who is told.
    stopCounting =
      progress && countFiles(making, leftToMake(addressesOf(content, list), left, only !== null), progress);
    // It is large, and what is refused above doesn't wait for it.
    const { build } = await import("astro");
    await build({
      root,
      outDir: making,
      logLevel: "warn",
      vite: { plugins: [inputs(() => given), leaveOut(content), ...plugins] },
    });
    stopCounting?.();
    await moveFiles(making, next);
    if (only === null) await writeMoved(next, content.site.base, checked.redirects);
    const there = only === null ? await siteFiles(next) : fresh.flatMap((chart) => chart.files);
    const made = there.filter((file) => !kept.files.has(file));
    await writePolicies(next, made);
    const measured = await measure(next, there);
    if (compressed)
      await compressSite(next, made, (done, total) => progress?.({ step: "compress", done, total }));
    // Code that was edited meanwhile may have made a part of it.
    if ((await version()) === code) await keepCharts(next, fresh);
    if (only === null) await dropUnused(since);
    const seconds = (performance.now() - began) / 1000;
    return { problems, leftOut, failure: null, written: { ...measured, seconds } };
  } catch (error) {
    const reason = error instanceof Refusal ? error.phrase : buildFailure(root, error);
    return failed("failed", { reason });
  } finally {
    stopCounting?.();
  }
}

const NOTHING_KEPT: WrittenCharts = { charts: new Set(), files: new Set() };

/** Fewer charts are made sooner by one process than by several, each of which starts Astro. */
const MANY = 48;

/** Writes into the next site what is kept of charts, and what processes of their own make where many are wanting. */
async function takeCharts(
  root: string,
  last: string | null,
  next: string,
  charts: readonly KeptChart[],
  { progress, plugins = [], ...options }: BuildOptions,
): Promise<WrittenCharts> {
  const kept = await writeKept(next, last, charts);
  const missing = charts.filter(({ chart }) => !kept.charts.has(chart));
  // Another process gets no functions.
  if (missing.length < MANY || plugins.length > 0) return kept;
  const dir = join(next, ".apart");
  await makeApart({ root, dir, charts: missing.map(({ chart }) => chart), options }, progress);
  for (const name of await readdir(next))
    if (name.startsWith(".apart")) await rm(join(next, name), { recursive: true });
  const more = await writeKept(next, last, missing);
  return { charts: kept.charts.union(more.charts), files: kept.files.union(more.files) };
}

/** In the next site's folder: where Astro writes, which empties its folder first. */
const MAKING = ".making";

/** Moves every file of a folder to its place in another one. */
async function moveFiles(from: string, to: string): Promise<void> {
  for (const file of await siteFiles(from)) {
    await mkdir(dirname(join(to, file)), { recursive: true });
    await move(join(from, file), join(to, file));
  }
  await rm(from, { recursive: true });
}

/** How many addresses are to be made where these charts are there. */
const leftToMake = (addresses: readonly Address[], kept: ReadonlySet<string>, chartsAlone: boolean): number =>
  addresses.filter(({ route, params: { year = 0, id = "" } }) =>
    ROUTES[route].of === "chart" ? !kept.has(keptName(year, id)) : !chartsAlone,
  ).length;

/** What of these files stands in a built site, without compressed copies. */
async function measure(dir: string, all: readonly string[]): Promise<Omit<Written, "seconds">> {
  const files = all.filter((file) => !isCompressedCopy(file));
  const sizes = await Promise.all(files.map(async (file) => (await stat(join(dir, file))).size));
  return {
    pages: files.filter((file) => file.endsWith(".html")).length,
    files: files.length,
    megabytes: sizes.reduce((sum, size) => sum + size, 0) / 1e6,
  };
}

/** Milliseconds between two looks at how many files there are, and how many times as long as a look, at least. */
const PAUSE = { least: 250, times: 30 } as const;

/** Tells how many of `total` addresses have their file: Astro, which writes them, doesn't. @returns what ends it. */
function countFiles(dir: string, total: number, progress: TellProgress): () => void {
  progress({ step: "prepare", done: 0, total: 1 });
  let done = 0;
  let next: NodeJS.Timeout | undefined;
  let isOver = false;
  const look = async (): Promise<void> => {
    const from = performance.now();
    const there = (await builtAddresses(dir).catch(() => [])).length;
    if (isOver) return;
    // Astro moves files at the end, and some are for a moment in neither place.
    done = Math.min(Math.max(done, there), total);
    if (done > 0) progress({ step: "write", done, total });
    next = setTimeout(look, Math.max(PAUSE.least, PAUSE.times * (performance.now() - from)));
  };
  next = setTimeout(look, PAUSE.least);
  return () => {
    isOver = true;
    clearTimeout(next);
  };
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
  const place = [withSlashes(relative(root, file)), loc?.line].filter((part) => part !== undefined);
  return `${place.join(":")} ${words}`;
}
