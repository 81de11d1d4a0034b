import fc from "fast-check";
import type { ElementContent } from "hast";
import { describe, expect, test } from "vitest";
import { FORMATS } from "../../../src/charts/format.ts";
import { BOX_HEIGHT } from "../../../src/charts/icons/icon.ts";
import { iconNamed } from "../../../src/charts/icons/index.ts";
import type { Metric } from "../../../src/record/model.ts";
import * as arbitrary from "./arbitrary.ts";
import { elements, labelBoxes, textOf } from "./boxes.ts";
import { chartOf, drawingOf, faults, refusal, toldOf, VARIANTS } from "./drawing.ts";
import { BRIGADES, CLASSES, TOURS } from "./examples.ts";
import { drawnScale, marksOf, places } from "./recover.ts";
import { count, LANGUAGES, share, voiceOf } from "./voices.ts";

const named = (text: string) => ({ en: text, kk: text, ru: text });
const placesOf = (metrics: readonly Metric[], name = (id: string) => `Place of ${id}`) => ({
  places: Object.fromEntries(metrics.map(({ id }) => [id, named(name(id))])),
});
const several = arbitrary.countsOf(arbitrary.value, 7).filter(({ length }) => length >= 2);

/** What stands under, or beside, each icon, in the order drawn. */
function stationsIn(children: readonly ElementContent[]): readonly (readonly string[])[] {
  const stations: string[][] = [];
  for (const child of children) {
    if (child.type !== "element") continue;
    if (child.properties.dataMark !== undefined) stations.push([]);
    if (child.tagName === "text") stations.at(-1)?.push(textOf(child.children));
  }
  return stations;
}
/** The ground lines, in the order drawn. */
const groundsOf = (children: readonly ElementContent[]) =>
  elements(children)
    .filter(({ properties }) => String(properties.className) === "p-ground")
    .flatMap(({ properties }) => [...String(properties.d).matchAll(/M([\d.]+) ([\d.]+)L([\d.]+) /g)])
    .map(([, from, y, to]) => ({ from: Number(from), y: Number(y), to: Number(to) }));
const bare = (text: string): string => text.replace(/\s/g, "");

