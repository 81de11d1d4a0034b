// What was measured as a page of the documents: its charts are drawn by the forms that the report's charts are drawn by.
import { s } from "hastscript";
import { chartSize, describeChart } from "../src/charts/chart.ts";
import { chartElement } from "../src/charts/svg.ts";
import { SCHEMES } from "../src/charts/theme.ts";
import { loadLanguage } from "../src/language/index.ts";
import { createVoice } from "../src/language/voice.ts";
import type { ChartDefinition, Metric, YearRecord } from "../src/record/model.ts";
import { svgFile } from "../src/site/picture.ts";
import type { Grown, Measured, PaintLine, PaintRow, Results } from "./results.ts";

/** Pages as they are called in charts; others, such as a second site beside the first, are left out. */
const PAGES: Readonly<Record<string, string>> = {
  report: "Our report",
  embed: "Our embed",
  embeds: "Ten of our embeds",
  S: "A heading and a sentence",
  F: "Our report without fonts and charts",
  E: "Our embed without font and drawing",
  "ten-s": "Ten bare pages in frames",
  d3: "D3",
  plot: "Observable Plot",
  chartjs: "Chart.js",
  echarts: "ECharts",
  vega: "Vega-Lite",
};
const PEERS = ["d3", "plot", "chartjs", "echarts", "vega"] as const;
const nameOf = (page: string): string => PAGES[page] ?? PAGES[page.replace(/-embeds?$/, "")] ?? page;

/** A chart of one thing that was measured of several pages. */
interface Comparison {
  readonly id: string;
  readonly title: string;
  readonly pages: readonly string[];
  readonly unit: "ms" | "bytes";
  readonly of: (row: PaintRow) => number | undefined;
}
const time =
  (what: string) =>
  ({ times }: PaintRow): number | undefined =>
    times[what]?.median;
const bytes = ({ kilobytes }: PaintRow): number => kilobytes * 1024;

const REPORTS = ["report", "F", ...PEERS];
const EMBEDS = ["embeds", "ten-s", ...PEERS.map((peer) => `${peer}-embeds`)];
const COMPARISONS: readonly Comparison[] = [
  {
    id: "report",
    title: "Until all charts are painted: our report’s, and six of them by other libraries",
    pages: REPORTS,
    unit: "ms",
    of: time("all charts"),
  },
  {
    id: "main-thread",
    title: "The main thread’s work until then",
    pages: REPORTS,
    unit: "ms",
    of: time("main thread"),
  },
  { id: "report-bytes", title: "What these pages load", pages: REPORTS, unit: "bytes", of: bytes },
  {
    id: "embed",
    title: "Until an embed is painted",
    pages: ["embed", "E", "d3-embed"],
    unit: "ms",
    of: time("all charts"),
  },
  {
    id: "embeds",
    title: "Until ten embeds on a host’s page are painted",
    pages: EMBEDS,
    unit: "ms",
    of: time("all charts"),
  },
  { id: "embeds-bytes", title: "What these ten load", pages: EMBEDS, unit: "bytes", of: bytes },
];

interface Bar {
  readonly label: string;
  readonly value: number;
}

/** Bars as an SVG file and a line of Markdown that shows it, described as the site describes its own. */
async function barChart(id: string, title: string, unit: string, bars: readonly Bar[], year: number) {
  const { language, messages } = await loadLanguage("en");
  const described = { label: { en: title }, definition: { en: title }, source: "bench", quote: "" };
  const metric: Metric = {
    ...described,
    id,
    kind: "breakdown",
    measured: { noun: { en: { one: unit, other: unit } } },
    complete: true,
    parts: bars.map(({ label, value }, index) => ({
      id: `part-${index}`,
      label: { en: label },
      value: Math.round(value),
      precision: "exact",
    })),
  };
  const record: YearRecord = {
    year,
    draft: true,
    title: {},
    sources: [],
    metrics: [metric],
    corrections: [],
  };
  const chart: ChartDefinition = {
    id,
    form: "bars",
    metrics: [id],
    options: {},
    title: { en: title },
    order: 1,
  };
  const voice = createVoice(language, messages, record);
  const { properties, children } = chartElement(chart, voice, "wide");
  const drawn = chartSize(chart, voice, "wide");
  const [width, height] = [drawn.width + 2 * MARGIN, drawn.height + 2 * MARGIN];
  const box = { x: -MARGIN, y: -MARGIN, width, height };
  const element = s("svg", { ...properties, viewBox: `${-MARGIN} ${-MARGIN} ${width} ${height}` }, [
    ...children.slice(0, 2),
    s("rect", { ...box, fill: SCHEMES.light.grounds.paper.ground }),
    ...children.slice(2),
  ]);
  return {
    file: `${id}.svg`,
    svg: await svgFile({ width, height, ground: "paper", element }),
    shown: `**${title}**, in ${unit}\n\n![${describeChart(chart, voice)}](${FOLDER}/${id}.svg)`,
  };
}
type Chart = Awaited<ReturnType<typeof barChart>>;

