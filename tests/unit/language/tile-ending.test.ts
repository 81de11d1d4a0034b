import { expect, test } from "vitest";
import { tile, withoutEnding } from "../../../src/language/tile.ts";

test("a numeral's ending stands with the words after it, in front of them", () => {
  const cut = (said: string) => Object.values(withoutEnding(tile(said))).filter((words) => words !== "");
  expect(cut("12\u00a0000-нан астам")).toEqual(["12\u00a0000", "-нан астам"]);
  expect(cut("12\u00a0000-ға жуық")).toEqual(["12\u00a0000", "-ға жуық"]);
  expect(cut("over 12,000")).toEqual(["over", "12,000"]);
  expect(cut("87,5%-дан\u00a0астам")).toEqual(["87,5%", "-дан астам"]);
  expect(cut("1 in 5")).toEqual(["1 in 5"]);
});

test("a numeral keeps its sign, its currency, letters that close up with it, and the other end of a range", () => {
  const cut = (said: string) => Object.values(tile(said)).filter((words) => words !== "");
  expect(cut("over ₸4.2bn")).toEqual(["over", "₸4.2bn"]);
  expect(cut("−US$1.5m")).toEqual(["−US$1.5m"]);
  expect(cut("around ₸4bn–5bn")).toEqual(["around", "₸4bn–5bn"]);
  expect(cut("более 4,2\u00a0млрд\u00a0₸")).toEqual(["более", "4,2", "млрд\u00a0₸"]);
  expect(cut("примерно 5\u00a0000–7\u00a0000")).toEqual(["примерно", "5\u00a0000–7\u00a0000"]);
  expect(cut("10–15\u00a0%")).toEqual(["10–15\u00a0%"]);
  expect(cut("+12%")).toEqual(["+12%"]);
  expect(cut("28K pupils")).toEqual(["28K", "pupils"]);
  expect(cut("13\u00a0000\u00a0км-ден\u00a0астам")).toEqual(["13\u00a0000", "км-ден\u00a0астам"]);
  expect(cut("5\u00a0000-нан 7\u00a0000-ға\u00a0дейін")).toHaveLength(1);
});
