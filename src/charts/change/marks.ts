import type { Element } from "hast";
import { s } from "hastscript";
import type { Precision } from "../../record/model.ts";
import type { MarkedPrecision } from "../form.ts";
import { type KeyItem, SAMPLE } from "../key.ts";
import { precisionMark } from "../marks.ts";
import { group, round } from "../shapes.ts";
import { STROKE } from "../theme.ts";

export const RADIUS = 6;
const REACH = RADIUS + 5;
/** From a dot's middle to whatever is drawn of it and its mark, at most. */
export const EXTENT = REACH + 2;

/** The mark of a precision about a dot; figures grow upwards here, and so the mark that stands past the end stands above. */
export function markAbove(precision: Precision, x: number, y: number): readonly Element[] {
  const marks = precisionMark(precision, {
    x: 0,
    top: -RADIUS - 3,
    bottom: RADIUS + 3,
    reach: REACH,
    gap: RADIUS + 3.5,
    left: -REACH,
    right: REACH,
  });
  return marks.length === 0
    ? []
    : [group({ transform: `translate(${round(x)} ${round(y)})rotate(-90)` }, marks)];
}

/** A dot; open where the figure went by another name. */
export const dot = (x: number, y: number, renamed: boolean, metric?: string): Element =>
  s("circle", {
    ...(metric === undefined ? {} : { dataMark: metric }),
    className: [renamed ? "p-rest" : "p-sub"],
    cx: round(x),
    cy: round(y),
    r: renamed ? RADIUS - STROKE.rest / 2 : RADIUS,
    ...(renamed && { strokeWidth: STROKE.rest }),
  });

const sample = (precision: MarkedPrecision): Pick<KeyItem, "width" | "sample"> => ({
  width: 2 * (RADIUS + 3),
  sample: (x, top) => {
    // Brackets stand about a middle; the others stand above it, and are moved down to the sample's.
    const middle = top + SAMPLE / 2 + (precision === "around" ? 0 : REACH);
    return markAbove(precision, x + RADIUS + 3, middle);
  },
});

/** The marks as they stand here, for the key. */
export const MARK_SAMPLES = {
  over: sample("over"),
  around: sample("around"),
  nearly: sample("nearly"),
} as const satisfies Record<MarkedPrecision, unknown>;
