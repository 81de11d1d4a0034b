import { type Variant, WIDTHS } from "../charts/form.ts";
import { textWidth } from "../charts/measure.ts";
import { chartElement } from "../charts/svg.ts";
import type { TextStyle } from "../charts/theme.ts";
import { type FigureContext, figureTitle } from "./context.ts";
import { footing, LAYOUT } from "./embed-document.ts";

/** Readers' system fonts differ; the widest in use, DejaVu Sans, needs this much more room than the font measured. */
const WIDER = 1.2;

/** How many lines a text takes in a system font, at the most. */
function lines(text: string, size: number, weight: TextStyle["weight"], width: number): number {
  const style: TextStyle = { className: "", size: size * WIDER, weight, tracking: 0 };
  let count = 1;
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && textWidth(longer, style) > width) [count, line] = [count + 1, word];
    else line = longer;
  }
  return count;
}

/**
 * Height of a chart's embedded document in its tallest state between 280 and 700 pixels of width, in CSS pixels: an
 * iframe of this height cuts nothing, whatever its width and without script.
 * @param date ISO date of the state that the context holds; absent where it is today's.
 */
export function embedHeight(context: FigureContext, date: string | null = null): number {
  const { figure, voice } = context;
  const { side, above, title, note, drawing, foot, below } = LAYOUT;
  const drawn = (variant: Variant): number =>
    Number(String(chartElement(figure, voice, variant).properties.viewBox).split(" ")[3]);
  const [wide, narrow] = [drawn("wide"), drawn("narrow")];
  const words = footing(context, date);
  const plain = [
    ...(date === null ? [] : [voice.message("embed.present")]),
    words.source,
    `${words.more} · ${words.credit}`,
  ];

  const heightAt = (width: number): number => {
    const inner = width - 2 * side;
    const picture =
      inner >= drawing.wide
        ? (wide * inner) / WIDTHS.wide
        : (narrow * Math.min(inner, drawing.narrowest)) / WIDTHS.narrow;
    const footLines = (texts: readonly string[], weight: TextStyle["weight"]): number =>
      texts.reduce((sum, text) => sum + lines(text, foot.size, weight, inner), 0);
    return (
      4 +
      above +
      lines(figureTitle(context), title.size, 800, inner) * title.line +
      note.above +
      lines(voice.plain(voice.text(figure.note)), note.size, 500, inner) * note.line +
      drawing.above +
      picture +
      drawing.below +
      (footLines(words.notices, 800) + footLines(plain, 500)) * foot.line +
      below
    );
  };
  const widths = Array.from({ length: 43 }, (_, index) => 280 + 10 * index);
  return Math.ceil(Math.max(...[...widths, drawing.wide + 2 * side - 1].map(heightAt)));
}
