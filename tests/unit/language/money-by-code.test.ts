import { describe, expect, test } from "vitest";
import { language as english } from "../../../src/language/en/index.ts";
import { language as kazakh } from "../../../src/language/kk/index.ts";
import type { Language } from "../../../src/language/language.ts";
import { language as russian } from "../../../src/language/ru/index.ts";
import { CURRENCIES } from "../../../src/record/currencies.ts";
import { PRECISIONS, UNITS } from "../../../src/record/terms.ts";

const inEach = (say: (language: Language) => string): readonly string[] =>
  [english, russian, kazakh].map((language) => say(language).replaceAll("\u00a0", " "));

describe("money that a language has no words for is said by its code", () => {
  test("whatever word stands before it, and in short", () => {
    expect(inEach((language) => language.measure(1.5e6, "exact", "SEK"))).toEqual([
      "1.5 million SEK",
      "1,5 млн SEK",
      "SEK 1,5 млн",
    ]);
    expect(inEach((language) => language.measure(21_000, "over", "SEK"))).toEqual([
      "over 21,000 SEK",
      "более 21 000 SEK",
      "SEK 21 000-нан астам",
    ]);
    expect(inEach((language) => language.measure(4.2e9, "up-to", "SEK"))).toEqual([
      "up to 4.2 billion SEK",
      "до 4,2 млрд SEK",
      "SEK 4,2 млрд-қа дейін",
    ]);
    expect(inEach((language) => language.measure(4.2e9, "over", "SEK", { words: true }))).toEqual([
      "over 4.2 billion SEK",
      "более 4,2 миллиарда SEK",
      "SEK 4,2 миллиардтан астам",
    ]);
    expect(inEach((language) => language.measure(-1.5e6, "exact", "SEK", { short: true }))).toEqual([
      "−SEK 1.5m",
      "−1,5 млн SEK",
      "SEK −1,5 млн",
    ]);
  });
  test("in a range once", () => {
    const range = { from: 500, to: 700 };
    expect(inEach((language) => language.measure(range, "exact", "SEK"))).toEqual([
      "500 to 700 SEK",
      "от 500 до 700 SEK",
      "SEK 500-ден 700-ге дейін",
    ]);
    expect(inEach((language) => language.measure(range, "exact", "SEK", { short: true }))).toEqual([
      "SEK 500–700",
      "500–700 SEK",
      "SEK 500–700",
    ]);
  });
  test("of a change, a part and a plan, in the cases that they ask for", () => {
    const sek = { unit: "SEK" } as const;
    expect(inEach((language) => language.change(2e6, "over", sek, "noun"))).toEqual([
      "a rise of over 2 million SEK",
      "рост более чем на 2 млн SEK",
      "SEK 2 млн-нан астамға өсу",
    ]);
    expect(inEach((language) => language.change(-300, "exact", sek, "comparison"))).toEqual([
      "300 SEK less",
      "на 300 SEK меньше",
      "SEK 300-ге аз",
    ]);
    const [part, whole] = [20, 21].map((value) => ({ value, precision: "exact" }) as const);
    if (part === undefined || whole === undefined) throw new Error("no numbers");
    expect(inEach((language) => language.part(part, whole, sek))).toEqual([
      "20 SEK of 21 SEK",
      "20 SEK из 21 SEK",
      "SEK 21-дің SEK 20-сы",
    ]);
    expect(inEach((language) => language.target(part, whole, sek) ?? "")).toEqual([
      "20 SEK of a planned 21 SEK (around 95.2%)",
      "20 SEK из запланированного 21 SEK (около 95,2 %)",
      "жоспарланған SEK 21-дің SEK 20-сы (шамамен 95,2%)",
    ]);
  });
  test("each of them, with every word", () => {
    for (const language of [english, russian, kazakh])
      for (const code of CURRENCIES)
        for (const precision of PRECISIONS)
          expect(language.measure(21, precision, code, { case: "nom" })).toMatch(new RegExp(`\\b${code}\\b`));
  });
  test("and none of those that have words is among them", () => {
    const worded: readonly string[] = UNITS;
    expect(CURRENCIES.filter((code) => worded.includes(code))).toEqual([]);
    expect([...new Set(CURRENCIES)]).toEqual([...CURRENCIES].toSorted());
  });
});
