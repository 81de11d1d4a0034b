import fc from "fast-check";
import { create } from "fontkit";
import { expect, test } from "vitest";
import { FACES, readFace } from "../../../src/charts/faces.ts";
import { textWidth } from "../../../src/charts/text.ts";

/** What the languages write, letters of a third script, and what joins: three f, a letter with a mark of its own. */
const words = fc.string({
  unit: fc.oneof(
    fc.constantFrom(..."AVWfijltTy .,%-’»1700\u00a0–№₸"),
    fc.constantFrom(..."ГгТтФфУуАаӘәҒғҚқҢңӨөҰұҮүҺһІі"),
    fc.integer({ min: 0x48a, max: 0x4ff }).map((code) => String.fromCodePoint(code)),
    fc.constantFrom("ff", "fff", "ffi", "и\u0306", "e\u0301", "Ω", "→", "1⁄2", "\u{1f600}"),
  ),
  maxLength: 14,
});

test.each([500, 800] as const)(
  "a text is as wide as its font lays it out as a whole, in weight %d",
  (weight) => {
    const face = FACES.find((each) => each.weight === weight);
    const font = face && create(readFace(face));
    if (font === undefined || !("layout" in font)) throw new Error(`no font of weight ${weight}`);
    const laidOut = (text: string): number => font.layout(text).advanceWidth / font.unitsPerEm;
    fc.assert(
      fc.property(words, (text) => {
        expect(textWidth(text, { className: "", size: 1, weight, tracking: 0 })).toBe(laidOut(text));
      }),
      { numRuns: 1_000 },
    );
  },
);
