import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FORMATS } from "../../../src/charts/format.ts";
import * as arbitrary from "./arbitrary.ts";
import { drawingOf } from "./drawing.ts";
import { markLines } from "./mark-boxes.ts";
import { marksOf } from "./recover.ts";

describe("no mark touches the dot that it stands by, or another's", () => {
  const distance = (
    [px, py]: readonly [number, number],
    [[ax, ay], [bx, by]]: readonly [readonly [number, number], readonly [number, number]],
  ): number => {
    const [dx, dy] = [bx - ax, by - ay];
    const along = Math.max(0, Math.min(1, ((px - ax) * dx + (py - ay) * dy) / (dx * dx + dy * dy || 1)));
    return Math.hypot(px - ax - along * dx, py - ay - along * dy);
  };
  test.each(["scale", "change"])("in %s", (form) => {
    fc.assert(
      fc.property(
        arbitrary.countsOf(arbitrary.value, form === "scale" ? 8 : 1),
        arbitrary.variant,
        (metrics, variant) => {
          const { children } = drawingOf(form, metrics, {}, "en", variant);
          const lines = markLines(children);
          const half = FORMATS[variant].stroke.mark / 2;
          for (const { properties } of metrics.flatMap(({ id }) => marksOf(children, id))) {
            const [x = 0, y = 0, r = 0] = [properties.cx, properties.cy, properties.r].map(Number);
            for (const line of lines) expect(distance([x, y], line) - half - r).toBeGreaterThan(2);
          }
        },
      ),
    );
  });
});
