import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { GrammarError } from "../../../src/language/language.ts";
import { language as russian } from "../../../src/language/ru/index.ts";
import { PRECISIONS, type Precision } from "../../../src/record/model.ts";
import { values } from "./arbitrary.ts";

const NBSP = "\u00a0";

/** One of it, two of it, five of it: the nominative singular, the genitive singular and the genitive plural. */
type ThreeForms = readonly [one: string, ofOne: string, ofMany: string];
const hard = (stem: string, after = ""): ThreeForms => [
  stem + after,
  `${stem}а${after}`,
  `${stem}ов${after}`,
];

const FORMS: Readonly<Record<string, ThreeForms>> = {
  EUR: ["евро", "евро", "евро"],
  KZT: ["тенге", "тенге", "тенге"],
  USD: hard("доллар", " США"),
  hectare: hard("гектар"),
  hour: hard("час"),
  kilometer: hard("километр"),
  percent: hard("процент"),
  tonne: ["тонна", "тонны", "тонн"],
};
/** An adjective before it is in the genitive plural after two to four. */
const WITH_ADJECTIVE: Readonly<
  Record<string, readonly [one: string, ofOne: string, few: string, ofMany: string]>
> = {
  "percentage-point": ["процентный пункт", "процентного пункта", "процентных пункта", "процентных пунктов"],
  "square-meter": ["квадратный метр", "квадратного метра", "квадратных метра", "квадратных метров"],
};

const GOVERNS: readonly Precision[] = ["over", "at-least", "around", "up-to", "under"];

/** Which form follows a number, told by its digits alone. */
function wordAfter(digits: string, unit: string, isGoverned: boolean): string {
  const [one = "", ofOne = "", few = "", many = few] = WITH_ADJECTIVE[unit] ?? FORMS[unit] ?? [];
  const afterFew = unit in WITH_ADJECTIVE ? few : ofOne;
  if (digits.includes(".")) return ofOne;
  if (/(?:^|[^1])1$/u.test(digits)) return isGoverned ? ofOne : one;
  if (/(?:^|[^1])[234]$/u.test(digits)) return isGoverned ? many : afterFew;
  return many;
}

describe("a Russian unit is governed by its number and the word before it", () => {
  test("every unit is tested", () => {
    expect([...Object.keys(FORMS), ...Object.keys(WITH_ADJECTIVE)].toSorted()).toEqual(russian.units);
  });
  test("all digits written, for any value", () => {
    fc.assert(
      fc.property(
        values,
        fc.constantFrom(...russian.units),
        fc.constantFrom(...PRECISIONS),
        (value, unit, precision) => {
          const said = russian.measure(value, precision, unit, { figures: true, words: true });
          const word = wordAfter(`${value}`, unit, GOVERNS.includes(precision));
          expect([said, said.endsWith(NBSP + word)]).toEqual([said, true]);
        },
      ),
      { numRuns: 500 },
    );
  });
  test("in millions and more the unit word is governed, and the currency stands in the genitive plural", () => {
    const MILLIONS = { 6: hard("миллион"), 9: hard("миллиард"), 12: hard("триллион") } as const;
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9999 }),
        fc.constantFrom(6, 9, 12),
        fc.constantFrom("KZT", "USD", "EUR"),
        fc.constantFrom(...PRECISIONS),
        (digits, power, currency, precision) => {
          fc.pre(digits < 1000 || digits % 10 !== 0);
          const amount = digits < 1000 ? `${digits}` : `${digits / 10}`;
          const [one, ofOne, ofMany] = MILLIONS[power as keyof typeof MILLIONS];
          const governed = GOVERNS.includes(precision);
          const few = /(?:^|[^1])[234]$/u.test(amount) && !governed;
          const single = /(?:^|[^1])1$/u.test(amount);
          const word = amount.includes(".") || few || (single && governed) ? ofOne : single ? one : ofMany;
          const said = russian.measure(Number(`${amount}e${power}`), precision, currency, { words: true });
          expect(said.endsWith(`${amount.replace(".", ",")}${NBSP}${word} ${FORMS[currency]?.[2]}`)).toBe(
            true,
          );
        },
      ),
    );
  });
  test("a range is governed by «от» and «до», the word after its upper end", () => {
    fc.assert(
      fc.property(values, fc.constantFrom(...russian.units), (value, unit) => {
        const said = russian.measure({ from: 0, to: value }, "exact", unit, { figures: true, words: true });
        expect([said, said.endsWith(NBSP + wordAfter(`${value}`, unit, true))]).toEqual([said, true]);
      }),
    );
  });
});

