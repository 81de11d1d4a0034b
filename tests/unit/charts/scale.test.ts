import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FORMATS } from "../../../src/charts/format.ts";
import { iconNamed } from "../../../src/charts/icons/index.ts";
import { markup } from "../../../src/charts/markup.ts";
import { renderSvg } from "../../../src/charts/svg.ts";
import * as arbitrary from "./arbitrary.ts";
import { elements, labelBoxes } from "./boxes.ts";
import { chartOf, type Drawn, drawingOf, refusal, VARIANTS } from "./drawing.ts";
import { ALL_COUNTS } from "./examples.ts";
import { markBoxes } from "./mark-boxes.ts";
import { columnsOf, marksOf } from "./recover.ts";
import { count, LANGUAGES, voiceOf } from "./voices.ts";

test("the smallest numbers that there are stand at the scale's start", () => {
  for (const variant of VARIANTS) {
    const metrics = [count("a", Number.MIN_VALUE), count("b", 1e-300), count("c", 1e9)];
    const svg = markup(renderSvg(chartOf("scale", metrics), variant, "x", "A title"));
    expect(svg).not.toContain("NaN");
    const dots = [...svg.matchAll(/data-mark="[abc]"[^>]* cx="([^"]+)"/g)].map(([, x]) => x);
    expect(dots).toHaveLength(3);
    expect(new Set(dots).size).toBe(2);
  }
});

describe("whatever the figures", () => {
  /** What figures must not stand on: dots, marks about them, stems. */
  const obstacles = ({ children }: Drawn, ids: readonly string[]) => {
    const dots = ids
      .flatMap((id) => marksOf(children, id))
      .map(({ properties }) => {
        const [x, y, r] = [properties.cx, properties.cy, properties.r].map(Number) as [
          number,
          number,
          number,
        ];
        return { left: x - r, right: x + r, top: y - r, bottom: y + r };
      });
    const stems = elements(children)
      .filter(({ properties }) => String(properties.className) === "p-stem")
      .flatMap(({ properties }) => [...String(properties.d).matchAll(/M([\d.]+) ([\d.]+)L([\d.]+) /g)])
      .map(([, left, y, right]) => ({
        left: Number(left),
        right: Number(right),
        top: Number(y) - 1,
        bottom: Number(y) + 1,
      }));
    return [...dots, ...stems, ...markBoxes(children, iconNamed("visitor"))];
  };

  test("no figure stands on a dot, a mark of precision or a stem", () => {
    fc.assert(
      fc.property(
        arbitrary.countsOf(arbitrary.value, 8),
        arbitrary.language,
        arbitrary.variant,
        (metrics, tag, variant) => {
          const drawing = drawingOf("scale", metrics, {}, tag, variant);
          const taken = obstacles(
            drawing,
            metrics.map(({ id }) => id),
          );
          const figures = labelBoxes(drawing.children).filter(({ style }) =>
            style.className.endsWith("-value"),
          );
          expect(figures.length).toBeGreaterThanOrEqual(metrics.length);
          for (const figure of figures)
            expect(
              taken.filter(
                (each) =>
                  each.left < figure.right &&
                  figure.left < each.right &&
                  each.top < figure.bottom &&
                  figure.top < each.bottom,
              ),
              figure.text,
            ).toEqual([]);
        },
      ),
    );
  });

  test("columns follow one another without a gap, every second one paler, and every dot is within the drawing", () => {
    fc.assert(
      fc.property(arbitrary.countsOf(arbitrary.value, 8), arbitrary.variant, (metrics, variant) => {
        const { children } = drawingOf("scale", metrics, {}, "en", variant);
        const columns = columnsOf(children);
        for (const [index, { to, opacity }] of columns.entries()) {
          expect(opacity).toBe(index % 2 === 0 ? 1 : 0.5);
          expect(columns[index + 1]?.from ?? to).toBe(to);
          expect(to).toBeLessThanOrEqual(FORMATS[variant].width);
        }
        for (const { id } of metrics) {
          const [x = 0, r = 0] = ["cx", "r"].map((name) =>
            Number(marksOf(children, id)[0]?.properties[name]),
          );
          expect(x - r).toBeGreaterThanOrEqual(-0.01);
          expect(x + r).toBeLessThanOrEqual(columns.at(-1)?.to ?? 0);
        }
      }),
    );
  });
});

test("the key says of the columns what is true: nothing is none of them", () => {
  for (const tag of LANGUAGES) {
    const key = (values: readonly number[]): string => {
      const metrics = values.map((value, index) => count(`m${index}`, value));
      const { children } = drawingOf("scale", metrics, {}, tag, "broad");
      return labelBoxes(children)
        .map(({ text }) => text)
        .join(" ");
    };
    const [plain, zero] = (["chart.scale.steps", "chart.scale.steps.zero"] as const).map((code) =>
      voiceOf(tag).message(code, { step: 10 }),
    );
    expect(zero).toContain("0");
    expect(key([5, 0])).toContain(zero);
    expect(key([5, 4])).toContain(plain);
    expect(key([5, 4])).not.toContain(zero);
  }
});

describe("pictograms", () => {
  const icons = { colleges: "college", classes: "classroom" };
  const iconsIn = ({ children }: Drawn) =>
    elements(children).filter(({ properties }) => String(properties.className) === "p-fig");

  test("stand before the labels of metrics that the options give one, all labels in one line below each other", () => {
    for (const variant of VARIANTS) {
      const drawing = drawingOf("scale", ALL_COUNTS, { icons }, "en", variant);
      expect(iconsIn(drawing)).toHaveLength(2);
      const labels = labelBoxes(drawing.children).filter(({ style }) => style.className.endsWith("-label"));
      const [left = 0, ...others] = new Set(labels.map((label) => label.left));
      expect(others).toEqual([]);
      expect(left).toBeGreaterThan(30);
    }
  });

  test("take no room where there are none", () => {
    const drawing = drawingOf("scale", ALL_COUNTS, {}, "en", "broad");
    expect(iconsIn(drawing)).toEqual([]);
    expect(Math.min(...labelBoxes(drawing.children).map(({ left }) => left))).toBe(0);
  });

  test("of what the chart doesn't show are refused", () => {
    expect(refusal("scale", ALL_COUNTS, { icons: { brides: "college" } })).toMatchInlineSnapshot(
      `"The options name "brides", which is not among the chart's metrics; take it out or add it."`,
    );
  });
});
