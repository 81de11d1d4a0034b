import { expect, test } from "vitest";
import { numberWords } from "../../../src/language/en/index.ts";
import { findNumberWords } from "../../../src/language/number-words.ts";

test("a number of any length in words is found as one", () => {
  const text = "two ".repeat(20_000).trim();
  const hits = findNumberWords(`${text} – five hundred and one in ten`, [], numberWords);
  expect(hits.map(({ index, end }) => [index, end])).toEqual([
    [0, text.length],
    [text.length + 3, text.length + 30],
  ]);
});
