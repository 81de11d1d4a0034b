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

function documentOf(text: string): JsonDocument {
  const { document } = readJson({ path: "data/2031.json", text });
  if (document === null) throw new Error("the fixture is no JSON");
  return document;
}

const told = (text: string): readonly string[] =>
  inEnglish(jsonProblems(documentOf(text), "template", RECORD, LANGUAGES)).map(
    ({ line, column, code, hint }) => `${line}:${column} ${code} ${hint}`,
  );

describe("a number written by hand in a JSON text is told with its place and the metric that it is", () => {
  test.each([
    [
      "a title",
      '{\n  "title": { "en": "Over 12,000 loaves" }\n}',
      "2:26 literal-number 12,000 is `loaves`: write {loaves}.",
    ],
    [
      "words",
      '{\n  "note": { "en": "Twelve thousand" }\n}',
      "2:20 literal-number Twelve thousand is `loaves`: write {loaves}.",
    ],
    [
      "Russian",
      '{ "note": { "ru": "и двенадцать" } }',
      "1:22 literal-number Write {…} with the id of a metric, or reword.",
    ],
    [
      "Kazakh",
      '{ "note": { "kk": "он екі" } }',
      "1:20 literal-number Write {…} with the id of a metric, or reword.",
    ],
    [
      "an escape",
      '{ "note": { "en": "\\"a\\" \\u0037" } }',
      "1:26 literal-number Write {…} with the id of a metric, or reword.",
    ],
    [
      "a list of objects",
      '{ "metrics": [{ "label": { "en": "32" } }] }',
      "1:35 literal-number Write {…} with the id of a metric, or reword.",
    ],
    [
      "digits in braces",
      '{ "note": { "en": "of {32}" } }',
      "1:24 literal-number Write {…} with the id of a metric, or reword.",
    ],
    [
      "doubled braces",
      '{ "note": { "en": "of {{two}}" } }',
      "1:25 literal-number Write {…} with the id of a metric, or reword.",
    ],
  ])("%s", (_, text, expected) => {
    expect(told(text)).toEqual([expected]);
  });
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
  );
  expect(
    inEnglish(jsonProblems(document, "name", RECORD, LANGUAGES)).map(
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
  );
  expect(
    jsonProblems(document, "message", null, LANGUAGES, "en").map(({ line, column }) => `${line}:${column}`),
  ).toEqual(["2:13", "3:52"]);
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
