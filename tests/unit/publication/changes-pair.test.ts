import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pairDifferences } from "../../../src/publication/changes/compare.ts";

describe("two lists side by side", () => {
  const words = fc.array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 12 });

  test("show all that differs: without it, both hold the same", () => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        const pairs = pairDifferences(before, after);
        expect(
          without(
            before,
            pairs.flatMap(({ before: was }) => was ?? []),
          ),
        ).toEqual(
          without(
            after,
            pairs.flatMap(({ after: is }) => is ?? []),
          ),
        );
      }),
    );
  });

  test("that are the same show nothing", () => {
    fc.assert(
      fc.property(words, (list) => {
        expect(pairDifferences(list, list)).toEqual([]);
      }),
    );
  });

  test("set a changed item beside what it was", () => {
    expect(pairDifferences(["a", "b", "c"], ["a", "x", "c", "d"])).toEqual([
      { before: "b", after: "x" },
      { before: null, after: "d" },
    ]);
  });

  /** The list without these items, counted, in alphabetical order. */
  const without = (list: readonly string[], items: readonly string[]): readonly string[] => {
    const left = [...list].sort();
    for (const item of items) left.splice(left.indexOf(item), 1);
    return left;
  };
});
