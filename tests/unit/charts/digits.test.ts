import { create } from "fontkit";
import { expect, test } from "vitest";
import { FACES, readFace } from "../../../src/charts/faces.ts";
import { DIGITS } from "../../../src/charts/format.ts";

test("digits and a comma among them stay within the measures that numerals are set by", () => {
  for (const face of FACES.filter(({ family }) => family === "Geologica")) {
    const font = create(readFace(face));
    if (!("layout" in font)) throw new Error("no font");
    const reach = (text: string) => {
      const { maxY, minY } = font.layout(text).bbox;
      return { above: maxY / font.unitsPerEm, below: -minY / font.unitsPerEm };
    };
    expect(reach("0123456789").above).toBeLessThanOrEqual(DIGITS.ascent);
    expect(reach("0123456789.").below).toBeLessThanOrEqual(DIGITS.descent);
    expect(reach("1,0").below).toBeLessThanOrEqual(DIGITS.comma);
  }
});
