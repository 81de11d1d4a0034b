import { expect, test } from "vitest";
import type { TextStyle } from "../../../src/charts/format.ts";
import { textWidth } from "../../../src/charts/text.ts";
import { measures } from "../../../src/site/models/headline.ts";

const SET: TextStyle = { className: "", size: 1, weight: 800, tracking: -0.035 };

test("a headline is set as wide as its longest word at least, however few words it has", () => {
  for (const headline of ["A year", "Year", "Оқырмандар жылы", "A year of neighbourhoods"]) {
    const widest = Math.max(...headline.split(" ").map((word) => textWidth(word, SET)));
    const [, broad, narrow] = /--broad:([\d.]+);--narrow:([\d.]+)/.exec(measures(headline, [], {})) ?? [];
    expect(Number(broad), headline).toBeGreaterThan(widest - 0.01);
    expect(Number(narrow), headline).toBeGreaterThan(widest - 0.01);
  }
});

test("where a landmark stands beside them, the headline and the people leave it its room", () => {
  const [alone, beside] = [measures("A year", [], {}), measures("A year", [], { landmark: "tower" })];
  expect(beside).not.toContain(".cast");
  expect(alone.startsWith(beside)).toBe(true);
  expect(alone).toContain(".cast");
});
