import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Metric } from "../../../src/record/model.ts";
import type { Amount } from "../../../src/record/terms.ts";
import * as arbitrary from "./arbitrary.ts";
import { labelBoxes } from "./boxes.ts";
import { chartOf, type Drawn, drawingOf, findingOf, refusal } from "./drawing.ts";
import { measure } from "./parts.ts";
import { marksOf } from "./recover.ts";
import { count, derived, LANGUAGES, share } from "./voices.ts";

const SQUARE = /M([\d.]+) ([\d.]+)h([\d.]+)v([\d.]+)h-[\d.]+Z/g;

/** How many squares are filled, those that are cut by the part of them; and where each starts. */
function filled({ children }: Drawn, pale = false) {
  const path = marksOf(children, "a").find(
    ({ properties }) => (properties.fillOpacity !== undefined) === pale,
  );
  const drawn = [...String(path?.properties.d).matchAll(SQUARE)].map(([, ...numbers]) => numbers.map(Number));
  return {
    many: drawn.reduce((sum, [, , width = 0, side = 1]) => sum + width / side, 0),
    places: drawn.map(([x = 0, y = 0]) => [x, y] as const),
  };
}

const hundredth = fc.integer({ min: 0, max: 10_000 }).map((each) => each / 100);

describe("a hundred squares", () => {
  test("are filled as far as the figure goes, a fraction of one cut there, whatever the precision", () => {
    fc.assert(
      fc.property(hundredth, arbitrary.precision, arbitrary.variant, (value, precision, variant) => {
        const drawn = drawingOf("percent", [measure("a", value, "percent", precision)], {}, "en", variant);
        const { many, places } = filled(drawn);
        expect(Math.abs(many - value)).toBeLessThan(0.03);
        expect(places).toHaveLength(Math.ceil(value));
        expect(new Set(places.map(([x]) => x)).size).toBe(Math.min(10, Math.ceil(value)));
        expect(filled(drawn, true).many).toBe(0);
      }),
    );
  });

  test("are filled as far as a range goes in any case, and paler as far as it may", () => {
    const range = fc
      .tuple(hundredth, hundredth)
      .filter(([one, other]) => one !== other)
      .map(([one, other]) => ({ from: Math.min(one, other), to: Math.max(one, other) }));
    fc.assert(
      fc.property(range, arbitrary.variant, ({ from, to }, variant) => {
        const drawn = drawingOf("percent", [measure("a", { from, to }, "percent")], {}, "en", variant);
        expect(Math.abs(filled(drawn).many - from)).toBeLessThan(0.03);
        expect(Math.abs(filled(drawn, true).many - (to - from))).toBeLessThan(0.05);
      }),
    );
  });

  test("show a share, stated or reckoned, by its per cents", () => {
    expect(filled(drawingOf("percent", [share("a", 1, 3)], {})).many).toBeCloseTo(100 / 3, 1);
    expect(filled(drawingOf("percent", [derived("a", 4, 32)], {})).many).toBeCloseTo(12.5, 1);
  });
});

test("a share is said as it is stated, and in per cents by our arithmetic, in each language", () => {
  expect(
    LANGUAGES.map((tag) => findingOf("percent", [share("a", 1, 3)], {}, tag).replaceAll("\u00a0", " ")),
  ).toMatchInlineSnapshot(`
    [
      "100 squares, one for each per cent. Label of a: one in three students (by our arithmetic, around 33.3%).",
      "100 шаршы, әрқайсысы – бір пайыз. Көрсеткіш: a: әрбір үшінші білім алушы (біздің есептеуімізше, шамамен 33,3%).",
      "100 квадратов, каждый — один процент. Показатель a: каждый третий учащийся (по нашему расчёту, около 33,3 %).",
    ]
  `);
  expect(findingOf("percent", [measure("a", 87.5, "percent", "over", count("a", 0).label, 90)])).toBe(
    "100 squares, one for each per cent. Label of a: over 87.5%. Over 87.5% against a plan of 90%.",
  );
});

test("what was planned stands in the table too, where a plan is drawn", () => {
  const cellsOf = (planned?: number) => {
    const { drawing, subject } = chartOf("percent", [
      measure("a", 87.5, "percent", "over", count("a", 0).label, planned),
    ]);
    const { head, rows } = drawing.table(subject);
    return { head: head.slice(3), cells: rows.map(({ cells }) => cells.slice(3)) };
  };
  expect(cellsOf(90)).toEqual({ head: ["Planned"], cells: [["90%"]] });
  expect(cellsOf()).toEqual({ head: [], cells: [[]] });
});

test("the key says what a square is", () => {
  const texts = labelBoxes(drawingOf("percent", [measure("a", 5, "percent")], {}).children).map(
    ({ text }) => text,
  );
  expect(texts).toContain("One square stands for 1%");
});

test("what goes beyond nothing and all, and what is no share, is refused with the forms to take", () => {
  const of = (value: Amount): Metric => measure("a", value, "percent");
  for (const value of [-0.1, 100.1, { from: -1, to: 5 }, { from: 99, to: 101 }])
    expect(refusal("percent", [of(value)])).not.toBeNull();
  expect(refusal("percent", [of(100.1)])).toMatchInlineSnapshot(
    `"A hundred squares show 0 to 100 per cent, and "a" goes beyond; choose the form "number" or "bars"."`,
  );
  expect(refusal("percent", [measure("a", 5, "hectare")])).toMatchInlineSnapshot(
    `"A hundred squares show per cents or a share, and "a" is neither; choose the form "number" or "bars"."`,
  );
  expect(refusal("percent", [of(1), of(2)])).toMatchInlineSnapshot(
    `"A hundred squares are drawn of one figure; name it, and nothing else, in "metrics"."`,
  );
});
