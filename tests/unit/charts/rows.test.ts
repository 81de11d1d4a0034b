import { describe, expect, test } from "vitest";
import { DESCENT, DIGITS, FORMATS } from "../../../src/charts/format.ts";
import { unitFor } from "../../../src/charts/rows/options.ts";
import { elementsOf } from "../../../src/charts/svg.ts";
import type { Metric } from "../../../src/record/model.ts";
import { type Box, elements, labelBoxes, textOf } from "./boxes.ts";
import { chartOf, drawingOf, refusal } from "./drawing.ts";
import { LEARNERS, PEOPLE as PEOPLE_COUNTED } from "./examples.ts";
import { drawnScale, marksOf, places } from "./recover.ts";
import { count, share } from "./voices.ts";

const drawn = (metrics: readonly Metric[], raw: unknown = {}) => drawingOf("rows", metrics, raw);
const texts = (metrics: readonly Metric[], raw?: unknown): readonly string[] =>
  elements(drawn(metrics, raw).children)
    .filter(({ tagName }) => tagName === "text")
    .map(({ children }) => textOf(children));

test("a figure stands for a round number that keeps the longest row at 150 or fewer", () => {
  expect([1, 150, 151, 300, 301, 28_000, 1e9, 1e12].map(unitFor)).toEqual([1, 1, 2, 2, 5, 200, 1e7, 1e10]);
});

const PEOPLE = {
  en: { one: "person", other: "people" },
  kk: { other: "адам" },
  ru: { one: "человек", few: "человека", many: "человек", other: "человека" },
};
const students = (id: string, value: number): Metric => ({
  ...count(id, value),
  noun: share("s", 1, 2).noun,
});

