import { describe, expect, test } from "vitest";
import { measuredPage } from "../../../bench/measured.ts";
import type { PaintRow, Results } from "../../../bench/results.ts";

const row = (page: string, painted: number): PaintRow => ({
  page,
  times: { "all charts": { median: painted, least: painted - 9 } },
  shift: 0,
  kilobytes: painted / 100,
});
const when = { at: "2031-05-06T07:08:09.000Z", commit: "abc1234", machine: "4 × Abacus" };
const RESULTS: Results = {
  paint: {
    ...when,
    runs: 5,
    found: [
      {
        line: "slow",
        told: "a modem",
        rows: [row("report", 781), row("d3", 1816), row("F", 700), row("embed", 300), row("/tmp/other", 5)],
        budget: [
          { what: "all charts", is: "1.12 × F", kept: "ok" },
          { what: "first paint", is: "9.99 × F", kept: "over" },
        ],
      },
    ],
  },
  lighthouse: {
    ...when,
    pages: [{ page: "/en/2031/", points: { performance: 99, seo: 100 }, lost: ["Slow 9 s"] }],
  },
  build: {
    ...when,
    rows: [
      { charts: 8, check: 0.91, build: 21.72, memory: 820, again: 9 },
      { charts: 1000, check: 2.2, build: 470, memory: 951, again: 49 },
    ],
  },
  work: {
    ...when,
    rows: [
      { what: "build with 8 charts in each language", value: 21.72, unit: "s" },
      { what: "its peak memory", value: 820, unit: "MB" },
    ],
  },
};

describe("the page of what was measured", async () => {
  const files = await measuredPage(RESULTS);
  const page = files.get("measured.md") ?? "";

  test("says when, of which commit and on what kind of machine", () => {
    expect(page.match(/Measured on 2031-05-06 at abc1234, on 4 × Abacus\./g)).toHaveLength(4);
    expect(page).toContain("a modem; medians of 5 loads");
  });

  test("shows each chart that it makes, drawn by our own form, with its description", () => {
    const shown = [...page.matchAll(/!\[([^\]]*)\]\(([^)]*)\)/g)].map(([, told, path]) => ({ told, path }));
    expect(shown.map(({ path }) => path)).toEqual([...files.keys()].filter((path) => path.endsWith(".svg")));
    expect(shown).toMatchObject([
      {
        path: "measured/slow-report.svg",
        told: expect.stringMatching(/three .*D3, 1,816.*700.*Our report: 781/),
      },
      { path: "measured/slow-report-bytes.svg", told: expect.stringContaining("D3, 18,596") },
      { path: "measured/build.svg", told: expect.stringMatching(/1,000 charts, 470.*8 charts, 22/) },
    ]);
    const svg = files.get("measured/slow-report.svg") ?? "";
    expect(svg).toMatch(/^<svg[^>]* data-chart="bars"/);
    for (const words of ["Our report", "D3", "781", "1,816"]) expect(svg).toContain(`>${words}<`);
  });

  test("sets ten bare pages in frames beside ten embeds", async () => {
    const rows = [row("embeds", 1529), row("ten-s", 980), row("d3-embeds", 1422)];
    const paint = { ...when, runs: 5, found: [{ line: "slow", told: "a modem", rows, budget: [] }] };
    const made = await measuredPage({ paint });
    expect(made.get("measured/slow-embeds.svg")).toContain(">Ten bare pages in frames<");
    expect(made.get("measured.md")).toContain("| Ten bare pages in frames | 980 (971) | 9.8 |");
  });

  test("tells every row to the last digit, and every budget in words", () => {
    expect(page).toContain("| Our report | 781 (772) | 7.8 |");
    expect(page).toContain("| build with 8 charts in each language | 21.72 | s |");
    expect(page).toContain("| 1,000 | 2.2 | 470.0 | 951.0 | 49.0 |");
    expect(page).toContain("| /en/2031/ | 99 | 100 | Slow 9 s |");
    expect(page).toContain("| all charts | 1.12 × F | kept |");
    expect(page).toContain("| first paint | 9.99 × F | **over** |");
  });

  test("leaves out what wasn't measured, and draws nothing of one page alone", async () => {
    expect(page).not.toContain("slow-embed");
    expect(page).not.toContain("slow-main-thread");
    const empty = await measuredPage({});
    expect([...empty.keys()]).toEqual(["measured.md"]);
    expect(empty.get("measured.md")).not.toMatch(/undefined|NaN|##/);
  });
});
