import { expect, test } from "vitest";
import { tile, withoutEnding } from "../../../src/language/tile.ts";

test("a numeral's ending stands with the words after it, in front of them", () => {
  const cut = (said: string) => Object.values(withoutEnding(tile(said))).filter((words) => words !== "");
  expect(cut("12\u00a0000-нан астам")).toEqual(["12\u00a0000", "-нан астам"]);
  expect(cut("12\u00a0000-ға жуық")).toEqual(["12\u00a0000", "-ға жуық"]);
  expect(cut("over 12,000")).toEqual(["over", "12,000"]);
  expect(cut("1 in 5")).toEqual(["1 in 5"]);
});
