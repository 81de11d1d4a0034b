import fc from "fast-check";
import { expect, test } from "vitest";
import { evenLines } from "../../../src/charts/key.ts";

test("what is explained stands in as few lines as there is room for, none of them a straggler", () => {
  expect(evenLines([300, 300, 300], 20, 1_000)).toEqual([0, 0, 0]);
  expect(evenLines([300, 300, 300, 200], 20, 1_000)).toEqual([0, 0, 1, 1]);
  expect(evenLines([], 20, 1_000)).toEqual([]);
  expect(evenLines([1_000, 100], 20, 1_000)).toEqual([0, 1]);
});

test("no line is longer than the room, and each begins where the one before ends", () => {
  const widths = fc.array(fc.integer({ min: 10, max: 350 }), { minLength: 1, maxLength: 9 });
  fc.assert(
    fc.property(widths, (drawn) => {
      const lines = evenLines(drawn, 18, 350);
      const used = Map.groupBy(lines.keys(), (index) => lines[index] ?? -1);
      expect([...used.keys()]).toEqual([...used.keys()].map((_, index) => index));
      for (const inLine of used.values()) {
        const length = inLine.reduce((total, index) => total + (drawn[index] ?? 0), 18 * (inLine.length - 1));
        expect(length).toBeLessThanOrEqual(350);
      }
    }),
  );
});
