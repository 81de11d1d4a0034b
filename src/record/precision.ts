import type { Amount, Precision, Range, Ratio } from "./terms.ts";

/** How far past an end the true value may lie: not at all, a little, as far as it likes. */
type Reach = "at" | "near" | "far";

/** An end of an interval. */
interface End {
  readonly value: number;
  readonly reach: Reach;
  /** Whether the end itself is left out; of an end that is reached past, without meaning. */
  readonly open: boolean;
}

/** Where a true value is claimed to lie. */
export interface Interval {
  readonly low: End;
  readonly high: End;
}

/** What a precision claims of the true value, below and above the figure as it is written. */
const CLAIMS: Readonly<Record<Precision, readonly [below: Reach, above: Reach]>> = {
  exact: ["at", "at"],
  over: ["at", "far"],
  "at-least": ["at", "far"],
  around: ["near", "near"],
  nearly: ["near", "at"],
  "up-to": ["far", "at"],
  under: ["far", "at"],
};
/** Those that leave out the figure itself. */
const OPEN: readonly Precision[] = ["over", "nearly", "under"];

/** The interval that a figure claims; a range has both its ends. */
export function intervalOf(value: Amount, precision: Precision): Interval {
  const [below, above] = CLAIMS[precision];
  const open = OPEN.includes(precision);
  const { from, to } = typeof value === "number" ? { from: value, to: value } : value;
  return { low: { value: from, reach: below, open }, high: { value: to, reach: above, open } };
}

/** The sum of two. */
export const plus = (one: Interval, other: Interval): Interval => ({
  low: joined(one.low, other.low, one.low.value + other.low.value),
  high: joined(one.high, other.high, one.high.value + other.high.value),
});

/** What is left of one once another is taken from it. */
export const minus = (one: Interval, other: Interval): Interval => ({
  low: joined(one.low, other.high, one.low.value - other.high.value),
  high: joined(one.high, other.low, one.high.value - other.low.value),
});

/** One divided by another; both above zero. */
export const dividedBy = (one: Interval, other: Interval): Interval => ({
  low: joined(one.low, other.high, one.low.value / other.high.value),
  high: joined(one.high, other.low, one.high.value / other.low.value),
});

/** Whether one is less than another in any case. */
export const isBelow = ({ high }: Interval, { low }: Interval): boolean =>
  high.reach === "at" &&
  low.reach === "at" &&
  (high.value < low.value || (high.value === low.value && (high.open || low.open)));

const REACHES: readonly Reach[] = ["at", "near", "far"];

/** The end of what is reckoned of two: as far past it as the farther of them, and left out where either is. */
const joined = (one: End, other: End, value: number): End => ({
  value,
  reach: REACHES[Math.max(REACHES.indexOf(one.reach), REACHES.indexOf(other.reach))] ?? "far",
  open: one.open || other.open,
});

/** What is said of an interval: a figure or a range with its word; null where no word claims no more than it. */
export function sayable(
  interval: Interval,
): { readonly value: Amount; readonly precision: Precision } | null {
  const [from, to] = [rounded(interval.low.value), rounded(interval.high.value)];
  const precision = precisionOf(interval);
  if (precision === null) return null;
  if (from === to) return { value: from, precision };
  const range: Range = { from, to };
  // Of two ends, one that is reached past leaves the other alone.
  if (precision === "exact" || precision === "around") return { value: range, precision };
  return { value: interval.low.reach === "at" ? from : to, precision };
}

/** Without what binary fractions add. */
export const rounded = (value: number): number => Number(value.toPrecision(12));

/** The word that claims no more than an interval about one figure, and the least beyond it; null where there is none. */
export function precisionOf({ low, high }: Interval): Precision | null {
  if (low.reach === "at" && high.reach === "at") return "exact";
  // A bound is told as one that the value may reach, unless it is known that it does not.
  if (low.reach === "at") return low.open ? "over" : "at-least";
  if (high.reach === "at") {
    if (low.reach === "near") return "nearly";
    return high.open ? "under" : "up-to";
  }
  return low.reach === "near" && high.reach === "near" ? "around" : null;
}

/** How exact `part` ÷ `of` is; null where no word can say it. */
export const quotientPrecision = (part: Precision, of: Precision): Precision | null =>
  precisionOf(dividedBy(intervalOf(1, part), intervalOf(1, of)));

/** The same ratio with the smallest whole numbers: 4 of 32 is 1 of 8. Both whole, `of` at least 1. */
export function lowestTerms({ part, of }: Ratio): Ratio {
  const divisor = greatestCommonDivisor(part, of);
  return { part: part / divisor, of: of / divisor };
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