describe("every place", () => {
  test("stands with its own figure, precision word and label, in each language and size", () => {
    fc.assert(
      fc.property(several, arbitrary.language, arbitrary.variant, (metrics, tag, variant) => {
        const { children } = drawingOf("stations", metrics, placesOf(metrics), tag, variant);
        const voice = voiceOf(tag, metrics);
        const told = metrics.map((metric) =>
          [
            `Place of ${metric.id}`,
            voice.format(metric, { bare: true, start: true, figures: true }),
            voice.text(metric.label),
          ].join(""),
        );
        expect(stationsIn(children).map((lines) => bare(lines.join("")))).toEqual(told.map(bare));
      }),
      { numRuns: 60 },
    );
  });

  test("has its words right under its ground where they stand side by side, right of its icon when narrow", () => {
    const metrics = [CLASSES, TOURS, BRIGADES];
    for (const variant of VARIANTS) {
      const { children } = drawingOf("stations", metrics, placesOf(metrics), "en", variant);
      const texts = labelBoxes(children);
      for (const [index, { id }] of metrics.entries()) {
        const [icon] = marksOf(children, id).flatMap((group) => places(group));
        const place = texts.find(({ text }) => text === `Place of ${id}`);
        const ground = groundsOf(children)[index];
        if (icon === undefined || place === undefined || ground === undefined)
          throw new Error(`nothing drawn for ${id}`);
        if (variant === "narrow") {
          expect(place.left).toBeGreaterThan(icon.x + 90);
          expect(place.bottom).toBeLessThan(ground.y);
        } else {
          expect(Math.abs(place.left - icon.x)).toBeLessThan(0.1);
          expect(place.top).toBeGreaterThan(ground.y);
        }
      }
    }
  });

  test("has numerals level with those beside it, and no arrow between", () => {
    const { children } = drawingOf(
      "stations",
      [CLASSES, TOURS, BRIGADES],
      placesOf([CLASSES, TOURS, BRIGADES]),
    );
    const tops = labelBoxes(children).flatMap(({ text, top }) => (/^[\d,]+$/.test(text) ? [top] : []));
    expect(tops).toHaveLength(3);
    expect(new Set(tops).size).toBe(1);
    const painted = elements(children).map(({ properties }) => String(properties.className));
    expect(painted.filter((name) => name === "p-ground")).toHaveLength(1);
    expect(painted).not.toContain("p-mark");
  });

  test("has its numeral as large in Kazakh: its ending stands below, with the words after it", () => {
    const sizes = LANGUAGES.map((tag) => {
      const { children } = drawingOf(
        "stations",
        [TOURS, BRIGADES],
        placesOf([TOURS, BRIGADES]),
        tag,
        "broad",
      );
      const texts = labelBoxes(children);
      if (tag === "kk") expect(texts.map(({ text }) => text)).toContain("-нан астам");
      return texts.find(({ text }) => /^12.000$/.test(text))?.style.size;
    });
    expect(sizes).toEqual([52, 52, 52]);
  });

  test("stands with its feet on a ground of its own, apart from the next; all pictograms have one height", () => {
    fc.assert(
      fc.property(several, arbitrary.variant, (metrics, variant) => {
        const { children } = drawingOf("stations", metrics, placesOf(metrics), "en", variant);
        const grounds = groundsOf(children);
        expect(grounds).toHaveLength(metrics.length);
        const thick = FORMATS[variant].stroke.ground;
        const scales = metrics.map(({ id }, index) => {
          const [group] = marksOf(children, id);
          if (group === undefined) throw new Error(`nothing drawn for ${id}`);
          const [icon = { x: 0, y: 0 }] = places(group);
          const ground = grounds[index] ?? { from: 0, to: 0, y: 0 };
          const scale = drawnScale(group);
          expect(Math.abs(icon.y + (BOX_HEIGHT - 1) * scale - (ground.y - thick / 2))).toBeLessThan(0.05);
          expect(icon.x).toBeGreaterThanOrEqual(ground.from);
          expect(icon.x + iconNamed("enterprise").width * scale).toBeLessThanOrEqual(ground.to + 0.05);
          return scale;
        });
        expect(new Set(scales).size).toBe(1);
        for (const [index, { to, y }] of grounds.entries()) {
          const next = grounds[index + 1];
          if (next?.y === y) expect(next.from - to).toBeGreaterThan(10);
          if (next !== undefined && next.y !== y) expect(next.y - y).toBeGreaterThan(60);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("is one of at most five in a line; of six or seven the lines are as even as can be", () => {
    const across = (many: number): readonly number[] => {
      const metrics = Array.from({ length: many }, (_, index) => count(`m${index}`, 5));
      const { children } = drawingOf(
        "stations",
        metrics,
        placesOf(metrics, (id) => id),
        "en",
        "broad",
      );
      const ys = groundsOf(children).map(({ y }) => y);
      return [...new Set(ys)].map((y) => ys.filter((each) => each === y).length);
    };
    expect([2, 5, 6, 7].map(across)).toEqual([[2], [5], [3, 3], [4, 3]]);
  });
});

test("no label lies on another, leaves the drawing or is too small, whatever the figures, places and labels", () => {
  fc.assert(
    fc.property(
      several,
      arbitrary.label,
      arbitrary.language,
      arbitrary.variant,
      (drawn, place, tag, variant) => {
        const options = placesOf(drawn, () => place);
        expect(faults(drawingOf("stations", drawn, options, tag, variant), variant)).toEqual([]);
      },
    ),
    { numRuns: 60 },
  );
});

test("what makes no stations is refused with what to do instead", () => {
  const two = [count("a", 5), count("b", 4)];
  expect(refusal("stations", [count("a", 5)], placesOf(two))).toMatchInlineSnapshot(
    `"Stations are 2 to 7 places side by side, and here are 1; change "metrics"."`,
  );
  expect(refusal("stations", two, { places: { a: named("A") } })).toMatchInlineSnapshot(
    `""b" has no place; add it to "places"."`,
  );
  expect(refusal("stations", two, { places: { a: named("A"), b: { de: "B" } } })).toMatchInlineSnapshot(
    `"The place of "b" has no name in "en"; add it to "places"."`,
  );
  expect(refusal("stations", two, placesOf([...two, count("c", 1)]))).toMatchInlineSnapshot(
    `"The options name "c", which is not among the chart's metrics; take it out or add it."`,
  );
  expect(refusal("stations", [count("a", 5), share("b", 1, 5)], placesOf(two))).toMatchInlineSnapshot(
    `"This form draws counts alone; take "b" out of "metrics"."`,
  );
});

test("a label in a language that the site doesn't list asks no place for it", () => {
  const metrics = [count("a", 5), count("b", 4)].map((metric) => ({
    ...metric,
    label: { ...metric.label, de: "Zahl" },
  }));
  expect(refusal("stations", metrics, placesOf(metrics))).toBeNull();
});

test("the description and the table say place by place what was counted, in each language", () => {
  const metrics = [CLASSES, TOURS];
  const told = LANGUAGES.map((tag) => toldOf(chartOf("stations", metrics, placesOf(metrics), tag)));
  expect(told).toMatchInlineSnapshot(`
    [
      [
        "Places with icons. Place of classes: 100 things. Place of tours: over 12,000 things.",
        [
          "Where",
          "What is counted",
          "Figure",
          "How exact",
        ],
        [
          "Place of classes",
          "Specialised classes opened in schools",
          "100 things",
          "no qualifier",
        ],
        [
          "Place of tours",
          "Pupils on tours of local enterprises",
          "Over 12,000 things",
          "over",
        ],
      ],
      [
        "Белгішелері бар орындар. Place of classes: 100 зат. Place of tours: 12 000-нан астам зат.",
        [
          "Қай жерде",
          "Не саналған",
          "Мәні",
          "Дәлдігі",
        ],
        [
          "Place of classes",
          "Мектептерде ашылған мамандандырылған сыныптар",
          "100 зат",
          "нақтылаушы сөзсіз",
        ],
        [
          "Place of tours",
          "Жергілікті кәсіпорындарға экскурсияға барған оқушылар",
          "12 000-нан астам зат",
          "астам",
        ],
      ],
      [
        "Места со значками. Place of classes: 100 предметов. Place of tours: более 12 000 предметов.",
        [
          "Где",
          "Что посчитано",
          "Значение",
          "Точность",
        ],
        [
          "Place of classes",
          "Профильные классы, открытые в школах",
          "100 предметов",
          "без уточнения",
        ],
        [
          "Place of tours",
          "Школьники на экскурсиях по местным предприятиям",
          "Более 12 000 предметов",
          "более",
        ],
      ],
    ]
  `);
});