/** What stands around a drawing, in its own units. */
const MARGIN = 24;
/** Where the page's charts stand, beside it. */
export const FOLDER = "measured";

/** The charts of one line that compare at least two pages. */
async function chartsOf({ line, rows }: PaintLine, year: number): Promise<readonly Chart[]> {
  const made = COMPARISONS.map(({ id, title, pages, unit, of }) => {
    const bars = pages.flatMap((page): readonly Bar[] => {
      const row = rows.find((each) => each.page === page);
      const value = row && of(row);
      return value === undefined ? [] : [{ label: nameOf(page), value }];
    });
    return bars.length < 2 ? [] : [barChart(`${line}-${id}`, title, unit, bars, year)];
  });
  return await Promise.all(made.flat());
}

/** How building grows with the charts. */
async function buildCharts(rows: readonly Grown[], year: number): Promise<readonly Chart[]> {
  const bars = rows.map(({ charts, build }) => ({
    label: `${charts.toLocaleString("en")} charts`,
    value: build,
  }));
  return bars.length < 2
    ? []
    : [await barChart("build", "Building a site in three languages, from nothing", "seconds", bars, year)];
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map((_, index) => (index === 0 ? "---" : "--:")), ...rows]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");

const whenOf = ({ at, commit, machine }: Measured): string =>
  `Measured on ${at.slice(0, 10)} at ${commit}, on ${machine}.`;

/** The page and its charts as files, by their paths from its folder. What wasn't measured is left out. */
export async function measuredPage({
  paint,
  build,
  work,
  lighthouse,
}: Results): Promise<ReadonlyMap<string, string>> {
  const charts: Chart[] = [];
  const parts: string[] = [INTRODUCTION];
  for (const line of paint?.found ?? []) {
    const drawn = await chartsOf(line, yearOf(paint));
    charts.push(...drawn);
    parts.push(`## On a ${line.line} line`, `${line.told}; medians of ${paint?.runs} loads.`);
    parts.push(...drawn.map(({ shown }) => shown));
    const columns = Object.keys(line.rows[0]?.times ?? {});
    parts.push(
      table(
        ["ms, the median and the least", ...columns, "KB"],
        line.rows.map(({ page, times, kilobytes }) => [
          PAGES[page.replace(/-embeds?$/, "")] === undefined ? page : nameOf(page) + setting(page),
          ...columns.map((name) => `${times[name]?.median} (${times[name]?.least})`),
          kilobytes.toFixed(1),
        ]),
      ),
    );
    if (line.budget.length > 0)
      parts.push(
        "### Budgets",
        table(
          ["budget", "is", ""],
          line.budget.map(({ what, is, kept }) => [what, is, kept === "ok" ? "kept" : "**over**"]),
        ),
      );
  }
  if (paint !== undefined) parts.push(whenOf(paint));
  if (build !== undefined) {
    const drawn = await buildCharts(build.rows, yearOf(build));
    charts.push(...drawn);
    parts.push("## Many charts", ...drawn.map(({ shown }) => shown));
    parts.push(
      table(
        [
          "charts in each language",
          "check, s",
          "build, s",
          "memory of its first process, MB",
          "again, with one number changed, s",
        ],
        build.rows.map(({ charts: many, check, build: whole, memory, again }) => [
          many.toLocaleString("en"),
          ...[check, whole, memory, again].map((value) => value.toFixed(1)),
        ]),
      ),
      whenOf(build),
    );
  }
  if (work !== undefined) {
    parts.push(
      "## Building, checking, serving",
      table(
        ["", "", ""],
        work.rows.map(({ what, value, unit }) => [what, value.toLocaleString("en"), unit]),
      ),
      whenOf(work),
    );
  }
  if (lighthouse !== undefined) {
    const categories = Object.keys(lighthouse.pages[0]?.points ?? {});
    parts.push(
      "## Lighthouse, on its phone",
      table(
        ["points of 100", ...categories, "what costs some"],
        lighthouse.pages.map(({ page, points, lost }) => [
          page,
          ...categories.map((name) => String(points[name])),
          lost.join("; "),
        ]),
      ),
      whenOf(lighthouse),
    );
  }
  return new Map([
    ["measured.md", `${parts.join("\n\n")}\n`],
    ...charts.map(({ file, svg }) => [`${FOLDER}/${file}`, svg] as const),
  ]);
}

/** Of a library's page: how it stands there. */
const setting = (page: string): string =>
  page.endsWith("-embeds") ? ", ten embeds" : page.endsWith("-embed") ? ", an embed" : "";

const yearOf = (measured: Measured | undefined): number => Number(measured?.at.slice(0, 4));

const INTRODUCTION = `# What was measured

\`npm run bench\`, \`bench paint\`, \`bench build\` and \`bench lighthouse\` measure, \`npm run bench page\` makes this page of
what they found; nothing in it is typed by hand. [How it is measured](../bench/README.md), what the pages are and what was tried, stands beside the code.
Times are those of one machine: compare them with each other, not with another machine's.`;
