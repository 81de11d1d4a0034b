import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Variant } from "../../../src/charts/form.ts";
import type { Metric } from "../../../src/record/model.ts";
import * as arbitrary from "./arbitrary.ts";
import { drawingOf, faults, refusal } from "./drawing.ts";
import { ACCREDITED, ALL_COUNTS, COLLEGES, ONE_IN_FIVE, PEOPLE } from "./examples.ts";
import { count, LANGUAGES, share } from "./voices.ts";

function faultsIn(
  form: string,
  metrics: readonly Metric[],
  raw: unknown,
  tag: (typeof LANGUAGES)[number],
  variant: Variant,
) {
  if (refusal(form, metrics, raw) !== null) return [];
  return faults(drawingOf(form, metrics, raw, tag, variant), variant);
}

const icons = {
  icons: { learners: "learner", tours: "pupil", brigades: "brigade-worker" },
  highlight: "learners",
};

describe.each(LANGUAGES)(
  "in %s no label lies on another, leaves the drawing or is under 11 CSS pixels",
  (tag) => {
    test.each([
      ["rows", PEOPLE, icons],
      ["part-of-whole", [ACCREDITED, COLLEGES], { icon: "college" }],
      ["one-in-n", [ONE_IN_FIVE], {}],
      ["scale", ALL_COUNTS, {}],
    ] as const)("in %s", (form, metrics, options) => {
      for (const variant of ["wide", "narrow"] as const)
        expect(faultsIn(form, metrics, options, tag, variant)).toEqual([]);
    });
  },
);

describe("whatever the figures and their labels, no label lies on another or leaves the drawing", () => {
  const law = (metrics: fc.Arbitrary<readonly Metric[]>, form: string, options: unknown): void => {
    fc.assert(
      fc.property(metrics, arbitrary.language, arbitrary.variant, (drawn, tag, variant) => {
        expect(faultsIn(form, drawn, options, tag, variant)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  };
  test("in rows", () => law(arbitrary.countsOf(arbitrary.value, 4), "rows", {}));
  test("on a scale", () => law(arbitrary.countsOf(arbitrary.value, 12), "scale", {}));
  test("in a part of a whole", () => {
    const pair = fc
      .tuple(
        fc.integer({ min: 1, max: 200 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        arbitrary.precision,
        arbitrary.precision,
        arbitrary.label,
      )
      .map(([whole, ratio, first, second, text]) => {
        const label = { en: text, kk: text, ru: text };
        return [count("part", Math.floor(whole * ratio), first, label), count("whole", whole, second, label)];
      });
    law(pair, "part-of-whole", { icon: "college" });
  });
  test("in one in n", () => {
    const one = fc
      .tuple(
        fc.integer({ min: 1, max: 20 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        arbitrary.precision,
        arbitrary.label,
      )
      .map(([of, ratio, precision, text]) => [
        share("part", Math.floor(of * ratio), of, precision, { en: text, kk: text, ru: text }),
      ]);
    law(one, "one-in-n", {});
  });
});
