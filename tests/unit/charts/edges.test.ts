import { describe, expect, test } from "vitest";
import { FORMATS } from "../../../src/charts/format.ts";
import { BOX_HEIGHT } from "../../../src/charts/icons/icon.ts";
import type { Precision } from "../../../src/record/model.ts";
import { elements, labelBoxes } from "./boxes.ts";
import { chartOf, drawingOf, drawnOf, VARIANTS } from "./drawing.ts";
import { ACCREDITED, COLLEGES, ONE_IN_FIVE } from "./examples.ts";
import { iconBoxes } from "./mark-boxes.ts";
import { LANGUAGES, share } from "./voices.ts";

/** One in n under a title that says its figure. */
function titled(of: number, variant: (typeof VARIANTS)[number], precision: Precision = "exact") {
  const metric = share("students", 1, of, precision);
  const chart = chartOf("one-in-n", [metric]);
  return drawnOf({ ...chart, subject: { ...chart.subject, titled: [metric.id] } }, variant);
}

describe("one in n", () => {
  test("is said in the drawing where the title doesn't say it, and nowhere else", () => {
    for (const variant of VARIANTS) {
      expect(labelBoxes(titled(5, variant).children)).toEqual([]);
      const texts = labelBoxes(drawingOf("one-in-n", [ONE_IN_FIVE], {}, "en", variant).children);
      expect(texts.map(({ text }) => text).join(" ")).toContain("One in five");
    }
  });

  test("stands across a page's drawing, feet on its lower edge unless a key stands below", () => {
    for (const variant of ["broad", "narrow"] as const)
      for (const of of [5, 7, 20]) {
        const { width, height, children } = titled(of, variant);
        const icons = iconBoxes(children);
        expect(icons).toHaveLength(of);
        expect(Math.max(...icons.map(({ bottom }) => bottom))).toBeCloseTo(height, 1);
        if (of < 20) expect(Math.max(...icons.map(({ right }) => right))).toBeGreaterThan(width * 0.97);
        expect(titled(of, variant, "over").height).toBeGreaterThan(height);
      }
  });

  test("is drawn large, yet no larger where the share is of fewer", () => {
    for (const of of [1, 2, 3, 5]) {
      const [first] = iconBoxes(titled(of, "broad").children);
      const high = (((first?.bottom ?? 0) - (first?.top ?? 0)) * BOX_HEIGHT) / (BOX_HEIGHT - 2);
      expect(high).toBeGreaterThan(280);
      expect(high).toBeLessThanOrEqual(300.1);
    }
  });
});

describe("a street of things", () => {
  const street = (tag: (typeof LANGUAGES)[number], variant: (typeof VARIANTS)[number]) =>
    drawingOf("part-of-whole", [ACCREDITED, COLLEGES], { icon: "college" }, tag, variant);

  test("runs off both edges of a page, every icon on a ground", () => {
    for (const variant of VARIANTS) {
      const { width, children } = street("en", variant);
      expect(width).toBe(FORMATS[variant].bleed);
      const rule = elements(children).find(({ properties }) => String(properties.className) === "p-street");
      const grounds = [...String(rule?.properties.d).matchAll(/M0 ([\d.]+)L(\d+) \1/g)];
      expect(new Set(grounds.map(([, , right]) => Number(right)))).toEqual(new Set([width]));
      const levels = grounds.map(([, y]) => Number(y) - FORMATS[variant].stroke.street / 2);
      for (const { bottom } of iconBoxes(children))
        expect(Math.min(...levels.map((level) => Math.abs(level - bottom)))).toBeLessThan(0.02);
    }
  });

  test("has eight colleges of 32 on a line, four where it is narrow", () => {
    const onALine = { broad: 8, wide: 8, narrow: 4 };
    for (const variant of VARIANTS) {
      const tops = iconBoxes(street("en", variant).children).map(({ top }) => Math.round(top));
      expect(
        new Set(
          Map.groupBy(tops, (top) => top)
            .values()
            .map(({ length }) => length),
        ),
      ).toEqual(new Set([onALine[variant]]));
    }
  });

  test("says the part above its first line and the whole below its last", () => {
    for (const tag of LANGUAGES)
      for (const variant of VARIANTS) {
        const { children } = street(tag, variant);
        const boxes = labelBoxes(children);
        const icons = iconBoxes(children);
        const [above, below] = ["4", "32"].map((number) => boxes.find(({ text }) => text === number));
        expect(above?.bottom).toBeLessThan(Math.min(...icons.map(({ top }) => top)));
        expect(below?.top).toBeGreaterThan(Math.max(...icons.map(({ bottom }) => bottom)));
      }
  });
});
