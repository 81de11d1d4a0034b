import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FORMATS, type Variant } from "../../../src/charts/format.ts";
import { iconNamed } from "../../../src/charts/icons/index.ts";
import { FORMS } from "../../../src/charts/options.ts";
import type { Metric, Precision } from "../../../src/record/model.ts";
import * as arbitrary from "./arbitrary.ts";
import { elements, textOf } from "./boxes.ts";
import { drawingOf, refusal, VARIANTS } from "./drawing.ts";
import { iconBoxes, type MarkBox, markBoxes, strokeBoxes } from "./mark-boxes.ts";
import { amount, measure } from "./parts.ts";
import { periodsFrom, series } from "./series.ts";
import { count, LANGUAGES, share, voiceOf } from "./voices.ts";

const MARKED = ["over", "around", "nearly"] as const;
const whole = count("whole", 40);
/** Every form that draws a quantity by its amount, with one figure of each precision. */
const CHARTS = [
  ["rows", (precision: Precision) => [count("a", 12, precision)], {}],
  ["part-of-whole", (precision: Precision) => [count("a", 12, precision), whole], { icon: "college" }],
  ["one-in-n", (precision: Precision) => [share("a", 2, 5, precision)], {}],
  ["scale", (precision: Precision) => [count("a", 12, precision)], {}],
  ["dots", (precision: Precision) => [count("a", 1_234, precision)], {}],
  ["grid", (precision: Precision) => [count("a", 12, precision)], {}],
  ["change", (precision: Precision) => [count("a", 12, precision)], {}],
  ["bars", (precision: Precision) => [count("a", 12, precision)], {}],
  ["columns", (precision: Precision) => [series("a", { "2025": [12, precision] })], {}],
  ["line", (precision: Precision) => [series("a", { "2025": [12, precision] })], {}],
  ["number", (precision: Precision) => [amount("a", 12, precision, count("a", 0).label, 20)], {}],
  ["percent", (precision: Precision) => [measure("a", 12, "percent", precision)], {}],
  ["slopes", (precision: Precision) => [count("a", 12, precision)], {}],
] as const;
/** Stations and a stack say every figure with its precision word, where no end is free for a mark; names are no quantities. */
const WITHOUT = ["stations", "stack", "names"];

test("no form that draws a quantity is left out", () => {
  const covered = [...CHARTS.map(([form]) => form), ...WITHOUT];
  expect(covered.sort()).toEqual(FORMS.map(({ name }) => name).sort());
});

const marksIn = (form: string, metrics: readonly Metric[], options: unknown, variant: Variant = "wide") => {
  const drawing = drawingOf(form, metrics, options, "en", variant);
  // Left out, the icon is a visitor in rows, a certificate in a grid.
  return {
    drawing,
    boxes: markBoxes(drawing.children, iconNamed(form === "grid" ? "certificate" : "visitor")),
  };
};

describe.each(CHARTS)("%s", (form, metricsOf, options) => {
  test.each(MARKED)(
    "draws a mark for “%s”, and explains it in the key, in each language and size",
    (precision) => {
      for (const tag of LANGUAGES)
        for (const variant of VARIANTS) {
          const metrics = metricsOf(precision);
          const { children } = drawingOf(form, metrics, options, tag, variant);
          // One in the chart, and the key's sample below it.
          const [mark, sample, ...more] = markBoxes(children, iconNamed("visitor"));
          expect(more).toEqual([]);
          expect(mark?.top).toBeLessThan(sample?.top ?? 0);
          const texts = elements(children).filter(({ tagName }) => tagName === "text");
          const explained = voiceOf(tag).message(`chart.key.${precision}`);
          expect(texts.map((text) => textOf(text.children)).join(" ")).toContain(explained);
        }
    },
  );

  test("draws none for a figure as stated", () => {
    expect(marksIn(form, metricsOf("exact"), options).boxes).toEqual([]);
  });
});

