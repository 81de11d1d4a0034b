import { expect, test } from "vitest";
import { unitFor } from "../../../src/charts/rows/options.ts";
import type { Metric } from "../../../src/record/model.ts";
import { elements, textOf } from "./boxes.ts";
import { drawingOf } from "./drawing.ts";
import { count } from "./voices.ts";

const drawn = (metrics: readonly Metric[], raw: unknown = {}) => drawingOf("rows", metrics, raw);
const texts = (metrics: readonly Metric[], raw?: unknown): readonly string[] =>
  elements(drawn(metrics, raw).children)
    .filter(({ tagName }) => tagName === "text")
    .map(({ children }) => textOf(children));

test("a figure stands for a round number that keeps the longest row at 150 or fewer", () => {
  expect([1, 150, 151, 300, 301, 28_000, 1e9, 1e12].map(unitFor)).toEqual([1, 1, 2, 2, 5, 200, 1e7, 1e10]);
});

test("the key says what one figure stands for, of people or of things by their icons", () => {
  expect(texts([count("a", 28_000)])).toContain("One icon stands for 200 people");
  expect(texts([count("a", 28_000)], { icons: { a: "grant" } })).toContain("One icon stands for 200");
});

test("the key explains the precisions that occur, and no other", () => {
  expect(
    texts([count("a", 9, "over"), count("b", 9)]).filter((text) => /^(over|around|nearly)/.test(text)),
  ).toHaveLength(1);
  expect(texts([count("a", 9)]).filter((text) => /^(over|around|nearly)/.test(text))).toHaveLength(0);
});

test("a row of less than a fifth of a figure says so, since the eye can't", () => {
  expect(texts([count("a", 28_000), count("b", 3)])).toContain("less than one icon");
  expect(texts([count("a", 28_000), count("b", 0)])).not.toContain("less than one icon");
});

test("a row of 140 figures is a handful of elements", () => {
  expect(elements(drawn([count("a", 28_000)]).children).length).toBeLessThan(40);
});

test("the group that is picked out is painted apart", () => {
  const classes = elements(drawn([count("a", 9), count("b", 9)], { highlight: "b" }).children).map(
    ({ properties }) => String(properties.className),
  );
  expect(classes.filter((name) => name === "p-hot")).toHaveLength(1);
});
