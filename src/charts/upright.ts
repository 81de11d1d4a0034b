import type { Element } from "hast";
import { s } from "hastscript";
import type { Precision } from "../record/model.ts";
import type { Format } from "./format.ts";
import { type MarkedPrecision, type Sample, sampleIn } from "./key.ts";
import { extentsIn } from "./labels.ts";
import { dotEnd, dotIn, type End, MIRRORED, precisionMark } from "./marks.ts";
import { joined } from "./shapes.ts";

/** The end of what grows upwards, or, below nothing, downwards: where it is, and from where to where it is wide. */
export interface UprightEnd extends Pick<End, "reach" | "gap" | "format"> {
  readonly precision: Precision;
  readonly y: number;
  readonly left: number;
  readonly right: number;
  /** No mark is drawn on its other side beyond this. */
  readonly base: number;
  readonly downwards: boolean;
}

/** The marks of precision of many ends, in as few elements as can be: those that are set off first. */
export const uprightMarks = (ends: readonly UprightEnd[]): readonly Element[] =>
  [false, true].flatMap((downwards) => {
    const paths = joined(ends.filter((end) => end.downwards === downwards).flatMap(markOf));
    return paths.length === 0 ? [] : [s("g", { transform: `rotate(${downwards ? 90 : -90})` }, ...paths)];
  });

/** A mark where its end lies to the right: what is drawn there is turned a quarter. */
function markOf({ precision, y, left, right, base, downwards, ...end }: UprightEnd): readonly Element[] {
  const turn = downwards ? 1 : -1;
  const [one, other] = [-turn * left, -turn * right];
  return precisionMark(downwards ? MIRRORED[precision] : precision, {
    ...end,
    x: turn * y,
    top: Math.min(one, other),
    bottom: Math.max(one, other),
    left: turn * base,
    right: Number.POSITIVE_INFINITY,
  });
}

/** The end of a value that is a dot. */
export function dotUpright(precision: Precision, x: number, y: number, format: Format): UprightEnd {
  const { top, bottom, reach, gap } = dotEnd(0, 0, 0, 0, format);
  const base = y + extentsIn(format).about;
  return { precision, y, left: x + top, right: x + bottom, reach, gap, base, downwards: false, format };
}

/** A precision's mark as it stands here: brackets about a middle, the others above it, moved down to the sample's. */
export function uprightSample(precision: MarkedPrecision, format: Format): Sample {
  const { radius, reach } = dotIn(format);
  const half = radius + 3 * format.unit + format.stroke.mark / 2;
  return {
    width: 2 * half,
    sample: (x, top) => {
      const middle = top + sampleIn(format) / 2 + (precision === "around" ? 0 : reach);
      return uprightMarks([dotUpright(precision, x + half, middle, format)]);
    },
  };
}
