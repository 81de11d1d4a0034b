import type { Element } from "hast";
import type { Format } from "./format.ts";
import { type KeyItem, sampleIn } from "./key.ts";
import { pathData, segments, stroke } from "./shapes.ts";

/** How far the line of a target reaches past its bar, and how high the flag on it is. */
const PAST = 3;
const FLAG = 6;

/** The line of a target across a bar, set off from it, with a flag on its upper end. */
export function targetMark(x: number, top: number, bottom: number, { unit }: Format): readonly Element[] {
  const line = segments([[x, top, x, bottom + PAST * unit]]);
  const half = (FLAG / 2 + 1) * unit;
  const flag = pathData`M${x - half} ${top - FLAG * unit}h${2 * half}l${-half} ${FLAG * unit}Z`;
  return [stroke("p-halo", line), stroke("p-target", line + flag)];
}

/** Of the line of a target: how wide it is to either side, and how high its flag is. */
export const targetIn = ({ stroke, unit }: Format) => ({
  half: stroke.mark / 2 + (FLAG / 2 + 1) * unit,
  flag: FLAG * unit,
});

/** What the line of a target is, in a key. */
export const targetItem = (text: string, format: Format): KeyItem => ({
  width: 10 * format.unit,
  text,
  sample: (x, top) =>
    targetMark(
      x + 5 * format.unit,
      top + FLAG * format.unit,
      top + sampleIn(format) - PAST * format.unit,
      format,
    ),
});
