import fc from "fast-check";
import type { Element, ElementContent } from "hast";
import { describe, expect, test } from "vitest";
import { dotOf } from "../../../src/charts/dots/field.ts";
import { blockOf, dots as form } from "../../../src/charts/dots/options.ts";
import { WIDTHS } from "../../../src/charts/form.ts";
import * as arbitrary from "./arbitrary.ts";
import { elements, textOf } from "./boxes.ts";
import { drawingOf, faults, findingOf, refusal, VARIANTS } from "./drawing.ts";
import { GRANTS } from "./examples.ts";
import { marksOf } from "./recover.ts";
import { count, LANGUAGES, share } from "./voices.ts";

/** A dot as it is seen: its left edge, its top line, and how much of it is left uncut. */
interface Dot {
  readonly x: number;
  readonly y: number;
  readonly part: number;
}

/** Every dot of a metric, repeated ones included. */
function dotsOf(children: readonly ElementContent[], metric: string): readonly Dot[] {
  const byId = new Map(elements(children).map((element) => [String(element.properties.id), element]));
  const seen = ({ tagName, properties, children: inner }: Element, x: number, y: number): readonly Dot[] => {
    if (tagName === "clipPath") return [];
    if (tagName === "use") {
      const repeated = byId.get(String(properties.href).slice(1));
      if (repeated === undefined) throw new Error(`nothing to repeat at ${properties.href}`);
      return seen(repeated, x + Number(properties.x ?? 0), y + Number(properties.y ?? 0));
    }
    if (tagName !== "path")
      return inner.flatMap((child) => (child.type === "element" ? seen(child, x, y) : []));
    const [, dx = 0, dy = 0] = /\(([\d.]+) ([\d.]+)\)/.exec(String(properties.transform))?.map(Number) ?? [];
    const data = String(properties.d);
    const [, left = 0, top = 0] = /^M([\d.]+) ([\d.]+)/.exec(data)?.map(Number) ?? [];
    const steps = [...data.matchAll(/m([\d.]+) 0/g)].map(([, step]) => Number(step));
    const clip = byId.get(String(properties.clipPath ?? "").slice(5, -1));
    const [area] = clip === undefined ? [] : elements(clip.children);
    const diameter = 2 * Number(/a([\d.]+) /.exec(data)?.[1]);
    const part = area === undefined ? 1 : Number(area.properties.width) / diameter;
    return [0, ...steps].reduce<{ at: number; dots: Dot[] }>(
      ({ at, dots }, step) => ({
        at: at + step,
        dots: [...dots, { x: x + dx + left + at + step, y: y + dy + top, part }],
      }),
      { at: 0, dots: [] },
    ).dots;
  };
  return marksOf(children, metric).flatMap((group) => seen(group, 0, 0));
}

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
        const { children, height } = drawingOf("dots", [count("a", value)], {}, "en", variant);
        const dots = dotsOf(children, "a");
        const places = new Set(dots.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`));
        expect(places.size).toBe(dots.length);
        expect(dots.every(({ x, y }) => x >= 0 && x < WIDTHS[variant] && y >= 0 && y < height)).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  test("finds ten blocks of a thousand in ten thousand, the first one labelled", () => {
    const { children } = drawingOf("dots", [GRANTS], {});
    expect(elements(children).filter(({ properties }) => properties.href === "#xb")).toHaveLength(10);
    const labels = elements(children).filter(({ tagName }) => tagName === "text");
    expect(labels.filter((label) => textOf(label.children) === "1,000")).toHaveLength(1);
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
  test("stands within the drawing, right of the last dot's left edge", () => {
    for (const variant of VARIANTS)
      for (const value of [100, 1_100, 9_999, 10_000, 10_050, 20_000]) {
        const metric = count("a", value, "nearly");
        const { children } = drawingOf("dots", [metric], {}, "en", variant);
        const mark = elements(children).find(({ properties }) => String(properties.className) === "p-mark");
        const [, x = 0] = /^M([\d.]+)/.exec(String(mark?.properties.d))?.map(Number) ?? [];
        const last = dotsOf(children, "a").at(-1);
        expect(x).toBeGreaterThan(last?.x ?? 0);
        expect(x).toBeLessThan(WIDTHS[variant]);
      }
  });
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
