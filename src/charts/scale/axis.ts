import { max, min, range, scaleLog } from "d3";
import type { Voice } from "../../language/voice.ts";
import type { Format } from "../format.ts";
import { dotIn } from "../marks.ts";
import { textWidth } from "../text.ts";

/** What a power of ten says above its column, or nothing above its place. */
interface Label {
  readonly text: string;
  readonly x: number;
}

/** A logarithmic axis in columns, one a power of ten. */
interface Axis {
  /** Where a value stands. */
  at(value: number): number;
  /** Where the first column starts, and every stem. */
  readonly start: number;
  /** Where the last column ends. */
  readonly end: number;
  /** Where each column starts. */
  readonly columns: readonly number[];
  readonly powers: readonly Label[];
}

/** From a dot's middle to whatever is drawn of it and its mark about it. */
export const edgeIn = (format: Format): number => dotIn(format).reach + format.stroke.mark / 2;

/** The least power of ten that the axis has: numbers end soon below it, and what is smaller stands at its start. */
const LEAST = -300;
/** Least distance of two labels. */
const APART = 8;
/** From a column's start to its label. */
const INDENT = 4;

/**
 * The axis for these values, from `left` on, its largest value at `right`. Where there is nothing (0) among them, which no
 * logarithm has, it stands apart, left of the columns; without room for the smallest dot, columns start further right.
 * @param margin free left of `left`.
 */
export function axisOf(
  format: Format,
  values: readonly number[],
  voice: Voice,
  { left, right, margin }: Readonly<Record<"left" | "right" | "margin", number>>,
): Axis {
  const edge = edgeIn(format);
  const positive = values.filter((value) => value > 0);
  const least = min(positive) ?? 1;
  const low = Math.max(LEAST, Math.min(0, Math.floor(Math.log10(least))));
  const largest = Math.max(max(positive) ?? 1, Number(`1e${low + 1}`));
  const scaleFrom = (start: number) =>
    scaleLog([Number(`1e${low}`), largest], [start, Math.max(start, right)]).clamp(true);
  const hasZero = positive.length < values.length;
  const zero = left + Math.max(0, edge - margin);
  const start = hasZero
    ? zero + 2 * edge + APART * format.unit
    : scaleFrom(left)(least) - edge < left - margin
      ? left + edge - margin
      : left;
  const log = scaleFrom(start);
  const powers = range(low, Math.floor(Math.log10(largest) + 1e-9) + 1).map((power) => Number(`1e${power}`));
  const columns = powers.map((value) => log(value));
  const marked = powers.map((value, index) => ({ value, x: columns[index] ?? start }));
  const end = Math.max(start, right) + edge;
  return {
    at: (value) => (value === 0 ? zero : log(value)),
    start,
    end,
    columns,
    powers: labelled(format, hasZero ? [{ x: zero, value: 0 }, ...marked] : marked, voice),
  };
}

/** Whole numbers where they have room, else short ones, else every second, third … of them. */
function labelled(
  format: Format,
  steps: readonly { readonly x: number; readonly value: number }[],
  { language }: Voice,
): readonly Label[] {
  const texts = [
    steps.map(({ value }) => language.number(value)),
    steps.map(({ value }) => language.count(value, "exact", null, { bare: true, short: true })),
  ];
  const choices = range(1, steps.length + 1).flatMap((every) =>
    texts.map((labels) =>
      steps.flatMap(({ x, value }, index) => {
        if (index % every > 0) return [];
        const text = labels[index] ?? "";
        const needed = textWidth(text, format.type.note);
        // Nothing is a place, which its label stands over; a power of ten is where a column starts.
        const from = value === 0 ? x - needed / 2 : x + INDENT * format.unit;
        const clamped = Math.max(0, Math.min(from, format.width - needed));
        return [{ text, x: clamped, to: clamped + needed }];
      }),
    ),
  );
  const clear = (choice: (typeof choices)[number]): boolean =>
    choice.every(({ to }, index) => to + APART <= (choice[index + 1]?.x ?? Number.POSITIVE_INFINITY));
  return choices.find(clear) ?? [];
}