test("after «на» stands the accusative, whatever the word before it", () => {
  fc.assert(
    fc.property(values, fc.constantFrom(...PRECISIONS), (value, precision) => {
      fc.pre(value !== 0);
      const said = russian.change(value, precision, { unit: "percentage-point" }, "noun");
      expect([said, said.endsWith(NBSP + wordAfter(`${value}`, "percentage-point", false))]).toEqual([
        said,
        true,
      ]);
      const tonnes = russian.change(value, precision, { unit: "tonne" }, "comparison");
      const word = wordAfter(`${value}`, "tonne", false).replace(/^тонна$/u, "тонну");
      expect([tonnes, tonnes.endsWith(`${NBSP}${word} больше`)]).toEqual([tonnes, true]);
    }),
  );
});

test("no word before a figure stands in an oblique case, and «почти» in any", () => {
  for (const precision of GOVERNS)
    expect(() => russian.measure(32, precision, "hectare", { case: "dat" })).toThrow(GrammarError);
  expect(russian.measure(32, "nearly", "hectare", { case: "dat" })).toBe(`почти 32${NBSP}гектарам`);
  expect(russian.measure(21, "exact", "percentage-point", { case: "ins" })).toBe(
    `21${NBSP}процентным пунктом`,
  );
  expect(() => russian.measure({ from: 5, to: 7 }, "exact", "hectare", { case: "dat" })).toThrow(
    GrammarError,
  );
  const of = { one: "грант", few: "гранта", many: "грантов", other: "гранта" };
  const [part, whole] = [
    { value: 5, precision: "exact" } as const,
    { value: 21, precision: "over" } as const,
  ];
  expect(() => russian.part(part, whole, { noun: of })).toThrow(GrammarError);
});

test("«со» stands before two alone, «раза» after two to four and decimals", () => {
  const since = (day: number): string =>
    russian.period(`2025-09-${`${day}`.padStart(2, "0")}`, { relation: "from" });
  for (let day = 1; day <= 30; day += 1) expect(since(day).startsWith("со ")).toBe(day === 2);
  for (const [times, word] of [
    [1.5, "раза"],
    [5, "раз"],
    [11, "раз"],
    [21, "раз"],
    [22, "раза"],
    [112, "раз"],
  ] as const)
    expect(russian.change(-times, "exact", { noun: null }, "times")).toBe(
      `в${NBSP}${`${times}`.replace(".", ",")}${NBSP}${word} меньше`,
    );
});

test("what was planned agrees with its number, in gender too", () => {
  const noun = {
    gender: "f",
    animate: "no",
    one: "экскурсия",
    few: "экскурсии",
    many: "экскурсий",
    other: "экскурсии",
  };
  const said = (plan: number): string =>
    russian.target({ value: 1, precision: "exact" }, { value: plan, precision: "exact" }, { noun }) ?? "";
  expect(said(21)).toContain(`из запланированной 21${NBSP}экскурсии`);
  expect(said(22)).toContain(`из запланированных 22${NBSP}экскурсий`);
  expect(said(111)).toContain(`из запланированных 111${NBSP}экскурсий`);
});

test("what was planned of a sum agrees with the number that is written: of «1 млн» with a million", () => {
  const said = (plan: number): string =>
    russian.target({ value: 1, precision: "exact" }, { value: plan, precision: "exact" }, { unit: "KZT" }) ??
    "";
  expect(said(1e6)).toContain(`из запланированного 1${NBSP}млн тенге`);
  expect(said(21e6)).toContain(`из запланированного 21${NBSP}млн тенге`);
  expect(said(2e6)).toContain(`из запланированных 2${NBSP}млн тенге`);
  expect(said(4.1e9)).toContain(`из запланированных 4,1${NBSP}млрд тенге`);
});

test("a sum with its scale spelled out has its currency spelled out too", () => {
  const said = (value: number): string => russian.measure(value, "over", "KZT", { short: true, words: true });
  expect(said(28_000)).toBe(`более 28${NBSP}тысяч тенге`);
  expect(said(4.2e9)).toBe(`более 4,2${NBSP}миллиарда тенге`);
});
