import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { language as english } from "../../../src/language/en/index.ts";
import { spell } from "../../../src/language/en/spell.ts";
import { GrammarError } from "../../../src/language/language.ts";
import type { Precision } from "../../../src/record/model.ts";
import { wholes } from "./arbitrary.ts";
import { pupilEn as pupil } from "./nouns.ts";

test("what is below nought, or planned to be nothing, is no part of a plan", () => {
  const target = (value: number, planned: number) =>
    english.target(
      { value, precision: "exact" },
      { value: planned, precision: "exact" },
      { unit: "hectare" },
    );
  expect(target(5, 0)).toBe("5 hectares against a plan of 0 hectares");
  expect(target(-3, 5)).toBe("−3 hectares against a plan of 5 hectares");
  expect(target(0, 5)).toBe("0 hectares of a planned 5 hectares (0%)");
});

test("what is nearly so many, or fewer, is a part of as many that were planned; what is about as many is not", () => {
  const target = (precision: Precision) =>
    english.target({ value: 90, precision }, { value: 90, precision: "exact" }, { noun: pupil });
  expect(target("under")).toBe("fewer than 90 of a planned 90 pupils (under 100%)");
  expect(target("nearly")).toBe("nearly 90 of a planned 90 pupils (nearly 100%)");
  expect(target("around")).toBe("around 90 pupils against a plan of 90");
});

describe("English count()", () => {
  test("takes the singular for one only", () => {
    expect([0, 1, 1.0001, 1.5, 2].map((value) => english.count(value, "exact", pupil))).toEqual([
      "0 pupils",
      "1 pupil",
      "1.0001 pupils",
      "1.5 pupils",
      "2 pupils",
    ]);
  });
  test("writes words to nine and figures from ten on", () => {
    expect(english.count(9, "over", pupil, { words: true })).toBe("over nine pupils");
    expect(english.count(10, "over", pupil, { words: true })).toBe("over 10 pupils");
  });
  test("never opens a sentence with a figure", () => {
    expect(english.count(32, "exact", pupil, { start: true })).toBe("Thirty-two pupils");
    expect(english.count(12_000, "over", pupil, { start: true })).toBe("Over 12,000 pupils");
    expect(() => english.count(1.5, "exact", pupil, { start: true })).toThrow(GrammarError);
  });
  test("lets a heading open with a figure where it asks for figures", () => {
    expect(english.count(32, "exact", pupil, { start: true, figures: true })).toBe("32 pupils");
  });
  test("shortens what loses no digit, and nothing else", () => {
    expect(english.count(28_000, "exact", pupil, { short: true })).toBe("28K pupils");
    expect(english.count(1_500_000, "over", pupil, { short: true, words: true })).toBe(
      "over 1.5 million pupils",
    );
    expect(english.count(12_345, "exact", pupil, { short: true })).toBe("12,345 pupils");
    expect(english.count(500, "exact", pupil, { short: true })).toBe("500 pupils");
  });
  test("refuses a case that English has not, with a hint", () => {
    expect(() => english.count(4, "exact", pupil, { case: "dat" })).toThrow('grammar.case {"wanted":"dat"}');
  });
});

describe("English share()", () => {
  test("says words to nine and figures from ten on", () => {
    expect(english.share({ part: 1, of: 5 }, "exact", pupil)).toBe("one in five pupils");
    expect(english.share({ part: 2, of: 9 }, "nearly", pupil)).toBe("nearly two in nine pupils");
    expect(english.share({ part: 1, of: 12 }, "exact", pupil)).toBe("1 in 12 pupils");
  });
  test("is in figures without its noun, unless words are asked for", () => {
    expect(english.share({ part: 1, of: 5 }, "exact", pupil, { bare: true })).toBe("1 in 5");
    expect(english.share({ part: 1, of: 5 }, "exact", pupil, { bare: true, words: true })).toBe(
      "one in five",
    );
    expect(english.share({ part: 1, of: 5 }, "exact", pupil, { figures: true })).toBe("1 in 5 pupils");
  });
  test("opens a sentence as it stands within one", () => {
    expect(english.share({ part: 1, of: 9 }, "exact", pupil, { start: true })).toBe("One in nine pupils");
    expect(english.share({ part: 1, of: 12 }, "exact", pupil, { start: true })).toBe("1 in 12 pupils");
    expect(english.share({ part: 1, of: 5 }, "exact", pupil, { start: true, bare: true })).toBe(
      "One in five",
    );
  });
  test("says none and all of a whole", () => {
    expect(english.share({ part: 0, of: 5 }, "exact", pupil)).toBe("none in five pupils");
    expect(english.share({ part: 1, of: 1 }, "exact", pupil)).toBe("every pupil");
    expect(english.share({ part: 1, of: 1 }, "exact", pupil, { figures: true })).toBe("every pupil");
    expect(english.share({ part: 1, of: 1 }, "exact", pupil, { bare: true })).toBe("all");
    expect(english.share({ part: 5, of: 5 }, "exact", pupil)).toBe("five in five pupils");
  });
  test("is in figures where a number is no whole one", () => {
    expect(english.share({ part: 1, of: 2.5 }, "exact", pupil)).toBe("1 in 2.5 pupils");
  });
});

const WORDS = (
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen " +
  "eighteen nineteen"
).split(" ");
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const SIZES: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };

/** Reads English number words from left to right. */
function read(words: string): number {
  let total = 0;
  let group = 0;
  for (const word of words.split(/ and |[ -]/u)) {
    const size = SIZES[word];
    if (size !== undefined) {
      total += group * size;
      group = 0;
    } else if (word === "hundred") group *= 100;
    else group += WORDS.includes(word) ? WORDS.indexOf(word) : 20 + 10 * TENS.indexOf(word);
  }
  return total + group;
}

test("spell(n) reads back as n", () => {
  fc.assert(fc.property(wholes, (value) => read(spell(value)) === value));
});
