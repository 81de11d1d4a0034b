import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Chart } from "../../../src/charts/chart.ts";
import { markup } from "../../../src/charts/markup.ts";
import { FORMS } from "../../../src/charts/options.ts";
import { renderSvg } from "../../../src/charts/svg.ts";
import { type Metric, PRECISIONS, type Text, type YearRecord } from "../../../src/record/model.ts";
import * as arbitrary from "./arbitrary.ts";
import { chartOf, refusal, VARIANTS } from "./drawing.ts";
import { PEOPLE } from "./examples.ts";
import { list } from "./lists.ts";
import { breakdown, measure } from "./parts.ts";
import { count, LANGUAGES, recordOf, share, type Tag } from "./voices.ts";

/** Elements of a chart in a page, in one of its sizes: the `<svg>` and all in it. */
const MOST = 250;
const MOST_OF_A_HERO = 150;

/** Words of the widest letters, of whatever length wraps worst, up to the longest label that a chart takes. */
const widest = fc
  .tuple(fc.constantFrom("Щ", "W", "ш"), fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 90 }))
  .map(([letter, word, length]) => `${letter.repeat(word)} `.repeat(90).slice(0, length).trim());
const text = fc.oneof(arbitrary.label, widest).map((words): Text & Record<Tag, string> => {
  return { en: words, kk: words, ru: words };
});
/** Any value, and those that take most to draw: a last line that is not full, a last thing that is cut. */
const value = fc.oneof(
  arbitrary.value,
  fc.constantFrom(399.5, 199.5, 149.5, 199, 1_999_499, 999_999_999_999),
);
const counts = (most: number) =>
  fc
    .array(fc.tuple(value, arbitrary.precision), { minLength: 1, maxLength: most })
    .chain((drawn) =>
      text.map((label) =>
        drawn.map(([amount, precision], index) => count(`m-${index}`, amount, precision, label)),
      ),
    );
const shares = fc
  .tuple(
    fc.integer({ min: 1, max: 30 }),
    fc.double({ min: 0, max: 1, noNaN: true }),
    arbitrary.precision,
    text,
  )
  .map(([of, ratio, precision, label]) => [share("a", Math.floor(of * ratio), of, precision, label)]);
const pairs = fc
  .tuple(
    fc.integer({ min: 1, max: 250 }),
    fc.double({ min: 0, max: 1, noNaN: true }),
    arbitrary.precision,
    text,
  )
  .map(([all, ratio, precision, label]) => [
    count("a", Math.floor(all * ratio), precision, label),
    count("b", all, precision, label),
  ]);
const lists = fc
  .array(fc.tuple(fc.array(text, { minLength: 1, maxLength: 40 }), fc.boolean(), text), {
    minLength: 1,
    maxLength: 4,
  })
  .map((drawn) => drawn.map(([items, complete, label], index) => list(`l-${index}`, complete, items, label)));

interface Given {
  readonly metrics: readonly Metric[];
  readonly options: unknown;
  readonly earlier?: readonly YearRecord[];
}
const plain = (metrics: fc.Arbitrary<readonly Metric[]>, options: unknown = {}): fc.Arbitrary<Given> =>
  metrics.map((drawn) => ({ metrics: drawn, options }));
const stations: fc.Arbitrary<Given> = fc.tuple(counts(9), text).map(([metrics, place]) => ({
  metrics,
  options: { places: Object.fromEntries(metrics.map(({ id }) => [id, place])) },
}));
/** Up to thirty years, under up to three names. */
const years: fc.Arbitrary<Given> = fc
  .tuple(
    fc.array(fc.option(fc.tuple(value, arbitrary.precision, fc.nat(2)), { freq: 6 }), {
      minLength: 1,
      maxLength: 30,
    }),
    fc.tuple(text, text, text),
  )
  .map(([drawn, names]) => {
    const records = drawn.map((entry, index) =>
      recordOf(
        2031 + index,
        entry === null ? [] : [count("a", entry[0], entry[1], names[entry[2]] ?? names[0])],
      ),
    );
    const last = records.at(-1)?.metrics ?? [];
    return {
      metrics: last.length > 0 ? last : [count("a", 5, "exact", names[0])],
      options: {},
      earlier: records.slice(0, -1),
    };
  });

/** More of everything than each form takes, so that its own refusal sets the bound. */
const GIVEN: Readonly<Record<string, fc.Arbitrary<Given>>> = {
  rows: fc.oneof(plain(counts(8)), plain(counts(8), { unit: 1 })),
  "part-of-whole": plain(pairs, { icon: "college" }),
  "one-in-n": plain(shares),
  scale: plain(counts(25)),
  dots: plain(counts(1)),
  grid: fc.oneof(plain(counts(8)), plain(counts(8), { unit: 1 })),
  stations,
  names: lists.map((metrics) => ({
    metrics,
    options: { icons: Object.fromEntries(metrics.map(({ id }) => [id, "tools"])) },
  })),
  change: years,
  number: years,
  slopes: fc
    .array(fc.tuple(value, value, arbitrary.precision, arbitrary.precision, text), {
      minLength: 1,
      maxLength: 26,
    })
    .map((drawn) => {
      const [metrics, before] = [0, 1].map((which) =>
        drawn.map((each, index) =>
          count(`m-${index}`, which === 0 ? each[0] : each[1], which === 0 ? each[2] : each[3], each[4]),
        ),
      );
      return { metrics: metrics ?? [], options: {}, earlier: [recordOf(2030, before ?? [])] };
    }),
  percent: fc
    .tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 51, max: 100 }), text)
    .map(([from, to, label]) => ({
      metrics: [measure("a", { from, to }, "percent", "around", label)],
      options: {},
    })),
  bars: fc
    .array(fc.tuple(value, arbitrary.precision, text, value), { minLength: 1, maxLength: 35 })
    .map((drawn) => ({
      metrics: [
        breakdown(
          "a",
          drawn.map(([from, precision, label, more], index) =>
            index % 2 === 0
              ? ([`p${index}`, from, precision, label, more] as const)
              : ([`p${index}`, { from, to: from + more + 1 }, "around", label] as const),
          ),
          { complete: false },
        ),
      ],
      options: {},
    })),
  columns: plain(arbitrary.seriesOf(1, 40, text)),
  stack: plain(arbitrary.stackOf(14, text).map(({ metric }) => [metric])),
  line: plain(arbitrary.seriesOf(4, 60, text)),
};

