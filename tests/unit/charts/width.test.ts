import fc from "fast-check";
import { create, type Font } from "fontkit";
import { describe, expect, test } from "vitest";
import { FACES, readFace } from "../../../src/charts/faces.ts";
import { textWidth } from "../../../src/charts/text.ts";
import { smallFont } from "../../../src/site/small-font.ts";

const LATIN = fc.constantFrom(..."AVWfijltTy");
const CYRILLIC = fc.constantFrom(..."ГгТтФфУуАаӘәҒғҚқҢңӨөҰұҮүҺһІі");
const SIGNS = fc.constantFrom(..." .,%-’»1700\u00a0–№₸");
/** What the languages write, letters of a third script, and what joins: three f, a letter with a mark of its own. */
const words = fc.string({
  unit: fc.oneof(
    LATIN,
    CYRILLIC,
    SIGNS,
    fc.integer({ min: 0x48a, max: 0x4ff }).map((code) => String.fromCodePoint(code)),
    fc.constantFrom("ff", "fff", "ffi", "и\u0306", "e\u0301", "Ω", "→", "1⁄2", "\u{1f600}"),
  ),
  maxLength: 14,
});
/** As a label has them: of one script, and of many digits. */
const labels = fc.oneof(
  ...[LATIN, CYRILLIC].map((letters) =>
    fc.string({ unit: fc.oneof(letters, SIGNS), minLength: 1, maxLength: 40 }),
  ),
);

function read(bytes: Buffer): Font {
  const font = create(bytes);
  if (!("layout" in font)) throw new Error("no font");
  return font;
}
/** In ems. Letters that are joined to one sign are in the whole font alone. */
const laidOut = (font: Font, text: string, joined: boolean): number =>
  font.layout(text, joined ? {} : { liga: false }).advanceWidth / font.unitsPerEm;

describe.each([FACES[0], FACES[1]])("in weight $weight", (face) => {
  const whole = read(readFace(face));
  const { weight } = face;
  const measured = (text: string): number => textWidth(text, { className: "", size: 1, weight, tracking: 0 });

  test("a text is as wide as its font lays it out as a whole, but for what a page's font adds", () => {
    fc.assert(
      fc.property(words, (text) => {
        const added = measured(text) - laidOut(whole, text, true);
        expect(added).toBeGreaterThanOrEqual(0);
        expect(added).toBeLessThanOrEqual(text.length / 500);
      }),
      { numRuns: 1_000 },
    );
  });

  test("no text is set wider than it is measured, in the whole font or in one that a page has for it", async () => {
    await fc.assert(
      fc.asyncProperty(labels, async (text) => {
        const page = read(await smallFont(face, [text]));
        const widest = Math.max(laidOut(whole, text, true), laidOut(page, text, false));
        expect(measured(text)).toBeCloseTo(widest, 9);
      }),
      { numRuns: 200 },
    );
  });
});
