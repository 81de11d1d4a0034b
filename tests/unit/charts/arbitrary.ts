import fc from "fast-check";
import { PRECISIONS } from "../../../src/record/model.ts";
import { VARIANTS } from "./drawing.ts";
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
