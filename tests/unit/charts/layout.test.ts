import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formOf } from "../../../src/charts/chart.ts";
import type { Variant } from "../../../src/charts/format.ts";
import { ICON_NAMES } from "../../../src/charts/icons/index.ts";
import { FORMS } from "../../../src/charts/options.ts";
import { refusalOf } from "../../../src/charts/refuse.ts";
import { english } from "../../../src/locales/speaker.ts";
import { UNITS } from "../../../src/record/kinds/index.ts";
import type { Metric, Precision, Text, YearRecord } from "../../../src/record/model.ts";
import * as arbitrary from "./arbitrary.ts";
import { type Box, labelBoxes } from "./boxes.ts";
import { chartOf, type Drawn, drawnOf, faults, VARIANTS } from "./drawing.ts";
import { list } from "./lists.ts";
import { iconBoxes } from "./mark-boxes.ts";
import { amount, breakdown, change, measure } from "./parts.ts";
import { count, recordOf, share } from "./voices.ts";

/** Figures from nothing to a milliard, the ends of what each form takes among them. */
const value = fc.oneof(
  arbitrary.value.filter((each) => each <= 1e9),
  fc.constantFrom(0, 0.4, 1, 20, 21, 99, 100, 100.5, 199, 200, 201, 9_999, 12_345, 999_999_999, 1e9),
  fc.integer({ min: 0, max: 1e9 }),
);
const LONG = {
  en: ["incomprehensibilities", "the", "of", "counterrevolutionaries", "work", "2025"],
  kk: ["қанағаттандырылмағандықтарыңыздан", "және", "оқушылар", "мамандандырылған", "еңбек", "2025"],
  ru: ["достопримечательностями", "и", "высококвалифицированнейшего", "труда", "учащиеся", "2025"],
} as const;
/** A text of 60 characters in each language, of words, or of one word alone. */
const text: fc.Arbitrary<Text & Record<keyof typeof LONG, string>> = fc
  .tuple(fc.array(fc.nat(5), { minLength: 20, maxLength: 20 }), fc.constantFrom(" ", ""))
  .map(([picked, between]) => {
    const of = (words: readonly string[]): string =>
      picked
        .map((index) => words[index])
        .join(between)
        .slice(0, 60)
        .trim();
    return { en: of(LONG.en), kk: of(LONG.kk), ru: of(LONG.ru) };
  });
const label = fc.oneof(
  text,
  arbitrary.label.map((words) => ({ en: words, kk: words, ru: words })),
);

const counts = (least: number, most: number) =>
  fc
    .array(fc.tuple(value, arbitrary.precision, label), { minLength: least, maxLength: most })
    .map((drawn) => drawn.map(([amount, exact, words], index) => count(`m${index}`, amount, exact, words)));
const icon = fc.constantFrom(...ICON_NAMES);
/** An icon for some of the metrics. */
const icons = fc.array(fc.option(icon), { minLength: 8, maxLength: 8 });
const named = <Value>(metrics: readonly Metric[], values: readonly (Value | null)[]) =>
  Object.fromEntries(
    metrics.flatMap(({ id }, index) => {
      const found = values[index];
      return found === null || found === undefined ? [] : [[id, found]];
    }),
  );

/** Amounts from far below nothing to a milliard, ranges among them. */
const amounts = fc.oneof(
  value,
  value.map((each) => -each),
  fc.tuple(value, value).map(([one, other]) => {
    const from = Math.min(one, other);
    return from === Math.max(one, other) ? from : { from, to: Math.max(one, other) };
  }),
);
/** A range is stated or around. */
const exactly = <Given>(given: Given, exact: Precision): Precision =>
  typeof given === "number" || exact === "around" ? exact : "exact";
const planned = fc.option(value, { freq: 3 }).map((each) => each ?? undefined);

