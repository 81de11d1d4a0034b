import fc from "fast-check";
import { PRECISIONS, type Text } from "../../../src/record/model.ts";
import { UNITS } from "../../../src/record/terms.ts";
import { VARIANTS } from "./drawing.ts";
import { breakdown } from "./parts.ts";
import { type Given, periodsFrom, series } from "./series.ts";
import { count, LANGUAGES } from "./voices.ts";

const WORDS = [
  "оқушылар",
  "Electronic",
  "мамандандырылған",
  "of",
  "и",
  "аккредитацией",
  "жүрген",
  "2025",
  "Labor",
];

/** The longest label that a chart takes. */
const LONGEST = 90;

/** A label as long as a chart takes, of words some of which are longer than a line. */
export const label = fc
  .array(
    fc.oneof(
      fc.constantFrom(...WORDS),
      fc.string({ unit: fc.constantFrom("ш", "w"), minLength: 1, maxLength: 70 }),
    ),
    {
      minLength: 1,
      maxLength: 40,
    },
  )
  .map((words) => words.join(" ").slice(0, LONGEST).trim());

export const precision = fc.constantFrom(...PRECISIONS);
export const language = fc.constantFrom(...LANGUAGES);
export const variant = fc.constantFrom(...VARIANTS);

/** Values from 0 to 10¹² of every size, with and without decimals. */
export const value = fc.oneof(
  fc.constantFrom(0, 1, 0.5, 1_000_000_000, 1_000_000_000_000, 999_999_999_999),
  fc.integer({ min: 0, max: 300 }),
  fc.integer({ min: 0, max: 1_000_000 }),
  fc.integer({ min: 1, max: 99_999 }).map((hundredths) => hundredths / 100),
);

/** Up to so many counts, each with its own id and label. */
export const countsOf = (values: fc.Arbitrary<number>, most: number) =>
  fc
    .array(fc.tuple(values, precision, label), { minLength: 1, maxLength: most })
    .map((drawn) =>
      drawn.map(([amount, exactness, text], index) =>
        count(`metric-${index}`, amount, exactness, { en: text, kk: text, ru: text }),
      ),
    );

/** A breakdown of up to so many parts with all of them, or with its whole beside it in the record. */
export const stackOf = (most: number, labels: fc.Arbitrary<Text>) =>
  fc
    .record({
      parts: fc.array(fc.tuple(value, precision, labels), { minLength: 1, maxLength: most }),
      more: fc.option(value),
    })
    .map(({ parts, more }) => {
      const whole = count("whole", parts.reduce((sum, [amount]) => sum + amount, 0) + (more ?? 0));
      const drawn = parts.map(
        ([amount, exact, words], index) => [`p${index}`, amount, exact, words] as const,
      );
      return { whole, metric: breakdown("m0", drawn, more === null ? {} : { complete: false, of: "whole" }) };
    });

const unit = fc.constantFrom(...UNITS);
const within = (numbers: fc.Arbitrary<number>) =>
  fc
    .tuple(numbers, numbers)
    .map(([one, other]) => ({ from: Math.min(one, other), to: Math.max(one, other) }));
const signed = fc.oneof(
  value.filter((each) => each <= 1e9),
  fc.integer({ min: -100_000, max: 100_000 }).map((tenths) => tenths / 10),
);

/** A figure of some period: a number with a word, a range, or nothing. */
const given = (numbers: fc.Arbitrary<number>): fc.Arbitrary<Given> =>
  fc.oneof(
    { weight: 8, arbitrary: fc.tuple(numbers, precision) },
    {
      weight: 1,
      arbitrary: fc.tuple(
        within(numbers).filter(({ from, to }) => from < to),
        fc.constantFrom("exact", "around"),
      ),
    },
    { weight: 1, arbitrary: fc.constant<Given>([null]) },
  );

/** Series of one unit and one length of periods, of up to so many, each with an id, a label and at least one figure. */
export const seriesOf = (most: number, periods: number, labels: fc.Arbitrary<Text>) =>
  fc
    .record({
      kind: fc.constantFrom("month", "quarter", "school", "year"),
      first: fc.integer({ min: 0, max: 60 }),
      measured: fc.option(unit),
      many: fc.integer({ min: 1, max: most }),
    })
    .chain(({ kind, first, measured, many }) =>
      fc
        .array(
          fc.tuple(
            fc.nat(periods - 1),
            fc.array(given(measured === null ? value : signed), { minLength: 1, maxLength: periods }),
            labels,
          ),
          { minLength: many, maxLength: many },
        )
        .map((drawn) =>
          drawn.map(([from, figures, words], index) => {
            const kept = figures.slice(0, Math.max(1, periods - from));
            const at = periodsFrom(kind, first + from, kept.length);
            const points = Object.fromEntries(
              at.map((period, place): [string, Given] => [period, kept[place] ?? [null]]),
            );
            return series(`m${index}`, points, measured === null ? undefined : { unit: measured }, words);
          }),
        ),
    )
    .filter((all) => all.every(({ points }) => points.some((point) => point.value !== null)));
