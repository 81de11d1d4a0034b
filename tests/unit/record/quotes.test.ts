import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { numbersIn } from "../../../src/record/quotes.ts";

const stated = (quote: string): readonly unknown[] =>
  numbersIn(quote).map(({ value, precision }) => [value, precision]);

describe("numbersIn(quote)", () => {
  test.each([
    ["over 12,000 pupils took part", 12000, "over"],
    ["more than 5,000 young people joined", 5000, "over"],
    ["Nearly 1,300 people", 1300, "nearly"],
    ["almost 900", 900, "nearly"],
    ["around 28,000 students", 28000, "around"],
    ["about 1.5 million trees", 1_500_000, "around"],
    ["the city’s 32 colleges", 32, "exact"],
    ["10,000 state-funded grants", 10000, "exact"],
    ["Four state colleges", 4, "exact"],
    ["more than twelve lorries", 12, "over"],
    ["some two thousand seats", 2000, "around"],
    ["more  than\n300 boats", 300, "over"],
  ])("reads “%s”", (quote, value, precision) => {
    expect(stated(quote)).toEqual([[value, precision]]);
  });

  test.each([
    ["one in five students", { part: 1, of: 5 }, "exact"],
    ["nearly 2 in 7 crossings", { part: 2, of: 7 }, "nearly"],
    ["three out of four", { part: 3, of: 4 }, "exact"],
    ["around 20% of them", { part: 20, of: 100 }, "around"],
    ["over 20 per cent", { part: 20, of: 100 }, "over"],
  ])("reads the share in “%s”", (quote, value, precision) => {
    expect(stated(quote)).toEqual([[value, precision]]);
  });

  test("reads in “over 12,000 of 28,000 pupils” a share and its two figures", () => {
    expect(stated("over 12,000 of 28,000 pupils")).toEqual([
      [{ part: 12_000, of: 28_000 }, "over"],
      [12_000, "over"],
      [28_000, "exact"],
    ]);
  });

  test.each(["the colleges of the city", "someone overcame it", "a two-storey, well-tended house", ""])(
    "finds no number in “%s”",
    (quote) => {
      expect(stated(quote)).toEqual([]);
    },
  );

  test("finds every number, each with its own word", () => {
    expect(stated("over 100 events drew nearly 2,000 people to 3 halls")).toEqual([
      [100, "over"],
      [2000, "nearly"],
      [3, "exact"],
    ]);
  });

  test("reads back every number as English writes it", () => {
    fc.assert(
      fc.property(fc.nat({ max: 1e12 }), fc.constantFrom("over", "around", "nearly"), (value, precision) => {
        expect(stated(`it was ${precision} ${value.toLocaleString("en")} then`)).toEqual([
          [value, precision],
        ]);
      }),
    );
  });
});
