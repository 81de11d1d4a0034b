// The same charts, made with other libraries: each in `bench/peers/`, bundled as its documents advise.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { build } from "vite";
import type { Edition, Metric } from "../../src/record/model.ts";

const DIR = join(import.meta.dirname, "../peers");

export const PEERS = ["d3", "plot", "chartjs", "echarts", "vega"] as const;

/** The forms of chart that every library draws, and how tall each is, in CSS pixels. */
export const FORMS: Readonly<Record<string, number>> = {
  rows: 520,
  dots: 420,
  grid: 360,
  "one-in-n": 120,
  "part-of-whole": 180,
  scale: 440,
};

/** What the libraries are to show: the figures of the report's charts, by their form. */
function figuresOf({ record, charts }: Edition): Readonly<Record<string, unknown>> {
  const shown = (form: string): readonly Metric[] =>
    charts
      .find((chart) => chart.form === form)
      ?.metrics.flatMap((id) => record.metrics.find((metric) => metric.id === id) ?? []) ?? [];
  const values = (form: string) =>
    shown(form).flatMap((metric) =>
      metric.kind === "count" ? [{ label: metric.label.en, value: metric.value }] : [],
    );
  const [share] = shown("one-in-n");
  const [part, whole] = values("part-of-whole");
  const rows = charts.find(({ form }) => form === "rows");
  return {
    rows: { unit: rows?.options["unit"] ?? 1, values: values("rows") },
    dots: values("dots")[0],
    grid: { values: values("grid") },
    "one-in-n": share?.kind === "share" ? share.value : undefined,
    "part-of-whole": { part: part?.value, of: whole?.value },
    scale: { values: values("scale") },
  };
}

/** Bundles every library's page script into `out`, compressed as ours are; installs the libraries where they aren't. */
export async function buildPeers(edition: Edition, out: string): Promise<void> {
  if (!existsSync(join(DIR, "node_modules"))) {
    const { status } = spawnSync("npm", ["ci"], { cwd: DIR, stdio: "inherit" });
    if (status !== 0) throw new Error("npm ci failed in bench/peers");
  }
  const figures = figuresOf(edition);
  const missing = Object.keys(FORMS).filter((form) => figures[form] === undefined);
  if (missing.length > 0) throw new Error(`the report has no chart of the form ${missing.join(", ")}`);
  for (const peer of PEERS)
    await build({
      root: DIR,
      configFile: false,
      logLevel: "error",
      plugins: [
        {
          name: "figures",
          resolveId: (id) => (id === "virtual:figures" ? `\0${id}` : null),
          load: (id) => (id === "\0virtual:figures" ? `export default ${JSON.stringify(figures)}` : null),
        },
      ],
      build: {
        outDir: out,
        emptyOutDir: false,
        modulePreload: false,
        chunkSizeWarningLimit: 2000,
        rolldownOptions: { input: join(DIR, `${peer}.js`), output: { entryFileNames: "[name].js" } },
      },
    });
  for (const name of readdirSync(out).filter((file) => file.endsWith(".js")))
    writeFileSync(join(out, `${name}.br`), brotliCompressSync(readFileSync(join(out, name))));
}
