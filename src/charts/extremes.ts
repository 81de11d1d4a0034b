import { plainDigits } from "../language/cldr.ts";
import { type Interval, intervalOf, isBelow } from "../record/precision.ts";
import type { Amount, Precision } from "../record/terms.ts";

interface Sized {
  readonly value: Amount;
  readonly precision: Precision;
}

/** The figure that is larger than every other in any case: "over 900" may be more than 910. Null where none is, or it is alone. */
export const largestOf = <Figure extends Sized>(figures: readonly Figure[]): Figure | null =>
  foremost(figures, (figure, other) => isLess(other, figure));

/** The figure that is smaller than every other in any case; null likewise. */
export const smallestOf = <Figure extends Sized>(figures: readonly Figure[]): Figure | null =>
  foremost(figures, isLess);

function foremost<Figure>(
  figures: readonly Figure[],
  precedes: (figure: Figure, other: Figure) => boolean,
): Figure | null {
  const found = figures.find((figure) =>
    figures.every((other) => other === figure || precedes(figure, other)),
  );
  return figures.length > 1 ? (found ?? null) : null;
}

const isLess = (one: Sized, other: Sized): boolean => isBelow(extentOf(one), extentOf(other));

/** A figure's interval, where "around" and "nearly" leave out no more than one of the digit that it is rounded to: around 500 is 400 to 600. */
function extentOf({ value, precision }: Sized): Interval {
  const { low, high } = intervalOf(value, precision);
  const moved = (end: Interval["low"], way: 1 | -1): Interval["low"] =>
    end.reach === "near" ? { value: end.value + way * stepOf(end.value), reach: "at", open: false } : end;
  return { low: moved(low, -1), high: moved(high, 1) };
}

/** One of the last digit that isn't nought: 100 of 4,900, a tenth of 4.2. */
function stepOf(value: number): number {
  const [whole = "", decimals = ""] = plainDigits(Math.abs(value)).split(".");
  const noughts = /(?<=.)0*$/.exec(whole)?.[0].length ?? 0;
  return 10 ** (decimals === "" ? noughts : -decimals.length);
}
