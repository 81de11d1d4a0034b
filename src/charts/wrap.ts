import { textWidth } from "./measure.ts";
import type { TextStyle } from "./theme.ts";

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

function greedy(words: readonly string[], style: TextStyle, width: number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && textWidth(longer, style) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/**
 * A text in as few lines as the width allows, of lengths as even as they can be. Breaks at spaces alone, never in a
 * no-break group or at a hyphen, save in a word that is wider than the line.
 */
export function wrap(text: string, style: TextStyle, width: number): readonly string[] {
  const words = text
    .split(/[ \n\t]+/)
    .filter((word) => word !== "")
    .flatMap((word) => cut(word, style, width));
  let best: readonly Broken[] = [{ lines: [], slack: 0 }];
  for (const index of words.keys()) best = [...best, evenest(words.slice(0, index + 1), best, style, width)];
  return best.at(-1)?.lines ?? [];
}

interface Broken {
  readonly lines: readonly string[];
  /** Sum of the squares of what the lines leave free. */
  readonly slack: number;
}

/** These words broken best, given the best breaking of every shorter run of them. */
function evenest(words: readonly string[], best: readonly Broken[], style: TextStyle, width: number): Broken {
  const choices: Broken[] = [];
  for (let from = words.length - 1; from >= 0; from--) {
    const line = words.slice(from).join(" ");
    const free = width - textWidth(line, style);
    const before = best[from];
    if (before === undefined || (free < 0 && choices.length > 0)) break;
    choices.push({ lines: [...before.lines, line], slack: before.slack + free ** 2 });
  }
  const [first] = choices.sort((a, b) => a.lines.length - b.lines.length || a.slack - b.slack);
  return first ?? { lines: [], slack: 0 };
}

/** The first of these styles in which every text has room on so many lines, no word cut; the last where it has in none. */
export function fittingStyle(
  texts: readonly string[],
  styles: readonly TextStyle[],
  width: number,
  lines = 1,
): TextStyle {
  const fits = (style: TextStyle): boolean =>
    texts.every((text) => {
      const words = text.split(" ");
      return (
        words.every((word) => textWidth(word, style) <= width) && greedy(words, style, width).length <= lines
      );
    });
  const style = styles.find(fits) ?? styles.at(-1);
  if (style === undefined) throw new Error("no styles to choose from");
  return style;
}
