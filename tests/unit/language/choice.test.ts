import { describe, expect, test } from "vitest";
import { loadLanguage } from "../../../src/language/index.ts";
import { createVoice, type Voice } from "../../../src/language/voice.ts";
import type { Count, Metric, Precision, Ratio } from "../../../src/record/model.ts";

const described = { id: "n", label: {}, definition: {}, source: "s", quote: "q" };
const NOUN = {
  en: { one: "pupil", other: "pupils" },
  kk: { other: "оқушы" },
  ru: { one: "школьник", few: "школьника", many: "школьников", other: "школьника", gender: "m" },
};
const count = (value: number, precision: Precision = "exact"): Count => ({
  ...described,
  kind: "count",
  value,
  precision,
  noun: NOUN,
});
const share = (value: Ratio, precision: Precision = "exact"): Metric => ({
  ...described,
  kind: "share",
  value,
  precision,
  noun: NOUN,
});
const names: Metric = {
  ...described,
  kind: "list",
  complete: false,
  items: [
    { en: "Poetry", ru: "Поэзия" },
    { en: '"Kylysh"', ru: '"Kylysh"' },
    { en: "Tales", ru: "Сказки" },
  ],
};

/** One language, speaking of this metric alone, which is called `n`. */
async function voiceOf(tag: string, metric: Metric): Promise<Voice> {
  const { language, messages } = await loadLanguage(tag);
  const year = { year: 2031, draft: false, title: {}, sources: [], corrections: [] };
  return createVoice(language, messages, { ...year, metrics: [metric] });
}
const plain = async (tag: string, metric: Metric, template: string): Promise<string> =>
  (await voiceOf(tag, metric)).plain(template).replaceAll("\u00a0", " ");

describe("which of two and of three forms is printed", () => {
  const [TWO, THREE] = ["{n|a|c}", "{n|a|b|c}"];
  test.each([
    ["0", count(0), "c c"],
    ["1", count(1), "a a"],
    ["2", count(2), "c b"],
    ["5", count(5), "c c"],
    ["11", count(11), "c c"],
    ["12", count(12), "c c"],
    ["21", count(21), "a a"],
    ["101", count(101), "a a"],
    ["111", count(111), "c c"],
    ["1.5", count(1.5), "c c"],
    ["nearly 21", count(21, "nearly"), "a a"],
    ["over 21", count(21, "over"), "c c"],
    ["around 22", count(22, "around"), "c c"],
    ["every fifth", share({ part: 1, of: 5 }), "a a"],
    ["over every fifth", share({ part: 1, of: 5 }, "over"), "a a"],
    ["2 of 5", share({ part: 2, of: 5 }), "c c"],
    ["21 of 22", share({ part: 21, of: 22 }), "c c"],
  ])("Russian, %s", async (_, metric, expected) => {
    expect(`${await plain("ru", metric, TWO)} ${await plain("ru", metric, THREE)}`).toBe(expected);
  });
  test.each([
    ["0", count(0), "c"],
    ["1", count(1), "a"],
    ["over 1", count(1, "over"), "a"],
    ["21", count(21), "c"],
    ["1.5", count(1.5), "c"],
    ["one in five", share({ part: 1, of: 5 }), "a"],
    ["two in five", share({ part: 2, of: 5 }), "c"],
  ])("English, %s", async (_, metric, expected) => {
    expect(await plain("en", metric, TWO)).toBe(expected);
  });
});

test("a range is more than one, whatever its ends", async () => {
  for (const tag of ["en", "ru"]) {
    const { choice } = (await loadLanguage(tag)).language;
    for (const range of [
      { from: 0, to: 1 },
      { from: 1, to: 21 },
      { from: 2, to: 3 },
    ])
      expect(choice?.ofCount(range, "exact")).toBe("rest");
  }
});

test("a chosen form is typeset with the words around it, and is no figure", async () => {
  const voice = await voiceOf("ru", count(2));
  expect(voice.formatToParts('"{n|Был|Были}" - {n}')).toEqual([
    "«Были»\u00a0— ",
    { metric: count(2), text: "2\u00a0школьника" },
  ]);
});

test("a choice that a language or a figure can't make is an error that says so", async () => {
  await expect(plain("kk", count(2), "{n|a|b}")).rejects.toThrow("grammar.choice ");
  await expect(plain("en", count(2), "{n|a|b|c}")).rejects.toThrow("grammar.choice.forms ");
  await expect(plain("ru", names, "{n|a|b}")).rejects.toThrow("grammar.choice.list ");
});

describe("a list that goes on", () => {
  test("is joined by commas alone, so that more can follow", async () => {
    expect(await plain("en", names, "New: {n open} and more")).toBe("New: Poetry, ‘Kylysh’, Tales and more");
    expect(await plain("ru", names, "Новое: {n open} и другое")).toBe(
      "Новое: Поэзия, «Kylysh», Сказки и другое",
    );
  });
  test("is no number", async () => {
    await expect(plain("en", count(2), "{n open}")).rejects.toThrow("grammar.open");
    await expect(plain("ru", share({ part: 1, of: 5 }), "{n open}")).rejects.toThrow("grammar.open");
  });
});

test("a number by hand stands as it is typed, between words that are typeset", async () => {
  expect(await plain("ru", count(2), 'Классы {literal 7–11}, приказ № {literal 231/2} - "да"')).toBe(
    "Классы 7–11, приказ № 231/2 — «да»",
  );
});
