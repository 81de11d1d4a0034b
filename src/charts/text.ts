import { ascending, least, range, sum } from "d3";
import type { Font } from "fontkit";
import type { Element } from "hast";
import { s } from "hastscript";
import { held } from "../diagnostics/held.ts";
import { APART, FACES, GRID, inSteps, openFace } from "./faces.ts";
import { ASCENT, LEADING, type TextStyle } from "./format.ts";
import { round } from "./shapes.ts";

/** A width in units of a font as it is drawn, and in steps of the one that pages have of it. */
interface Advance {
  readonly units: number;
  readonly steps: number;
}

/** Widths in ems by weight and text, and of letters after others by weight, script and both letters. */
const widths = new Map<TextStyle["weight"], Map<string, number>>();
const advances = new Map<string, Map<string, Advance>>();

function fontOf(weight: TextStyle["weight"]): Font {
  const face = FACES.find((each) => each.weight === weight);
  if (face === undefined) throw new Error(`no font of weight ${weight}`);
  return openFace(face);
}

/** What makes no line of these fonts wider or narrower, and takes half of the time: marks, and other forms of letters. */
const UNMEASURED = Object.fromEntries(
  ["ccmp", "locl", "calt", "mark", "mkmk"].map((feature) => [feature, false]),
);

/** What is as wide as its letters are one after the other; not, where three letters of one kind are drawn as two. */
const IN_PAIRS = /^(?!.*fff)[ -~\u00a0«»\u2013-\u201e…№₸−\u0400-\u0482\u048a-\u04ff]*$/u;
/** Fonts have other distances in each script, and that of the first letter is all the text's. */
const SCRIPTED = /[a-z]|(\p{Script=Cyrillic})/iu;

function laidOut(font: Font, text: string, script?: string): Advance {
  const { advanceWidth: units } = font.layout(text, UNMEASURED, script);
  const { glyphs, positions } = font.layout(text, { ...UNMEASURED, ...APART }, script);
  const steps = sum(glyphs, ({ advanceWidth: own }, index) => {
    const apart = (positions[index]?.xAdvance ?? own) - own;
    return inSteps(own, font) + inSteps(apart, font);
  });
  return { units, steps };
}

/** What a letter adds to a text in which it follows another. */
function advance(font: Font, pairs: Map<string, Advance>, before: string, letter: string, script?: string) {
  return held(pairs, before + letter, () => {
    const both = laidOut(font, before + letter, script);
    const first = before === "" ? { units: 0, steps: 0 } : laidOut(font, before, script);
    return { units: both.units - first.units, steps: both.steps - first.steps };
  });
}

/** Width of a text, laid out as a whole only where its letters alone don't say. */
function advanceOf(text: string, weight: TextStyle["weight"]): Advance {
  const font = fontOf(weight);
  if (!IN_PAIRS.test(text)) return laidOut(font, text);
  const letter = SCRIPTED.exec(text);
  const script = letter === null ? undefined : letter[1] === undefined ? "latn" : "cyrl";
  const pairs = held(advances, `${weight} ${script}`, () => new Map<string, Advance>());
  let [units, steps, before] = [0, 0, ""];
  for (const each of text) {
    const added = advance(font, pairs, before, each, script);
    units += added.units;
    steps += added.steps;
    before = each;
  }
  return { units, steps };
}

/**
 * Width of a text where it is widest of what readers see, kerning included, in the units of the style's size: in the font as
 * it is drawn, which pictures have, or on the coarser steps of pages'.
 * @throws where the font isn't installed.
 */
export function textWidth(text: string, { size, weight, tracking }: TextStyle): number {
  const known = held(widths, weight, () => new Map<string, number>());
  const em = held(known, text, () => {
    const { units, steps } = advanceOf(text, weight);
    return Math.max(units / fontOf(weight).unitsPerEm, steps / GRID);
  });
  return tracking === 0 ? em * size : em * size + [...text].length * tracking;
}

/** How far a text's letters reach above their line, in ems. @throws where the font isn't installed. */
export function inkAbove(text: string, { weight }: TextStyle): number {
  const font = fontOf(weight);
  return font.layout(text, UNMEASURED).bbox.maxY / font.unitsPerEm;
}

/**
 * Widths of digits, their points and spaces in the faces that stand in for our bold one until it has come, as wide as
 * src/site/fonts.ts makes them at the most: Arial, Roboto, DejaVu Sans. Their words are about as wide as ours, by `WORD`.
 */
const STAND_INS = [
  { digit: 0.595, point: 0.298, space: 0.298 },
  { digit: 0.648, point: 0.33, space: 0.285 },
  { digit: 0.626, point: 0.341, space: 0.313 },
] as const;
const WORD = 1.03;

/**
 * Where what stands beside a figure may begin: so far after it, and two thirds as far where another face stands in for
 * ours, in which a 1 is as wide as every digit. @throws where the font isn't installed.
 */
export function besideFigure(said: string, style: TextStyle, gap: number): number {
  const pieces = said.match(/\d|[.,]|\s|[^\d.,\s]+/gu) ?? [];
  const plain = { ...style, tracking: 0 };
  const widest = Math.max(
    ...STAND_INS.map(({ digit, point, space }) =>
      sum(pieces, (piece) => {
        if (/\d/.test(piece)) return digit * style.size;
        if (/\s/.test(piece)) return space * style.size;
        return /[.,]/.test(piece) ? point * style.size : WORD * textWidth(piece, plain);
      }),
    ),
  );
  return Math.max(textWidth(said, style) + gap, widest + [...said].length * style.tracking + (2 / 3) * gap);
}

