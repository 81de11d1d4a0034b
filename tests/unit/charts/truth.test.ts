import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FORMATS, type Variant } from "../../../src/charts/format.ts";
import { iconNamed } from "../../../src/charts/icons/index.ts";
import { unitFor } from "../../../src/charts/rows/options.ts";
import type { Metric } from "../../../src/record/model.ts";
import * as arbitrary from "./arbitrary.ts";
import { elements } from "./boxes.ts";
import { drawingOf, refusal } from "./drawing.ts";
import { columnsOf, countIcons, drawnScale, marksOf, places } from "./recover.ts";
import { count, share } from "./voices.ts";

function draw(form: string, metrics: readonly Metric[], raw: unknown, variant: Variant) {
  expect(refusal(form, metrics, raw)).toBeNull();
  return drawingOf(form, metrics, raw, "en", variant).children;
}

/** Icons drawn for a metric, a cut one as its fraction. */
function drawnUnits(children: ReturnType<typeof draw>, id: string, iconWidth: number): number {
  const [group] = marksOf(children, id);
  if (group === undefined) throw new Error(`no marks for ${id}`);
  return countIcons(group, iconWidth * drawnScale(group));
}

describe("the drawn marks give the figure back", () => {
  test("rows: figures times their unit, a fraction of one cut there, whatever the precision", () => {
    const values = fc.oneof(arbitrary.value, fc.constantFrom(1_300, 28_000));
    fc.assert(
      fc.property(arbitrary.countsOf(values, 5), arbitrary.variant, (metrics, variant) => {
        const children = draw("rows", metrics, {}, variant);
        const unit = unitFor(Math.max(...metrics.map(({ value }) => value)));
        for (const { id, value } of metrics)
          expect(Math.abs(drawnUnits(children, id, iconNamed("visitor").width) - value / unit)).toBeLessThan(
            0.01,
          );
      }),
    );
  });

  test("rows: every figure has a place of its own within the drawing, a pitch from its neighbours", () => {
    fc.assert(
      fc.property(arbitrary.countsOf(arbitrary.value, 3), arbitrary.variant, (metrics, variant) => {
        const children = draw("rows", metrics, {}, variant);
        for (const { id } of metrics) {
          const [group] = marksOf(children, id);
          if (group === undefined || group.children.length === 0) continue;
          const width = iconNamed("visitor").width * drawnScale(group);
          const placed = [...places(group)].sort((a, b) => a.y - b.y || a.x - b.x);
          for (const [index, { x, y }] of placed.entries()) {
            const next = placed[index + 1];
            expect(x).toBeGreaterThanOrEqual(0);
            expect(x + width).toBeLessThanOrEqual(FORMATS[variant].width);
            if (next !== undefined && next.y === y) expect(next.x - x).toBeGreaterThan(width);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test("part of a whole: solid icons are the part, solid and open ones the whole", () => {
    const pair = fc
      .integer({ min: 1, max: 200 })
      .chain((whole) => fc.tuple(fc.integer({ min: 0, max: whole }), fc.constant(whole)));
    fc.assert(
      fc.property(pair, arbitrary.precision, arbitrary.variant, ([part, whole], precision, variant) => {
        const metrics = [count("part", part, precision), count("whole", whole, precision)];
        const children = draw("part-of-whole", metrics, { icon: "college" }, variant);
        const { width } = iconNamed("college");
        const solid = drawnUnits(children, "part", width);
        expect(solid).toBe(part);
        expect(solid + drawnUnits(children, "whole", width)).toBe(whole);
        const paints = marksOf(children, "part").flatMap(({ children: inner }) => elements(inner));
        expect(
          paints
            .filter(({ tagName }) => tagName === "path")
            .every((path) => path.properties.fillRule === "evenodd"),
        ).toBe(true);
      }),
    );
  });

  test("one in n: as many figures as the share is of, and the part of them solid", () => {
    const ratio = fc
      .integer({ min: 1, max: 20 })
      .chain((of) => fc.tuple(fc.integer({ min: 0, max: of }), fc.constant(of)));
    fc.assert(
      fc.property(ratio, arbitrary.precision, arbitrary.variant, ([part, of], precision, variant) => {
        const children = draw("one-in-n", [share("students", part, of, precision)], {}, variant);
        const figures = elements(children).filter(({ properties }) =>
          [properties.className].flat().includes("p-rest"),
        );
        const [solid] = marksOf(children, "students");
        expect(solid === undefined ? 0 : countIcons(solid, 1)).toBe(part);
        expect(figures.length > 0).toBe(part < of);
        const all = children.filter(({ tagName }) => tagName === "g");
        expect(all.reduce((sum, child) => sum + countIcons(child, 1), 0)).toBe(of);
      }),
    );
  });

  test("scale: a dot stands at the logarithm of its figure among the columns, and nothing stands apart, left of one", () => {
    const positive = arbitrary.value.filter((value) => value >= 1);
    fc.assert(
      fc.property(arbitrary.countsOf(positive, 8), arbitrary.variant, (metrics, variant) => {
        const zero = count("zero", 0);
        const children = draw("scale", [...metrics, zero], {}, variant);
        const place = (id: string): number => Number(marksOf(children, id)[0]?.properties.cx);
        const [one = 0, ten = 0] = columnsOf(children).map(({ from }) => from);
        const radius = Number(marksOf(children, "zero")[0]?.properties.r);
        expect(place("zero")).toBeGreaterThanOrEqual(radius);
        expect(place("zero") + radius).toBeLessThan(one);
        for (const { id, value } of metrics)
          expect(Math.abs((place(id) - one) / (ten - one) - Math.log10(value))).toBeLessThan(0.01);
      }),
    );
  });
});

describe("figures that a form can't draw are refused with what to do instead", () => {
  test("rows of shares, and rows at a unit that would make thousands of figures", () => {
    expect(refusal("rows", [share("students", 1, 5)])).toMatchInlineSnapshot(
      `"This form draws counts alone; take "students" out of "metrics"."`,
    );
    expect(refusal("rows", [count("grants", 10_000)], { unit: 1 })).toMatchInlineSnapshot(
      `"At one figure for 1 the longest row has over 400 figures; set "unit" to 100 or more, or leave it out."`,
    );
    expect(refusal("rows", [count("grants", 10_000)], { highlight: "grant" })).toMatchInlineSnapshot(
      `"The options name "grant", which is not among the chart's metrics; take it out or add it."`,
    );
  });
  test("a part that is larger than its whole, too many icons, and half an icon", () => {
    const icon = { icon: "college" };
    expect(refusal("part-of-whole", [count("a", 5), count("b", 4)], icon)).toMatchInlineSnapshot(
      `"The part ("a", 5) is larger than the whole ("b", 4); name the part first."`,
    );
    expect(refusal("part-of-whole", [count("a", 5), count("b", 201)], icon)).toMatchInlineSnapshot(
      `"The whole ("b") would be 201 icons, and over 200 can't be counted; choose the form "grid" or "scale"."`,
    );
    expect(refusal("part-of-whole", [count("a", 1.5), count("b", 4)], icon)).toMatchInlineSnapshot(
      `"One icon stands for one thing here, and "a" is no whole number; choose the form "grid" or "scale"."`,
    );
    expect(refusal("part-of-whole", [count("a", 0), count("b", 0)], icon)).toMatchInlineSnapshot(
      `"The whole ("b") is nothing; choose the form "grid" or "scale", or take the chart out."`,
    );
  });
  test("one in n of a count, and of more than twenty", () => {
    expect(refusal("one-in-n", [count("a", 5)])).toMatchInlineSnapshot(
      `"This form draws shares or calculated shares alone; take "a" out of "metrics"."`,
    );
    expect(refusal("one-in-n", [share("a", 1, 21)])).toMatchInlineSnapshot(
      `""a" would be 21 figures, and over 20 don't show a share at a glance; choose "part-of-whole" with two counts."`,
    );
  });
});