function nodes(chart: Chart, variant: (typeof VARIANTS)[number]): number {
  const svg = markup(renderSvg(chart, variant, "x", "A title"));
  return svg.match(/<[a-z]/gi)?.length ?? 0;
}

describe("a page stays light: no chart has 250 elements in either size, whatever its form accepts", () => {
  test("no form is left out", () => {
    expect(Object.keys(GIVEN).sort()).toEqual(FORMS.map(({ name }) => name).sort());
  });

  test.each(Object.entries(GIVEN))("%s", (form, given) => {
    const accepted = given.filter(({ metrics, options }) => refusal(form, metrics, options) === null);
    fc.assert(
      fc.property(accepted, arbitrary.language, ({ metrics, options, earlier }, tag) => {
        const chart = chartOf(form, metrics, options, tag, earlier);
        for (const variant of VARIANTS) expect(nodes(chart, variant)).toBeLessThan(MOST);
      }),
      { numRuns: 150 },
    );
  });

  /** The most that each form accepts, every figure as costly as can be. */
  const full = (most: number, amount: number): readonly Metric[] => {
    const words = `${"Щ".repeat(9)} `.repeat(9).trim();
    const noun = words.slice(0, 60).trim();
    const forms = { one: noun, few: noun, many: noun, other: noun, gender: "m" };
    return Array.from({ length: most }, (_, index) => ({
      ...count(`m-${index}`, amount - index / 1e3, "around", { en: words, kk: words, ru: words }),
      noun: { en: forms, kk: forms, ru: forms },
    }));
  };
  test.each([
    ["rows", full(5, 399.5), { unit: 1 }],
    ["scale", full(15, 999_999_999_999), {}],
    ["grid", full(6, 199.5), { unit: 1 }],
    ["bars", full(15, 999_999_999_999), {}],
  ] as const)("%s, full to the brim", (form, metrics, options) => {
    expect(refusal(form, metrics, options)).toBeNull();
    expect(refusal(form, [...metrics, count("one-more", 1)], options)).not.toBeNull();
    for (const tag of LANGUAGES)
      for (const variant of VARIANTS)
        expect(nodes(chartOf(form, metrics, options, tag), variant)).toBeLessThan(MOST);
  });

  test("and the hero, four rows of people, has not 150", () => {
    for (const precision of PRECISIONS)
      for (const tag of LANGUAGES)
        for (const variant of VARIANTS) {
          const metrics = PEOPLE.map((metric) => ({ ...metric, precision }));
          expect(nodes(chartOf("rows", metrics, {}, tag), variant)).toBeLessThan(MOST_OF_A_HERO);
        }
  });
});

describe("what would make more of them is refused with what to do instead", () => {
  const many = (most: number): readonly Metric[] =>
    Array.from({ length: most }, (_, index) => count(`m-${index}`, index));

  test("too many counts on a scale, and in rows", () => {
    expect(refusal("scale", many(300))).toMatchInlineSnapshot(
      `"At most 15 counts are drawn in one chart, and here are 300; name fewer in "metrics"."`,
    );
    expect(refusal("rows", many(6))).toMatchInlineSnapshot(
      `"At most 5 rows are drawn in one chart, and here are 6; name fewer in "metrics"."`,
    );
  });

  test("labels, nouns, places and names of many lines", () => {
    const long = "Щ".repeat(91);
    const label = { en: "A label", kk: "Атау", ru: long };
    expect(refusal("scale", [count("a", 1, "exact", label)])).toMatchInlineSnapshot(
      `"The label of "a" has 91 characters in "ru", and a chart has room for 90; shorten it."`,
    );
    const wordy = { ...count("a", 150), noun: { en: { one: "thing", other: long } } };
    expect(refusal("dots", [wordy])).toMatchInlineSnapshot(
      `"The noun of "a" has 91 characters in "en", and a chart has room for 60; shorten it."`,
    );
    const places = { "m-0": { en: "A", kk: "A", ru: "A" }, "m-1": { en: "A", kk: "A", ru: long } };
    expect(refusal("stations", many(2), { places })).toMatchInlineSnapshot(
      `"The place of "m-1" has 91 characters in "ru", and a chart has room for 90; shorten it."`,
    );
    expect(refusal("names", [list("a", true, [{ en: "A", kk: long, ru: "A" }])])).toMatchInlineSnapshot(
      `"A name of "a" has 91 characters in "kk", and a chart has room for 90; shorten it."`,
    );
    expect(
      refusal("names", [list("a", true, Array(13).fill({ en: "x".repeat(80), ru: "A" }))]),
    ).toMatchInlineSnapshot(
      `"The names have 1040 characters together in "en", and a chart has room for 1000; split them over several."`,
    );
  });
});
