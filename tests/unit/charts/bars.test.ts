import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FORMATS } from "../../../src/charts/format.ts";
import type { Metric } from "../../../src/record/model.ts";
import type { Amount, Text } from "../../../src/record/terms.ts";
import * as arbitrary from "./arbitrary.ts";
import { elements, labelBoxes } from "./boxes.ts";
import { chartOf, type Drawn, drawingOf, drawnOf, findingOf, refusal, toldOf, VARIANTS } from "./drawing.ts";
import { strokeBoxes } from "./mark-boxes.ts";
import { amount, breakdown, measure } from "./parts.ts";
import { marksOf } from "./recover.ts";
import { count, LANGUAGES, share, voiceOf } from "./voices.ts";

/** From nothing to a milliard, as far below, and as many as the record takes; numbers and ranges. */
const number = fc.oneof(
  fc.integer({ min: -500, max: 500 }),
  fc.integer({ min: -1e9, max: 1e9 }),
  fc.constantFrom(0, 1, -1, 0.5, -12.5, 1e9, 87.5, 808_026_331_607_114, -999_999_999_999_999),
);
const value: fc.Arbitrary<Amount> = fc.oneof(
  { weight: 3, arbitrary: number },
  fc
    .tuple(number, number)
    .filter(([one, other]) => one !== other)
    .map(([one, other]) => ({ from: Math.min(one, other), to: Math.max(one, other) })),
);
const named = (words: string): Text => ({ en: words, kk: words, ru: words });
const figures = fc
  .array(fc.tuple(value, arbitrary.precision, arbitrary.label, fc.option(number, { freq: 3 })), {
    minLength: 1,
    maxLength: 12,
  })
  .map((drawn) =>
    drawn.map(([given, precision, label, planned], index) => {
      const exact = typeof given === "number" ? precision : precision === "around" ? precision : "exact";
      return measure(`m${index}`, given, "hectare", exact, named(label), planned ?? undefined);
    }),
  );

/** The ends of what is drawn of a metric, and the place of zero, in the drawing's units. */
function drawnEnds({ children }: Drawn, id: string) {
  const rects = marksOf(children, id).map(({ properties }) => {
    const x = Number(properties.x);
    return { from: x, to: x + Number(properties.width), solid: String(properties.className) === "p-sub" };
  });
  return { solid: rects.find(({ solid }) => solid), pale: rects.find(({ solid }) => !solid) };
}
const zeroOf = ({ children }: Drawn): number => {
  const axis = elements(children).find(({ properties }) => String(properties.className) === "p-rule");
  return Number(/^M([\d.]+) /.exec(String(axis?.properties.d))?.[1]);
};

describe("whatever the figures", () => {
  test("bars are as long as their figures, from one zero; of a range, as far as it goes in any case, and paler on", () => {
    fc.assert(
      fc.property(figures, arbitrary.variant, (metrics, variant) => {
        expect(refusal("bars", metrics)).toBeNull();
        const drawn = drawingOf("bars", metrics, {}, "en", variant);
        const zero = zeroOf(drawn);
        const ends = metrics.flatMap(({ value }) =>
          typeof value === "number" ? [value] : [value.from, value.to],
        );
        const largest = Math.max(...ends.map(Math.abs));
        const unit =
          Math.max(
            ...metrics.map(({ id }) => {
              const { solid, pale } = drawnEnds(drawn, id);
              const edges = [solid, pale].flatMap((each) => (each === undefined ? [] : [each.from, each.to]));
              return Math.max(...edges.map((edge) => Math.abs(edge - zero)));
            }),
          ) / (largest || 1);
        const near = (edge: number | undefined, amountAt: number): void =>
          expect(Math.abs((edge ?? Number.NaN) - zero - amountAt * unit)).toBeLessThan(0.05);
        for (const { id, value } of metrics) {
          const { solid, pale } = drawnEnds(drawn, id);
          const { from, to } = typeof value === "number" ? { from: value, to: value } : value;
          const certain = from > 0 ? from : to < 0 ? to : 0;
          near(solid?.from, Math.min(0, certain));
          near(solid?.to, Math.max(0, certain));
          if (typeof value === "number") expect(pale).toBeUndefined();
          else {
            near(pale?.from, to < 0 ? from : certain === 0 ? from : certain);
            near(pale?.to, to < 0 ? certain : to);
          }
        }
      }),
    );
  });

  test("no text stands on a bar, on a mark or on the line of a target", () => {
    fc.assert(
      fc.property(figures, arbitrary.language, arbitrary.variant, (metrics, tag, variant) => {
        const drawn = drawingOf("bars", metrics, {}, tag, variant);
        const { mark } = FORMATS[variant].stroke;
        const rects = elements(drawn.children)
          .filter(({ tagName }) => tagName === "rect")
          .map(({ properties }) => {
            const [x = 0, y = 0, width = 0, height = 0] = ["x", "y", "width", "height"].map((name) =>
              Number(properties[name]),
            );
            return { left: x, right: x + width, top: y, bottom: y + height };
          })
          .filter(({ left, right }) => right > left);
        const targets = elements(drawn.children)
          .filter(({ properties }) => String(properties.className) === "p-target")
          .flatMap(({ properties }) => [
            ...String(properties.d).matchAll(/M([\d.]+) ([\d.]+)L[\d.]+ ([\d.]+)/g),
          ])
          .map(([, x, top, bottom]) => ({
            left: Number(x) - mark / 2,
            right: Number(x) + mark / 2,
            top: Number(top),
            bottom: Number(bottom),
          }));
        const taken = [...rects, ...targets, ...strokeBoxes(drawn.children, mark)];
        for (const label of labelBoxes(drawn.children))
          expect(
            taken.filter(
              (each) =>
                each.left < label.right - 0.1 &&
                label.left < each.right - 0.1 &&
                each.top < label.bottom - 0.1 &&
                label.top < each.bottom - 0.1,
            ),
            label.text,
          ).toEqual([]);
      }),
    );
  });

  test("what is drawn stays within the drawing", () => {
    fc.assert(
      fc.property(figures, arbitrary.variant, (metrics, variant) => {
        const { width, height, children } = drawingOf("bars", metrics, {}, "en", variant);
        for (const { left, right, top, bottom } of strokeBoxes(children, 0)) {
          expect(left).toBeGreaterThanOrEqual(0);
          expect(right).toBeLessThanOrEqual(width);
          expect(top).toBeGreaterThanOrEqual(0);
          expect(bottom).toBeLessThanOrEqual(height);
        }
      }),
    );
  });
});

