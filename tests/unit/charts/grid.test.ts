import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { WIDTHS } from "../../../src/charts/form.ts";
import { unitFor } from "../../../src/charts/grid/options.ts";
import { iconNamed } from "../../../src/charts/icons/index.ts";
import * as arbitrary from "./arbitrary.ts";
import { elements } from "./boxes.ts";
import { drawingOf, faults, findingOf, refusal } from "./drawing.ts";
import { CLASSES, EVENTS } from "./examples.ts";
import { countIcons, drawnScale, marksOf, places } from "./recover.ts";
import { count, LANGUAGES, share } from "./voices.ts";

const { width: iconWidth } = iconNamed("certificate");

describe("a reader who counts the icons", () => {
  test("finds each figure: icons times their unit, the last one cut at its part", () => {
    fc.assert(
      fc.property(arbitrary.countsOf(arbitrary.value, 6), arbitrary.variant, (metrics, variant) => {
        const { children } = drawingOf("grid", metrics, {}, "en", variant);
        const unit = unitFor(Math.max(...metrics.map(({ value }) => value)));
        for (const { id, value } of metrics) {
          const [group] = marksOf(children, id);
          const icons = group === undefined ? 0 : countIcons(group, iconWidth * drawnScale(group));
          expect(Math.abs(icons - value / unit)).toBeLessThan(0.01);
        }
      }),
    );
  });

  test("finds them of one size in every panel, none on another, none outside the drawing", () => {
    fc.assert(
      fc.property(arbitrary.countsOf(arbitrary.value, 4), arbitrary.variant, (metrics, variant) => {
        const { children, height } = drawingOf("grid", metrics, {}, "en", variant);
        const groups = metrics
          .flatMap(({ id }) => marksOf(children, id))
          .filter((g) => g.children.length > 0);
        expect(new Set(groups.map(drawnScale)).size).toBeLessThanOrEqual(1);
        const all = groups.flatMap((group) => places(group));
        expect(new Set(all.map(({ x, y }) => `${x} ${y}`)).size).toBe(all.length);
        const drawn = iconWidth * (groups[0] === undefined ? 0 : drawnScale(groups[0]));
        expect(all.every(({ x, y }) => x >= 0 && x + drawn <= WIDTHS[variant] && y < height)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test("finds a hundred as ten tens in each of two panels, and an open icon after what is over a hundred", () => {
    const { children } = drawingOf("grid", [CLASSES, EVENTS], {});
    for (const { id } of [CLASSES, EVENTS]) {
      const [group] = marksOf(children, id);
      const lines = Map.groupBy(group === undefined ? [] : places(group), ({ y }) => y);
      expect([...lines.values()].map(({ length }) => length)).toEqual(Array(10).fill(10));
    }
    const open = elements(children).filter(({ properties }) => String(properties.className) === "p-open");
    // One after the events, one in the key.
    expect(open).toHaveLength(2);
  });
});

test("no label lies on another, leaves the drawing or is too small, whatever the figures and their labels", () => {
  const metrics = arbitrary.countsOf(arbitrary.value, 6);
  fc.assert(
    fc.property(metrics, arbitrary.language, arbitrary.variant, (drawn, tag, variant) => {
      expect(faults(drawingOf("grid", drawn, {}, tag, variant), variant)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test("what a grid can't show is refused with what to do instead", () => {
  expect(refusal("grid", [share("a", 1, 5)])).toMatchInlineSnapshot(
    `"This form draws counts alone; take "a" out of "metrics"."`,
  );
  expect(refusal("grid", [count("a", 201)], { unit: 1 })).toMatchInlineSnapshot(
    `"At one icon for 1 the largest grid has over 200 icons; set "unit" to 10 or more, or leave it out."`,
  );
  expect(refusal("grid", [count("a", 5)], { icons: { b: "event" } })).toMatchInlineSnapshot(
    `"The options name "b", which is not among the chart's metrics; take it out or add it."`,
  );
  expect(
    refusal(
      "grid",
      Array.from("abcdefg", (id) => count(id, 5)),
    ),
  ).toMatchInlineSnapshot(
    `"Over 6 grids are too many to compare; choose the form "scale" or fewer "metrics"."`,
  );
});

test("the description says each count as its source does, in each language", () => {
  const told = LANGUAGES.map((tag) => findingOf("grid", [CLASSES, EVENTS], { unit: 10 }, tag));
  expect(told).toMatchInlineSnapshot(`
    [
      "100 things (one icon stands for 10 things). Over 100 things (one icon stands for 10 things).",
      "100 зат (бір белгіше – 10 зат). 100-ден астам зат (бір белгіше – 10 зат).",
      "100 предметов (один значок — 10 предметов). Более 100 предметов (один значок — 10 предметов).",
    ]
  `);
});
