import { min, scaleLinear } from "d3";
import type { Format } from "../format.ts";
import { markWidth } from "../marks.ts";
import { targetIn } from "../target.ts";
import { type Bar, isLeft } from "./bar.ts";

/** From a bar's end to a mark past it; how far to either side brackets stand. */
export const gapIn = ({ unit }: Format): number => 5 * unit;
export const reachIn = ({ unit }: Format): number => 9 * unit;
/** From the far end of a mark, or of a line, to the figure beside it. */
const BESIDE = 7;

/** From a bar's end to the far end of its mark. */
function extentOf({ precision }: Bar, format: Format): number {
  if (precision === "exact") return 0;
  const past = precision === "around" ? reachIn(format) : gapIn(format) + markWidth(precision, format);
  return past + format.stroke.mark / 2 + format.unit;
}

/** Bars on one linear scale: where a value stands, and where zero does. */
export interface Scale {
  at(value: number): number;
  readonly zero: number;
  /** How much of the room the longest bars to either side take; all of it where there are none, and figures have room. */
  readonly filled: number;
}

/** A value that has a place, and how much has to be free past it. */
interface Need {
  readonly value: number;
  readonly past: number;
}

/**
 * The scale at which bars are as long as their marks, targets and figures allow, from `left` to the drawing's edge.
 * @param figures how wide the figure beside each bar is; 0 where it stands elsewhere.
 */
export function scaleOf(
  bars: readonly Bar[],
  figures: readonly number[],
  left: number,
  format: Format,
): Scale {
  const right = format.width - 1;
  const beyond = (index: number): number => {
    const figure = figures[index] ?? 0;
    return figure === 0 ? 0 : figure + BESIDE * format.unit;
  };
  const needs = bars.flatMap((bar, index): readonly Need[] => {
    const tip = isLeft(bar) ? bar.low : bar.high;
    const past = beyond(index);
    const target = bar.target === null ? [] : [{ value: bar.target, past: targetIn(format).half }];
    // A figure that has no room before the line of a target stands after it.
    const after = target.filter(({ value }) => isLeft(bar) === value < 0);
    return [
      { value: bar.low, past: 0 },
      { value: bar.high, past: 0 },
      { value: tip, past: extentOf(bar, format) + past },
      ...target,
      ...after.map((line) => ({ ...line, past: line.past + past })),
    ];
  });
  const sides = (sign: 1 | -1): readonly Need[] => [
    { value: 0, past: format.stroke.rule },
    ...needs.filter(({ value }) => value * sign > 0 || (value === 0 && sign === 1)),
  ];
  const [above, below] = [sides(1), sides(-1)];
  const room = right - left;
  const units = above.flatMap((one) =>
    below.flatMap((other) => {
      const all = one.value - other.value;
      return all > 0 ? [Math.max(0, room - one.past - other.past) / all] : [];
    }),
  );
  const unit = min(units) ?? 0;
  const zero = left + Math.max(...below.map(({ value, past }) => past - value * unit));
  const span = Math.max(0, ...bars.map(({ high }) => high)) - Math.min(0, ...bars.map(({ low }) => low));
  // Up to the span, not to one: a step of one may be less than what a place near the line can tell.
  const scale = scaleLinear([0, span || 1], [zero, zero + unit * (span || 1)]);
  const fits = above.every(({ past }) => zero + past <= right);
  return {
    at: (value) => scale(value),
    zero,
    filled: span > 0 ? (unit * span) / room : Number(fits),
  };
}

/** Where the figure beside a bar starts, or of one left of zero ends: after its mark, and not on the line of a target. */
export function figurePlace(bar: Bar, width: number, { at }: Scale, format: Format): number {
  const sign = isLeft(bar) ? -1 : 1;
  const tip = at(sign === 1 ? bar.high : bar.low);
  const start = tip + sign * (extentOf(bar, format) + BESIDE * format.unit);
  if (bar.target === null) return start;
  const line = at(bar.target);
  const from = (start - line) * sign;
  const touches = from < targetIn(format).half && from + width > -targetIn(format).half;
  return touches ? line + sign * (targetIn(format).half + BESIDE * format.unit) : start;
}
