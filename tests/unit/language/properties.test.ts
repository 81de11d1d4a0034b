import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { loadLanguage } from "../../../src/language/index.ts";
import type { NounForms } from "../../../src/record/model.ts";
import { precisions, values, wholes } from "./arbitrary.ts";
import { pupilEn, pupilKk, schoolRu } from "./nouns.ts";

const NOUNS: Readonly<Record<string, NounForms>> = { en: pupilEn, kk: pupilKk, ru: schoolRu };

const sayings = fc.record(
  {
    start: fc.boolean(),
    bare: fc.boolean(),
    number: fc.boolean(),
    words: fc.boolean(),
    figures: fc.boolean(),
    short: fc.boolean(),
  },
  { requiredKeys: [] },
);

const ratios = fc
  .tuple(fc.integer({ min: 1, max: 40 }), fc.nat(40))
  .map(([of, part]) => ({ part: Math.min(part, of), of }));

describe.each(Object.entries(NOUNS))("in %s", async (tag, noun) => {
  const { language } = await loadLanguage(tag);

  test("a rendered number reads back as its value", () => {
    const point = tag === "en" ? "." : ",";
    fc.assert(
      fc.property(values, precisions, (value, precision) => {
        const [figure = ""] = language.count(value, precision, noun).match(/\d[\d.,\u00a0]*/u) ?? [];
        const digits = [...figure].filter((sign) => /\d/u.test(sign) || sign === point).join("");
        expect(Number(digits.replace(point, "."))).toBe(value);
      }),
    );
  });

  test("no space inside a figure can break", () => {
    fc.assert(
      fc.property(values, precisions, (value, precision) => {
        const said = language.count(value, precision, noun);
        expect(said).not.toMatch(/\d[^\S\u00a0]+[\d%]/u);
        expect(language.measure(value, precision, "percent")).not.toMatch(/\d[^\S\u00a0]+[\d%]/u);
        if (tag !== "en") expect(said).not.toMatch(/\d[^\S\u00a0]/u);
        if (tag === "kk") expect(said).not.toMatch(/ (?:астам|жуық)/u);
      }),
    );
  });

  test("whatever is said holds the language's own letters only, and no stray space", () => {
    const own = new Set(language.letters);
    fc.assert(
      fc.property(wholes, ratios, precisions, sayings, (value, ratio, precision, options) => {
        const said = [
          language.count(value, precision, noun, options),
          language.share(ratio, precision, noun, options),
          language.measure(ratio.part, precision, "percent"),
        ];
        for (const text of said) {
          const foreign = [...text.toLowerCase()].filter((sign) => /\p{L}/u.test(sign) && !own.has(sign));
          expect(foreign).toEqual([]);
          expect(text).toMatch(/^\S(?:(?![\s\u00a0]{2}).)*\S$|^\S$/u);
        }
      }),
    );
  });

  test("a sentence's start is a capital or a figure", () => {
    fc.assert(
      fc.property(wholes, ratios, precisions, (value, ratio, precision) => {
        const count = language.count(value, precision, noun, { start: true });
        // English spells out a count there, and no share from ten on.
        expect(count).toMatch(tag === "en" ? /^\p{Lu}/u : /^[\p{Lu}\d]/u);
        expect(language.share(ratio, precision, noun, { start: true })).toMatch(/^[\p{Lu}\d]/u);
      }),
    );
  });

  test("what is said is typeset already", () => {
    fc.assert(
      fc.property(wholes, ratios, precisions, (value, ratio, precision) => {
        for (const text of [
          language.count(value, precision, noun),
          language.share(ratio, precision, noun),
          language.measure(ratio.part, precision, "percent"),
          language.period("2025-12-05"),
        ]) {
          expect(language.typeset(text)).toBe(text);
        }
      }),
    );
  });
});
