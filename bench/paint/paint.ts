// `npm run bench paint`: when pages are painted, ours beside the same charts of other libraries, and beside floors.
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openBrowser } from "../../tests/support/browser.ts";
import { contentIn } from "../../tests/support/content.ts";
import { editJson } from "../../tests/support/edit.ts";
import { build, copyProject } from "../../tests/support/project.ts";
import { keepResults, median, type PaintLine, type PaintRow } from "../results.ts";
import { budgetOf, type Loads } from "./budget.ts";
import { LINES, type Line, openLine } from "./lines.ts";
import { heightOf, type Load, load } from "./load.ts";
import { editionOf, makePages, type Subject } from "./pages.ts";
import { KINDS } from "./trace.ts";

const USAGE = `npm run bench paint [RUNS] [slow] [fast] [content DIR] [site DIR]... [PAGE]...
  RUNS         loads of each page; 9 where it isn't said
  content DIR  in place of dist, a site that is built from other content, such as tests/kinds
  site DIR     a built site, in place of dist; of a second one and more, the report is measured beside the first one's
  PAGE         all of them where none is named:`;
/** Words that a folder follows. */
const FOLDERS = ["content", "site"];

interface Asked {
  readonly runs: number;
  readonly lines: readonly Line[];
  readonly content: string | undefined;
  readonly sites: readonly string[];
  readonly names: readonly string[];
}

/** What the words of the command ask for. */
function asked(words: readonly string[]): Asked {
  const after = (name: string): string[] => words.filter((_, index) => words[index - 1] === name);
  const rest = words.filter(
    (word, index) => ![word, words[index - 1] ?? ""].some((each) => FOLDERS.includes(each)),
  );
  const runs = rest.find((word) => /^[1-9]\d*$/.test(word));
  const lines = LINES.filter(({ name }) => rest.includes(name));
  return {
    runs: Number(runs ?? 9),
    lines: lines.length === 0 ? LINES : lines,
    content: after("content")[0],
    sites: after("site"),
    names: rest.filter((word) => word !== runs && LINES.every(({ name }) => name !== word)),
  };
}

interface Page extends Subject {
  /** The folders that hold it, by their place among those served. */
  readonly site: number;
}

/** Loads every page so often, in turn, so that whatever else the machine does meets them alike. */
async function measure(
  pages: readonly Page[],
  folders: readonly (readonly string[])[],
  line: Line,
  runs: number,
): Promise<Loads> {
  const browser = await openBrowser();
  const open = await openLine(folders, line.speed);
  const loads = new Map<string, Load[]>();
  const heights = new Map<string, number>();
  for (let run = 0; run < runs; run++)
    for (const { name, site, path, boxes } of pages) {
      process.stderr.write(`\r${line.name}, ${run + 1} of ${runs}: ${name.padEnd(30)}`);
      const visit = {
        url: `${open.origins[site]}${path}`,
        boxes,
        width: line.width,
        slowdown: line.slowdown,
      };
      const height = heights.get(name) ?? (await heightOf(browser, visit));
      heights.set(name, height);
      loads.set(name, [...(loads.get(name) ?? []), await load(browser, { ...visit, height }, open.sent)]);
    }
  process.stderr.write(`\r${"".padEnd(60)}\r`);
  await browser.close();
  await open.close();
  return loads;
}

const COLUMNS: Readonly<Record<string, (load: Load) => number>> = {
  "first paint": ({ firstPaint }) => firstPaint,
  "all charts": ({ allPainted }) => allPainted,
  "main thread": ({ mainThread }) => mainThread.all,
  raster: ({ raster }) => raster,
  ...Object.fromEntries(KINDS.map((kind) => [kind, ({ mainThread }: Load) => mainThread.kinds[kind] ?? 0])),
};

/** A page's loads in one line: times in ms as the median and the least, and what the main thread did. */
function rowOf(name: string, loads: readonly Load[]): PaintRow {
  const times = Object.fromEntries(
    Object.entries(COLUMNS).map(([column, of]) => {
      const values = loads.map(of);
      return [column, { median: Math.round(median(values)), least: Math.round(Math.min(...values)) }];
    }),
  );
  return {
    page: name,
    times,
    shift: Math.max(...loads.map(({ layoutShift }) => layoutShift)),
    kilobytes: median(loads.map(({ bytes }) => bytes)) / 1024,
  };
}

const table = (rows: readonly PaintRow[]): string =>
  [
    ["", ...Object.keys(COLUMNS), "shift", "KB"],
    ...rows.map(({ page, times, shift, kilobytes }) => [
      page,
      ...Object.entries(times).map(([column, { median: middle, least }]) =>
        KINDS.includes(column) ? String(middle) : `${middle} (${least})`,
      ),
      shift.toFixed(3),
      kilobytes.toFixed(1),
    ]),
  ]
    .map(([page = "", ...cells]) => page.padEnd(26) + cells.map((cell) => cell.padStart(13)).join(""))
    .join("\n");

/** Builds the site of a copy of the project. @returns its folder. */
async function buildCopy(dir: string): Promise<string> {
  // Its pages are served from the root.
  editJson(dir, "data/site.json", (site) => Object.assign(site, { base: "" }));
  return await build(dir, { fonts: true, compressed: true });
}

/** Measures, prints tables, and keeps them in `bench/results.json`. @param words of the command line. */
export async function paint(words: readonly string[]): Promise<void> {
  const { runs, lines, content: other, sites, names } = asked(words);
  const own = await contentIn(process.cwd());
  using copy = other === undefined ? null : copyProject("content", other);
  const [site = "dist", ...others] = copy === null ? sites : [await buildCopy(copy.dir), ...sites];
  const unbuilt = [site, ...others].filter((dir) => !existsSync(join(dir, "index.html")));
  if (unbuilt.length > 0) throw new Error(`no built site in ${unbuilt.join(", ")}: npm run build makes it`);
  const made = mkdtempSync(join(tmpdir(), "bench-paint-"));
  const content = copy === null ? own : await contentIn(copy.dir);
  const subjects = await makePages(content, site, editionOf(own), made);
  const unknown = names.filter((name) => subjects.every((subject) => subject.name !== name));
  if (unknown.length > 0) {
    console.error(`${unknown.join(", ")}?\n${USAGE} ${subjects.map(({ name }) => name).join(" ")}`);
    process.exitCode = 2;
    return;
  }
  const pages = [
    ...subjects
      .filter(({ name }) => names.length === 0 || names.includes(name))
      .map((subject) => ({ ...subject, site: 0 })),
    ...others.flatMap((dir, index) =>
      subjects.slice(0, 1).map((report) => ({ ...report, name: dir, site: index + 1 })),
    ),
  ];
  const found: PaintLine[] = [];
  for (const line of lines) {
    const loads = await measure(pages, [[site, made], ...others.map((dir) => [dir])], line, runs);
    const rows = [...loads].map(([name, of]) => rowOf(name, of));
    console.log(`\n${line.name}: ${line.told}; ms, median and least of ${runs}\n${table(rows)}`);
    const budget = line.name === "slow" ? budgetOf(loads) : [];
    for (const { what, is, kept } of budget) console.log(`${what.padEnd(48)}${is.padStart(12)}  ${kept}`);
    found.push({ line: line.name, told: line.told, rows, budget });
  }
  rmSync(made, { recursive: true });
  keepResults("paint", { runs, found });
}
