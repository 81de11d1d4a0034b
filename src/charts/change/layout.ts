import { max, range, scaleLinear } from "d3";
import { dataValue } from "../../record/data-value.ts";
import type { Variant } from "../form.ts";
import { WIDTHS } from "../form.ts";
import { textWidth } from "../measure.ts";
import { TYPE } from "../theme.ts";
import type { Year } from "./history.ts";

/** Height of the largest figure above nothing. */
const TALL: Readonly<Record<Variant, number>> = { wide: 240, narrow: 220 };
/** Left of the axis, for its zero. */
export const GUTTER = 22;
export const MARGIN = 26;
/** Room beside a slope's ends for their figures, as a share of the width at most. */
const SIDE = 0.36;
const BESIDE = 20;
/** A slope is no wider than this. */
const SLOPE = 400;

/** Where a year stands, and its figure above the axis at y 0; on the axis where it has none. */
export interface Place extends Year {
  readonly x: number;
  readonly y: number;
}

/** Years from left to right, figures upwards from nothing, both linear. @param said of the years, in the same order. */
export function placesOf(
  years: readonly Year[],
  said: readonly string[],
  variant: Variant,
): readonly Place[] {
  const width = WIDTHS[variant];
  const largest = max(years, ({ metric }) => (metric === null ? 0 : dataValue(metric))) ?? 0;
  const y = scaleLinear([0, largest === 0 ? 1 : largest], [0, -TALL[variant]]);
  const [left, right] = years.length === 2 ? slope(said, width) : [GUTTER + MARGIN, width - MARGIN];
  const x = scaleLinear([0, Math.max(1, years.length - 1)], [left, right]);
  return years.map((entry, index) => ({
    ...entry,
    x: x(index),
    y: entry.metric === null ? 0 : y(dataValue(entry.metric)),
  }));
}

/** A slope's ends, with room beside each for its figure. */
function slope([first = "", last = ""]: readonly string[], width: number): readonly [number, number] {
  const side = (text: string): number => Math.min(textWidth(text, TYPE.value) + BESIDE, SIDE * width);
  const left = GUTTER + side(first);
  return [left, Math.min(width - side(last), left + SLOPE)];
}

/** A year's place under the axis. */
export interface YearLabel {
  readonly year: string;
  /** The text's middle. */
  readonly x: number;
}

const APART = 10;

/** Years under the axis: every one, or every second, third … back from the last, as there is room. */
export function yearLabels(points: readonly Place[], width: number): readonly YearLabel[] {
  const all = points.map(({ x, year }) => {
    const half = textWidth(String(year), TYPE.label) / 2;
    return { year: String(year), half, x: Math.min(Math.max(x, half), width - half) };
  });
  const kept = (step: number): typeof all => all.filter((_, index) => (all.length - 1 - index) % step === 0);
  const clear = (labels: typeof all): boolean =>
    labels.every(({ x, half }, index) => {
      const next = labels[index + 1];
      return next === undefined || x + half + APART <= next.x - next.half;
    });
  return (
    range(1, all.length + 1)
      .map(kept)
      .find(clear) ?? []
  );
}
