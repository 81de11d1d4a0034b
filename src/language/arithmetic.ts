import { quotientPrecision } from "../record/precision.ts";
import type { Precision, Stated } from "../record/terms.ts";
import type { StatedNumber } from "./language.ts";

/** Without what binary fractions add: 41,898.5 − 41,000.1 is 898.4. */
const plain = (value: number): number => Number(value.toPrecision(15));

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
  if (later.precision === "exact" && earlier.precision === "exact")
    return { value: plain(later.value - earlier.value), precision: "exact" };
  const rise = least(later) - most(earlier);
  if (rise > 0) return { value: plain(rise), precision: "at-least" };
  const fall = least(earlier) - most(later);
  return fall > 0 ? { value: -plain(fall), precision: "at-least" } : null;
}

/** Which of the two is certainly less, by what is stated; null where that is open, or they are the same. */
export const lessOf = (one: StatedNumber, other: StatedNumber): "one" | "other" | null => {
  // What is nearly so many is less than that.
  const below = (figure: StatedNumber): number =>
    figure.precision === "nearly" ? figure.value : most(figure);
  if (below(one) < least(other) || (below(one) === least(other) && one.precision === "nearly")) return "one";
  return below(other) < least(one) ? "other" : null;
};

const PER_CENT_PLACES = 1;

/**
 * A part of a whole in per cents, to one decimal, with the word that claims no more than both allow: what is rounded is
 * "around", a bound is rounded so that it holds. Null where no word can say it.
 */
export function shareOf(part: StatedNumber, whole: StatedNumber): StatedNumber | null {
  const precision = quotientPrecision(part.precision, whole.precision);
  if (precision === null) return null;
  const tenths = tenthsOfPercent(part.value, whole.value);
  const rounded = {
    "at-least": Math.floor,
    over: Math.floor,
    under: Math.ceil,
    "up-to": Math.ceil,
    nearly: Math.ceil,
  };
  const round = precision === "exact" || precision === "around" ? Math.round : rounded[precision];
  const value = round(tenths.isWhole ? Math.round(tenths.value) : tenths.value) / 10 ** PER_CENT_PLACES;
  return { value, precision: precision === "exact" && !tenths.isWhole ? "around" : precision };
}

/** 1,000 × part ÷ whole, and whether that is a whole number: reckoned with the decimal digits of both. */
function tenthsOfPercent(part: number, whole: number): { readonly value: number; readonly isWhole: boolean } {
  const [numerator, denominator] = [digitsOf(part), digitsOf(whole)];
  const places = Math.max(numerator.places, denominator.places);
  const scaled = ({ digits, places: own }: Digits): bigint => digits * 10n ** BigInt(places - own);
  const isWhole = (scaled(numerator) * 10n ** BigInt(2 + PER_CENT_PLACES)) % scaled(denominator) === 0n;
  return { value: (part / whole) * 10 ** (2 + PER_CENT_PLACES), isWhole };
}

interface Digits {
  readonly digits: bigint;
  /** How many of them are decimals. */
  readonly places: number;
}

function digitsOf(value: number): Digits {
  const [whole = "", fraction = ""] = plainDigits.format(value).split(".");
  return { digits: BigInt(whole + fraction), places: fraction.length };
}

const plainDigits = new Intl.NumberFormat("en", { useGrouping: false, maximumFractionDigits: 20 });

/** Whether two figures are one and the same number, as their sources have it. */
export const areEqual = (one: StatedNumber, other: StatedNumber): boolean =>
  one.value === other.value && isExact(one.precision) && isExact(other.precision);

const isExact = (precision: Precision): boolean => precision === "exact";
