import { expect, test } from "vitest";
import { markup, renderSvg } from "../../../src/charts/svg.ts";
import { chartOf, VARIANTS } from "./drawing.ts";
import { count } from "./voices.ts";

test("the smallest numbers that there are stand at the scale's start", () => {
  for (const variant of VARIANTS) {
    const metrics = [count("a", Number.MIN_VALUE), count("b", 1e-300), count("c", 1e9)];
    const svg = markup(renderSvg(chartOf("scale", metrics), variant, "x", "A title"));
    expect(svg).not.toContain("NaN");
    const dots = [...svg.matchAll(/data-mark="[abc]"[^>]* cx="([^"]+)"/g)].map(([, x]) => x);
    expect(dots).toHaveLength(3);
    expect(new Set(dots).size).toBe(2);
  }
});
