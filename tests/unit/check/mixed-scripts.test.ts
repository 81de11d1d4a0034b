import { expect, test } from "vitest";
import { mixedScripts } from "../../../src/check/scripts.ts";

test.each([
  ["Latin c in «студент»", "новый cтудент", [{ index: 6, word: "cтудент" }]],
  ["Latin i in «әрбір»", "әрбiр", [{ index: 0, word: "әрбiр" }]],
  ["Latin schwa in «әрбір»", "əрбір", [{ index: 0, word: "əрбір" }]],
  ["Latin h in «гауһар»", "гауhар", [{ index: 0, word: "гауhар" }]],
  ["Cyrillic а in “college”", "collаge", [{ index: 0, word: "collаge" }]],
  ["a lone Latin o among Cyrillic words", "книга o городе", [{ index: 6, word: "o" }]],
])("mixedScripts(text) finds %s", (_, text, found) => {
  expect(mixedScripts(text)).toEqual(found);
});

test.each([
  "«Kylysh Master» рөлі",
  "IT-маман, SVG-файл",
  "a college and a class",
  "книга о городе",
  'в типе <Metric id="by-type" part="a" /> книг',
])("mixedScripts(text) passes %s", (text) => {
  expect(mixedScripts(text)).toEqual([]);
});
