import { describe, expect, test } from "vitest";
import type { Variant } from "../../../src/charts/format.ts";
import type { Metric } from "../../../src/record/model.ts";
import { drawingOf, faults, refusal, VARIANTS } from "./drawing.ts";
import { ACCREDITED, ALL_COUNTS, COLLEGES, ONE_IN_FIVE, PEOPLE } from "./examples.ts";
import { LANGUAGES } from "./voices.ts";

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
      for (const variant of VARIANTS) expect(faultsIn(form, metrics, options, tag, variant)).toEqual([]);
    });
  },
);
