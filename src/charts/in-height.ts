import type { Layout } from "./form.ts";
import type { Format } from "./format.ts";

/**
 * Drawings that are as tall as a card has room for, of a form that cannot tell how tall the text about them will be: drawn
 * once to see what is left of the room or lacks, and again with that.
 */
export const inHeight =
  <Subject>(draw: (subject: Subject, format: Format) => Layout) =>
  (subject: Subject, format: Format): Layout => {
    const { tallest } = format;
    const first = draw(subject, format);
    if (tallest === undefined) return first;
    const wanted = 2 * tallest - first.height;
    const second = draw(subject, { ...format, tallest: wanted });
    // Labels that moved have taken more than before.
    const over = second.height - tallest;
    return over > 0 ? draw(subject, { ...format, tallest: wanted - over }) : second;
  };
