import { expect, test } from "vitest";
import { language as en } from "../../../src/language/en/index.ts";
import { language as kk } from "../../../src/language/kk/index.ts";
import { language as ru } from "../../../src/language/ru/index.ts";
import { claimOf } from "../../../src/record/claims.ts";
import { PRECISIONS } from "../../../src/record/model.ts";
import { RECORD, readTown, textOf, withFile } from "./town.ts";

const LANGUAGES = [en, ru, kk];
const words = LANGUAGES.flatMap(({ nounForms }) => nounForms.precisionWords ?? []);

test.each([
  ["more than", "over"],
  ["Above", "over"],
  ["approximately", "around"],
  ["almost", "nearly"],
  ["exactly", "exact"],
  ["none", "exact"],
  ["at  least", "at-least"],
  ["up to", "up-to"],
  ["fewer than", "under"],
  ["более", "over"],
  ["Свыше", "over"],
  ["больше чем", "over"],
  ["около", "around"],
  ["примерно", "around"],
  ["почти", "nearly"],
  ["ровно", "exact"],
  ["не менее", "at-least"],
  ["до", "up-to"],
  ["менее", "under"],
  ["астам", "over"],
  ["аса", "over"],
  ["артық", "over"],
  ["шамамен", "around"],
  ["жуық", "nearly"],
  ["дәл", "exact"],
  ["кемінде", "at-least"],
  ["дейін", "up-to"],
  ["аз", "under"],
  ["aproximately", "around"],
  ["more then", "over"],
  ["не мение", "at-least"],
  ["аж", null],
  ["bridge", null],
  ["constructor", null],
  ["", null],
])("“%s” is read as %s", (typed, claim) => {
  expect(claimOf(typed, words)).toBe(claim);
});

test("what the voices write and label for a precision is read as that precision", () => {
  for (const { precisionLabel } of LANGUAGES)
    for (const precision of PRECISIONS) expect(claimOf(precisionLabel(precision), words)).toBe(precision);
});

const typed = (word: string): readonly string[] => {
  const text = textOf(RECORD).replace('"precision": "over"', `"precision": ${JSON.stringify(word)}`);
  return readTown(withFile(RECORD, text)).problems.map(
    ({ code, line, column, message, hint }) => `${line}:${column} ${code} ${message} ${hint}`,
  );
};

test("a word of the press in the place of a precision is told, with the precision that is meant", () => {
  expect(typed("более")).toEqual([
    '49:20 value-unknown `precision` of `walkers` can\'t be "более". `более` is `over`: write "precision": "over".',
  ]);
  expect(typed("не менее")).toEqual([
    '49:20 value-unknown `precision` of `walkers` can\'t be "не менее". `не менее` is `at-least`: write "precision": "at-least".',
  ]);
  expect(typed("between")).toEqual([
    '49:20 value-unknown `precision` of `walkers` can\'t be "between". The two ends of a range stand in `value`, {"from": …, "to": …}; `precision` says whether they are "exact" or "around".',
  ]);
  expect(typed("ovr")).toEqual([
    '49:20 value-unknown `precision` of `walkers` can\'t be "ovr". Did you mean `over`? Write `exact`, `over`, `at-least`, `around`, `nearly`, `up-to`, or `under`.',
  ]);
});

test("every word of the press that means a precision leads to one that is taken", () => {
  for (const word of ["about", "свыше", "Почти", "none", "no fewer than"]) {
    const [, meant = ""] = /write "precision": "([a-z-]+)"/.exec(typed(word)[0] ?? "") ?? [];
    const text = textOf(RECORD).replace(/("precision": )"over"/, `$1"${meant}"`);
    expect(readTown(withFile(RECORD, text)).problems).toEqual([]);
  }
});
