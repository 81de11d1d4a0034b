import { create } from "fontkit";
import { describe, expect, test } from "vitest";
import { FACES, readFace } from "../../../src/charts/faces.ts";
import { COVERED, WITHOUT_GLYPH } from "../../../src/charts/glyphs.ts";
import { language as en } from "../../../src/language/en/index.ts";
import { language as kk } from "../../../src/language/kk/index.ts";
import { language as ru } from "../../../src/language/ru/index.ts";

/** The characters of the faces as ranges, in lines of the length that the list has. */
function ranges(): readonly string[] {
  const codes = FACES.flatMap((face) => {
    const font = create(readFace(face));
    return "characterSet" in font ? font.characterSet : [];
  });
  const runs: [first: number, last: number][] = [];
  for (const code of [...new Set(codes)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last?.[1] === code - 1) last[1] = code;
    else runs.push([code, code]);
  }
  const lines: string[] = [];
  for (const [first, last] of runs) {
    const range = first === last ? first.toString(16) : `${first.toString(16)}-${last.toString(16)}`;
    const longer = `${lines.at(-1)} ${range}`;
    if (lines.length > 0 && longer.length <= 104) lines[lines.length - 1] = longer;
    else lines.push(range);
  }
  return lines;
}

test("the list of characters is that of the fonts", () => {
  expect(COVERED).toEqual(ranges());
});

describe("a character that no typeface has", () => {
  test.each([en, kk, ru])("is none of the letters and signs of $tag", (language) => {
    const { letters, typeset } = language;
    const signs = typeset('a "b" - c... 12 %') + language.number(12_345.6);
    expect(
      WITHOUT_GLYPH.exec(letters + letters.toLocaleUpperCase(language.tag) + signs)?.[0],
    ).toBeUndefined();
  });

  test.each(["😀", "🇰🇿", "日", "ع", "✓", "\u2011"])("is %s", (character) => {
    expect(WITHOUT_GLYPH.test(character)).toBe(true);
  });
});