const FIELDS = breakdown(
  "grants-by-field",
  [
    ["services", 1_800],
    ["other", 3_000],
    ["construction", 2_450],
    ["arts", 300],
  ],
  { complete: false, of: "grants" },
);
const GRANTS = count("grants", 10_000);

/** The chart of a breakdown in a record that has its whole. */
function chartIn(
  metrics: readonly Metric[],
  record: readonly Metric[],
  tag: (typeof LANGUAGES)[number] = "en",
  raw: unknown = {},
) {
  const chart = chartOf("bars", metrics, raw, tag);
  return { ...chart, subject: { ...chart.subject, voice: voiceOf(tag, record) } };
}
const spaced = (text: string): string => text.replaceAll("\u00a0", " ");

describe("parts of a whole", () => {
  const rowsOf = (raw: unknown): readonly unknown[] =>
    toldOf(chartIn([FIELDS], [FIELDS, GRANTS], "en", raw))
      .slice(2)
      .map(([name, figure, precision]) => [name, figure, precision].join(", "));

  test("stand by size, what gathers others and what is left open last; or as in the file", () => {
    expect(rowsOf({})).toEqual([
      "Label of construction, 2,450 things, no qualifier",
      "Label of services, 1,800 things, no qualifier",
      "Label of arts, 300 things, no qualifier",
      "Label of other, 3,000 things, no qualifier",
      "The rest, not broken down, 2,450, our arithmetic",
    ]);
    expect(rowsOf({ order: "file" })[0]).toBe("Label of services, 1,800 things, no qualifier");
  });

  test("are told by the largest and the smallest of those named, with their whole, in each language", () => {
    expect(
      LANGUAGES.map((tag) => spaced(String(toldOf(chartIn([FIELDS], [FIELDS, GRANTS], tag))[0]))),
    ).toMatchInlineSnapshot(`
      [
        "As bars: four figures. Of those named, the most: Label of construction, 2,450 of 10,000; the least: Label of arts, 300 of 10,000. Label of services: 1,800. Label of other: 3,000. The rest, not broken down: 2,450.",
        "Жолақтармен төрт көрсеткіш берілген. Аталғандардың ішінде ең көбі: Көрсеткіш: construction – 10 000 заттың 2 450-і; ең азы: Көрсеткіш: arts – 10 000 заттың 300-і. Көрсеткіш: services: 1 800. Көрсеткіш: other: 3 000. Қалғаны, бөлінісі көрсетілмеген: 2 450.",
        "Столбиками: четыре показателя. Из названного больше всего: Показатель construction — 2 450 из 10 000 предметов; меньше всего: Показатель arts — 300 из 10 000 предметов. Показатель services: 1 800. Показатель other: 3 000. Остальное, без разбивки: 2 450.",
      ]
    `);
  });

  test("leave an open bar as long as what is left, where that can be reckoned exactly", () => {
    for (const variant of VARIANTS) {
      const drawn = drawnOf(chartIn([FIELDS], [FIELDS, GRANTS]), variant);
      const [open] = elements(drawn.children).filter(
        ({ properties }) => String(properties.className) === "p-open",
      );
      const { solid } = drawnEnds(drawn, "grants-by-field/construction");
      expect(Number(open?.properties.width)).toBeCloseTo((solid?.to ?? 0) - (solid?.from ?? 0), 1);
    }
  });

  test("say in the key and in words that there are more, where nobody can reckon how much", () => {
    const over = { ...GRANTS, precision: "over" as const };
    for (const record of [[FIELDS, over], [{ ...FIELDS, of: undefined }]] as const) {
      const chart = chartIn([record[0] as Metric], record as readonly Metric[]);
      const texts = labelBoxes(drawnOf(chart).children).map(({ text }) => text);
      expect(texts.join(" ")).toContain("there is more: the source does not break down the rest");
      expect(toldOf(chart)[0]).toContain("There is more: the source does not break down the rest.");
    }
    const whole = chartIn([{ ...FIELDS, complete: true }], [FIELDS]);
    expect(toldOf(whole)[0]).not.toContain("There is more");
  });
});

