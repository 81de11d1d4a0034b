import { describe, expect, test } from "vitest";
import { jsonProblems, nounsOf } from "../../../src/check/numbers.ts";
import type { JsonDocument } from "../../../src/diagnostics/document.ts";
import { readJson } from "../../../src/diagnostics/json.ts";
import { loadLanguage } from "../../../src/language/index.ts";
import { findInText, numberWordsOf } from "../../../src/narrative/numbers.ts";
import type { YearRecord } from "../../../src/record/model.ts";
import { told as inEnglish } from "./check-content.ts";

const LANGUAGES = new Map(
  await Promise.all(["en", "kk", "ru"].map(async (tag) => [tag, await loadLanguage(tag)] as const)),
);

const RECORD: YearRecord = {
  year: 2031,
  draft: false,
  title: {},
  sources: [],
  corrections: [],
  metrics: [
    {
      id: "loaves",
      kind: "count",
      value: 12000,
      precision: "over",
      noun: { en: { one: "loaf", other: "loaves" } },
      label: {},
      definition: {},
      source: "summary",
      quote: "over 12,000 loaves",
    },
  ],
};

const DATA = "data/2031.json";
const CHART = "src/report/2031/charts/loaves.json";

function documentOf(text: string, path = DATA): JsonDocument {
  const { document } = readJson({ path, text });
  if (document === null) throw new Error("the fixture is no JSON");
  return document;
}

const told = (text: string, path = CHART): readonly string[] =>
  inEnglish(jsonProblems(documentOf(text, path), RECORD, LANGUAGES)).map(
    ({ line, column, code, hint }) => `${line}:${column} ${code} ${hint}`,
  );

const STANDS = (number: string): string => `A number that must stand is written {literal ${number}}.`;
const REWORD = (number: string): string => `Write {…} with the id of a metric, or reword. ${STANDS(number)}`;

describe("a number written by hand in a JSON text is told with its place and the metric that it is", () => {
  test.each([
    [
      "a title",
      '{\n  "title": { "en": "Over 12,000 loaves" }\n}',
      `2:26 literal-number 12,000 is \`loaves\`: write {loaves}. ${STANDS("12,000")}`,
    ],
    [
      "words",
      '{\n  "note": { "en": "Twelve thousand" }\n}',
      `2:20 literal-number Twelve thousand is \`loaves\`: write {loaves}. ${STANDS("Twelve thousand")}`,
    ],
    ["Russian", '{ "note": { "ru": "и двенадцать" } }', `1:22 literal-number ${REWORD("двенадцать")}`],
    ["Kazakh", '{ "note": { "kk": "он екі" } }', `1:20 literal-number ${REWORD("он екі")}`],
    ["an escape", '{ "note": { "en": "\\"a\\" \\u0037" } }', `1:26 literal-number ${REWORD("7")}`],
    ["digits in braces", '{ "note": { "en": "of {32}" } }', `1:24 literal-number ${REWORD("32")}`],
    ["doubled braces", '{ "note": { "en": "of {{two}}" } }', `1:25 literal-number ${REWORD("two")}`],
  ])("%s", (_, text, expected) => {
    expect(told(text)).toEqual([expected]);
  });
});

test("a text that says no figure is told to be reworded, or how a number by hand is written", () => {
  expect(told('{ "metrics": [{ "label": { "en": "12,000 loaves" } }] }', DATA)).toEqual([
    `1:35 literal-number No figure can be said here: reword. ${STANDS("12,000")}`,
  ]);
  expect(told('{ "options": { "places": { "loaves": { "en": "Oven 7" } } } }')).toEqual([
    `1:52 literal-number No figure can be said here: reword. ${STANDS("7")}`,
  ]);
  expect(told('{ "title": { "en": "Bread of 2031" } }')).toEqual([
    "1:30 literal-number 2031 is the record's year: write {year}.",
  ]);
});

test("a number by hand that is marked is none to tell, in a text of any kind; a choice's forms are read", () => {
  const marked = '"en": "Grades {literal 7–11}", "ru": "приказ № {literal 231/2}", "kk": "{literal он екі}"';
  expect(told(`{ "title": { ${marked} } }`)).toEqual([]);
  expect(told(`{ "metrics": [{ "label": { ${marked} }, "unknown": { ${marked} } }] }`, DATA)).toEqual([]);
  expect(told('{ "note": { "en": "{loaves|is 5|are} and {loaves|is|are}" } }')).toEqual([
    `1:31 literal-number ${REWORD("5")}`,
  ]);
});

test("values, ids, quotes, sources, items and slots of a template are no numbers written by hand", () => {
  const text = JSON.stringify({
    year: 2031,
    sources: [{ title: { en: "Results of 2031" } }],
    metrics: [
      {
        id: "m-12",
        value: 12,
        quote: "over 12 loaves",
        items: [{ en: "Welding 2" }],
        noun: { en: { one: "loaf" } },
      },
    ],
    title: { en: "{m-12 start bare} left {loaves}" },
  });
  expect(told(text)).toEqual([]);
});

test("a name of the site holds no number, in braces neither, for it is no template", () => {
  const document = documentOf(
    '{\n  "address": "https://example.org/2031",\n  "name": { "en": "12 figures", "ru": "Город в цифрах" },\n' +
      '  "publisher": { "en": "The {twelve}" },\n  "licence": { "name": "CC BY 4.0" }\n}',
    "data/site.json",
  );
  expect(
    inEnglish(jsonProblems(document, RECORD, LANGUAGES)).map(
      ({ line, column, code, hint }) => `${line}:${column} ${code} ${hint}`,
    ),
  ).toEqual([
    "3:20 literal-number A name holds no figure: reword.",
    "4:30 literal-number A name holds no figure: reword.",
  ]);
});

test("an interface text holds no number but its values", () => {
  const document = documentOf(
    '{\n  "steps": "ten times",\n  "rows": { "$by": "unit", "other": "{unit} a row, 5 rows" }\n}',
    "src/language/en/messages/a.json",
  );
  expect(jsonProblems(document, null, LANGUAGES).map(({ line, column }) => `${line}:${column}`)).toEqual([
    "2:13",
    "3:52",
  ]);
});

test("a noun of the record makes one and first a number, and no other word does", () => {
  const found = (text: string): readonly string[] =>
    findInText(text, true, numberWordsOf(LANGUAGES, "en", ["loaf", "loaves"])).map((hit) => hit.text);
  expect(found("one loaf, the second loaf")).toEqual(["one", "second"]);
  expect(found("one day, the second baker, one of the loaves")).toEqual([]);
});

test("what a language says of a noun besides its forms is no noun, in a language with grammar of its own too", () => {
  const [german] = [...LANGUAGES.values()].map(({ language }) => ({
    ...language,
    tag: "de",
    nounForms: { required: ["one", "other"], optional: { class: ["strong", "weak"], dat: null } },
  }));
  const noun = { de: { one: "Brot", other: "Brote", class: "strong", dat: "Broten" } };
  const record = { ...RECORD, metrics: RECORD.metrics.map((metric) => ({ ...metric, noun })) } as YearRecord;
  expect(nounsOf(record, german)).toEqual(["Brot", "Brote", "Broten"]);
});
