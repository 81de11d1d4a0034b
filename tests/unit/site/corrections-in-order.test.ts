import { expect, test } from "vitest";
import { correctionsOf } from "../../../src/site/corrections.ts";
import { corrected } from "./fixture.ts";

test("corrections are told as changes by date, two of one day in the order of the file", () => {
  const values = correctionsOf(corrected).map(({ before, after }) =>
    before.kind === "count" && after.kind === "count" ? [before.value, after.value] : [],
  );
  expect(values).toEqual([
    [10_000, 11_000],
    [11_000, 11_500],
    [11_500, 12_000],
    [8, 4],
  ]);
});
