import { create } from "fontkit";
import { describe, expect, test } from "vitest";
import { FACES } from "../../../src/charts/faces.ts";
import { loadLanguage } from "../../../src/language/index.ts";
import { fontFiles, siteLetters } from "../../../src/site/fonts.ts";
import { LANGUAGES, siteOf } from "./fixture.ts";

describe.each(LANGUAGES)("the fonts that pages in %s share", async (tag) => {
  const { language } = await loadLanguage(tag);
  // No year and no text: what stands in them anyway.
  const files = await fontFiles(tag, siteLetters(siteOf([]), tag));
  const figures = language.units.flatMap((unit) => [
    ...[1, 2.5, 4.2e9].flatMap((value) =>
      [{}, { short: true }, { words: true }].map((options) =>
        language.measure(value, "exact", unit, options),
      ),
    ),
    language.change(-12, "exact", { unit }, "label"),
  ]);
  const needed = [...new Set([...figures, language.period("2025-Q3", { short: true })].join(""))];

  test("hold every sign that a figure can be written with, ₸, − and ² among them", () => {
    expect(needed).toEqual(expect.arrayContaining([..."₸€$−²%"]));
    expect(files).toHaveLength(FACES.length);
    for (const { bytes, name } of files) {
      const font = create(Buffer.from(bytes));
      if (!("hasGlyphForCodePoint" in font)) throw new Error(`no font: ${name}`);
      expect([name, needed.filter((sign) => !font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0))]).toEqual([
        name,
        [],
      ]);
    }
  });
});
