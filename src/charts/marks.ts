import type { Element } from "hast";
import type { Precision } from "../record/model.ts";
import { pathData, segments, stroke } from "./shapes.ts";

/** The end of what is drawn for a figure, and the room about it. */
export interface End {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
  /** How far to either side a bracket stands. */
  readonly reach: number;
  /** From the end to a mark just past it. */
  readonly gap: number;
  /** No mark is drawn left of here, or right of there. */
  readonly left: number;
  readonly right: number;
}

/** A value's dot: its radius, and from its middle to brackets about it, and to a mark past it. */
export const DOT = { radius: 6, reach: 11, gap: 9.5 } as const;

/** The end of a value that is a dot. @param left, right no mark is drawn beyond. */
export const dotEnd = (x: number, y: number, left: number, right: number): End => ({
  x,
  top: y - DOT.radius - 3,
  bottom: y + DOT.radius + 3,
  reach: DOT.reach,
  gap: DOT.gap,
  left,
  right,
});

const TICK = 4;
const CHEVRON = 5;

/** A pair of brackets about an end. */
function brackets({ x, top, bottom, reach, left, right }: End): string {
  const bracket = (at: number, tick: number): string =>
    pathData`M${at + tick} ${top}H${at}V${bottom}H${at + tick}`;
  return bracket(Math.max(x - reach, left), TICK) + bracket(Math.min(x + reach, right), -TICK);
}

const MARKS: Readonly<Record<Precision, (end: End) => readonly Element[]>> = {
  exact: () => [],
  // It goes on: an arrowhead past the end.
  over({ x, top, bottom, gap, right }) {
    const middle = (top + bottom) / 2;
    const from = Math.min(x + gap, right - CHEVRON);
    const arrowhead = pathData`M${from} ${middle - CHEVRON}l${CHEVRON} ${CHEVRON}l${-CHEVRON} ${CHEVRON}`;
    return [stroke("p-mark", arrowhead)];
  },
  // It may be either side: brackets, set off from what they cross.
  around: (end) => [stroke("p-halo", brackets(end)), stroke("p-mark", brackets(end))],
  // Not quite: a bar just past the end.
  nearly({ x, top, bottom, gap, right }) {
    const at = Math.min(x + gap, right);
    return [stroke("p-mark", segments([[at, top, at, bottom]]))];
  },
};

/** The mark of a precision, the same in every form; it is never part of what shows the value. */
export const precisionMark = (precision: Precision, end: End): readonly Element[] => MARKS[precision](end);
