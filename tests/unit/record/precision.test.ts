import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PRECISIONS, type Precision } from "../../../src/record/model.ts";
import {
  intervalOf,
  lowestTerms,
  minus,
  plus,
  precisionOf,
  quotientPrecision,
} from "../../../src/record/precision.ts";

/** The true values that a figure v may stand for: "near" is within a small closeness c of it, "far" has no end. */
interface Range {
  readonly from: number;
  readonly to: number;
}
const rangeOf = (precision: Precision, v: number, c: number): Range =>
  ({
    exact: { from: v, to: v },
    over: { from: v, to: Number.POSITIVE_INFINITY },
    "at-least": { from: v, to: Number.POSITIVE_INFINITY },
    nearly: { from: v * (1 - c), to: v },
    around: { from: v * (1 - c), to: v * (1 + c) },
    "up-to": { from: 0, to: v },
    under: { from: 0, to: v },
  })[precision];

const value = fc.integer({ min: 1, max: 1e12 });
const closeness = fc.double({ min: 0.001, max: 0.01, noNaN: true });
const precision = fc.constantFrom(...PRECISIONS);

/** Whether an end is at v, near to it, or anywhere. */
function reach(end: number, v: number): "at" | "near" | "far" {
  const off = Math.abs(end / v - 1);
  if (off < 1e-9) return "at";
  return off < 0.05 ? "near" : "far";
}

/** The words that may say each, in the order of what is claimed. */
const WORDS: Readonly<Record<string, readonly (Precision | null)[]>> = {
  "at at": ["exact"],
  "at near": ["over", "at-least"],
  "at far": ["over", "at-least"],
  "near at": ["nearly"],
  "near near": ["around"],
  "far at": ["under", "up-to"],
};

describe("quotientPrecision(part, of)", () => {
  test("claims what the true quotient may be, no more and no more vaguely than it must, else nothing", () => {
    fc.assert(
      fc.property(value, value, precision, precision, closeness, (a, b, partWord, ofWord, c) => {
        const [part, of] = [rangeOf(partWord, a, c), rangeOf(ofWord, b, c)];
        const ends = [part.from / of.to, part.to / of.from].map((end) => reach(end, a / b)).join(" ");
        const said = quotientPrecision(partWord, ofWord);
        expect(WORDS[ends] ?? [null]).toContain(said);
      }),
    );
  });

  /** As the record's own description of the arithmetic has it. */
  const TABLE: readonly { readonly part: Precision; readonly expected: readonly (Precision | null)[] }[] = [
    { part: "exact", expected: ["exact", "under", "around", "over"] },
    { part: "over", expected: ["over", null, null, "over"] },
    { part: "around", expected: ["around", null, "around", "around"] },
    { part: "nearly", expected: ["nearly", "under", "around", "around"] },
  ];
  test.each(TABLE)("$part by exact, over, around, nearly", ({ part, expected }) => {
    const found = (["exact", "over", "around", "nearly"] as const).map((of) => quotientPrecision(part, of));
    expect(found).toEqual(expected);
  });

  test("keeps a bound that may be reached", () => {
    expect(quotientPrecision("at-least", "exact")).toBe("at-least");
    expect(quotientPrecision("up-to", "exact")).toBe("up-to");
    expect(quotientPrecision("exact", "at-least")).toBe("up-to");
    expect(quotientPrecision("at-least", "under")).toBe("over");
    expect(quotientPrecision("under", "at-least")).toBe("under");
  });
});

describe("plus and minus", () => {
  const amount = fc.record({ value, precision });
  const claimed = ({ value, precision }: { readonly value: number; readonly precision: Precision }) =>
    intervalOf(value, precision);

  test("a sum claims what its terms do together", () => {
    expect(precisionOf(plus(intervalOf(3, "over"), intervalOf(4, "exact")))).toBe("over");
    expect(precisionOf(plus(intervalOf(3, "over"), intervalOf(4, "under")))).toBeNull();
    expect(precisionOf(plus(intervalOf(3, "at-least"), intervalOf(4, "at-least")))).toBe("at-least");
  });

  test("nothing is left of over taken from over that a word could say", () => {
    expect(precisionOf(minus(intervalOf(9, "over"), intervalOf(4, "over")))).toBeNull();
    expect(precisionOf(minus(intervalOf(9, "exact"), intervalOf(4, "over")))).toBe("under");
  });

  test("what is added and taken away again is never claimed more exactly than it was", () => {
    fc.assert(
      fc.property(amount, amount, (one, other) => {
        const again = precisionOf(minus(plus(claimed(one), claimed(other)), claimed(other)));
        if (other.precision === "exact") expect(again).toBe(one.precision);
        else expect(again).not.toBe("exact");
      }),
    );
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