test("the largest and the smallest are told only where it is certain of them", () => {
  expect(findingOf("bars", [count("a", 5, "over"), count("b", 4)])).toContain("The most: Label of a");
  expect(findingOf("bars", [count("a", 5), count("b", 4, "over")])).not.toContain("The most");
  expect(findingOf("bars", [count("a", 5), count("b", 5)])).not.toContain("The most");
  expect(findingOf("bars", [amount("a", { from: 5, to: 9 }), count("b", 6)])).not.toContain("The most");
});

test("what was planned is a line across, told with its figure in the key, the table and in words", () => {
  const metric = amount("a", 9_600, "exact", count("a", 0).label, 10_000);
  const chart = chartOf("bars", [metric]);
  const { children } = drawnOf(chart);
  const { solid } = drawnEnds(drawnOf(chart), "a");
  const [, x] =
    /M([\d.]+) /.exec(
      String(
        elements(children).find(({ properties }) => String(properties.className) === "p-target")?.properties
          .d,
      ),
    ) ?? [];
  const zero = zeroOf(drawnOf(chart));
  expect((Number(x) - zero) / ((solid?.to ?? 0) - zero)).toBeCloseTo(10_000 / 9_600, 3);
  expect(labelBoxes(children).map(({ text }) => text)).toContain("planned: 10,000");
  const told = toldOf(chart);
  expect(told[0]).toContain("9,600 of a planned 10,000 (96%)");
  expect(told[1]).toContain("Planned");
  expect(told[2]).toContain("10,000");
});

test("a card shows the first of many, and how many more there are", () => {
  const metric = breakdown(
    "a",
    Array.from({ length: 30 }, (_, index) => [`p${index}`, 30 - index] as const),
  );
  const { drawing, subject } = chartOf("bars", [metric]);
  const { parts } = drawing.layout(subject, { ...FORMATS.wide, tallest: 300 });
  const words = parts.flatMap((part) => ("lines" in part ? part.lines : []));
  expect(words).toContain("Label of p7");
  expect(words).not.toContain("Label of p8");
  expect(words).toContain("and 22 more");
});

test("thirty bars are drawn, each with its name, in every size", () => {
  const metric = breakdown(
    "a",
    Array.from({ length: 30 }, (_, index) => [`p${index}`, 30 - index] as const),
  );
  expect(refusal("bars", [metric])).toBeNull();
  for (const variant of VARIANTS)
    expect(
      labelBoxes(drawingOf("bars", [metric], {}, "en", variant).children).filter(({ text }) =>
        /^Label of p/.test(text),
      ),
    ).toHaveLength(30);
});

test("what bars can't be drawn of is refused with what to do instead", () => {
  const many = breakdown(
    "a",
    Array.from({ length: 31 }, (_, index) => [`p${index}`, 1] as const),
  );
  const long = { en: "a".repeat(90), kk: "a", ru: "a" };
  expect(refusal("bars", [])).toMatchInlineSnapshot(
    `"Bars are drawn of one breakdown, or of 1 to 30 counts or measures; name them in "metrics"."`,
  );
  expect(refusal("bars", [share("a", 1, 5)])).toMatchInlineSnapshot(
    `"This form draws breakdowns, counts, or numbers in a unit alone; take "a" out of "metrics"."`,
  );
  expect(refusal("bars", [many])).toMatchInlineSnapshot(
    `"At most 30 bars are drawn in one chart, and here are 31; name the parts to show in "metrics", such as "grants-by-field/construction"."`,
  );
  expect(refusal("bars", [FIELDS, GRANTS])).toMatchInlineSnapshot(
    `"Bars are drawn of one breakdown alone; name nothing beside "grants-by-field" in "metrics", or name parts, such as "grants-by-field/construction"."`,
  );
  expect(refusal("bars", [GRANTS, measure("b", 5, "hectare")])).toMatchInlineSnapshot(
    `"Bars have one unit, and "b" are measured otherwise than "grants"; draw them in a chart of their own."`,
  );
  expect(
    refusal("bars", [
      breakdown(
        "a",
        Array.from({ length: 16 }, (_, index) => [`p${index}`, 1, "exact", long] as const),
      ),
    ]),
  ).toMatchInlineSnapshot(
    `"The names of the bars have 1440 characters together in "en", and a chart has room for 1350; shorten them, or split them over several charts."`,
  );
});
