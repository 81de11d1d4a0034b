import type { Precision } from "../../record/model.ts";
import type { Format } from "../format.ts";
import { markWidth } from "../marks.ts";

/** From the edge of the last dot to a mark. */
const CLEAR = 6;
/** Half a mark's height, at least. */
const HALF = 7;
/** Between a mark and the dots above it. */
const BELOW_DOTS = 3;

/** What a mark of precision takes right of a full line: a length, and so many places of a dot. */
export function roomRight(format: Format, precision: Precision) {
  const { unit, stroke } = format;
  const [clear, half] = [CLEAR * unit, stroke.mark / 2];
  if (precision === "exact") return { fixed: 0, places: 0 };
  if (precision === "around") return { fixed: 3 * clear + half, places: 1.4 };
  return { fixed: clear + markWidth(precision, format) + half, places: 0 };
}

/** How the last line of dots is set apart for a mark of precision, so that the mark touches no dot. */
export interface Ending {
  /** Kept free above the last line, and below it. */
  readonly above: number;
  readonly below: number;
  /** The last dot moves so far right: the first of two brackets stands before it. */
  readonly push: number;
  /** From the last dot's edge to a mark, and past one empty place. */
  readonly clear: number;
  readonly after: number;
  /** Half the mark's height. */
  readonly half: number;
}

/** The ending of dots of this pitch and radius. */
export function endingOf(
  { unit, stroke }: Format,
  precision: Precision,
  pitch: number,
  radius: number,
): Ending {
  const clear = CLEAR * unit;
  const half = Math.max(HALF * unit, radius + BELOW_DOTS * unit);
  const after = pitch + clear;
  if (precision === "exact") return { above: 0, below: 0, push: 0, clear, after, half };
  const reach = half + stroke.mark / 2;
  return {
    above: Math.max(0, reach + BELOW_DOTS * unit + radius - pitch),
    below: Math.max(0, reach - pitch / 2),
    push: precision === "around" ? Math.max(0.32 * pitch, 2 * clear - (pitch - 2 * radius)) : 0,
    clear,
    after,
    half,
  };
}