/** One figure in a unit or a number of things, with or without what was planned. */
const stated = fc.oneof(
  fc
    .tuple(amounts, arbitrary.precision, label, planned, fc.constantFrom(...UNITS))
    .map(([given, exact, words, plan, unit]) =>
      measure("m0", given, unit, exactly(given, exact), words, plan),
    ),
  fc
    .tuple(value, arbitrary.precision, label, planned)
    .map(([given, exact, words, plan]) => amount("m0", given, exact, words, plan)),
);
/** One figure of any kind. */
const single = fc.oneof(
  stated,
  fc
    .tuple(
      value.filter((each) => each > 0),
      arbitrary.precision,
      label,
    )
    .map(([given, exact, words]) => change("m0", given, exact, words)),
  fc.tuple(fc.integer({ min: 1, max: 25 }), label).map(([of, words]) => share("m0", 1, of, "exact", words)),
);
/** A figure that may be compared, and what it was in the year before; null where that year has none. */
type Changed = readonly [now: Metric, then: Metric | null];
const changed = fc.oneof(
  fc
    .tuple(stated, fc.option(fc.tuple(amounts, arbitrary.precision)))
    .map(
      ([now, then]): Changed => [
        now,
        then && { ...now, value: then[0], precision: exactly(then[0], then[1]) },
      ],
    ),
  fc
    .tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 99 }), arbitrary.precision, label)
    .map(
      ([of, before, exact, words]): Changed => [
        share("m0", 1, of, exact, words),
        share("m0", 1, before, "exact", words),
      ],
    ),
);
const hundredth = fc.integer({ min: 0, max: 10_000 }).map((each) => each / 100);

interface Case {
  readonly metrics: readonly Metric[];
  readonly options: Readonly<Record<string, unknown>>;
  readonly earlier?: readonly YearRecord[];
}

