import { quotientPrecision } from "../record/precision.ts";
import type { Stated } from "../record/terms.ts";
import { plainDigits } from "./cldr.ts";
import type { StatedNumber } from "./language.ts";

/** Where the true value can lie at least and at most, by how exact it is; the two words that reach to either side bound nothing. */
const least = ({ value, precision }: StatedNumber): number =>
  ["exact", "over", "at-least"].includes(precision) ? value : Number.NEGATIVE_INFINITY;
const most = ({ value, precision }: StatedNumber): number =>
  ["exact", "under", "up-to"].includes(precision) ? value : Number.POSITIVE_INFINITY;

/** A figure that is a plain number; null for a share. */
const numeric = ({ value, precision }: Stated): StatedNumber | null =>
  typeof value === "number" ? { value, precision } : null;

/** By how much one figure is more than another, as far as what is stated allows; null where it allows nothing. */
export function differenceOf(now: Stated, then: Stated): StatedNumber | null {
  const [later, earlier] = [numeric(now), numeric(then)];
  if (later === null || earlier === null) return null;
  const value = minus(later.value, earlier.value);
  if (later.precision === "exact" && earlier.precision === "exact") return { value, precision: "exact" };
  const isKnown = least(later) > most(earlier) || most(later) < least(earlier);
  return isKnown ? { value, precision: "at-least" } : null;
}

/** Whether what was done is less than was planned, without doubt: what is nearly so many, or fewer, is less than that. */
export const isBelow = (actual: StatedNumber, plan: StatedNumber): boolean =>
  actual.precision === "nearly" || actual.precision === "under"
    ? actual.value <= least(plan)
    : most(actual) < least(plan);

/** Whether two figures are one and the same number, as their sources have it. */
export const areEqual = (one: StatedNumber, other: StatedNumber): boolean =>
  one.value === other.value && one.precision === "exact" && other.precision === "exact";

/** Rounding by which a claim still holds: a lower bound goes down, an upper one up. */
const ROUND = {
  exact: Math.round,
  around: Math.round,
  over: Math.floor,
  "at-least": Math.floor,
  nearly: Math.ceil,
  "up-to": Math.ceil,
  under: Math.ceil,
} as const;

/**
 * A part of a whole in per cents, to one decimal, with the word that claims no more than both allow: what is rounded is
 * "around", and a bound is rounded so that it holds. What isn't nothing, or isn't all, is never around that: it is under
 * 0.1 or over 99.9. Null where no word can say it, and of a whole of nought.
 */
export function shareOf(part: StatedNumber, whole: StatedNumber): StatedNumber | null {
  const precision = quotientPrecision(part.precision, whole.precision);
  if (precision === null || whole.value === 0) return null;
  const [numerator, denominator] = sameScale(part.value, whole.value);
  const isWhole = (numerator * 1000n) % denominator === 0n;
  const tenths = (part.value / whole.value) * 1000;
  if (precision !== "exact" || isWhole)
    return { value: (isWhole ? Math.round(tenths) : ROUND[precision](tenths)) / 10, precision };
  const rounded = Math.round(tenths);
  if (rounded === 0) return { value: 0.1, precision: "under" };
  if (rounded === 1000) return { value: Math.floor(tenths) / 10, precision: "over" };
  return { value: rounded / 10, precision: "around" };
}

/** What is left, by decimal digits, without what binary fractions add: 87.5 − 84.1 is 3.4. */
function minus(one: number, other: number): number {
  const [left, right, places] = sameScale(one, other);
  return Number(`${left - right}e-${places}`);
}

/** Two numbers as whole ones, both times ten to the power of `places`. */
function sameScale(one: number, other: number): readonly [one: bigint, other: bigint, places: number] {
  const numbers = [one, other].map((value) => plainDigits(value).split("."));
  const places = Math.max(...numbers.map(([, fraction = ""]) => fraction.length));
  const [left = 0n, right = 0n] = numbers.map(([whole = "", fraction = ""]) =>
    BigInt(whole + fraction.padEnd(places, "0")),
  );
  return [left, right, places];
}
