import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FORMATS } from "../../../src/charts/format.ts";
import { placeOf, pointsOf } from "../../../src/charts/periods.ts";
import type { Series } from "../../../src/record/kinds/index.ts";
import * as arbitrary from "./arbitrary.ts";
import { elements, labelBoxes } from "./boxes.ts";
import { chartOf, type Drawn, drawingOf, faults, findingOf, refusal, toldOf, VARIANTS } from "./drawing.ts";
import { BY_MONTH } from "./examples.ts";
import { markLines } from "./mark-boxes.ts";
import { marksOf } from "./recover.ts";
import { periodsFrom, series } from "./series.ts";
import { LANGUAGES } from "./voices.ts";

const words = arbitrary.label.map((label) => ({ en: label, kk: label, ru: label }));
const drawable = arbitrary.seriesOf(1, 36, words);

/** The boxes of a figure's column: up to where it surely reaches, and of a range the rest. */
const boxesOf = ({ children }: Drawn, id: string) =>
  marksOf(children, id).map(({ properties }) => {
    const [x = 0, y = 0, width = 0, height = 0] = ["x", "y", "width", "height"].map((name) =>
      Number(properties[name]),
    );
    return {
      left: x,
      right: x + width,
      top: y,
      bottom: y + height,
      edge: Number(properties.strokeWidth ?? 0) / 2,
    };
  });

/** The height of the axis. */
function axisOf({ children }: Drawn): number {
  const rule = elements(children).find(({ properties }) => String(properties.className) === "p-rule");
  return Number(/M[\d.]+ ([\d.]+)/.exec(String(rule?.properties.d))?.[1]);
}

test("the drawn columns give every figure back, and its period", () => {
  fc.assert(
    fc.property(drawable, arbitrary.variant, (metrics, variant) => {
      const [own] = metrics;
      if (own === undefined) return;
      const drawn = drawingOf("columns", metrics, {}, "en", variant);
      const axis = axisOf(drawn);
      const points = pointsOf(own);
      const found = points.map(({ part }) => {
        const boxes = boxesOf(drawn, part.id);
        const tops = boxes.map(({ top, edge }) => axis - top + edge);
        const bottoms = boxes.map(({ bottom, edge }) => axis - bottom - edge);
        const [first] = boxes;
        return {
          high: Math.max(...tops),
          low: Math.min(...bottoms),
          middle: ((first?.left ?? 0) + (first?.right ?? 0)) / 2,
          many: boxes.length,
        };
      });
      const tallest = Math.max(...found.map(({ high, low }) => Math.max(high, -low)));
      const largest = Math.max(...points.map(({ high, low }) => Math.max(Math.abs(high), Math.abs(low))));
      const scale = largest === 0 ? 0 : tallest / largest;
      for (const [index, { low, high }] of points.entries()) {
        const { high: top = 0, low: bottom = 0, many } = found[index] ?? {};
        expect(top).toBeCloseTo(Math.max(0, high) * scale, 0);
        expect(bottom).toBeCloseTo(Math.min(0, low) * scale, 0);
        // A range has a paler part, and a sure one where it does not begin at nothing or below.
        expect(many).toBe(low < high && (low > 0 || high < 0) ? 2 : 1);
      }
      // Equal steps from period to period, missing ones counted.
      const [one, next] = [found[0], found.at(-1)];
      const [from, to] = [points[0]?.place ?? 0, points.at(-1)?.place ?? 0];
      if (from === to || one === undefined || next === undefined) return;
      const step = (next.middle - one.middle) / (to - from);
      expect(step).toBeGreaterThan(0);
      for (const [index, { place }] of points.entries())
        expect(found[index]?.middle).toBeCloseTo(one.middle + (place - from) * step, 1);
    }),
  );
});

test("no mark of precision touches a text", () => {
  fc.assert(
    fc.property(drawable, arbitrary.variant, arbitrary.language, (metrics, variant, tag) => {
      const { children } = drawingOf("columns", metrics, {}, tag, variant);
      const lines = markLines(children);
      const half = FORMATS[variant].stroke.mark / 2;
      for (const text of labelBoxes(children))
        for (const [[x1, y1], [x2, y2]] of lines) {
          const apart =
            Math.max(x1, x2) + half <= text.left ||
            Math.min(x1, x2) - half >= text.right ||
            Math.max(y1, y2) + half <= text.top ||
            Math.min(y1, y2) - half >= text.bottom;
          expect(apart, `a mark on “${text.text}”`).toBe(true);
        }
    }),
  );
});

const rings = ({ children }: Drawn): number =>
  elements(children)
    .filter(({ properties }) => String(properties.className) === "p-open")
    .flatMap(({ properties }) => String(properties.d).match(/M/g) ?? []).length;

test("a period without a figure keeps its place under an open ring, whether the file names it or not", () => {
  for (const variant of VARIANTS) {
    const drawn = drawingOf("columns", [BY_MONTH], {}, "en", variant);
    // November and March, and the sample of the key.
    expect(rings(drawn)).toBe(3);
    expect(labelBoxes(drawn.children).map(({ text }) => text)).toContain("no data");
  }
  expect(rings(drawingOf("columns", [series("a", { "2024": [1], "2025": [2] })], {}))).toBe(0);
});