/** For each form, charts that are as it asks for but for their figures. */
const CASES: Readonly<Record<string, fc.Arbitrary<Case>>> = {
  rows: fc.tuple(counts(1, 5), icons, fc.boolean()).map(([metrics, each, lit]) => ({
    metrics,
    options: { icons: named(metrics, each), ...(lit && { highlight: "m0" }) },
  })),
  "part-of-whole": fc.tuple(counts(2, 2), icon).map(([metrics, each]) => ({
    // The smaller is the part.
    metrics: [...metrics].sort((a, b) => a.value - b.value),
    options: { icon: each },
  })),
  "one-in-n": fc
    .tuple(
      fc.integer({ min: 1, max: 25 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      arbitrary.precision,
      label,
    )
    .map(([of, part, exact, words]) => ({
      metrics: [share("m0", Math.floor(of * part), of, exact, words)],
      options: {},
    })),
  scale: fc
    .tuple(counts(1, 9), icons)
    .map(([metrics, each]) => ({ metrics, options: { icons: named(metrics, each) } })),
  dots: counts(1, 1).map((metrics) => ({ metrics, options: {} })),
  grid: fc
    .tuple(counts(1, 6), icons)
    .map(([metrics, each]) => ({ metrics, options: { icons: named(metrics, each) } })),
  stations: fc
    .tuple(counts(2, 7), icons, fc.array(label, { minLength: 7, maxLength: 7 }))
    .map(([metrics, each, places]) => ({
      metrics,
      options: { icons: named(metrics, each), places: named(metrics, places) },
    })),
  names: fc
    .array(fc.tuple(fc.array(text, { minLength: 1, maxLength: 4 }), fc.boolean(), label), {
      minLength: 1,
      maxLength: 4,
    })
    .map((lists) => ({
      metrics: lists.map(([items, complete, words], index) => list(`m${index}`, complete, items, words)),
      options: {},
    })),
  change: fc
    .array(fc.option(fc.tuple(value, arbitrary.precision, label), { freq: 6 }), { maxLength: 8 })
    .chain((before) => counts(1, 1).map((metrics) => ({ before, metrics })))
    .map(({ before, metrics }) => ({
      metrics,
      options: {},
      earlier: before.map((each, index) =>
        recordOf(2020 + index, each === null ? [] : [count("m0", ...each)]),
      ),
    })),
  number: fc.tuple(single, fc.option(single)).map(([metric, then]) => ({
    metrics: [metric],
    options: {},
    earlier: then === null ? [] : [recordOf(2030, [then])],
  })),
  slopes: fc.array(changed, { minLength: 1, maxLength: 8 }).map((drawn) => ({
    metrics: drawn.map(([metric], index) => ({ ...metric, id: `m${index}` })),
    options: {},
    earlier: [
      recordOf(
        2030,
        drawn.flatMap(([, then], index) => (then === null ? [] : [{ ...then, id: `m${index}` }])),
      ),
    ],
  })),
  percent: fc.oneof(
    fc
      .tuple(hundredth, fc.option(hundredth), arbitrary.precision, label)
      .map(([one, other, exact, words]) => {
        const given =
          other === null || other === one ? one : { from: Math.min(one, other), to: Math.max(one, other) };
        return { metrics: [measure("m0", given, "percent", exactly(given, exact), words)], options: {} };
      }),
    fc
      .tuple(fc.integer({ min: 1, max: 25 }), arbitrary.precision, label)
      .map(([of, exact, words]) => ({ metrics: [share("m0", 1, of, exact, words)], options: {} })),
  ),
  bars: fc.oneof(
    fc
      .array(fc.tuple(amounts, arbitrary.precision, label, planned), { minLength: 1, maxLength: 12 })
      .chain((drawn) =>
        fc.constantFrom(...UNITS).map((unit) => ({
          metrics: drawn.map(([given, exact, words, plan], index) =>
            measure(`m${index}`, given, unit, exactly(given, exact), words, plan),
          ),
          options: {},
        })),
      ),
    fc
      .array(fc.tuple(value, arbitrary.precision, fc.string({ minLength: 1, maxLength: 40 }), planned), {
        minLength: 1,
        maxLength: 30,
      })
      .map((drawn) => ({
        metrics: [
          breakdown(
            "m0",
            drawn.map(([given, exact, words, plan], index) => {
              const name = words.trim() || "a";
              return [`p${index}`, given, exact, { en: name, kk: name, ru: name }, plan] as const;
            }),
            { complete: false },
          ),
        ],
        options: {},
      })),
  ),
  columns: arbitrary.seriesOf(1, 40, label).map((metrics) => ({ metrics, options: {} })),
  stack: arbitrary.stackOf(14, label).map(({ metric }) => ({ metrics: [metric], options: {} })),
  line: arbitrary.seriesOf(4, 60, label).map((metrics) => ({ metrics, options: {} })),
};

/** Texts that lie on a pictogram: on its box as high as capital letters are, since nothing stands in what is left of a line. */
const onIcons = ({ children }: Drawn): readonly string[] => {
  const icons = iconBoxes(children);
  const inked = ({ style, top, bottom, ...box }: Box) => ({
    ...box,
    top: top + 0.25 * style.size,
    bottom: bottom - 0.275 * style.size,
  });
  return labelBoxes(children)
    .filter((each) => {
      const { left, right, top, bottom } = inked(each);
      return icons.some(
        (box) => box.left < right && left < box.right && box.top < bottom && top < box.bottom,
      );
    })
    .map((each) => `“${each.text}” lies on a pictogram`);
};

const speaker = english();
const NAMES = FORMS.map(({ name }) => name);
/** What a form can't do without, and a writer adds. */
const ADDED: Readonly<Record<string, unknown>> = { "part-of-whole": { icon: "college" } };

/** Whether the sentence names a form in place of this one, and each that it names takes the figures. */
function isAdvice(why: string, metrics: readonly Metric[]): boolean {
  const forms = [...why.matchAll(/"([a-z-]+)"/g)].flatMap(([, name = ""]) =>
    NAMES.includes(name) ? [name] : [],
  );
  return (
    forms.length > 0 &&
    forms.every((name) => {
      const { form } = formOf(name);
      // A share would be said by its two counts.
      const taken = metrics.flatMap((metric) =>
        metric.kind === "share"
          ? [count("part", metric.value.part), { ...count("of", metric.value.of), noun: metric.noun }]
          : [metric],
      );
      return refusalOf(form, taken, form.options.parse(ADDED[name] ?? {})) === null;
    })
  );
}

test("every form is tried", () => {
  expect(Object.keys(CASES).sort()).toEqual([...NAMES].sort());
});

describe.each(Object.entries(CASES))("whatever the figures and labels, %s", (name, cases) => {
  const { form } = formOf(name);
  const whyNot = ({ metrics, options }: Case): string | null => {
    const why = refusalOf(form, metrics, form.options.parse(options));
    return why === null ? null : speaker.say(why);
  };

  test.each(VARIANTS)(
    "has no text on another, on a pictogram, outside or too small, in %s",
    (variant: Variant) => {
      fc.assert(
        fc.property(
          cases.filter((each) => whyNot(each) === null),
          arbitrary.language,
          ({ metrics, options, earlier }, tag) => {
            const drawn = drawnOf(chartOf(name, metrics, options, tag, earlier), variant);
            expect([...faults(drawn, variant), ...onIcons(drawn)]).toEqual([]);
          },
        ),
        { numRuns: 30 },
      );
    },
  );

  test("is drawn, or refused with the forms to take instead", () => {
    fc.assert(
      fc.property(cases, (each) => {
        const why = whyNot(each);
        if (why !== null) expect(isAdvice(why, each.metrics), why).toBe(true);
      }),
    );
  });
});
