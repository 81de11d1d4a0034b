import { Resvg } from "@resvg/resvg-js";
import fc from "fast-check";
import type { Element, ElementContent } from "hast";
import { describe, expect, test } from "vitest";
import { literalCss } from "../../../src/charts/css.ts";
import { dotOf } from "../../../src/charts/dots/field.ts";
import { blockOf, dots as form } from "../../../src/charts/dots/options.ts";
import { FORMATS } from "../../../src/charts/format.ts";
import { renderSvg, standaloneSvg } from "../../../src/charts/svg.ts";
import { SCHEMES } from "../../../src/charts/theme.ts";
import type { Precision } from "../../../src/record/model.ts";
import * as arbitrary from "./arbitrary.ts";
import { elements, labelBoxes, textOf } from "./boxes.ts";
import { chartOf, drawingOf, drawnOf, faults, findingOf, refusal, VARIANTS } from "./drawing.ts";
import { GRANTS } from "./examples.ts";
import { subpathsOf } from "./path-data.ts";
import { marksOf } from "./recover.ts";
import { count, LANGUAGES, share } from "./voices.ts";

/** A dot as it is seen: its middle and radius, and how much of it is left uncut. */
interface Dot {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly part: number;
}

/** Every dot of a metric, repeated ones included: two halves of a circle each. */
function dotsOf(children: readonly ElementContent[], metric: string): readonly Dot[] {
  const byId = new Map(elements(children).map((element) => [String(element.properties.id), element]));
  const seen = ({ tagName, properties }: Element, dx: number, dy: number): readonly Dot[] => {
    if (tagName === "clipPath") return [];
    if (tagName === "use") {
      const repeated = byId.get(String(properties.href).slice(1));
      if (repeated === undefined) throw new Error(`nothing to repeat at ${properties.href}`);
      return seen(repeated, dx + Number(properties.x ?? 0), dy + Number(properties.y ?? 0));
    }
    const clip = byId.get(String(properties.clipPath ?? "").slice(5, -1));
    const [area] = clip === undefined ? [] : elements(clip.children);
    return subpathsOf(String(properties.d)).map(({ start: [left, middle], shape }) => {
      const [radius = 0] = shape[0]?.split(" ").slice(1).map(Number) ?? [];
      const halves = [2 * radius, 0].map((end) => `a ${radius} ${radius} 0 1 1 ${end} 0`);
      // Looked at first without what compares anything: there are thousands.
      if (shape.join() !== halves.join()) expect(shape).toEqual(halves);
      return {
        x: left + radius + dx,
        y: middle + dy,
        radius,
        part: area === undefined ? 1 : Number(area.properties.width) / (2 * radius),
      };
    });
  };
  return marksOf(children, metric).flatMap((group) =>
    group.children.flatMap((child) => (child.type === "element" ? seen(child, 0, 0) : [])),
  );
}

/** Boxes of the straight strokes of each mark, in the order painted. */
function strokesOf(children: readonly ElementContent[]) {
  const marks = elements(children).filter(({ properties }) => String(properties.className) === "p-mark");
  return marks.map(({ properties }) => {
    let [x, y] = [0, 0];
    const boxes: [number, number, number, number][] = [];
    for (const [, command = "", ...numbers] of String(properties.d).matchAll(
      /([MLHVl])(-?[\d.]+)(?:[ ,]?(-?[\d.]+))?/g,
    )) {
      const [a, b] = numbers.map(Number);
      const [fromX, fromY] = [x, y];
      if (command === "H") x = a ?? 0;
      else if (command === "V") y = a ?? 0;
      else if (command === "l") [x, y] = [x + (a ?? 0), y + (b ?? 0)];
      else [x, y] = [a ?? 0, b ?? 0];
      if (command !== "M")
        boxes.push([Math.min(fromX, x), Math.min(fromY, y), Math.max(fromX, x), Math.max(fromY, y)]);
    }
    return boxes;
  });
}

/** The dots of a line, line by line. */
const linesOf = (dots: readonly Dot[]) => [...Map.groupBy(dots, ({ y }) => y.toFixed(1)).values()];

const fields = fc.oneof(
  fc.integer({ min: 100, max: 20_000 }),
  fc.integer({ min: 20_001, max: 1_000_000_000 }),
  fc.constantFrom(100, 1_000, 10_000, 28_437, 1_000_000_000, 1_000_000_000_000),
);

