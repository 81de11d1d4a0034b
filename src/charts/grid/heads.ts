import { type Tile, tile, withoutEnding } from "../../language/tile.ts";
import type { Voice } from "../../language/voice.ts";
import type { PlainCount } from "../../record/model.ts";
import { ASCENT, DESCENT, DIGITS, type Format, type TextStyle } from "../format.ts";
import {
  besideFigure,
  bottomOf,
  fittingStyle,
  hasRoom,
  heightOf,
  type Lines,
  lineHeight,
  lowered,
  text,
  textWidth,
} from "../text.ts";

/** Between a numeral and the words above it, beside it and below it. */
const ABOVE = 3;
const BESIDE = 11;
const BELOW = 8;

/** A panel's figure cut at its numeral, and what it counts. */
type Said = Tile & { readonly label: string };

const saidOf = (metric: PlainCount, voice: Voice): Said => ({
  ...withoutEnding(tile(voice.format(metric, { bare: true, start: true, figures: true }))),
  label: voice.text(metric.label),
});

/** What follows a numeral, and what is counted, from a place down. */
function wordsOf({ after, label }: Said, { type }: Format, width: number, x: number, top: number) {
  const first = after === "" ? [] : [text(after, width, { x, top, style: type.value })];
  const below = Math.max(top, ...first.map(bottomOf));
  return [...first, text(label, width, { x, top: below, style: type.label, paint: "quiet" })];
}

/** The largest style in which every numeral has room in so wide a head, in faces that stand in for ours too. */
function numeralStyle(numerals: readonly string[], { type, numbers }: Format, width: number): TextStyle {
  const styles = [type.huge, type.big, ...numbers];
  const hasRoomIn = (style: TextStyle): boolean =>
    numerals.every((numeral) => besideFigure(numeral, style, 0) <= width);
  return styles.find(hasRoomIn) ?? fittingStyle(numerals, styles.slice(-1), width);
}

/** How wide heads are whose numerals have room in `width`: as their widest numeral, or a word that is wider. */
export function headWidth(metrics: readonly PlainCount[], voice: Voice, format: Format, width: number) {
  const { type } = format;
  const all = metrics.map((metric) => saidOf(metric, voice));
  const numerals = all.map(({ numeral }) => numeral);
  const style = numeralStyle(numerals, format, width);
  const longest = (words: string, of: TextStyle): number =>
    Math.max(...words.split(/[ \n\t]+/).map((word) => textWidth(word, of)));
  return Math.max(
    ...numerals.map((numeral) => textWidth(numeral, style)),
    ...all.flatMap(({ before, after, label }) => [
      longest(before, type.heading),
      longest(after, type.value),
      longest(label, type.label),
    ]),
  );
}

const heightOfAll = (texts: readonly Lines[]): number => texts.reduce((sum, each) => sum + heightOf(each), 0);

/**
 * The heads of panels: each figure with its precision word above, and what it counts beside its numeral, or below where
 * that has no room in one of them. All numerals have one size, the largest in which every one has room, and stand level.
 * @param width of a panel. Returned: the texts of panels side by side from a top on, where the
 * digits start, and where all end.
 */
export function headsOf(metrics: readonly PlainCount[], voice: Voice, format: Format, width: number) {
  const { unit, type } = format;
  const all = metrics.map((metric) => saidOf(metric, voice));
  const numerals = all.map(({ numeral }) => numeral);
  const style = numeralStyle(numerals, format, width);
  const high = DIGITS.ascent * style.size;
  const low = numerals.some((numeral) => numeral.includes(",")) ? DIGITS.comma : DIGITS.descent;
  const overhang = DESCENT * type.label.size;
  const indentOf = ({ numeral }: Said): number => besideFigure(numeral, style, BESIDE * unit);
  const beside = all.every((said) => {
    const room = width - indentOf(said);
    const whole = hasRoom(said.label, type.label, room) && hasRoom(said.after, type.value, room);
    return whole && heightOfAll(wordsOf(said, format, room, 0, 0)) - overhang <= high;
  });

  return (line: readonly { readonly metric: PlainCount; readonly x: number }[], top: number) => {
    const panels = line.map(({ metric, x }) => ({ said: saidOf(metric, voice), x }));
    const above = panels.some(({ said }) => said.before !== "") ? lineHeight(type.heading) + ABOVE * unit : 0;
    const base = top + above + high;
    const texts = panels.flatMap(({ said, x }): readonly Lines[] => {
      const word = said.before === "" ? [] : [text(said.before, width, { x, top, style: type.heading })];
      const figure = text(said.numeral, width, { x, top: base - ASCENT * style.size, style });
      if (!beside) {
        const under = bottomOf(figure) - (DESCENT - low) * style.size + BELOW * unit;
        return [...word, figure, ...wordsOf(said, format, width, x, under)];
      }
      const indent = indentOf(said);
      const words = wordsOf(said, format, width - indent, x + indent, 0);
      const down = base - heightOfAll(words) + overhang;
      return [...word, figure, ...lowered(words, down)];
    });
    const bottom = beside ? base + low * style.size : Math.max(...texts.map(bottomOf));
    return { texts, digits: base - high, bottom };
  };
}
