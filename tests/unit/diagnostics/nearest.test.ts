import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nearest } from "../../../src/diagnostics/nearest.ts";

describe("nearest(word, candidates)", () => {
  test.each([
    ["lable", "label"],
    ["tour_pupils", "tour-pupils"],
    ["Colleges", "colleges"],
    ["accredited-colege", "accredited-colleges"],
  ])("takes %s for %s", (typed, meant) => {
    expect(nearest(typed, ["label", "tour-pupils", "colleges", "accredited-colleges"])).toBe(meant);
  });

  test("guesses nothing where nothing is near", () => {
    expect(nearest("colour", ["label", "quote"])).toBeNull();
    expect(nearest("anything", [])).toBeNull();
    expect(nearest("…", ["m", "f"])).toBeNull();
    expect(nearest("", ["m"])).toBeNull();
  });

  test("takes the nearer of two", () => {
    expect(nearest("classess", ["grasses", "classes"])).toBe("classes");
  });

  test("guesses nothing where two are as near", () => {
    expect(nearest("tours-of-may", ["tours-of-day", "tours-of-hay"])).toBeNull();
    expect(nearest("tours-of-hays", ["tours-of-day", "tours-of-hay"])).toBe("tours-of-hay");
  });

  test("finds a word again after any one slip", () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z]{4,12}$/),
        fc.nat(),
        fc.stringMatching(/^[a-z]$/),
        (word, at, letter) => {
          const index = at % word.length;
          expect(nearest(word.slice(0, index) + word.slice(index + 1), [word])).toBe(word);
          expect(nearest(word.slice(0, index) + letter + word.slice(index), [word])).toBe(word);
        },
      ),
    );
  });
});
