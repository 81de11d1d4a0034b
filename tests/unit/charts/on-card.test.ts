import { expect, test } from "vitest";
import { FORMATS } from "../../../src/charts/format.ts";
import { iconNamed } from "../../../src/charts/icons/index.ts";
import { elementsOf } from "../../../src/charts/svg.ts";
import type { Metric } from "../../../src/record/model.ts";
import { labelBoxes } from "./boxes.ts";
import { chartOf } from "./drawing.ts";
import { ALL_COUNTS, BY_FIELD, BY_MONTH, CLASSES, EVENTS } from "./examples.ts";
import { drawnScale, marksOf, places } from "./recover.ts";
import { series } from "./series.ts";

const OTHER = series(
  "other",
  Object.fromEntries(BY_MONTH.points.map(({ at }, index) => [at, [index < 2 ? null : 9 * index]])),
);

test.each<[form: string, metrics: readonly Metric[], heights: readonly number[]]>([
  ["columns", [BY_MONTH], [420, 600]],
  ["line", [BY_MONTH, OTHER], [420, 600]],
  ["stack", [BY_FIELD], [300, 360]],
])("%s fills the height that a card has for it", (form, metrics, heights) => {
  const { drawing, subject } = chartOf(form, metrics);
  for (const tallest of heights) {
    const { height } = drawing.layout(subject, { ...FORMATS.broad, tallest });
    expect(height).toBeLessThanOrEqual(tallest + 1);
    expect(height).toBeGreaterThan(0.95 * tallest);
  }
});

test("eight rows of a scale have room on a card, labels of usual length each in one line", () => {
  const { drawing, subject } = chartOf("scale", ALL_COUNTS);
  const layout = drawing.layout(subject, { ...FORMATS.broad, tallest: 340 });
  const labels = labelBoxes(elementsOf(layout, "x")).map(({ text }) => text);
  const usual = ALL_COUNTS.flatMap(({ label: { en = "" } }) => (en.length < 40 ? [en] : []));
  expect(usual.length).toBeGreaterThan(5);
  for (const label of usual) expect(labels).toContain(label);
  expect(layout.height).toBeLessThanOrEqual(340);
});

test("icons of a grid stand no further apart than on a page, however high the card is", () => {
  const { drawing, subject } = chartOf("grid", [CLASSES, EVENTS]);
  const { width } = iconNamed("certificate");
  for (const tallest of [300, 400, 540, 600, 700]) {
    const drawn = elementsOf(drawing.layout(subject, { ...FORMATS.broad, tallest }), "x");
    for (const { id } of [CLASSES, EVENTS]) {
      const [group] = marksOf(drawn, id);
      if (group === undefined) throw new Error(`no icons of ${id}`);
      const [first, second] = places(group);
      const apart = (second?.x ?? Number.NaN) - (first?.x ?? Number.NaN);
      expect(apart / (width * drawnScale(group)), `${id} of ${tallest}`).toBeLessThan(1.61);
    }
  }
});
