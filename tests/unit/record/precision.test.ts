import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PRECISIONS, type Precision } from "../../../src/record/model.ts";
import { lowestTerms, quotientPrecision } from "../../../src/record/precision.ts";

/**
 * The true values that a figure v may stand for. "Nearly" is within a closeness c of v, 0 < c < 1; "over" has no upper
 * end; "around" is either side of v and, since no source says how far, anything above nought.
 */
interface Range {
  readonly from: number;
  readonly to: number;
}
const rangeOf = (precision: Precision, v: number, c: number): Range =>
  ({
    exact: { from: v, to: v },
    over: { from: v, to: Number.POSITIVE_INFINITY },
    nearly: { from: v * (1 - c), to: v },
    around: { from: 0, to: Number.POSITIVE_INFINITY },
  })[precision];

const quotient = (part: Range, of: Range): Range => ({ from: part.from / of.to, to: part.to / of.from });
const covers = (outer: Range, inner: Range): boolean =>
  outer.from <= inner.from * (1 + 1e-9) && inner.to <= outer.to * (1 + 1e-9);

const value = fc.integer({ min: 1, max: 1e12 });
const closeness = fc.double({ min: 0.001, max: 0.5, noNaN: true });
const precision = fc.constantFrom(...PRECISIONS);
const words: readonly Precision[] = ["exact", "nearly", "over", "around"];

describe("quotientPrecision(part, of)", () => {
  test("claims nothing that the true quotient may break", () => {
    fc.assert(
      fc.property(value, value, precision, precision, closeness, (a, b, partWord, ofWord, c) => {
        const said = quotientPrecision(partWord, ofWord);
        fc.pre(said !== null);
        const truth = quotient(rangeOf(partWord, a, c), rangeOf(ofWord, b, c));
        expect(covers(rangeOf(said ?? "exact", a / b, c), truth)).toBe(true);
      }),
    );
  });

  test("says no more vaguely than it must", () => {
    fc.assert(
      fc.property(value, value, precision, precision, closeness, (a, b, partWord, ofWord, c) => {
        const said = quotientPrecision(partWord, ofWord);
        fc.pre(said !== null);
        const truth = quotient(rangeOf(partWord, a, c), rangeOf(ofWord, b, c));
        const first = words.find((word) => covers(rangeOf(word, a / b, c), truth));
        expect(said).toBe(first);
      }),
    );
  });

  test("is refused where the quotient has no lower end and no source said around", () => {
    for (const part of PRECISIONS)
      for (const of of PRECISIONS) {
        const endless = quotient(rangeOf(part, 1, 0.1), rangeOf(of, 1, 0.1)).from === 0;
        const around = part === "around" || of === "around";
        expect(quotientPrecision(part, of) === null).toBe(endless && !around);
      }
  });
});

describe("lowestTerms(ratio)", () => {
  const ratio = fc.tuple(fc.nat({ max: 1e6 }), fc.integer({ min: 1, max: 1e6 }));

  test("keeps the quotient, and can't be cut further", () => {
    fc.assert(
      fc.property(ratio, ([part, of]) => {
        const cut = lowestTerms({ part, of });
        expect(cut.part * of).toBe(part * cut.of);
        expect(lowestTerms(cut)).toEqual(cut);
      }),
    );
  });

  test("doesn't depend on the terms in which a ratio is given", () => {
    fc.assert(
      fc.property(ratio, fc.integer({ min: 1, max: 1000 }), ([part, of], times) => {
        expect(lowestTerms({ part: part * times, of: of * times })).toEqual(lowestTerms({ part, of }));
      }),
    );
  });

  test("makes nothing of all into 0 of 1, and all of all into 1 of 1", () => {
    expect(lowestTerms({ part: 0, of: 32 })).toEqual({ part: 0, of: 1 });
    expect(lowestTerms({ part: 32, of: 32 })).toEqual({ part: 1, of: 1 });
  });
});
