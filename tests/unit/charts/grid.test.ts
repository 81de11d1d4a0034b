import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FORMATS, type Format } from "../../../src/charts/format.ts";
import { unitFor } from "../../../src/charts/grid/options.ts";
import { BOX_HEIGHT } from "../../../src/charts/icons/icon.ts";
import { iconNamed } from "../../../src/charts/icons/index.ts";
import { elementsOf } from "../../../src/charts/svg.ts";
import * as arbitrary from "./arbitrary.ts";
import { collisions, elements, labelBoxes } from "./boxes.ts";
import { chartOf, type Drawn, drawingOf, faults, findingOf, refusal } from "./drawing.ts";
import { CLASSES, EVENTS } from "./examples.ts";
import { countIcons, drawnScale, marksOf, places } from "./recover.ts";
import { count, LANGUAGES, share, voiceOf } from "./voices.ts";

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
        expect(all.every(({ x, y }) => x >= 0 && x + drawn <= FORMATS[variant].width && y < height)).toBe(
          true,
        );
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

describe("a panel's figure", () => {
  test("stands huge over icons of 46, each 56 from the next, in a page wide enough", () => {
    const { children } = drawingOf("grid", [CLASSES, EVENTS], {}, "en", "broad");
    const numerals = labelBoxes(children).filter(({ text }) => text === "100");
    expect(numerals.map(({ style }) => style.className)).toEqual(["b-huge", "b-huge"]);
    for (const [index, { id }] of [CLASSES, EVENTS].entries()) {
      const [group] = marksOf(children, id);
      const [first, second] = group === undefined ? [] : places(group);
      expect(iconWidth * (group === undefined ? 0 : drawnScale(group))).toBeCloseTo(46, 0);
      expect(Math.abs((second?.x ?? 0) - (first?.x ?? 0) - 56)).toBeLessThan(1);
      expect(numerals[index]?.bottom).toBeLessThan(first?.y ?? 0);
      expect(Math.abs((numerals[index]?.left ?? 0) - (first?.x ?? 0))).toBeLessThan(2);
    }
  });

  test("is a numeral of one size and level with those beside it, its word above, what it counts beside or below", () => {
    const metrics = arbitrary.countsOf(arbitrary.value, 3);
    fc.assert(
      fc.property(metrics, arbitrary.language, arbitrary.variant, (drawn, tag, variant) => {
        const boxes = labelBoxes(drawingOf("grid", drawn, {}, tag, variant).children);
        const large = Math.max(...boxes.map(({ style }) => style.size));
        const numerals = boxes.filter(({ text, style }) => /^[\d\s.,]+$/.test(text) && style.size === large);
        // Numerals of twelve digits are broken where none of the sizes has room.
        if (numerals.length !== drawn.length) return;
        const bases = new Set(numerals.map(({ top }) => top.toFixed(1)));
        expect(bases.size).toBe(variant === "narrow" ? drawn.length : 1);
        const voice = voiceOf(tag, drawn);
        for (const [index, metric] of drawn.entries()) {
          const numeral = numerals[index];
          const said = voice.format(metric, { bare: true, start: true, figures: true });
          expect(said).toContain(numeral?.text);
          const before = said.slice(0, said.indexOf(numeral?.text ?? "")).trim();
          const word = boxes.find(
            ({ text, left, bottom }) => text === before && left === numeral?.left && bottom <= numeral.top,
          );
          expect(word !== undefined).toBe(before !== "");
        }
        const firsts = drawn.map((metric) => voice.text(metric.label).split(" ")[0] ?? "");
        const labels = numerals.map((numeral, index) =>
          boxes.find(
            ({ text, left, style, bottom }) =>
              style.className.endsWith("label") &&
              left >= numeral.left &&
              bottom >= numeral.top &&
              (firsts[index] ?? "").startsWith(text.slice(0, 1)),
          ),
        );
        const beside = labels.map((label, index) => (label?.left ?? 0) > (numerals[index]?.right ?? 0));
        expect(new Set(beside).size).toBe(1);
      }),
      { numRuns: 60 },
    );
  });

  test("has its Kazakh ending with the words after it, so that numerals are as large in every language", () => {
    const boxes = labelBoxes(drawingOf("grid", [CLASSES, EVENTS], {}, "kk", "broad").children);
    expect(boxes.map(({ text }) => text)).toContain("-ден астам");
    expect(boxes.filter(({ text }) => text === "100").map(({ style }) => style.className)).toEqual([
      "b-huge",
      "b-huge",
    ]);
  });
});

