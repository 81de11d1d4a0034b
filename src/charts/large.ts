import { tile, withoutEnding } from "../language/tile.ts";
import { ASCENT, DIGITS, type Format, LEADING, NUMERAL } from "./format.ts";
import { besideFigure, bottomOf, fittingStyle, type Lines, text, textWidth } from "./text.ts";

/** From 0 down: a figure with its numeral as large as it has room, the words before it above, those after it beside or below. */
export function large(
  said: string,
  { x, width }: { readonly x: number; readonly width: number },
  { unit, type, numbers }: Format,
) {
  const { before: first, numeral, after } = withoutEnding(tile(said));
  const words = type.heading;
  const style = fittingStyle([numeral], [type.huge, type.big, ...numbers], width, numeral === said ? 2 : 1);
  const above = first === "" ? [] : [text(first, width, { x, top: 0, style: words, paint: "sub" })];
  const start = above.reduce((_, line) => bottomOf(line) + 6 * unit, 0);
  const figure = numeralAt(text(numeral, width, { x, top: start, style }));
  const indent = Math.max(...figure.lines.lines.map((line) => besideFigure(line, style, 12 * unit)));
  // An ending closes up with its numeral's last digit: beside it, at the distance that other faces need, it stands off.
  const isBeside =
    !after.startsWith("-") &&
    DIGITS.ascent * style.size >= ASCENT * words.size &&
    indent + textWidth(after, words) <= width;
  const afterwards =
    after === ""
      ? []
      : [
          isBeside
            ? { lines: [after], x: x + indent, top: figure.baseline - ASCENT * words.size, style: words }
            : text(after, width, { x, top: figure.bottom + 4 * unit, style: words }),
        ];
  return {
    texts: [...above, figure.lines, ...afterwards],
    bottom: Math.max(figure.bottom, ...afterwards.map(bottomOf)) + 0.04 * style.size,
  };
}

/** A numeral has neither accents above nor tails below, and so takes no more than its digits do. */
function numeralAt(lines: Lines) {
  const { size } = lines.style;
  if (lines.lines.length > 1 || !lines.lines.every((line) => NUMERAL.test(line)))
    return { lines, baseline: bottomOf(lines) - (LEADING - ASCENT) * size, bottom: bottomOf(lines) };
  const high = lines.lines.some((line) => line.includes("%")) ? DIGITS.sign : DIGITS.ascent;
  const baseline = lines.top + high * size;
  const low = lines.lines.some((line) => line.includes(",")) ? DIGITS.comma : DIGITS.descent;
  return {
    lines: { ...lines, top: baseline - ASCENT * size },
    baseline,
    bottom: baseline + low * size,
  };
}
