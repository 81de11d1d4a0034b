import { describe, expect, test } from "vitest";
import { CHART, readTown, textOf, withFile } from "./town.ts";

const NOUN = {
  en: { one: "thing", other: "things" },
  ru: { one: "вещь", few: "вещи", many: "вещей", other: "вещи" },
};

/** What is said of the town's chart with other options: message and hint. */
const told = (options: unknown): readonly string[] => {
  const text = textOf(CHART).replace('"options": {}', `"options": ${JSON.stringify(options)}`);
  return readTown(withFile(CHART, text)).problems.map(({ message, hint }) => `${message} ${hint}`);
};

test("a chart may have no note", () => {
  const text = textOf(CHART).replace(/ {2}"note".*\n/, "");
  const { content, problems } = readTown(withFile(CHART, text));
  expect(problems).toEqual([]);
  const [chart] = content?.editions[0]?.charts ?? [];
  expect(chart).toMatchObject({ id: "scale" });
  expect(chart).not.toHaveProperty("note");
});

describe("the noun of what a chart shows", () => {
  test("has every language of the site, with the forms that its grammar needs", () => {
    expect(told({ each: NOUN })).toEqual([]);
    expect(told({ each: { en: NOUN.en } })).toMatchInlineSnapshot(`
      [
        "\`options.each\` has no forms in Russian (ru). Add "ru": { "one": "…", "few": "…", "many": "…", "other": "…" }.",
      ]
    `);
    const { few: _, ...ru } = NOUN.ru;
    expect(told({ each: { ...NOUN, ru } })).toMatchInlineSnapshot(`
      [
        "\`options.each.ru\` has no form \`few\`. Add "few": "…"; Russian (ru) needs one, few, many, other.",
      ]
    `);
  });

  test("is told once where it is no noun, or still to be written", () => {
    expect(told({ each: "things" })).toMatchInlineSnapshot(`
      [
        "\`options.each\` should be an object { … }, not a text. What all things of the chart are together, such as people: the noun in each language, with the forms that its grammar needs. Left out: the noun that its metrics share.",
      ]
    `);
    expect(told({ each: { ...NOUN, en: "things" } })).toMatchInlineSnapshot(`
      [
        "\`options.each.en\` should be an object { … }, not a text. The noun's forms in English (en).",
      ]
    `);
    expect(told({ each: { ...NOUN, en: { one: "…", other: "things" } } })).toMatchInlineSnapshot(`
      [
        "\`options.each.en.one\` is empty. The noun's form “one”.",
      ]
    `);
    expect(told({ each: { ...NOUN, kk: { other: "зат" } } })).toMatchInlineSnapshot(`
      [
        "Texts in Kazakh (kk) aren't shown: it isn't one of the site's languages (1 in this file). Add "kk" to \`languages\` in data/site.json, or delete these texts.",
      ]
    `);
  });
});