export interface Placed {
  readonly x: number;
  /** Top of the first line's box. */
  readonly top: number;
  readonly style: TextStyle;
  readonly anchor?: "start" | "middle" | "end";
  /** Other than the strong colour: the quiet one, that of what the chart is about; or set off from lines below it. */
  readonly paint?: "quiet" | "sub" | "set-off" | undefined;
}

/** Lines of text, and where they stand. */
export interface Lines extends Placed {
  readonly lines: readonly string[];
}

/** A word that has no room on a line of its own, cut at its no-break spaces, and where that is not enough anywhere. */
function cut(word: string, style: TextStyle, width: number): string[] {
  if (textWidth(word, style) <= width) return [word];
  const pieces = word.includes("\u00a0") ? word.split("\u00a0") : [...word];
  const glue = word.includes("\u00a0") ? "\u00a0" : "";
  const lines: string[] = [];
  for (const piece of pieces) {
    const longer = lines.length === 0 ? piece : `${lines.at(-1)}${glue}${piece}`;
    if (lines.length > 0 && textWidth(longer, style) <= width) lines[lines.length - 1] = longer;
    else lines.push(piece);
  }
  return lines.flatMap((line) => (line.length > 1 && line !== word ? cut(line, style, width) : [line]));
}

/**
 * A text in as few lines as the width allows, of lengths as even as they can be. Breaks at spaces alone, never in a
 * no-break group or at a hyphen, save in a word that is wider than the line.
 * @throws where the font isn't installed.
 */
export function wrap(text: string, style: TextStyle, width: number): readonly string[] {
  const words = text
    .split(/[ \n\t]+/)
    .filter((word) => word !== "")
    .flatMap((word) => cut(word, style, width));
  let best: readonly Broken[] = [NOTHING];
  for (const index of words.keys()) best = [...best, evenest(words.slice(0, index + 1), best, style, width)];
  return best.at(-1)?.lines ?? [];
}

interface Broken {
  readonly lines: readonly string[];
  /** Sum of the squares of what the lines leave free. */
  readonly slack: number;
}
const NOTHING: Broken = { lines: [], slack: 0 };

/** These words broken best, given the best breaking of every shorter run of them. */
function evenest(words: readonly string[], best: readonly Broken[], style: TextStyle, width: number): Broken {
  const choices: Broken[] = [];
  for (const from of range(words.length - 1, -1, -1)) {
    const line = words.slice(from).join(" ");
    const free = width - textWidth(line, style);
    if (free < 0 && choices.length > 0) break;
    const { lines, slack } = best[from] ?? NOTHING;
    choices.push({ lines: [...lines, line], slack: slack + free ** 2 });
  }
  const order = (a: Broken, b: Broken) =>
    ascending(a.lines.length, b.lines.length) || ascending(a.slack, b.slack);
  return least(choices, order) ?? NOTHING;
}

/**
 * The first of these styles in which every text has room on so many lines, no word cut; the last where it has in
 * none. @throws where there are no styles, or a font isn't installed.
 */
export function fittingStyle(
  texts: readonly string[],
  styles: readonly TextStyle[],
  width: number,
  lines = 1,
): TextStyle {
  const fits = (style: TextStyle): boolean =>
    texts.every((text) => hasRoom(text, style, width) && wrap(text, style, width).length <= lines);
  const style = styles.find(fits) ?? styles.at(-1);
  if (style === undefined) throw new Error("no styles to choose from");
  return style;
}

/** Whether each word has room on a line of its own. @throws where the font isn't installed. */
export const hasRoom = (text: string, style: TextStyle, width: number): boolean =>
  text.split(/[ \n\t]+/).every((word) => textWidth(word, style) <= width);

export const lineHeight = (style: TextStyle): number => style.size * LEADING;

/** A text broken to a width. @throws where the font isn't installed. */
export const text = (words: string, width: number, placed: Placed): Lines => ({
  ...placed,
  lines: wrap(words, placed.style, width),
});

export const heightOf = ({ lines, style }: Pick<Lines, "lines" | "style">): number =>
  lines.length * lineHeight(style);

/** Of the widest line; 0 of none. */
export const widthOf = ({ lines, style }: Pick<Lines, "lines" | "style">): number =>
  Math.max(0, ...lines.map((line) => textWidth(line, style)));

/** Below the last line's box. */
export const bottomOf = (text: Lines): number => text.top + heightOf(text);

/** Texts so much further down. */
export const lowered = (texts: readonly Lines[], by: number): readonly Lines[] =>
  texts.map((each) => ({ ...each, top: each.top + by }));

/** A text as elements, one a line. */
export const textElements = ({ lines, x, top, style, anchor = "start", paint }: Lines): readonly Element[] =>
  lines.map((line, index) =>
    s(
      "text",
      {
        className: paint === undefined ? [style.className] : [style.className, `p-${paint}`],
        x: round(x),
        y: round(top + style.size * ASCENT + index * lineHeight(style)),
        ...(anchor === "start" ? {} : { textAnchor: anchor }),
      },
      line,
    ),
  );
