import { brotliCompressSync } from "node:zlib";
import { PNG } from "pngjs";
import { describe, expect, test } from "vitest";
import { budgetOf } from "../../../bench/paint/budget.ts";
import { hasInk, inkIn } from "../../../bench/paint/ink.ts";
import type { Load } from "../../../bench/paint/load.ts";
import { floorOf } from "../../../bench/paint/pages.ts";
import { mainThreadOf, type TraceEvent } from "../../../bench/paint/trace.ts";
import { withPolicy } from "../../../src/publication/headers.ts";

/** A picture of one letter a pixel: each letter is a colour. */
function picture(...rows: readonly string[]): PNG {
  const png = new PNG({ width: rows[0]?.length ?? 0, height: rows.length });
  for (const [index, letter] of [...rows.join("")].entries())
    png.data.fill(letter.charCodeAt(0) * 2, index * 4, index * 4 + 4);
  return png;
}

describe("ink", () => {
  const box = { x: 1, y: 0, width: 3, height: 2 };

  test("is what differs from a box's ground, whatever colour that has", () => {
    expect(inkIn(picture("AAAA", "AAAA"), box)).toBe(0);
    expect(inkIn(picture("AQQQ", "AQQQ"), box)).toBe(0);
    expect(inkIn(picture("AQaQ", "AQaQ"), box)).toBe(2);
  });

  test("of a box beyond the picture's edge is not asked for", () => {
    expect(inkIn(picture("AAQ"), { x: 2, y: 0, width: 9, height: 9 })).toBe(0);
  });

  test("makes a box painted once half of it is there", () => {
    expect(hasInk(49, 100)).toBe(false);
    expect(hasInk(50, 100)).toBe(true);
  });
});

describe("the floor", () => {
  const chart = `<svg class="w" data-chart="rows">${'<path d="M0 0h9v9z"/><text>So many</text>'.repeat(40)}</svg>`;
  const html = `<head><link rel="preload" href="/a.woff2" as="font" crossorigin><style>@font-face{font-family:A;src:url(/a.woff2)}</style><script>late()</script>
<style>@font-face{font-family:B;src:local("B")}p{margin:0}</style></head>
<p>One.</p>${chart}<p>Two.</p>${chart.replace("rows", "dots")}<p>Three.</p>`;
  const floor = floorOf(html);

  test("has neither fonts nor charts, and all else", () => {
    expect(floor).not.toMatch(/font-face|preload|late|<svg/);
    expect(floor.replaceAll(/<!--.*?-->/g, "")).toContain("<p>One.</p><p>Two.</p><p>Three.</p>");
    expect(floor).toContain("p{margin:0}");
  });

  test("has the page's compressed bytes", () => {
    const bytes = (text: string): number => brotliCompressSync(text).length;
    expect(Math.abs(bytes(floor) - bytes(html))).toBeLessThan(8);
  });
});

test("a floor keeps the styles and scripts that its policy allows", () => {
  const page = withPolicy(
    `<head><meta charset="utf-8"><style>@font-face{font-family:A;src:url(data:a)}p{margin:0}</style></head><script>a()</script><svg data-chart="rows"></svg>`,
  );
  const policy = /Content-Security-Policy" content="([^"]*)"/;
  const floor = floorOf(page);
  expect(policy.exec(floor)?.[1]).not.toBe(policy.exec(page)?.[1]);
  expect(withPolicy(floor.replace(/<meta http-equiv[^>]*>/, ""))).toBe(floor);
});

test("the main thread's work is told by kind, none of it twice, and none of other threads", () => {
  const event = (name: string, ts: number, dur: number, tid = 1): TraceEvent => ({
    name,
    ph: "X",
    pid: 1,
    tid,
    ts: ts * 1000,
    dur: dur * 1000,
    args: {},
  });
  const { all, kinds } = mainThreadOf([
    { ...event("thread_name", 0, 0), ph: "M", args: { name: "CrRendererMain" } },
    event("RunTask", 0, 10),
    event("ParseHTML", 1, 6),
    event("EvaluateScript", 2, 3),
    event("UpdateLayoutTree", 3, 1),
    event("RunTask", 20, 5),
    event("Layout", 21, 2),
    event("RunTask", 0, 50, 2),
    event("Paint", 1, 40, 2),
  ]);
  expect(all).toBe(15);
  expect(kinds).toEqual({ parse: 3, script: 2, style: 1, layout: 2, paint: 0, other: 7 });
});

test("the budget compares loads that came one after another", () => {
  const load = (firstPaint: number, allPainted: number, all: number, layoutShift = 0): Load => ({
    firstPaint,
    allPainted,
    mainThread: { all, kinds: {} },
    raster: 0,
    layoutShift,
    bytes: 1,
  });
  const loads = new Map([
    ["report", [load(110, 130, 140), load(330, 390, 480), load(120, 160, 140)]],
    ["F", [load(100, 100, 100), load(300, 300, 300), load(100, 100, 100)]],
  ]);
  expect(budgetOf(loads).map(({ is, kept }) => [is, kept])).toEqual([
    ["1.30 × F", "ok"],
    ["1.10 × F", "ok"],
    ["1.40 × F", "ok"],
    ["0.0000", "ok"],
  ]);
  const moved = new Map([...loads, ["report", [load(130, 150, 160, 0.001)]]] as const);
  expect(budgetOf(moved).map(({ kept }) => kept)).toEqual(["over", "over", "over", "over"]);
  expect(budgetOf(new Map([...loads].slice(1)))).toEqual([]);
  const embeds = new Map([
    ["embed", [load(1, 100, 1)]],
    ["E", [load(1, 90, 1)]],
    ["d3-embed", [load(1, 160, 1)]],
    ["embeds", [{ ...load(1, 100, 1), bytes: 91 * 1024 }]],
    ["vega-embeds", [load(1, 210, 1)]],
  ]);
  expect(budgetOf(embeds).map(({ is, kept }) => [is, kept])).toEqual([
    ["1.11 × E", "ok"],
    ["0.63 × d3-embed", "over"],
    ["0.48 × vega-embeds", "ok"],
    ["91.0", "over"],
  ]);
});
