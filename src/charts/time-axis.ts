import { max, pairs, range, ticks } from "d3";
import type { Voice } from "../language/voice.ts";
import type { Measured } from "../record/terms.ts";
import type { Format, TextStyle, Variant } from "./format.ts";
import { periodAt, type spanOf } from "./periods.ts";
import { type Lines, lineHeight, textWidth } from "./text.ts";

/** Periods from left to right. */
interface Across {
  readonly span: ReturnType<typeof spanOf>;
  /** Middle of a period's place on the axis. */
  at(place: number): number;
  /** No label goes beyond it, nor out of the drawing. */
  readonly left: number;
}

/** How many periods apart labels may stand, the closest first: parts of a year, else years. */
const STEPS = { 12: [1, 2, 3, 6], 4: [1, 2], 1: [1, 2, 5, 10, 20, 50, 100] } as const;
const APART = 8;

/**
 * Periods named along an axis, on as many of them as there is room for: months and quarters by themselves, their year once
 * below them where it begins; longer ones, and months too close to be named, by their year. The first line's top is at 0.
 */
export function timeLabels({ span, at, left }: Across, voice: Voice, format: Format): readonly Lines[] {
  const { first, last, length } = span;
  const places = range(first, last + 1);
  const lines = (texts: readonly Placed[], top: number): readonly Lines[] =>
    texts.map(({ text, x }) => ({ lines: [text], x, top, style: format.type.note, anchor: "middle" }));
  const named = (kept: readonly number[], yearless: boolean): readonly Placed[] =>
    kept.map((place) => {
      const text = voice.language.period(periodAt(place, length), { short: true, yearless });
      return clamped(text, at(place), left, format.type.note, format);
    });
  const fitting = (steps: readonly number[], yearless: boolean): readonly Placed[] | undefined =>
    steps
      .map((step) =>
        named(
          places.filter((place) => place % step === 0),
          yearless,
        ),
      )
      .find((labels) => isClear(labels, APART));
  if (length.inYear === 1) {
    const all = fitting(STEPS[1], false);
    return lines(all === undefined || all.length === 0 ? named([last], false) : all, 0);
  }
  const within = fitting(STEPS[length.inYear], true) ?? [];
  const starts = places.filter((place) => place === first || place % length.inYear === 0);
  const years = starts.map((place) =>
    clamped(`${Math.floor(place / length.inYear)}`, at(place), left, format.type.note, format),
  );
  const kept = [
    years,
    years.slice(1),
    ...STEPS[1].slice(1).map((step) => years.filter(({ text }) => Number(text) % step === 0)),
  ];
  const shown = kept.find((each) => each.length > 0 && isClear(each, APART)) ?? years.slice(-1);
  return [...lines(within, 0), ...lines(shown, within.length === 0 ? 0 : lineHeight(format.type.note))];
}

/** Of a plot's height, what is left on a card where room is scarce. */
const LEAST_TALL = 0.4;

/** How high a plot is: as its form has it, on a card what so many lines of text leave. */
export const plotHeight = (
  { variant, tallest, type }: Format,
  tall: Readonly<Record<Variant, number>>,
  lines: number,
): number =>
  tallest === undefined
    ? tall[variant]
    : Math.max(LEAST_TALL * tall[variant], tallest - lines * lineHeight(type.value));

/** A text about its middle, and half of its width. */
interface Placed {
  readonly text: string;
  readonly x: number;
  readonly half: number;
}

/** A text about a middle, as near to it as is right of `left` and inside the drawing. */
export function clamped(text: string, x: number, left: number, style: TextStyle, { width }: Format): Placed {
  const half = textWidth(text, style) / 2;
  return { text, half, x: Math.max(left + half, Math.min(x, width - half)) };
}

/** Whether texts side by side stand so far apart. */
export const isClear = (labels: readonly Placed[], apart: number): boolean =>
  pairs(labels).every(([one, next]) => one.x + one.half + apart <= next.x - next.half);

/** A number on an axis of figures, in short. */
export const axisNumber = (value: number, measured: Measured, { language }: Voice): string => {
  const options = { bare: true, short: true };
  const { unit, noun } = measured;
  return noun === undefined
    ? language.measure(value, "exact", unit, options)
    : language.count(value, "exact", null, options);
};

/** About so many numbers stand on an axis. */
export const TICKS = 4;

/** A number of an axis, and where it stands. */
interface Step {
  readonly y: number;
  readonly text: string;
}

/** Those of an axis from one number to another. @param y where each stands. */
export const axisSteps = (
  [from, to]: readonly [number, number],
  y: (value: number) => number,
  measured: Measured,
  voice: Voice,
): readonly Step[] =>
  ticks(from, to, TICKS).map((value) => ({ y: y(value), text: axisNumber(value, measured, voice) }));

/** Between a number of an axis and what is drawn. */
const AFTER_TICK = 8;

/** What the numbers of an axis take of the width. */
export const axisRoom = (steps: readonly Step[], { type, unit }: Format): number =>
  (max(steps, ({ text }) => textWidth(text, type.note)) ?? 0) + AFTER_TICK * unit;

/** The numbers of an axis that is left of so much, so far down. */
export const axisTexts = (
  steps: readonly Step[],
  left: number,
  down: number,
  { type, unit }: Format,
): readonly Lines[] =>
  steps.map(({ y, text }) => ({
    lines: [text],
    x: left - AFTER_TICK * unit,
    top: y + down - lineHeight(type.note) / 2,
    style: type.note,
    anchor: "end",
    paint: "quiet",
  }));
