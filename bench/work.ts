// `npm run bench`: what readers load, and what the work costs as charts grow. Prints a table, writes bench/results.json.
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { loadFiles, siteBase } from "../src/record/load.ts";
import { today } from "../src/record/published.ts";
import { noNginx } from "../tests/support/nginx.ts";
import { deskLatency } from "./desk.ts";
import { copyWith } from "./many.ts";
import { CONCURRENCY, loadOnNginx } from "./nginx.ts";
import { keepResults, median, type WorkRow } from "./results.ts";
import { BUILD, CHECK, timed } from "./timed.ts";

const ROOT = process.cwd();
const rows: WorkRow[] = [];
const add = (what: string, value: number, unit: WorkRow["unit"]): void => {
  rows.push({ what, value: Math.round(value * 100) / 100, unit });
};

/** What nginx bears of readers who all come at once. */
async function addLoad(site: string): Promise<void> {
  const { defaultLanguage } = JSON.parse(readFileSync(join(ROOT, "data/site.json"), "utf8"));
  const base = siteBase(await loadFiles(ROOT));
  const { page, bare } = await loadOnNginx(ROOT, site, `${base}/${defaultLanguage}/`);
  add(`report page on nginx, ${CONCURRENCY} at once`, page.rate, "requests/s");
  add("its answers other than 200", page.errors, "errors");
  add("a bare `return 200` of the same server", bare.rate, "requests/s");
}

/** Publishing one changed number, from the command to what readers get; how many builds that took. */
function addDeploy(dir: string): void {
  const deploy = (): { seconds: number; out: string } => {
    const from = performance.now();
    const args = ["src/commands/deploy.ts", "to", `${dir}-public`];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: dir, encoding: "utf8" });
    if (status !== 0) throw new Error(stdout + stderr);
    return { seconds: (performance.now() - from) / 1000, out: stderr };
  };
  const edit = (file: string, change: (value: never) => void): void => {
    const value = JSON.parse(readFileSync(join(dir, file), "utf8"));
    change(value as never);
    writeFileSync(join(dir, file), JSON.stringify(value));
  };
  edit("data/site.json", (site: { address: string }) => {
    site.address = "https://report.example";
  });
  deploy();
  const [file = ""] = readdirSync(join(dir, "data")).filter((name) => /^\d{4}\.json$/.test(name));
  edit(
    `data/${file}`,
    ({ metrics, corrections, title }: { metrics: Stated[]; corrections: unknown[]; title: unknown }) => {
      const metric = metrics.find(({ kind }) => kind === "count");
      if (metric === undefined) return;
      const was = { value: metric.value, precision: metric.precision };
      corrections.push({ date: today(), metric: metric.id, was, note: title });
      metric.value += 1;
    },
  );
  const { seconds, out } = deploy();
  add("deploy of one changed number", seconds, "s");
  add("builds in it", out.split("\n").filter((line) => line.startsWith("Preparing")).length, "builds");
  rmSync(`${dir}-public`, { recursive: true, force: true });
}

interface Stated {
  readonly id: string;
  readonly kind: string;
  readonly precision: string;
  value: number;
}

const brotli = (file: string): number => brotliCompressSync(readFileSync(file)).length / 1024;

add("check, whole process", median([1, 2, 3].map(() => timed(ROOT, CHECK).seconds)), "s");
for (const charts of [8, 32, 64]) {
  const dir = copyWith(ROOT, charts);
  const { seconds, memory } = timed(dir, BUILD);
  add(`build with ${charts} charts in each language`, seconds, "s");
  add(`its peak memory`, memory, "MB");
  if (charts === 8) {
    for (const lang of JSON.parse(readFileSync(join(dir, "data/site.json"), "utf8")).languages) {
      const [year] = readdirSync(join(dir, "dist", lang)).filter((name) => /^\d{4}$/.test(name));
      const pages = join(dir, "dist", lang, year ?? "");
      const embeds = readdirSync(join(pages, "embed")).map((id) =>
        brotli(join(pages, "embed", id, "index.html")),
      );
      add(`report page, ${lang}, HTML with CSS`, brotli(join(pages, "index.html")), "KB");
      add(`embed, ${lang}, median`, median(embeds), "KB");
      add(`embed, ${lang}, largest`, Math.max(...embeds), "KB");
    }
    const fonts = readdirSync(join(dir, "dist/assets")).filter(
      (name) => name.endsWith("-kk.woff2") || /-kk\./.test(name),
    );
    add(
      "fonts, kk",
      fonts.reduce((sum, name) => sum + readFileSync(join(dir, "dist/assets", name)).length, 0) / 1024,
      "KB",
    );
    add("embed.js", brotli(join(dir, "dist/embed.js")), "KB");
    addDeploy(dir);
    if (noNginx === null) await addLoad(join(dir, "dist"));
    else console.log(noNginx);
  }
  rmSync(dir, { recursive: true, force: true });
}

const seen = await deskLatency(ROOT);
if (seen !== null) {
  add("an edit at the desk, seen in its sentences", seen.sentences, "ms");
  add("the same, seen in its charts", seen.charts, "ms");
}

for (const { what, value, unit } of rows)
  console.log(`${what.padEnd(46)}${value.toFixed(2).padStart(10)} ${unit}`);
keepResults("work", { rows });
