import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { language as kazakh } from "../../../src/language/kk/index.ts";
import { GrammarError } from "../../../src/language/language.ts";
import { decimals, wholes } from "./arbitrary.ts";
import { pupilKk as pupil } from "./nouns.ts";
import { type SpokenCase, soundSuffix, spellOut } from "./spoken-kazakh.ts";

const cases = fc.constantFrom<SpokenCase>("gen", "dat", "acc", "loc", "abl", "ins");
const suffixed = (value: number, wanted: SpokenCase): string =>
  kazakh.count(value, "exact", null, { case: wanted }).split("-")[1] ?? "";

describe("a Kazakh figure's suffix follows from the sounds of its last spoken word", () => {
  test("for whole numbers to 10¹²", () => {
    fc.assert(
      fc.property(wholes, cases, (value, wanted) => {
        expect(suffixed(value, wanted)).toBe(soundSuffix(spellOut(String(value)), wanted));
      }),
      { numRuns: 1000 },
    );
  });
  test("for every number to 2 000 in every case", () => {
    for (let value = 0; value <= 2000; value += 1) {
      for (const wanted of ["gen", "dat", "acc", "loc", "abl", "ins"] as const) {
        expect(suffixed(value, wanted)).toBe(soundSuffix(spellOut(String(value)), wanted));
      }
    }
  });
  test("for decimals, whose fraction is read as a whole number", () => {
    fc.assert(
      fc.property(decimals, cases, (value, wanted) => {
        const [, fraction = ""] = String(value).split(".");
        expect(suffixed(value, wanted)).toBe(soundSuffix(spellOut(fraction), wanted));
      }),
    );
  });
  test("for number words and unit words, joined without a hyphen, and for signs with one", () => {
    for (const [value, word] of [
      [5e3, "мың"],
      [2e6, "миллион"],
      [3e9, "миллиард"],
      [1e12, "триллион"],
    ] as const) {
      const suffix = soundSuffix(word, "abl");
      expect(kazakh.count(value, "over", null, { short: true, words: true })).toContain(
        `${word}${suffix}\u00a0астам`,
      );
      if (word !== "мың")
        expect(kazakh.count(value, "over", null, { short: true })).toContain(`-${suffix}\u00a0астам`);
    }
    expect(kazakh.count(10, "nearly", pupil, { words: true })).toBe("онға\u00a0жуық оқушы");
    expect(kazakh.measure(50, "nearly", "percent")).toBe("50%-ға\u00a0жуық");
  });
});

describe("Kazakh count()", () => {
  test("gives a sentence's case to the noun, and to the numeral where there is none", () => {
    expect(kazakh.count(12_000, "exact", pupil, { case: "dat" })).toBe("12\u00a0000\u00a0оқушыға");
    expect(kazakh.count(12_000, "over", pupil, { case: "dat" })).toBe("12\u00a0000-нан\u00a0астам оқушыға");
    expect(kazakh.count(12_000, "exact", pupil, { case: "dat", bare: true })).toBe("12\u00a0000-ға");
  });
  test("refuses a case that the noun has no form for, naming the form to add", () => {
    expect(() => kazakh.count(4, "exact", pupil, { case: "loc" })).toThrow('"noun":"оқушы","form":"loc"');
  });
  test("refuses a case on «астам» or «жуық» without a noun to take it", () => {
    expect(() => kazakh.count(4, "over", pupil, { case: "dat", bare: true })).toThrow(GrammarError);
    expect(() => kazakh.count(4, "nearly", null, { case: "gen" })).toThrow(GrammarError);
  });
  test("writes words from one to ten and figures beyond", () => {
    expect(kazakh.count(4, "exact", pupil, { words: true, start: true })).toBe("Төрт оқушы");
    expect(kazakh.count(11, "exact", pupil, { words: true })).toBe("11\u00a0оқушы");
    expect(kazakh.count(0, "exact", pupil, { words: true })).toBe("0\u00a0оқушы");
  });
  test("never shortens a thousand to «м.»", () => {
    expect(kazakh.count(123_000, "exact", null, { short: true })).toBe("123\u00a0мың");
  });
});

describe("Kazakh share()", () => {
  test("says the ordinal in words to ten, and in figures joined to the noun beyond", () => {
    expect(kazakh.share({ part: 1, of: 8 }, "exact", pupil)).toBe("әрбір сегізінші оқушы");
    expect(kazakh.share({ part: 1, of: 8 }, "exact", pupil, { figures: true })).toBe("әрбір 8-оқушы");
    const learner = { other: "білім алушы" };
    expect(kazakh.share({ part: 1, of: 8 }, "exact", learner, { figures: true })).toBe(
      "әрбір сегізінші білім алушы",
    );
    expect(kazakh.share({ part: 1, of: 12 }, "exact", learner)).toBe("әрбір он екінші білім алушы");
    expect(kazakh.share({ part: 1, of: 12 }, "exact", pupil, { case: "dat" })).toBe("әрбір 12-оқушыға");
    expect(kazakh.share({ part: 1, of: 12 }, "exact", null)).toBe("әрбір он екінші");
    expect(kazakh.share({ part: 1, of: 8 }, "around", pupil)).toBe("шамамен әрбір сегізінші оқушы");
  });
  test("counts the parts where there are more of them, and before «астамы» and «жуығы»", () => {
    expect(kazakh.share({ part: 2, of: 5 }, "exact", pupil)).toBe("әрбір 5\u00a0оқушының 2-сі");
    expect(kazakh.share({ part: 2, of: 5 }, "exact", null)).toBe("5-тің 2-сі");
    expect(kazakh.share({ part: 1, of: 8 }, "over", pupil)).toBe("әрбір 8\u00a0оқушының 1-інен\u00a0астамы");
    expect(kazakh.share({ part: 6, of: 7 }, "nearly", pupil)).toBe("әрбір 7\u00a0оқушының 6-сына\u00a0жуығы");
    expect(() => kazakh.share({ part: 2, of: 5 }, "exact", { other: "оқушы" })).toThrow(GrammarError);
  });
  test("says no «әрбір» of all that there are, but of one in so many", () => {
    const all = { ofAll: true };
    expect(kazakh.share({ part: 6, of: 31 }, "exact", pupil, all)).toBe("31\u00a0оқушының 6-сы");
    expect(kazakh.share({ part: 6, of: 31 }, "around", pupil, all)).toBe("шамамен 31\u00a0оқушының 6-сы");
    expect(kazakh.share({ part: 1, of: 31 }, "exact", pupil, all)).toBe("әрбір 31-оқушы");
  });
  test("counts the parts where a number is no whole one, for it has no ordinal", () => {
    expect(kazakh.share({ part: 1, of: 2.5 }, "exact", pupil)).toBe("әрбір 2,5\u00a0оқушының 1-і");
    expect(kazakh.share({ part: 1, of: 2.5 }, "around", null)).toBe("шамамен 2,5-тің 1-і");
  });
  test("says none and all of a whole", () => {
    expect(kazakh.share({ part: 0, of: 5 }, "exact", null)).toBe("5-тің 0-і");
    expect(kazakh.share({ part: 1, of: 1 }, "exact", pupil)).toBe("әрбір оқушы");
  });
});
