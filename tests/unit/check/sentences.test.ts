import { globSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import { mixedScripts } from "../../../src/language/mixed-scripts.ts";
import { sentencesOf } from "../../../src/locales/index.ts";
import { sentencesIn } from "../../support/sentences.ts";

const english = [...sentencesIn("src/**/*.ts")].sort();
const folder = join(import.meta.dirname, "../../../src/locales");
const languages = globSync("*.json", { cwd: folder }).map((file) => basename(file, ".json"));
const slots = (sentence: string): readonly string[] => [...new Set(sentence.match(/\{\d+\}/g))].sort();

test("the code says hundreds of sentences", () => {
  expect(english.length).toBeGreaterThan(400);
  expect(english).toContain("`{0}` is reckoned from `{1}`, which isn't a count.");
});

test("Russian has every sentence, and none that isn't said", () => {
  expect(Object.keys(sentencesOf("ru") ?? {}).sort()).toEqual(english);
});

describe.each(languages)("the sentences in %s", (lang) => {
  const pairs = Object.entries(sentencesOf(lang) ?? {});

  test("are none that isn't said", () => {
    expect(pairs.map(([sentence]) => sentence).filter((sentence) => !english.includes(sentence))).toEqual([]);
  });

  test("have the slots of the English ones, and words of their own", () => {
    expect(pairs.filter(([from, to]) => slots(from).join() !== slots(to).join())).toEqual([]);
    expect(
      pairs.filter(([from, to]) => from === to && /\p{L}/u.test(from.replace(/[`"].*?[`"]/g, ""))),
    ).toEqual([]);
  });

  test("mix no Latin letters into their words", () => {
    expect(pairs.flatMap(([, to]) => mixedScripts(to).map(({ word }) => `${word}: ${to}`))).toEqual([]);
  });
});

test("a language that has no sentences is none, and no path", () => {
  expect(["xx", "", "../ru", "RU"].map(sentencesOf)).toEqual([null, null, null, null]);
  expect(sentencesOf("en")).toEqual({});
});
