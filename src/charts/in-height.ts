import type { Layout } from "./form.ts";
import type { Format } from "./format.ts";

/**
 * A drawing that is as tall as a card has room for, of a form that cannot tell how tall the text about it will be: drawn
 * once to see what is left of the room or lacks, and again with that.
 */
export function inHeight(format: Format, draw: (format: Format) => Layout): Layout {
  const { tallest } = format;
  const first = draw(format);
  if (tallest === undefined) return first;
  const wanted = 2 * tallest - first.height;
  const second = draw({ ...format, tallest: wanted });
  // Labels that moved have taken more than before.
  const over = second.height - tallest;
  return over > 0 ? draw({ ...format, tallest: wanted - over }) : second;
}