describe("what one icon stands for", () => {
  test("is the noun that the metrics share, whatever their icons", () => {
    expect(texts([count("a", 28_000), count("b", 5)])).toContain("One icon stands for 200 things");
    expect(texts([count("a", 28_000)], { icons: { a: "pupil" } })).toContain(
      "One icon stands for 200 things",
    );
    expect(texts([students("a", 150)])).toContain("One icon stands for 1 student");
  });

  test("is what the options say that all of them are together", () => {
    const metrics = [count("a", 28_000), students("b", 5)];
    expect(texts(metrics, { each: PEOPLE })).toContain("One icon stands for 200 people");
    expect(refusal("rows", metrics, { each: PEOPLE })).toBeNull();
  });

  test("is asked for where the metrics share no noun, with what to write", () => {
    expect(refusal("rows", [count("a", 28_000), students("b", 5)])).toMatchInlineSnapshot(
      `"One icon stands for so many of one sort, and "a", "b" have nouns of their own; add to "options" what they all are together (people, things): "each": { "en": { "one": "…", "other": "…" }, "kk": { "other": "…" }, "ru": { "one": "…", "few": "…", "many": "…", "other": "…" } }."`,
    );
  });

  test("is left out where an older state of the content named none", () => {
    expect(texts([count("a", 28_000), students("b", 5)])).toContain("One icon stands for 200");
  });

  test("is shared by nouns of which one has a form that nothing has asked of the other", () => {
    const one = count("a", 5);
    const { kk, ...noun } = one.noun;
    expect(refusal("rows", [one, { ...one, id: "b", noun: { ...noun, kk: { other: "зат" } } }])).toBeNull();
    expect(refusal("rows", [one, { ...one, id: "b", noun: { ...noun, kk: { other: "бұйым" } } }])).toContain(
      '"each"',
    );
    expect(kk).toBeDefined();
  });

  test("is refused where the drawing has no room for it", () => {
    const each = { ...PEOPLE, ru: { ...PEOPLE.ru, many: "человек".repeat(9) } };
    expect(refusal("rows", [count("a", 5)], { each })).toMatchInlineSnapshot(
      `"The noun of "each" has 63 characters in "ru", and a chart has room for 60; shorten it."`,
    );
  });
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

test("each line of figures is one element, which a browser styles, lays out and paints at once", () => {
  const [group] = marksOf(drawn([count("a", 27_800)]).children, "a");
  if (group === undefined) throw new Error("no marks");
  expect(group.children.length).toBe(new Set(places(group).map(({ y }) => y)).size);
  expect(elements(group.children)).toHaveLength(group.children.length);
});

test("the group that is picked out is painted apart", () => {
  const classes = elements(drawn([count("a", 9), count("b", 9)], { highlight: "b" }).children).map(
    ({ properties }) => String(properties.className),
  );
  expect(classes.filter((name) => name === "p-hot")).toHaveLength(1);
});

describe("a crowd at the sizes of a page", () => {
  const sets = {
    icons: { learners: "learner", tours: "pupil", brigades: "brigade-worker", attendees: "visitor" },
  };
  const iconsOf = (variant: "broad" | "narrow") => {
    const { children } = drawingOf("rows", PEOPLE_COUNTED, sets, "en", variant);
    const [group] = marksOf(children, "tours");
    return group === undefined ? [] : places(group);
  };
  test.each([
    ["broad", 25, 46.2, 52, 66],
    ["narrow", 10, 30.2, 34, 43],
  ] as const)(
    "%s: %i a line, %d apart, %d high, a line every %d",
    (variant, columns, pitch, height, line) => {
      const placed = iconsOf(variant);
      const [first, second] = placed;
      const [, below] = [...new Set(placed.map(({ y }) => y))];
      expect(placed.filter(({ y }) => y === first?.y)).toHaveLength(columns);
      expect((second?.x ?? 0) - (first?.x ?? 0)).toBeCloseTo(pitch, 0);
      expect((below ?? 0) - (first?.y ?? 0)).toBeCloseTo(line, 0);
      const [group] = marksOf(drawingOf("rows", PEOPLE_COUNTED, sets, "en", variant).children, "tours");
      expect(group === undefined ? 0 : drawnScale(group) * 48).toBeCloseTo(height, 0);
    },
  );

  test("a label stands on its figure's line, or under it where it has no room there", () => {
    const [short, long] = [count("a", 9), { ...count("b", 9), label: LEARNERS.label }];
    const boxes = labelBoxes(drawingOf("rows", [short, long], {}, "en", "narrow").children);
    const [number, label, other, under] = boxes;
    expect(label?.text).toBe("Label of a");
    expect(label?.left).toBeGreaterThan(number?.right ?? 0);
    const baseOf = (box: Box | undefined, descent: number) =>
      (box?.bottom ?? 0) - descent * (box?.style.size ?? 0);
    expect(baseOf(label, DESCENT)).toBeCloseTo(baseOf(number, DIGITS.descent), 1);
    expect(under?.left).toBe(other?.left);
    const below = (under?.top ?? 0) - (other?.bottom ?? 0);
    expect(below).toBeGreaterThanOrEqual(0);
    expect(below).toBeLessThan((other?.style.size ?? 0) / 3);
  });
});

test("things wider than high are ten a line on a phone, too", () => {
  const { children } = drawingOf("rows", [count("a", 85)], { icons: { a: "classroom" } }, "en", "narrow");
  const placed = marksOf(children, "a").flatMap(places);
  expect(placed.filter(({ y }) => y === placed[0]?.y)).toHaveLength(10);
});

test("where it has a height to keep to, icons are as large as that lets them be", () => {
  const { drawing, subject } = chartOf("rows", PEOPLE_COUNTED);
  const drawnWith = (tallest: number) => {
    const layout = drawing.layout(subject, { ...FORMATS.broad, tallest });
    const [group] = marksOf(elementsOf(layout, "x"), "tours");
    return { height: layout.height, scale: group === undefined ? 0 : drawnScale(group) };
  };
  let scale = 0;
  for (const tallest of [600, 800, 1400]) {
    const laidOut = drawnWith(tallest);
    expect(laidOut.height).toBeLessThanOrEqual(tallest);
    expect(laidOut.scale).toBeGreaterThan(scale);
    scale = laidOut.scale;
  }
});
