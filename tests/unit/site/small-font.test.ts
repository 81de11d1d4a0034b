import { create, type Font, type PathCommand } from "fontkit";
import { describe, expect, test } from "vitest";
import { FACES, readFace } from "../../../src/charts/faces.ts";
import { LEADING } from "../../../src/charts/format.ts";
import { smallFont } from "../../../src/site/small-font.ts";
import { subset } from "../../../src/site/subset.ts";
import { type Point, woff2 } from "../../../src/site/woff2.ts";

const FACE = FACES[1];
const TEXTS = [
  "Четыре колледжа и 28 000 учащихся, «ШКОЛА»",
  "Әр бағандағы ТАУ – 10 есе көп",
  "AVATAR, To fly: 1,300",
];

function read(bytes: Buffer): Font {
  const font = create(bytes);
  if (!("layout" in font)) throw new Error("no font");
  return font;
}
const whole = read(readFace(FACE));
const small = read(await smallFont(FACE, TEXTS));
const letters = [...new Set(TEXTS.join(""))];
const glyph = (font: Font, letter: string) => font.glyphForCodePoint(letter.codePointAt(0) ?? 0);
const STEP = 1 / 500;
/** In ems. */
const wide = (font: Font, letter: string): number => glyph(font, letter).advanceWidth / font.unitsPerEm;
const width = (font: Font, text: string): number =>
  font.layout(text, { liga: false }).advanceWidth / font.unitsPerEm;

/** Places along an outline, in ems. */
function along(
  commands: readonly PathCommand[],
  unitsPerEm: number,
  steps: number,
): (readonly [number, number])[] {
  let [x, y, startX, startY] = [0, 0, 0, 0];
  return commands.flatMap(({ command, args }) => {
    const [a = startX, b = startY, c = a, d = b] = args;
    const from = [x, y] as const;
    [x, y] = [c, d];
    if (command === "moveTo") {
      [startX, startY] = [c, d];
      return [];
    }
    return Array.from({ length: steps }, (_, index) => {
      const t = index / steps;
      const at = (p: number, q: number, r: number): number =>
        ((1 - t) * (1 - t) * p + 2 * t * (1 - t) * q + t * t * r) / unitsPerEm;
      const middle = command === "quadraticCurveTo" ? [a, b] : [(from[0] + c) / 2, (from[1] + d) / 2];
      return [at(from[0], middle[0] ?? 0, c), at(from[1], middle[1] ?? 0, d)] as const;
    });
  });
}