const apart = (a: MarkBox, b: MarkBox): boolean =>
  a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;

describe("no mark leaves the drawing or touches a figure, whatever the figures", () => {
  const law = (form: string, metrics: fc.Arbitrary<readonly Metric[]>, options: unknown): void => {
    const accepted = metrics.filter((drawn) => refusal(form, drawn, options) === null);
    fc.assert(
      fc.property(accepted, arbitrary.variant, (drawn, variant) => {
        const { drawing, boxes } = marksIn(form, drawn, options, variant);
        const icons = iconBoxes(drawing.children);
        const lines = strokeBoxes(drawing.children, FORMATS[variant].stroke.mark);
        for (const line of lines) expect(icons.filter((icon) => !apart(line, icon))).toEqual([]);
        for (const [index, icon] of icons.entries())
          expect(icons.slice(index + 1).filter((other) => !apart(icon, other))).toEqual([]);
        for (const { left, right, top, bottom } of boxes) {
          expect(left).toBeGreaterThanOrEqual(0);
          expect(right).toBeLessThanOrEqual(drawing.width);
          expect(top).toBeGreaterThanOrEqual(0);
          expect(bottom).toBeLessThanOrEqual(drawing.height);
        }
      }),
      { numRuns: 100 },
    );
  };
  const part = fc.double({ min: 0, max: 1, noNaN: true });
  // Without gaps, whose rings are no marks.
  const fullSeries = fc
    .array(fc.tuple(arbitrary.value, arbitrary.precision), { minLength: 1, maxLength: 36 })
    .map((drawn) => {
      const at = periodsFrom("month", 0, drawn.length);
      return [series("a", Object.fromEntries(drawn.map((given, index) => [at[index] ?? "", given])))];
    });
  const pair = fc
    .tuple(fc.integer({ min: 1, max: 200 }), part, arbitrary.precision, arbitrary.precision)
    .map(([all, ratio, first, second]) => [
      count("a", Math.floor(all * ratio), first),
      count("b", all, second),
    ]);
  const one = fc
    .tuple(fc.integer({ min: 1, max: 20 }), part, arbitrary.precision)
    .map(([of, ratio, precision]) => [share("a", Math.floor(of * ratio), of, precision)]);
  const field = fc
    .tuple(fc.oneof(arbitrary.value, fc.constantFrom(100, 1_000, 1_100, 20_000)), arbitrary.precision)
    .map(([value, precision]) => [count("a", value, precision)]);

  test("rows", () => law("rows", arbitrary.countsOf(arbitrary.value, 4), {}));
  test("part of a whole", () => law("part-of-whole", pair, { icon: "college" }));
  test("one in n", () => law("one-in-n", one, {}));
  test("scale", () => law("scale", arbitrary.countsOf(arbitrary.value, 8), {}));
  test("dots", () => law("dots", field, {}));
  test("grid", () => law("grid", arbitrary.countsOf(arbitrary.value, 5), {}));
  test("bars", () => law("bars", arbitrary.countsOf(arbitrary.value, 12), {}));
  test("number", () =>
    law(
      "number",
      fc
        .tuple(arbitrary.value, arbitrary.value, arbitrary.precision)
        .map(([value, planned, precision]) => [amount("a", value, precision, count("a", 0).label, planned)]),
      {},
    ));
  test("percent", () =>
    law(
      "percent",
      fc
        .tuple(fc.integer({ min: 0, max: 1_000 }), arbitrary.precision)
        .map(([value, precision]) => [measure("a", value / 10, "percent", precision)]),
      {},
    ));
  test("change", () => law("change", arbitrary.countsOf(arbitrary.value, 1), {}));
  test("slopes", () => law("slopes", arbitrary.countsOf(arbitrary.value, 6), {}));
  test("columns", () => law("columns", fullSeries, {}));
  test("line", () => law("line", fullSeries, {}));
});
