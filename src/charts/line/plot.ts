import { max, min, pairs, scaleLinear } from "d3";
import type { SubjectOf } from "../form.ts";
import type { Format, Variant } from "../format.ts";
import { dotIn } from "../marks.ts";
import { type Point, pointsOf, spanOf } from "../periods.ts";
import type { Segment } from "../shapes.ts";
import { axisRoom, axisSteps, plotHeight, TICKS } from "../time-axis.ts";
import type { line } from "./options.ts";

export type Subject = SubjectOf<typeof line>;

/** From the highest figure to the axis. */
const TALL: Readonly<Record<Variant, number>> = { broad: 400, wide: 260, narrow: 230 };
/** Lines of text for which a card keeps room. */
const LINES = 4;
/** From a period to the next, at most. */
const SLOT: Readonly<Record<Variant, number>> = { broad: 280, wide: 170, narrow: 120 };
/** Of the width, what lines take at least. */
const LEAST_PLOT = 0.3;
/** Figures all of which are above this part of the largest are far from zero. */
const FAR = 0.5;
/** Of a value's dot elsewhere, that of one among many on a line. */
const DOT = 0.72;
/** Dots stand on every point where they are so far apart, in their radius. */
const ROOMY = 3.2;

export const radiusIn = (format: Format): number => DOT * dotIn(format).radius;

/** A figure on its line; a range by its middle. */
export interface Spot extends Point {
  readonly x: number;
  readonly y: number;
  /** Where a range ends. */
  readonly top: number;
  readonly bottom: number;
}

/** Figures of periods that follow on each other. */
export type Run = readonly Spot[];

/** Lines on a true time axis. Upwards is more; the lowest figure on the axis is at 0. @param aside kept free at the right. */
export function plotOf({ metrics, voice }: Subject, aside: number, format: Format) {
  const { width, variant } = format;
  const span = spanOf(metrics);
  const all = metrics.map(pointsOf);
  const [from, to] = domainOf(metrics, all.flat());
  const y = scaleLinear([from, to], [0, -plotHeight(format, TALL, LINES)]);
  const measured = metrics[0]?.measured;
  const steps = measured === undefined ? [] : axisSteps([from, to], y, measured, voice);
  const gutter = axisRoom(steps, format);
  // Numbers so long that they would leave the lines no room stand at the lines' ends alone.
  const hasNumbers = width - aside - gutter >= LEAST_PLOT * width;
  const left = hasNumbers ? gutter : 0;
  const slot = Math.min(SLOT[variant], (width - aside - left) / span.many);
  const at = (place: number): number => left + (place - span.first + 0.5) * slot;
  const lines = all.map((points) =>
    points.map((point): Spot => {
      const [top, bottom] = [y(point.high), y(point.low)];
      return { ...point, x: at(point.place), y: (top + bottom) / 2, top, bottom };
    }),
  );
  return {
    span,
    lines,
    runs: lines.map(runsOf),
    at,
    slot,
    left,
    right: left + slot * span.many,
    steps: hasNumbers ? steps : [],
    zero: from > 0 ? null : y(0),
    begins: from > 0 ? from : null,
    hasDots: slot >= ROOMY * radiusIn(format),
  };
}

/** From where to where the axis of figures goes: from zero, unless all are far from it and count nothing. */
function domainOf(metrics: Subject["metrics"], points: readonly Point[]): readonly [number, number] {
  const [low, high] = [min(points, (each) => each.low) ?? 0, max(points, (each) => each.high) ?? 0];
  if (metrics.every(({ measured }) => measured.noun === undefined) && low < high && low > FAR * high) {
    const [start = 0] = scaleLinear()
      .domain([low - (high - low) / 2, high])
      .nice(TICKS)
      .domain();
    if (start > 0) return [start, high];
  }
  const [from, to] = [Math.min(0, low), Math.max(0, high)];
  return [from, from === to ? from + 1 : to];
}

/** Points broken where a period between two has no figure. */
function runsOf(points: readonly Spot[]): readonly Run[] {
  const runs: Spot[][] = [];
  for (const point of points) {
    const last = runs.at(-1);
    if (last?.at(-1)?.place === point.place - 1) last.push(point);
    else runs.push([point]);
  }
  return runs;
}

/** The straight pieces of a run. */
export const piecesOf = (run: Run): readonly Segment[] =>
  pairs(run).map(([from, to]): Segment => [from.x, from.y, to.x, to.y]);
