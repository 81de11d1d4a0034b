import { textWidth } from "../measure.ts";
import type { Anchor } from "../shapes.ts";
import { TYPE } from "../theme.ts";
import { wrap } from "../wrap.ts";

/** From the far end of a mark to the figure beside it. */
export const BESIDE = 7;

/** Where a figure stands beside its dot: right of it, in its stem, or on a line above. */
export interface Placement {
  readonly side: "right" | "inside" | "above";
  readonly lines: readonly string[];
  readonly x: number;
  readonly anchor: Anchor;
  readonly width: number;
}

interface Room {
  /** The dot's middle. */
  readonly x: number;
  /** From there to the far end of a mark of precision. */
  readonly reach: number;
  /** Start of the stem. */
  readonly left: number;
  /** Of the drawing. */
  readonly width: number;
}

/** The first of these places that has room for the figure. */
export function placeValue(said: string, { x, reach, left, width }: Room): Placement {
  const style = TYPE.value;
  const needed = textWidth(said, style);
  const right = x + reach + BESIDE;
  if (right + needed <= width)
    return { side: "right", lines: [said], x: right, anchor: "start", width: needed };
  const inside = x - reach - BESIDE;
  if (inside - needed >= left + BESIDE)
    return { side: "inside", lines: [said], x: inside, anchor: "end", width: needed };
  return { side: "above", lines: wrap(said, style, width), x: width, anchor: "end", width: needed };
}