describe("figures and periods are named where they have room", () => {
  const texts = (metric: Series, variant: (typeof VARIANTS)[number]): readonly string[] =>
    labelBoxes(drawingOf("columns", [metric], {}, "en", variant).children).map(({ text }) => text);

  test("of twelve months every one by name, its year once", () => {
    const points = Object.fromEntries(
      periodsFrom("month", 24 * 12 + 8, 12).map((at, index) => [at, [index + 1] as const]),
    );
    const named = texts(series("a", points), "wide");
    for (const month of ["Sept", "Oct", "Jan", "Aug"]) expect(named).toContain(month);
    expect(named.filter((text) => /^20\d\d$/.test(text))).toEqual(["2024", "2025"]);
    for (let value = 1; value <= 12; value += 1) expect(named).toContain(`${value}`);
  });

  test("of thirty-six the highest, the lowest, the first and the last, with an axis of figures", () => {
    const some = (many: number) => Array.from({ length: many }, () => 20_000);
    const amounts = [30_001, ...some(9), 50_002, ...some(9), 1_003, ...some(14), 25_004];
    const points = Object.fromEntries(
      periodsFrom("month", 24 * 12, 36).map((at, index) => [at, [amounts[index] ?? 0] as const]),
    );
    const named = texts(series("a", points), "broad");
    expect(named).toEqual(expect.arrayContaining(["30,001", "50,002", "25,004", "0", "1,003", "0", "20K"]));
    expect(named).not.toContain("20,000");
  });

  test("school years and years by themselves", () => {
    expect(texts(series("a", { "2024/25": [1], "2025/26": [2] }), "wide")).toEqual(
      expect.arrayContaining(["2024/25", "2025/26"]),
    );
  });
});

test("a figure that is wider than the drawing is left to the axis and the table", () => {
  const few = { 2024: [{ from: -1_002_849_281_190, to: 0 }], 2028: [null] } as const;
  for (const tag of LANGUAGES) {
    const drawn = drawingOf("columns", [series("a", few, { unit: "percent" })], {}, tag, "narrow");
    expect(faults(drawn, "narrow")).toEqual([]);
  }
});

test("is told with its ends, its highest and lowest figure and its gaps, in three languages", () => {
  const plain = (text: string): string => text.replaceAll("\u00a0", " ");
  expect(LANGUAGES.map((tag) => plain(findingOf("columns", [BY_MONTH], {}, tag)))).toMatchInlineSnapshot(`
    [
      "Columns, period by period. Pupils on tours by month: the first figure is 1,200 (September 2025), the last 300 (May 2026). The highest is over 3,400 (October 2025). The lowest is 300 (May 2026). No data: November 2025; March 2026.",
      "Кезеңдер бойынша бағандар. Айлар бойынша экскурсияға барған оқушылар: алғашқы көрсеткіш – 1 200 (2025 жылғы қыркүйек), соңғысы – 300 (2026 жылғы мамыр). Ең жоғарысы – 3 400-ден астам (2025 жылғы қазан). Ең төмені – 300 (2026 жылғы мамыр). Дерек жоқ: 2025 жылғы қараша; 2026 жылғы наурыз.",
      "Столбцы по периодам. Школьники на экскурсиях по месяцам: первое значение — 1 200 (сентябрь 2025 года), последнее — 300 (май 2026 года). Наибольшее — более 3 400 (октябрь 2025 года). Наименьшее — 300 (май 2026 года). Нет данных: ноябрь 2025 года; март 2026 года.",
    ]
  `);
  expect(toldOf(chartOf("columns", [BY_MONTH], {})).slice(1)).toMatchInlineSnapshot(`
    [
      [
        "Period",
        "Figure",
        "How exact",
      ],
      [
        "September 2025",
        "1,200 things",
        "no qualifier",
      ],
      [
        "October 2025",
        "Over 3,400 things",
        "over",
      ],
      [
        "November 2025",
        "no data",
        "",
      ],
      [
        "December 2025",
        "Around 2,900 things",
        "around",
      ],
      [
        "January 2026",
        "500 to 700 things",
        "no qualifier",
      ],
      [
        "February 2026",
        "1,800 things",
        "no qualifier",
      ],
      [
        "March 2026",
        "no data",
        "",
      ],
      [
        "April 2026",
        "Nearly 2,100 things",
        "nearly",
      ],
      [
        "May 2026",
        "300 things",
        "no qualifier",
      ],
    ]
  `);
});

test("what it can't draw is refused with what to do instead", () => {
  expect(refusal("columns", [BY_MONTH, BY_MONTH])).toMatchInlineSnapshot(
    `"Columns are drawn of one series; name it, and nothing else, in "metrics"."`,
  );
  expect(refusal("columns", [series("a", { "2000": [1], "2036": [2] })])).toMatchInlineSnapshot(
    `""a" has 37 periods from its first to its last, and over 36 columns don't stand apart on a phone; choose the form "line"."`,
  );
  expect(refusal("columns", [series("a", { "2000": [null] })])).toMatchInlineSnapshot(
    `""a" has no figure in any period; fill one in, or take the chart out."`,
  );
});

test("periods are counted on as the calendar has them", () => {
  expect(["2025-12", "2026-01", "2025-Q4", "2026-Q1", "2025/26", "2025"].map(placeOf)).toEqual([
    24311, 24312, 8103, 8104, 2025, 2025,
  ]);
});
