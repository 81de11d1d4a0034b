import { describe, expect, test } from "vitest";
import { jsonProblems } from "../../../src/check/numbers.ts";
import { readJson } from "../../../src/diagnostics/json.ts";
import { loadLanguage } from "../../../src/language/index.ts";
import type { YearRecord } from "../../../src/record/model.ts";
import { told as inEnglish } from "./check-content.ts";

const LANGUAGES = new Map(
  await Promise.all(["en", "kk", "ru"].map(async (tag) => [tag, await loadLanguage(tag)] as const)),
);
const noun = {
  en: { one: "family", other: "families" },
  kk: { other: "отбасы" },
  ru: { one: "семья", few: "семьи", many: "семей", other: "семьи", gender: "f" },
};
const described = { label: {}, definition: {}, source: "s", quote: "q", noun, precision: "exact" } as const;
const RECORD: YearRecord = {
  year: 2031,
  draft: false,
  title: {},
  sources: [],
  corrections: [],
  metrics: [
    { ...described, id: "families", kind: "count", value: 12500 },
    { ...described, id: "share", kind: "share", value: { part: 1, of: 3 } },
  ],
};

/** The numbers of a correction's note that check complains of. */
function found(lang: string, note: string, was: unknown = 11000, metric = "families"): readonly string[] {
  const corrections = [{ date: "2032-01-05", metric, was: { value: was }, note: { [lang]: note } }];
  const { document } = readJson({ path: "data/2031.json", text: JSON.stringify({ corrections }) });
  if (document === null) throw new Error("the fixture is no JSON");
  return jsonProblems(document, RECORD, LANGUAGES).map(({ args }) => String(args?.["text"]));
}

describe("a correction's note may say days, an order's number and what stood before", () => {
  test.each([
    ["en", "The bulletin of 1 September 2031 counts anew."],
    ["en", "As of 1st of September, on 3–5 October 2031, on October 5, 2031 and in the year 2031."],
    ["en", "Order No. 231/2 of 01.09.2031, № 14-а of 2031-09-01."],
    ["en", "It said 11,000 until 2030/31, that is 11000, or eleven thousand."],
    ["ru", "По данным на 1 октября 2031 года; на 15 мая; с 1–3 марта."],
    ["ru", "Приказ № 231/2 от 01.09.2031, №231-п, в 2031 году."],
    ["ru", "Было 11 000, то есть 11\u00a0000, одиннадцать тысяч."],
    ["kk", "2031 жылғы 1 қыркүйектегі жағдай бойынша, 5 қыркүйегінде, 15 қазанға дейін."],
    ["kk", "№ 231/2 бұйрық, 01.09.2031."],
    ["kk", "Бұрын 11 000-нан астам, 11000 деп жазылған."],
  ])("%s: %s", (lang, note) => {
    expect(found(lang, note)).toEqual([]);
  });
  test.each([
    ["en", "It said one in four families, 1 in 4."],
    ["ru", "Было «каждая четвёртая», «каждой четвёртой семьи», 1 из 4."],
    ["kk", "«Әрбір төртінші отбасы» деп жазылған еді."],
  ])("a share that stood before, %s: %s", (lang, note) => {
    expect(found(lang, note, { part: 1, of: 4 }, "share")).toEqual([]);
  });
});

describe("any other number in it is told, with how it is written by hand", () => {
  test.each([
    ["en", "It is 12,500 as of 1 September 2031.", ["12,500"]],
    ["en", "The source named 3 districts and 111,000 people, not 11,000.", ["3", "111,000"]],
    ["en", "In 2031, 12,500 families; May 5 families.", ["12,500", "5"]],
    ["ru", "Стало 12 500 вместо 11 000, в 3 районах.", ["12 500", "3"]],
    ["kk", "11 000 емес, 12 500 отбасы, 3 аудан.", ["12 500", "3"]],
  ])("%s: %s", (lang, note, numbers) => {
    expect(found(lang, note)).toEqual(numbers);
  });
  test("and in the note of no correction the same words are told", () => {
    const text = '{ "metrics": [{ "definition": { "en": "As of 1 September", "ru": "приказ № 231/2" } }] }';
    const { document } = readJson({ path: "data/2031.json", text });
    if (document === null) throw new Error("the fixture is no JSON");
    expect(inEnglish(jsonProblems(document, RECORD, LANGUAGES)).map(({ hint }) => hint)).toEqual(
      ["1", "231/2"].map(
        (number) =>
          `No figure can be said here: reword. A number that must stand is written {literal ${number}}.`,
      ),
    );
  });
});
