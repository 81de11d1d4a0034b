import { create } from "fontkit";
import { expect, test } from "vitest";
import { FACES, readFace } from "../../../src/charts/faces.ts";
import { DIGITS, NUMERAL } from "../../../src/charts/format.ts";

test("digits, the signs that stand with them and a comma among them stay within the measures that numerals are set by", () => {
  for (const face of FACES.filter(({ family }) => family === "Geologica")) {
    const font = create(readFace(face));
    if (!("layout" in font)) throw new Error("no font");
    const reach = (text: string) => {
      const { maxY, minY } = font.layout(text).bbox;
      return { above: maxY / font.unitsPerEm, below: -minY / font.unitsPerEm };
    };
    const numerals = Array.from({ length: 0x2200 }, (_, code) => String.fromCharCode(code)).filter(
      (sign) => NUMERAL.test(sign) && sign !== ",",
    );
    for (const sign of [...numerals, "0123456789.%₸+−–KMbkmnt"]) {
      expect(reach(sign).above, sign).toBeLessThanOrEqual(DIGITS.ascent);
      expect(reach(sign).below, sign).toBeLessThanOrEqual(DIGITS.descent);
    }
    expect(reach("1,0").below).toBeLessThanOrEqual(DIGITS.comma);
  }
});