describe("a reader who counts the dots", () => {
  test("finds the figure: dots times what a dot stands for, the last one cut at its part", () => {
    fc.assert(
      fc.property(fields, arbitrary.precision, arbitrary.variant, (value, precision, variant) => {
        const dots = dotsOf(
          drawingOf("dots", [count("a", value, precision)], {}, "en", variant).children,
          "a",
        );
        const dot = dotOf(blockOf(value));
        const total = dots.reduce((sum, { part }) => sum + part, 0);
        expect(Math.abs(total - value / dot)).toBeLessThan(0.005);
      }),
      { numRuns: 40 },
    );
  });

  test("finds no two in one place, and none outside the drawing", () => {
    fc.assert(
      fc.property(fields, arbitrary.variant, (value, variant) => {
        const { children, width, height } = drawingOf("dots", [count("a", value)], {}, "en", variant);
        const dots = dotsOf(children, "a");
        const places = new Set(dots.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`));
        expect(places.size).toBe(dots.length);
        const outside = dots.filter(
          ({ x, y, radius }) => Math.min(x, y) < radius || x + radius > width || y + radius > height,
        );
        expect(outside).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  test.each([
    ["broad", 5, 25],
    ["narrow", 2, 40],
  ] as const)("finds ten thousand from edge to edge in ten blocks (%s)", (variant, across, columns) => {
    const { children, width } = drawingOf("dots", [GRANTS], {}, "en", variant);
    expect(width).toBe(FORMATS[variant].bleed);
    const lines = linesOf(dotsOf(children, "grants"));
    expect(lines.map(({ length }) => length)).toEqual(
      Array(10_000 / across / columns).fill(across * columns),
    );
    const [line = []] = lines;
    const pitch = (line[1]?.x ?? 0) - (line[0]?.x ?? 0);
    expect((line[0]?.radius ?? 0) / pitch).toBeCloseTo(1 / 3, 1);
    expect((line[0]?.x ?? width) - pitch).toBeLessThan(width / 50);
    expect((line.at(-1)?.x ?? 0) + pitch).toBeGreaterThan(width * 0.98);
  });
});

/** All texts of a drawing, in the order painted. */
const textsOf = (children: readonly ElementContent[]) =>
  elements(children).flatMap(({ tagName, children: inner }) => (tagName === "text" ? [textOf(inner)] : []));

describe("a block's label", () => {
  test("is the total up to its end, that of the last one the figure as it is said", () => {
    const labels = (value: number, precision: Precision, options = {}) =>
      textsOf(drawingOf("dots", [count("a", value, precision)], options, "en", "broad").children).slice(1);
    const thousands = Array.from({ length: 9 }, (_, index) => `${index + 1},000`);
    expect(labels(10_000, "exact")).toEqual([...thousands, "10,000"]);
    expect(labels(2_300, "exact")).toEqual(["1,000", "2,000", "2,300"]);
    expect(labels(300, "exact", { block: 1000 })).toEqual(["300"]);
    expect(labels(2_000, "over", { block: 1000 }).slice(0, 2)).toEqual(["1,000", "Over 2,000"]);
    expect(labels(2_999_999_999, "nearly").slice(0, 3)).toEqual([
      "1,000,000,000",
      "2,000,000,000",
      "Nearly 2,999,999,999",
    ]);
  });

  test("stands over the first dots of its block", () => {
    fc.assert(
      fc.property(fields, arbitrary.precision, arbitrary.variant, (value, precision, variant) => {
        const { children } = drawingOf("dots", [count("a", value, precision)], {}, "en", variant);
        const dots = dotsOf(children, "a");
        const block = blockOf(value) / dotOf(blockOf(value));
        const [, ...labels] = labelBoxes(children);
        for (let index = 0; index * block < dots.length; index++) {
          const [label, first] = [labels[index], dots[index * block]];
          if (label === undefined || first === undefined) throw new Error(`no label of block ${index}`);
          // A single dot that brackets set apart stands right of its place.
          const alone = index * block === dots.length - 1;
          expect(alone || Math.abs(label.left - first.x) < 2 * first.radius).toBe(true);
          expect(label.bottom).toBeLessThanOrEqual(first.y - first.radius);
          expect(first.y - label.bottom).toBeLessThan(60);
        }
      }),
      { numRuns: 25 },
    );
  });
});

test("no label lies on another, leaves the drawing or is too small, whatever the figure and its label", () => {
  const drawn = fc.tuple(fields, arbitrary.precision, arbitrary.label);
  fc.assert(
    fc.property(drawn, arbitrary.language, arbitrary.variant, ([value, precision, text], tag, variant) => {
      const metric = count("a", value, precision, { en: text, kk: text, ru: text });
      expect(faults(drawingOf("dots", [metric], {}, tag, variant), variant)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

describe("a mark of precision", () => {
  const values = [100, 101, 137, 1_100, 2_001, 9_999, 10_000, 10_050, 20_000, 999_999_999];

  test("touches no dot, and stands within the drawing at the last one", () => {
    for (const variant of VARIANTS)
      for (const precision of ["over", "around", "nearly"] as const)
        for (const value of values) {
          const { children, width, height } = drawingOf(
            "dots",
            [count("a", value, precision)],
            {},
            "en",
            variant,
          );
          const half = FORMATS[variant].stroke.mark / 2;
          const dots = dotsOf(children, "a");
          const last = dots.at(-1);
          const [mark] = strokesOf(children);
          if (last === undefined || mark === undefined) throw new Error("nothing drawn");
          for (const [x1, y1, x2, y2] of mark) {
            const near = dots.filter(
              ({ x, y, radius }) =>
                Math.max(x1 - x, 0, x - x2) ** 2 + Math.max(y1 - y, 0, y - y2) ** 2 <
                (radius + half + 1) ** 2,
            );
            expect(near, `${value} ${precision} ${variant}`).toEqual([]);
            expect(x1 - half).toBeGreaterThanOrEqual(0);
            expect(x2 + half).toBeLessThanOrEqual(width);
            expect(y2 + half).toBeLessThanOrEqual(height);
          }
          const [left, right] = [Math.min(...mark.map(([x]) => x)), Math.max(...mark.map(([, , x]) => x))];
          if (precision === "around") expect(left).toBeLessThan(last.x);
          expect(right).toBeGreaterThan(last.x);
          expect(right - last.x).toBeLessThan(4 * last.radius + 40);
        }
  });

  test("takes no dot away where the last one moves for its brackets", () => {
    for (const value of values)
      expect(dotsOf(drawingOf("dots", [count("a", value, "around")], {}).children, "a")).toHaveLength(
        Math.ceil(value / dotOf(blockOf(value))),
      );
  });
});

test("a picture made without a browser has every dot, and no ink between them", () => {
  const chart = chartOf("dots", [count("a", 1_234)], { block: 1000 });
  const { width, height, children } = drawnOf(chart);
  const css = literalCss(SCHEMES.light.grounds.paper);
  const file = standaloneSvg(renderSvg(chart, "wide", "x", "A title"), { width, height }, css);
  const image = new Resvg(file, { fitTo: { mode: "width", value: width * 2 } }).render();
  const { pixels } = image;
  const inkAt = (x: number, y: number): number =>
    pixels[(Math.floor(y * 2) * image.width + Math.floor(x * 2)) * 4 + 3] ?? 0;
  const dots = dotsOf(children, "a");
  expect(dots.filter(({ x, y }) => inkAt(x, y) < 250)).toEqual([]);
  const [first, second] = dots;
  const half = ((second?.x ?? 0) - (first?.x ?? 0)) / 2;
  expect(dots.filter(({ x, y }) => inkAt(x + half, y + half) > 0)).toEqual([]);
});

describe("what makes no field of dots is refused with what to do instead", () => {
  test("too few, parts of things, several figures, no count", () => {
    expect(refusal("dots", [count("a", 99)])).toMatchInlineSnapshot(
      `""a" is 99, and under 100 dots make no field; choose the form "grid" or "rows"."`,
    );
    expect(refusal("dots", [count("a", 0)])).toMatchInlineSnapshot(
      `""a" is 0, and under 100 dots make no field; choose the form "grid" or "rows"."`,
    );
    expect(refusal("dots", [count("a", 100.5)])).toMatchInlineSnapshot(
      `"A dot stands for whole things, and "a" is 100.5; choose the form "rows" or "scale"."`,
    );
    expect(refusal("dots", [count("a", 500), count("b", 500)])).toMatchInlineSnapshot(
      `"A field of dots is drawn of one count; name it, and nothing else, in "metrics"."`,
    );
    expect(refusal("dots", [share("a", 1, 5)])).toMatchInlineSnapshot(
      `"This form draws counts alone; take "a" out of "metrics"."`,
    );
  });
  test("blocks too small for the figure, and blocks that are no power of ten", () => {
    expect(refusal("dots", [count("a", 10_000)], { block: 100 })).toMatchInlineSnapshot(
      `""a" would be over 20 blocks of 100; set "block" to 1000 or leave it out."`,
    );
    expect(form.options.safeParse({ block: 500 }).success).toBe(false);
    expect(form.options.safeParse({ block: 10 }).success).toBe(false);
    expect(refusal("dots", [count("a", 500)], { block: 1000 })).toBeNull();
  });
});

test("the description says how many, and how the blocks show it, in each language", () => {
  const told = LANGUAGES.map((tag) => findingOf("dots", [GRANTS], {}, tag));
  expect(told).toMatchInlineSnapshot(`
    [
      "10,000 things: 10 blocks, 1,000 dots to a full one. One dot stands for 1 thing.",
      "10 000 зат: 10 блок, әр толық блокта 1 000 нүкте бар. Бір нүкте – 1 зат.",
      "10 000 предметов: 10 блоков, в полном — 1 000 точек. Одна точка — 1 предмет.",
    ]
  `);
});
