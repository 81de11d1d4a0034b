import type { Font, Glyph as FontGlyph, PathCommand } from "fontkit";
import { APART, type Face, GRID, inSteps, openFace, readFace } from "../charts/faces.ts";
import { held } from "../diagnostics/held.ts";
import { once, versionOf } from "./cache.ts";
import { type FontParts, type Glyph, type Point, woff2 } from "./woff2.ts";

const made = new Map<string, Promise<Buffer>>();

/**
 * A woff2 of a face for these texts alone: their letters, and the distances between those that meet in them, on a coarser
 * grid; made once for the same ones. What pages of other texts share is cut in subset.ts.
 * @param tabular whether it has digits of one width too, for tables.
 */
export async function smallFont(
  face: Face,
  texts: readonly string[],
  { tabular = false } = {},
): Promise<Buffer> {
  const letters = [...new Set(texts.join(""))]
    .filter((letter) => letter >= " " && letter.length === 1)
    .sort();
  const pairs = [...new Set(texts.flatMap(pairsIn))].sort();
  const key = JSON.stringify([face.file, face.weight, letters, pairs, tabular]);
  const version = versionOf("src/site/small-font.ts", "src/site/woff2.ts");
  const pack = (): Buffer => {
    const font = openFace(face);
    const known = letters.filter((letter) => font.hasGlyphForCodePoint(codeOf(letter)));
    return woff2(partsOf(font, face.weight, known, pairs, tabular));
  };
  return await held(made, key, () => once(["small-font", version, readFace(face), key], pack));
}

const codeOf = (letter: string): number => letter.codePointAt(0) ?? 0;

const scriptOf = (letter: string): string | undefined =>
  /\p{Script=Cyrillic}/u.test(letter) ? "cyrl" : /\p{Script=Latin}/u.test(letter) ? "latn" : undefined;

/**
 * Letters that meet in a text, two and two, after the name of their script: fonts have other distances in each, and
 * browsers set each script's letters on their own, with the signs that follow them.
 */
function pairsIn(text: string): readonly string[] {
  const letters = [...text];
  let script = letters.map(scriptOf).find((own) => own !== undefined) ?? "latn";
  return letters.flatMap((letter, index) => {
    const before = letters[index - 1];
    const own = scriptOf(letter) ?? script;
    const meet = before !== undefined && own === script;
    script = own;
    return meet ? [`${script}${before}${letter}`] : [];
  });
}

const distances = new WeakMap<Font, Map<string, number>>();

/** What a font adds between the letters of a pair, in its units. */
function distance(font: Font, pair: string): number {
  const known = held(distances, font, () => new Map<string, number>());
  return held(known, pair, () => {
    const run = font.layout(pair.slice(4), APART, pair.slice(0, 4));
    return run.glyphs.reduce((rest, { advanceWidth }) => rest - advanceWidth, run.advanceWidth);
  });
}

function partsOf(
  font: Font,
  weight: number,
  letters: readonly string[],
  pairs: readonly string[],
  isTabular: boolean,
): FontParts {
  const scaled = (units: number): number => inSteps(units, font);
  const drawn = (code: number | null, { path, advanceWidth }: FontGlyph): Glyph => ({
    code,
    advance: scaled(advanceWidth),
    contours: contoursOf(path.commands, GRID / font.unitsPerEm),
  });
  const glyphs = letters.map((letter) => drawn(codeOf(letter), font.glyphForCodePoint(codeOf(letter))));
  const digits = isTabular ? letters.filter((letter) => /[0-9]/.test(letter)) : [];
  const alike = digits.flatMap((digit) =>
    font.layout(digit, { ...APART, tnum: true }).glyphs.map((glyph) => drawn(null, glyph)),
  );
  const places = new Map(letters.map((letter, index) => [letter, index + 1]));
  const kerning = new Map<string, readonly [number, number, number]>();
  for (const pair of pairs) {
    const [before = "", letter = ""] = [...pair.slice(4)];
    const [left, right] = [places.get(before), places.get(letter)];
    if (left === undefined || right === undefined) continue;
    const units = scaled(distance(font, pair));
    if (units !== 0) kerning.set(before + letter, [left, right, units]);
  }
  const { ascent, descent, lineGap } = font.hhea;
  const { winAscent, winDescent, codePageRange } = font["OS/2"];
  return {
    unitsPerEm: GRID,
    weight,
    ascent: scaled(ascent),
    descent: scaled(descent),
    lineGap: scaled(lineGap),
    winAscent: scaled(winAscent),
    winDescent: scaled(winDescent),
    capHeight: scaled(font.capHeight),
    xHeight: scaled(font.xHeight),
    codePages: codePageRange[0] ?? 0,
    glyphs: [
      { code: null, advance: scaled(font.getGlyph(0).advanceWidth), contours: [] },
      ...glyphs,
      ...alike,
    ],
    tabular: digits.map((digit, index) => [places.get(digit) ?? 0, glyphs.length + 1 + index]),
    kerning: [...kerning.values()].sort(([a, b], [c, d]) => a - c || b - d),
  };
}

/** The outlines of a glyph on the coarser grid, without what they can be drawn without. */
function contoursOf(commands: readonly PathCommand[], scale: number): readonly (readonly Point[])[] {
  const contours: Point[][] = [];
  for (const { command, args } of commands) {
    if (command === "closePath") continue;
    if (command === "bezierCurveTo") throw new Error("outlines of cubic curves are not TrueType's");
    if (command === "moveTo") contours.push([]);
    for (let index = 0; index < args.length; index += 2) {
      const [x, y] = [args[index] ?? 0, args[index + 1] ?? 0].map((units) => Math.round(units * scale));
      contours.at(-1)?.push({ x: x ?? 0, y: y ?? 0, on: index === args.length - 2 });
    }
  }
  return contours
    .map((contour) => withoutImplied(withoutRepeated(contour)))
    .filter(({ length }) => length > 1);
}

/** A contour without points on the line where it stands already; it ends where it begins. */
const withoutRepeated = (points: readonly Point[]): readonly Point[] =>
  points.filter(({ x, y, on }, index) => {
    const before = points.at(index - 1);
    return !(on && before?.on && before.x === x && before.y === y);
  });

/** Between two control points, the point halfway is on the line unsaid: nearer than the grid's steps, none is said. */
const withoutImplied = (points: readonly Point[]): readonly Point[] =>
  points.filter(({ x, y, on }, index) => {
    const [before, after] = [points.at(index - 1), points[(index + 1) % points.length]];
    if (!on || before === undefined || after === undefined || before.on || after.on) return true;
    return Math.abs(2 * x - before.x - after.x) > 1 || Math.abs(2 * y - before.y - after.y) > 1;
  });
