import fc from "fast-check";
import type { Element } from "hast";
import { describe, expect, test } from "vitest";
import { WIDTHS } from "../../../src/charts/form.ts";
import { formOf } from "../../../src/charts/index.ts";
import type { Metric, Precision } from "../../../src/record/model.ts";
import * as arbitrary from "./arbitrary.ts";
import { elements } from "./boxes.ts";
import { count, share, voiceOf } from "./voices.ts";

/** The leftmost and rightmost place that a mark's path reaches. */
function reach({ properties }: Element): readonly [number, number] {
  let x = 0;
  const visited: number[] = [];
  const steps = String(properties.d).matchAll(/([MHLlV])(-?[\d.]+)/g);
  for (const [, command, number] of steps) {
    if (command === "V") continue;
    x = command === "l" ? x + Number(number) : Number(number);
    visited.push(x);
  }
  return [Math.min(...visited), Math.max(...visited)];
}

const marksIn = (form: string, metrics: readonly Metric[], raw: unknown, variant: "wide" | "narrow") => {
  const chart = formOf(form);
  const { children } = chart.draw(
    { metrics, options: chart.options.parse(raw), voice: voiceOf("en", metrics) },
    { variant, id: "x" },
  );
  return elements(children).filter(({ properties }) =>
    ["p-mark", "p-open"].includes(String(properties.className)),
  );
};

const whole = count("whole", 40);
const charts = [
  ["rows", (precision) => [count("a", 12, precision)], {}],
  ["part-of-whole", (precision) => [count("a", 12, precision), whole], { icon: "college" }],
  ["one-in-n", (precision) => [share("a", 2, 5, precision)], {}],
  ["scale", (precision) => [count("a", 12, precision)], {}],
] as const satisfies readonly (readonly [string, (precision: Precision) => readonly Metric[], unknown])[];

describe.each(charts)("%s", (form, metricsOf, options) => {
  test.each(["over", "around", "nearly"] as const)(
    "draws a mark for “%s”, and explains it in the key",
    (precision) => {
      expect(marksIn(form, metricsOf(precision), options, "wide")).toHaveLength(2);
    },
  );
  test("draws none for a figure as stated", () => {
    expect(marksIn(form, metricsOf("exact"), options, "wide")).toEqual([]);
  });
});

describe("no mark leaves the drawing, whatever the figures", () => {
  const law = (form: string, metrics: fc.Arbitrary<readonly Metric[]>, options: unknown): void => {
    fc.assert(
      fc.property(metrics, arbitrary.variant, (drawn, variant) => {
        for (const mark of marksIn(form, drawn, options, variant)) {
          // An open figure takes a place in the grid like any other (truth.test.ts).
          if (mark.properties.transform !== undefined) continue;
          const [left, right] = reach(mark);
          expect(left).toBeGreaterThanOrEqual(0);
          expect(right).toBeLessThanOrEqual(WIDTHS[variant]);
        }
      }),
      { numRuns: 60 },
    );
  };
  const pair = fc
    .tuple(
      fc.integer({ min: 1, max: 200 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      arbitrary.precision,
      arbitrary.precision,
    )
    .map(([all, ratio, first, second]) => [
      count("a", Math.floor(all * ratio), first),
      count("b", all, second),
    ]);
  const one = fc
    .tuple(fc.integer({ min: 1, max: 20 }), fc.double({ min: 0, max: 1, noNaN: true }), arbitrary.precision)
    .map(([of, ratio, precision]) => [share("a", Math.floor(of * ratio), of, precision)]);
  test("rows", () => law("rows", arbitrary.countsOf(arbitrary.value, 4), {}));
  test("part of a whole", () => law("part-of-whole", pair, { icon: "college" }));
  test("one in n", () => law("one-in-n", one, {}));
  test("scale", () => law("scale", arbitrary.countsOf(arbitrary.value, 8), {}));
});