test("an icon that panels share is explained once", () => {
  const { children } = drawingOf("grid", [count("a", 5), count("b", 7)], {});
  expect(labelBoxes(children).filter(({ text }) => text === "1 thing")).toHaveLength(1);
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

describe("a grid that has a height to keep to", () => {
  const kept = (...chart: Parameters<typeof chartOf>) => {
    const { drawing, subject } = chartOf(...chart);
    return (format: Format): Drawn => {
      const layout = drawing.layout(subject, format);
      return { ...layout, children: elementsOf(layout, "x") };
    };
  };

  test.each(LANGUAGES)("draws two hundreds in a low block beside their heads, and fills it, in %s", (tag) => {
    const [width, tallest] = [523, 304];
    const counts = [count("a", 100), count("b", 100, "over")];
    const icons = { a: "classroom", b: "event" };
    const drawn = kept("grid", counts, { icons }, tag)({ ...FORMATS.wide, width, bleed: width, tallest });
    expect(drawn.height).toBeLessThanOrEqual(tallest);
    expect(drawn.height).toBeGreaterThan(0.8 * tallest);
    const groups = counts.flatMap(({ id }) => marksOf(drawn.children, id));
    for (const group of groups) expect(BOX_HEIGHT * drawnScale(group)).toBeGreaterThan(14);
    const standing = groups.map((group) => places(group));
    const numerals = labelBoxes(drawn.children).filter(({ text }) => text === "100");
    expect(numerals).toHaveLength(groups.length);
    for (const [index, numeral] of numerals.entries()) {
      const [first] = standing[index] ?? [];
      expect(first?.x).toBeGreaterThan(numeral.right);
      expect(Math.abs((first?.y ?? 0) - numeral.top)).toBeLessThan(2);
    }
    expect(Math.max(...standing.flat().map(({ x }) => x))).toBeGreaterThan(0.94 * width);
  });

  test.each([440, 500, 560, 620])(
    "cuts no word of a head that stands beside its icons, %i high",
    (tallest) => {
      const label = {
        en: "Interdisciplinary classes",
        kk: "Ұйымдастырылған іс-шаралар",
        ru: "Государственные",
      };
      const counts = [60, 50, 40].map((value, index) => count(`c${index}`, value, "exact", label));
      for (const tag of LANGUAGES) {
        const drawn = kept("grid", counts, {}, tag)({ ...FORMATS.wide, tallest });
        const words = labelBoxes(drawn.children).flatMap(({ text }) => text.split(" "));
        expect(words).toEqual(expect.arrayContaining(label[tag].split(" ")));
      }
    },
  );

  test("shows every figure, and no label on another or outside, whatever the figures, their labels and the height", () => {
    const metrics = arbitrary.countsOf(arbitrary.value, 6);
    const tallest = fc.integer({ min: 120, max: 700 });
    fc.assert(
      fc.property(metrics, arbitrary.language, arbitrary.variant, tallest, (counts, tag, variant, high) => {
        const drawn = kept("grid", counts, {}, tag)({ ...FORMATS[variant], tallest: high });
        expect(collisions(labelBoxes(drawn.children), drawn.width, drawn.height)).toEqual([]);
        const unit = unitFor(Math.max(...counts.map(({ value }) => value)));
        for (const { id, value } of counts) {
          const [group] = marksOf(drawn.children, id);
          const icons = group === undefined ? 0 : countIcons(group, iconWidth * drawnScale(group));
          expect(Math.abs(icons - value / unit)).toBeLessThan(0.01);
        }
      }),
      { numRuns: 60 },
    );
  });
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
