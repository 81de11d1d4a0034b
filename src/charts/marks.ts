import type { Element } from "hast";
import type { Precision } from "../record/model.ts";
import type { Format } from "./format.ts";
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
  /** What is drawn grows leftwards: values below nought. */
  readonly leftwards?: boolean;
  readonly format: Format;
}

/** A value's dot: its radius, and from its middle to brackets about it, and to a mark past it. */
export function dotIn({ variant }: Format) {
  const radius = variant === "broad" ? 11 : 7;
  return { radius, reach: radius * 1.65, gap: radius * 1.6 };
}

/** The end of a value that is a dot. @param left, right no mark is drawn beyond. */
export function dotEnd(x: number, y: number, left: number, right: number, format: Format): End {
  const { radius, reach, gap } = dotIn(format);
  const clear = radius + 3 * format.unit;
  return { x, top: y - clear, bottom: y + clear, reach, gap, left, right, format };
}

const TICK = 4;
/** Of the arrowhead that says "over". */
export const arrowheadWidth = ({ unit }: Format): number => 5 * unit;

/** A pair of brackets about an end. */
function brackets({ x, top, bottom, reach, left, right, format }: End): string {
  const tick = TICK * format.unit;
  const bracket = (at: number, inward: number): string =>
    pathData`M${at + inward} ${top}H${at}V${bottom}H${at + inward}`;
  return bracket(Math.max(x - reach, left), tick) + bracket(Math.min(x + reach, right), -tick);
}

/** The place past an end, and so far from there, where a mark of such a width has room. */
const past = ({ x, gap, left, right, leftwards }: End, shift: number, width: number): number =>
  leftwards ? Math.max(x - gap, left + width) - shift : Math.min(x + gap, right - width) + shift;

/** An arrowhead past an end, its point away from it or to it. */
function arrowhead(end: End, points: 1 | -1): string {
  const middle = (end.top + end.bottom) / 2;
  const half = arrowheadWidth(end.format);
  const back = past(end, points === 1 ? 0 : half, half);
  const across = end.leftwards ? -points * half : points * half;
  return pathData`M${back} ${middle - half}l${across} ${half}l${-across} ${half}`;
}

/** A bar past an end, and so far from there. */
function bar(end: End, shift = 0): string {
  const at = past(end, shift, shift);
  return segments([[at, end.top, at, end.bottom]]);
}

/** The mark of what grows away from zero where values are below it: what is more lies back towards zero all the same. */
export const MIRRORED: Readonly<Record<Precision, Precision>> = {
  exact: "exact",
  over: "under",
  "at-least": "up-to",
  around: "around",
  nearly: "nearly",
  "up-to": "at-least",
  under: "over",
};

/** Whether more may come than is drawn, without an end. */
export const goesOn = (precision: Precision): boolean => precision === "over" || precision === "at-least";

/** How wide a mark is past the end; brackets stand about it. */
export const markWidth = (precision: Precision, format: Format): number =>
  ["exact", "around", "nearly"].includes(precision) ? 0 : arrowheadWidth(format);

const MARKS: Readonly<Record<Precision, (end: End) => readonly Element[]>> = {
  exact: () => [],
  // It goes on: an arrowhead past the end.
  over: (end) => [stroke("p-mark", arrowhead(end, 1))],
  // From here on: the same from a bar.
  "at-least": (end) => [stroke("p-mark", bar(end) + arrowhead(end, 1))],
  // It may be either side: brackets, set off from what they cross.
  around: (end) => [stroke("p-halo", brackets(end)), stroke("p-mark", brackets(end))],
  // Not quite: a bar just past the end.
  nearly: (end) => [stroke("p-mark", bar(end))],
  // To here at the most: an arrowhead that points back from a bar.
  "up-to": (end) => [stroke("p-mark", arrowhead(end, -1) + bar(end, arrowheadWidth(end.format)))],
  // Less than this: an arrowhead that points back.
  under: (end) => [stroke("p-mark", arrowhead(end, -1))],
};

/** The mark of a precision, the same in every form; it is never part of what shows the value. */
export const precisionMark = (precision: Precision, end: End): readonly Element[] => MARKS[precision](end);
