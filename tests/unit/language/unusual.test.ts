import { describe, expect, test } from "vitest";
import { language as english } from "../../../src/language/en/index.ts";
import { language as kazakh } from "../../../src/language/kk/index.ts";
import type { StatedNumber } from "../../../src/language/language.ts";
import { language as russian } from "../../../src/language/ru/index.ts";

const spaced = (text: string): string => text.replaceAll("\u00a0", " ");
const ALL = [english, russian, kazakh];
const inEach = (say: (language: (typeof ALL)[number]) => string): readonly string[] =>
  ALL.map((language) => spaced(say(language)));

test("the minus of every number is no hyphen, which would join an ending", () => {
  expect(inEach((language) => language.number(-1234.5))).toEqual(["−1,234.5", "−1 234,5", "−1 234,5"]);
});

describe("an English sentence opens with words", () => {
  const opening = { start: true } as const;
  test("what is below nought", () => {
    expect(english.measure(-3, "exact", "percent", opening)).toBe("Minus three per cent");
    expect(english.measure(-2e6, "exact", "KZT", opening)).toBe("Minus two million tenge");
    expect(english.measure({ from: -3, to: 2 }, "exact", "percent", opening)).toBe(
      "Minus three to two per cent",
    );
    expect(english.measure(-3, "over", "percent", opening)).toBe("Over −3%");
  });
  test("how many times", () => {
    expect(english.change(21, "exact", { noun: null }, "times", opening)).toBe("Twenty-one times as many");
    expect(english.change(21, "over", { noun: null }, "times", opening)).toBe("Over 21 times as many");
    expect(english.change(2, "exact", { noun: null }, "times", opening)).toBe("Twice as many");
  });
});

test("a range from below nought is said in words in short too: a dash after a minus can't be read", () => {
  const range = { from: -3, to: 2 };
  const short = { short: true } as const;
  expect(inEach((language) => language.measure(range, "exact", "percent", short))).toEqual([
    "−3% to 2%",
    "от −3 до 2 %",
    "−3%-дан 2%-ға дейін",
  ]);
  expect(inEach((language) => language.measure(range, "exact", "kilometer", short))).toEqual([
    "−3 to 2 km",
    "от −3 до 2 км",
    "−3 км-ден 2 км-ге дейін",
  ]);
  expect(inEach((language) => language.measure({ from: -3e6, to: 2e6 }, "exact", "KZT", short))).toEqual([
    "−₸3m to ₸2m",
    "от −3 до 2 млн ₸",
    "−3 млн теңгеден 2 млн теңгеге дейін",
  ]);
});

describe("a share that is next to nothing or to all isn't said to be around it", () => {
  const exact = (value: number): StatedNumber => ({ value, precision: "exact" });
  const share = (part: number, whole: number): readonly string[] =>
    inEach((language) => language.part(exact(part), exact(whole), { noun: null }, { share: true }));
  test.each([
    [1, 30_000, ["under 0.1%", "менее 0,1 %", "0,1%-дан аз"]],
    [9999, 10_000, ["over 99.9%", "более 99,9 %", "99,9%-дан астам"]],
    [10_001, 10_000, ["over 100%", "более 100 %", "100%-дан астам"]],
    [0, 30_000, ["0%", "0 %", "0%"]],
    [30_000, 30_000, ["100%", "100 %", "100%"]],
    [1, 1999, ["around 0.1%", "около 0,1 %", "шамамен 0,1%"]],
  ])("%d of %d", (part, whole, expected) => {
    expect(share(part, whole)).toEqual(expected);
  });
  test("of a plan", () => {
    expect(
      inEach((language) => language.target(exact(99_999), exact(100_000), { noun: null }) ?? ""),
    ).toEqual([
      "99,999 of a planned 100,000 (over 99.9%)",
      "99 999 из запланированных 100 000 (более 99,9 %)",
      "жоспарланған 100 000-ның 99 999-ы (99,9%-дан астам)",
    ]);
  });
});

test("a span of quarters names the quarter once", () => {
  expect(inEach((language) => language.period({ from: "2025-Q2", to: "2025-Q4" }))).toEqual([
    "from the second to the fourth quarter of 2025",
    "со второго по четвёртый квартал 2025 года",
    "2025 жылғы екінші тоқсаннан төртінші тоқсанға дейін",
  ]);
  expect(inEach((language) => language.period({ from: "2025-Q4", to: "2026-Q1" }))).toEqual([
    "from the fourth quarter of 2025 to the first quarter of 2026",
    "с четвёртого квартала 2025 года по первый квартал 2026 года",
    "2025 жылғы төртінші тоқсаннан 2026 жылғы бірінші тоқсанға дейін",
  ]);
});
