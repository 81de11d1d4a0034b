import { expect, test } from "vitest";
import { largestOf, smallestOf } from "../../../src/charts/extremes.ts";
import type { Amount, Precision } from "../../../src/record/terms.ts";

type Said = readonly [Precision, Amount];

/** What may be said of these figures: the largest and the smallest by their places. */
function saidOf(...figures: readonly Said[]) {
  const all = figures.map(([precision, value], place) => ({ precision, value, place }));
  return [largestOf(all)?.place ?? null, smallestOf(all)?.place ?? null];
}

test("figures that are exact, or far from each other, have a largest and a smallest", () => {
  expect(saidOf(["exact", 500], ["exact", 120], ["exact", 300])).toEqual([0, 1]);
  expect(saidOf(["around", 28000], ["over", 12000], ["exact", 5000], ["nearly", 1300])).toEqual([null, 3]);
  expect(saidOf(["exact", 1200], ["over", 3400], ["around", 900], ["exact", 300])).toEqual([1, 3]);
  expect(saidOf(["around", 4.2], ["exact", 4.4])).toEqual([1, 0]);
});

test("of figures that may be as large as another, or smaller, nothing is said", () => {
  const nothing = [null, null];
  // Over 900 may be more than 910, around 500 less than 490, and so on.
  expect(saidOf(["over", 900], ["exact", 910])).toEqual(nothing);
  expect(saidOf(["around", 500], ["exact", 490])).toEqual(nothing);
  expect(saidOf(["nearly", 1300], ["exact", 1250])).toEqual(nothing);
  expect(saidOf(["under", 500], ["exact", 100])).toEqual(nothing);
  expect(saidOf(["exact", { from: 100, to: 500 }], ["exact", 450])).toEqual(nothing);
  expect(saidOf(["exact", 500], ["exact", 500])).toEqual(nothing);
  expect(saidOf(["exact", 500])).toEqual(nothing);
});

test("where only one end is certain, it alone is said", () => {
  expect(saidOf(["exact", 500], ["exact", 100], ["exact", 100])).toEqual([0, null]);
  expect(saidOf(["exact", 500], ["exact", 500], ["exact", 100])).toEqual([null, 2]);
});
