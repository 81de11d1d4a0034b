import { create } from "fontkit";
import { describe, expect, test } from "vitest";
import { FACES, openFace } from "../../../src/charts/faces.ts";
import { loadLanguage } from "../../../src/language/index.ts";
import { contextFor } from "../../../src/site/context.ts";
import { fontFiles, siteLetters } from "../../../src/site/fonts.ts";
import { reportModel } from "../../../src/site/models/report.ts";
import { editionOf, madeUpOpenSite } from "../../support/content.ts";
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

describe("the fonts of a report", async () => {
  const open = await madeUpOpenSite();
  const year = 2021;

  test.each(LANGUAGES)(
    "in %s set its texts as the whole fonts do, at three quarters of the bytes",
    async (lang) => {
      const { letters } = reportModel(contextFor(open, { lang, year })).shell;
      const [own, shared] = [await fontFiles(lang, letters), await fontFiles(lang, siteLetters(open, lang))];
      const { record } = editionOf(open.content, year);
      const labels = record.metrics.flatMap(({ label }) => label[lang] ?? []);
      for (const [index, { face, bytes }] of own.entries()) {
        const [mine, whole] = [create(Buffer.from(bytes)), openFace(face)];
        if (!("layout" in mine)) throw new Error(`no font: ${face.family}`);
        for (const text of labels.map((label) => open.languages.get(lang)?.language.typeset(label) ?? "")) {
          const [wide, asked] = [mine, whole].map(
            (font) => font.layout(text, { liga: false, ccmp: false }).advanceWidth / font.unitsPerEm,
          );
          expect(Math.abs((wide ?? 0) - (asked ?? 1)), text).toBeLessThan(0.001 * text.length);
        }
        expect(bytes.length).toBeLessThan(0.75 * (shared[index]?.bytes.length ?? 0));
      }
    },
  );
});
