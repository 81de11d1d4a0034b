import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { GrammarError } from "../../../src/language/language.ts";
import { language as russian } from "../../../src/language/ru/index.ts";
import type { NounForms } from "../../../src/record/model.ts";
import { values } from "./arbitrary.ts";
import { schoolRu as school, studentRu as student } from "./nouns.ts";

const nounOf = (said: string): string => said.split(/[ \u00a0]/u).at(-1) ?? "";

/** The last digits decide, by hand and not by Intl. */
function governed(value: number, noun: NounForms, genitive: boolean): string | undefined {
  const { one, few, many, other } = noun;
  if (!Number.isInteger(value)) return other;
  const [tens, ones] = [Math.floor((value % 100) / 10), value % 10];
  if (tens !== 1 && ones === 1) return genitive ? other : one;
  if (tens !== 1 && ones >= 2 && ones <= 4) return genitive ? many : few;
  return many;
}

describe("Russian count()", () => {
  test("has the genitive after «более» and «около», and not after «почти», for any value", () => {
    fc.assert(
      fc.property(values, (value) => {
        for (const precision of ["over", "around"] as const) {
          expect(nounOf(russian.count(value, precision, school))).toBe(governed(value, school, true));
        }
        for (const precision of ["exact", "nearly"] as const) {
          expect(nounOf(russian.count(value, precision, school))).toBe(governed(value, school, false));
        }
      }),
    );
  });
  test.each([
    [1000, "exact", "1\u00a0тысяча студентов"],
    [2000, "nearly", "почти 2\u00a0тысячи студентов"],
    [2000, "over", "более 2\u00a0тысяч студентов"],
    [21_000, "around", "около 21\u00a0тысячи студентов"],
    [1_500_000, "over", "более 1,5\u00a0миллиона студентов"],
    [5e9, "exact", "5\u00a0миллиардов студентов"],
    [1e12, "over", "более 1\u00a0триллиона студентов"],
  ] as const)("puts the unit word of %d (%s) in its case", (value, precision, said) => {
    expect(russian.count(value, precision, student, { short: true, words: true })).toBe(said);
  });
  test("has words from one to ten in gender and case", () => {
    expect(russian.count(1, "exact", school, { words: true })).toBe("одна школа");
    expect(russian.count(2, "exact", school, { words: true })).toBe("две школы");
    expect(russian.count(2, "over", school, { words: true })).toBe("более двух школ");
    expect(russian.count(2, "exact", student, { words: true, case: "acc" })).toBe("двух студентов");
    expect(russian.count(5, "exact", student, { words: true, case: "acc" })).toBe("пять студентов");
    expect(russian.count(1, "exact", school, { words: true, case: "acc" })).toBe("одну школу");
    expect(russian.count(4, "exact", student, { words: true, case: "dat", start: true })).toBe(
      "Четырём студентам",
    );
    expect(russian.count(10, "around", student, { words: true })).toBe("около десяти студентов");
    expect(russian.count(11, "exact", student, { words: true })).toBe("11\u00a0студентов");
  });
  test.each([
    [64, "loc", "loc"],
    [1, "loc", "loc-one"],
    [21, "loc", "loc-one"],
    [64, "dat", "dat"],
    [5, "ins", "ins"],
    [3, "acc", "animate"],
  ] as const)("asks for the form that %d in the case “%s” needs", (value, wanted, missing) => {
    const { one, few, many, other } = student;
    const noun = { gender: "m", one, few, many, other } as NounForms;
    const said = (forms: NounForms): string => russian.count(value, "exact", forms, { case: wanted });
    expect(() => said(noun)).toThrow(`"form":"${missing}"`);
    expect(said({ ...noun, [missing]: missing === "animate" ? "no" : "студентN" })).toContain("студент");
  });
  test("needs no other form for an accusative in the plural", () => {
    const { one, few, many, other } = school;
    expect(russian.count(64, "exact", { one, few, many, other } as NounForms, { case: "acc" })).toBe(
      "64\u00a0школы",
    );
  });
  test("has the animate accusative after two, three and four, but not after a compound numeral", () => {
    const objects = [2, 4, 5, 22].map((value) => russian.count(value, "exact", student, { case: "acc" }));
    expect(objects.map(nounOf)).toEqual(["студентов", "студентов", "студентов", "студента"]);
    expect(nounOf(russian.count(4, "exact", school, { case: "acc" }))).toBe("школы");
  });
  test("refuses «более» and «около» in an oblique case, and a case that Russian has not", () => {
    expect(() => russian.count(32, "over", student, { case: "dat" })).toThrow(GrammarError);
    expect(() => russian.count(32, "exact", student, { case: "abl" })).toThrow(GrammarError);
    expect(russian.count(32, "nearly", student, { case: "dat" })).toBe("почти 32\u00a0студентам");
  });
});

describe("Russian share()", () => {
  test("agrees with its noun in gender and case", () => {
    expect(russian.share({ part: 1, of: 5 }, "exact", student)).toBe("каждый пятый студент");
    expect(russian.share({ part: 1, of: 5 }, "exact", school)).toBe("каждая пятая школа");
    expect(russian.share({ part: 1, of: 2 }, "exact", student, { case: "gen" })).toBe(
      "каждого второго студента",
    );
    expect(russian.share({ part: 1, of: 3 }, "exact", school, { case: "acc" })).toBe("каждую третью школу");
    expect(russian.share({ part: 1, of: 12 }, "exact", school)).toBe("каждая 12-я\u00a0школа");
    expect(russian.share({ part: 1, of: 3 }, "exact", school, { bare: true, words: true })).toBe(
      "каждая третья",
    );
  });
  test("has figures, with the noun in the genitive, for more than one of them", () => {
    expect(russian.share({ part: 2, of: 5 }, "exact", school)).toBe("2\u00a0из\u00a05\u00a0школ");
    expect(russian.share({ part: 2, of: 21 }, "exact", school)).toBe("2\u00a0из\u00a021\u00a0школы");
    expect(russian.share({ part: 0, of: 5 }, "exact", school, { words: true })).toBe(
      "0\u00a0из\u00a05\u00a0школ",
    );
  });
  test("puts before a share only words that govern nothing", () => {
    expect(russian.share({ part: 1, of: 8 }, "over", student)).toBe("более чем каждый восьмой студент");
    expect(russian.share({ part: 1, of: 8 }, "around", student, { start: true })).toBe(
      "Примерно каждый восьмой студент",
    );
    expect(russian.share({ part: 2, of: 5 }, "nearly", null)).toBe("почти 2\u00a0из\u00a05");
  });
  test("refuses a noun without a gender, naming the form to add", () => {
    const { gender: _, ...plain } = student;
    expect(() => russian.share({ part: 1, of: 5 }, "exact", plain)).toThrow('"form":"gender"');
  });
});
