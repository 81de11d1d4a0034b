import { linkSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Lang } from "../record/model.ts";
import { keep, nameOf, recall, versionOf } from "../site/cache.ts";
import type { OpenSite } from "../site/context.ts";
import { keptName } from "../site/inputs.ts";
import { pathFor, ROUTES, type RouteName } from "../site/routes.ts";
import { frameOf, lettersOf, sliceOf } from "../site/slice.ts";
import { codeOf } from "./files.ts";
import { fileOf, inTurns, isCompressedCopy, siteFiles } from "./site-files.ts";

/** What all addresses of a chart answer with, and what they follow from. */
export interface KeptChart {
  /** As the site is told of it. */
  readonly chart: string;
  /** Of the entry in the cache: a hash of all that the files follow from. */
  readonly name: string;
  /** From the site's root, without their compressed copies; in every language. */
  readonly files: readonly string[];
}

/**
 * The version of all code that a site is made by; null where some of it was changed since this process has begun, which
 * goes on with what it has loaded: what that makes is of no version.
 * @param others what else changes what is made of the same content.
 */
export async function siteVersion(root: string, others: readonly string[]): Promise<string | null> {
  const source = (await siteFiles(join(root, "src"))).filter((file) => !file.startsWith("report/"));
  const paths = [...source.map((file) => `src/${file}`), "astro.config.mjs", "package.json", "tsconfig.json"];
  const changed = await Promise.all(paths.map(async (path) => (await stat(join(root, path))).mtimeMs));
  if (changed.some((at) => at > performance.timeOrigin)) return null;
  const texts = await Promise.all(paths.map((path) => readFile(join(root, path))));
  return nameOf([versionOf(), ...others, ...paths, ...texts]);
}

/** Charts that are read or written at once: of each, all files are in memory. */
const AT_ONCE = 4;

const OF_CHART = (Object.keys(ROUTES) as RouteName[]).filter((route) => ROUTES[route].of === "chart");

const filesOf = (languages: readonly Lang[], year: number, id: string): readonly string[] =>
  languages.flatMap((lang) => OF_CHART.map((route) => fileOf(pathFor(route, { lang, year, id }))));

/**
 * Every chart of a site.
 * @param version of the code, and whatever else changes what is made of the same content.
 */
export function keptCharts(open: OpenSite, version: string): readonly KeptChart[] {
  const { site, editions } = open.content;
  const letters = lettersOf(open);
  return editions.flatMap((edition) => {
    const { year } = edition.record;
    const frame = nameOf([version, frameOf(open, year, letters)]);
    return edition.charts.map((chart) => {
      const { charts, record } = sliceOf(edition, chart);
      const slice = JSON.stringify([charts, record.metrics, record.corrections]);
      return {
        chart: keptName(year, chart.id),
        name: nameOf(["chart", frame, chart.id, slice]),
        files: filesOf(site.languages, year, chart.id),
      };
    });
  });
}

/** The charts that are there now, and every file that was written. */
export interface WrittenCharts {
  readonly charts: ReadonlySet<string>;
  readonly files: ReadonlySet<string>;
}

/**
 * Writes into a folder what is kept of charts. Files that are the same in the last site are that site's own, by a hard
 * link: of very many charts, most of the time went into writing them to the disk once more.
 * @param last that site's folder; null where there is none.
 */
export async function writeKept(
  dir: string,
  last: string | null,
  charts: readonly KeptChart[],
): Promise<WrittenCharts> {
  const [there, written, folders] = [new Set<string>(), new Set<string>(), new Set<string>()];
  await inTurns(charts, AT_ONCE, async ({ chart, name }) => {
    const packed = await recall(name);
    if (packed === null) return;
    // Waiting for each of many small files would take most of the time.
    for (const [file, bytes] of unpacked(packed)) {
      const folder = dirname(join(dir, file));
      if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
      folders.add(folder);
      const path = join(dir, file);
      if (last === null || !linked(join(last, file), path, bytes)) writeFileSync(path, bytes);
      written.add(file);
    }
    there.add(chart);
  });
  return { charts: there, files: written };
}

/** Whether a file that holds these bytes stands at another path now, too. */
function linked(path: string, other: string, bytes: Buffer): boolean {
  try {
    if (!readFileSync(path).equals(bytes)) return false;
    linkSync(path, other);
    return true;
  } catch {
    // There is none, or its file system has no hard links.
    return false;
  }
}

/** Keeps what a finished site answers with at the addresses of these charts. */
export async function keepCharts(dir: string, charts: readonly KeptChart[]): Promise<void> {
  await inTurns(charts, AT_ONCE, async ({ name, files }) => {
    const entries: [string, Buffer][] = [];
    for (const file of files.flatMap((each) => [each, `${each}.br`, `${each}.gz`])) {
      const bytes = await readFile(join(dir, file)).catch((error) => {
        // Small files have no compressed copies.
        if (codeOf(error) === "ENOENT" && isCompressedCopy(file)) return null;
        throw error;
      });
      if (bytes !== null) entries.push([file, bytes]);
    }
    await keep(name, packed(entries));
  });
}

/** Files as one: a line of JSON that names each with its size, then their bytes. */
function packed(entries: readonly (readonly [string, Buffer])[]): Buffer {
  const head = JSON.stringify(entries.map(([file, { length }]) => [file, length]));
  return Buffer.concat([Buffer.from(`${head}\n`), ...entries.map(([, bytes]) => bytes)]);
}

function unpacked(bytes: Buffer): readonly (readonly [string, Buffer])[] {
  const end = bytes.indexOf("\n");
  const head: readonly (readonly [string, number])[] = JSON.parse(bytes.toString("utf8", 0, end));
  let from = end + 1;
  return head.map(([file, length]) => {
    from += length;
    return [file, bytes.subarray(from - length, from)];
  });
}
