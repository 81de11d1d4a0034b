import { max, min, range, scaleLog } from "d3";
import type { Voice } from "../../language/voice.ts";
import { textWidth } from "../measure.ts";
import { TYPE } from "../theme.ts";

/** Room left of the axis for what is nothing, which no logarithm has. */
const GUTTER = 34;
/** Least distance of two labels. */
const APART = 12;

/** A gridline; its label stands about `labelX`, or is null where there is no room for it. */
export interface Step {
  readonly x: number;
  readonly labelX: number;
  readonly label: string | null;
}

export interface Axis {
  /** Place of a value, 0 included. */
  at(value: number): number;
  /** Where the logarithmic part, and every stem, starts. */
  readonly start: number;
  readonly steps: readonly Step[];
}

/** Places of an axis within a drawing of this width. */
export interface Span {
  readonly left: number;
  readonly right: number;
  readonly width: number;
}

/** A logarithmic axis for these values, its powers of ten labelled as far as there is room. */
export function axis(values: readonly number[], voice: Voice, span: Span): Axis {
  const positive = values.filter((value) => value > 0);
  const low = Math.min(0, Math.floor(Math.log10(min(positive) ?? 1)));
  const largest = Math.max(max(positive) ?? 1, Number(`1e${low + 1}`));
  const hasZero = positive.length < values.length;
  const start = span.left + (hasZero ? GUTTER : 0);
  const log = scaleLog([Number(`1e${low}`), largest], [start, span.right]);
  const values10 = range(low, Math.floor(Math.log10(largest) + 1e-9) + 1).map((power) =>
    Number(`1e${power}`),
  );
  const steps = values10.map((value) => ({ x: log(value), value }));
  const at = (value: number): number => (value === 0 ? span.left : log(value));
  return {
    at,
    start,
    steps: labelled(hasZero ? [{ x: span.left, value: 0 }, ...steps] : steps, voice, span),
  };
}

/** Whole numbers where they have room, else short ones, else every second, third … of them. */
function labelled(
  steps: readonly { readonly x: number; readonly value: number }[],
  { language }: Voice,
  { width }: Span,
): readonly Step[] {
  const place = (x: number, text: string): { from: number; to: number } => {
    const half = textWidth(text, TYPE.note) / 2;
    const middle = Math.min(Math.max(x, half), width - half);
    return { from: middle - half, to: middle + half };
  };
  const texts = [
    steps.map(({ value }) => language.number(value)),
    steps.map(({ value }) => language.count(value, "exact", null, { bare: true, short: true })),
  ];
  const choices = range(1, steps.length + 1).flatMap((every) =>
    texts.map((labels) =>
      steps.map(({ x }, index) => {
        const label = index % every === 0 ? (labels[index] ?? "") : null;
        return { x, label, ...place(x, label ?? "") };
      }),
    ),
  );
  const clear = (choice: (typeof choices)[number]): boolean =>
    choice
      .filter(({ label }) => label !== null)
      .every(({ to }, index, kept) => to + APART <= (kept[index + 1]?.from ?? Number.POSITIVE_INFINITY));
  return (choices.find(clear) ?? []).map(({ x, label, from, to }) => ({ x, label, labelX: (from + to) / 2 }));
}