describe("a font for a few texts", () => {
  test("has their letters and no others", () => {
    expect(small.characterSet.filter((code) => code < 0xffff)).toEqual(
      letters.map((letter) => letter.codePointAt(0)).sort((a = 0, b = 0) => a - b),
    );
  });

  test("draws each letter where the whole font draws it, to a 500th of an em", () => {
    for (const letter of letters) {
      const [mine, theirs] = [glyph(small, letter).path, glyph(whole, letter).path];
      expect(Math.abs(wide(small, letter) - wide(whole, letter)), letter).toBeLessThan(STEP / 2 + 1e-9);
      const near = along(mine.commands, small.unitsPerEm, 64);
      for (const [x, y] of along(theirs.commands, whole.unitsPerEm, 4)) {
        const nearest = Math.min(...near.map(([left, top]) => Math.hypot(left - x, top - y)));
        expect(nearest, `${letter} at ${x} ${y}`).toBeLessThan(STEP);
      }
    }
  });

  test.each(TEXTS)("sets %j as wide as the whole font, letters drawn together where they meet", (text) => {
    expect(Math.abs(width(small, text) - width(whole, text))).toBeLessThan((text.length * STEP) / 4);
    const apart = [...text].reduce((sum, letter) => sum + width(whole, letter), 0);
    expect(width(whole, text)).toBeLessThan(apart - 0.01);
  });

  test("leaves letters apart that meet in no text", async () => {
    const [together, apart] = [read(await smallFont(FACE, ["AV"])), read(await smallFont(FACE, ["A", "V"]))];
    expect(width(together, "AV")).toBeLessThan(width(apart, "AV"));
  });

  test("has the whole font's digits of one width, for pages that set tables, and none without", async () => {
    const tabular = read(await smallFont(FACE, [...TEXTS, "0123456789"], { tabular: true }));
    const plain = read(await smallFont(FACE, [...TEXTS, "0123456789"]));
    const tnum = { tnum: true, liga: false };
    for (const digit of "0123456789") {
      const [mine, theirs, without] = [tabular, whole, plain].map((font) => {
        const run = font.layout(digit, tnum);
        return { wide: run.advanceWidth / font.unitsPerEm, box: run.glyphs[0]?.cbox, em: font.unitsPerEm };
      });
      expect(Math.abs((mine?.wide ?? 0) - (theirs?.wide ?? 1)), digit).toBeLessThan(STEP / 2 + 1e-9);
      const edges = [mine, theirs].map((of) =>
        [of?.box?.minX, of?.box?.maxX].map((x = 0) => x / (of?.em ?? 1)),
      );
      for (const [edge, x] of (edges[0] ?? []).entries())
        expect(Math.abs(x - (edges[1]?.[edge] ?? 9)), digit).toBeLessThan(STEP);
      expect(without?.wide, digit).toBe(wide(plain, digit));
    }
    // What no table asks for is set as everywhere else.
    expect(width(tabular, "171,000")).toBe(width(plain, "171,000"));
  });

  test("stands on the same ground", () => {
    for (const metric of ["ascent", "descent", "lineGap", "capHeight", "xHeight"] as const)
      expect(
        Math.abs(small[metric] / small.unitsPerEm - whole[metric] / whole.unitsPerEm),
        metric,
      ).toBeLessThan(STEP / 2 + 1e-9);
  });

  test("has lines no higher than a drawing sets them apart", () => {
    for (const { ascent, descent, unitsPerEm } of [small, whole])
      expect((ascent - descent) / unitsPerEm).toBeLessThanOrEqual(LEADING);
  });

  test("weighs two thirds of one that is cut for any text of the same letters", async () => {
    expect((await smallFont(FACE, TEXTS)).length).toBeLessThan(
      0.67 * (await subset(FACE, letters.join(""))).length,
    );
  });

  test("is the same for the same texts in any order", async () => {
    expect(await smallFont(FACE, [...TEXTS].reverse())).toEqual(await smallFont(FACE, TEXTS));
  });

  test("is made though the font lacks some of the letters", async () => {
    const { characterSet } = read(await smallFont(FACE, ["a\u{1f600}字b"]));
    expect(characterSet.filter((code) => code < 0xffff)).toEqual([97, 98]);
  });
});

test("a WOFF2 holds points at any distance from each other", () => {
  const far: readonly Point[] = [-3000, -1300, -800, -70, -9, 0, 9, 70, 800, 1300, 3000].flatMap((x) =>
    [-2000, -790, -66, -1, 0, 1, 66, 790, 2000].map((y, index) => ({
      x,
      y: x === 0 ? y + 3 : y,
      on: index % 2 === 0,
    })),
  );
  const contour = Array.from({ length: 300 }, (_, index) => ({ x: index, y: index % 7, on: true }));
  const font = read(
    woff2({
      unitsPerEm: 1000,
      weight: 500,
      ascent: 900,
      descent: -200,
      lineGap: 0,
      winAscent: 900,
      winDescent: 200,
      capHeight: 700,
      xHeight: 500,
      codePages: 1,
      glyphs: [
        { code: null, advance: 500, contours: [] },
        { code: 65, advance: 600, contours: [far, contour] },
      ],
      kerning: [],
      tabular: [],
    }),
  );
  const { minX, minY, maxX, maxY } = glyph(font, "A").cbox;
  expect([minX, minY, maxX, maxY]).toEqual([-3000, -2000, 3000, 2003]);
  const on = glyph(font, "A").path.commands.filter(({ command }) => command !== "closePath");
  const ends = on.map(({ args }) => args.slice(-2).join());
  expect(far.filter((point) => point.on).every(({ x, y }) => ends.includes(`${x},${y}`))).toBe(true);
  expect(contour.every(({ x, y }) => ends.includes(`${x},${y}`))).toBe(true);
});
