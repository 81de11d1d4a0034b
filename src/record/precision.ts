import type { Precision, Ratio } from "./terms.ts";

/**
 * What a precision claims of the true value x, where v is the figure as written: `exact` x = v; `over` x > v, however
 * far; `nearly` x < v, and close to it; `around` either side of v. A quotient's precision is the narrowest of these
 * that covers whatever the true quotient may be. Null where only "under" or an "around" that no source said would
 * cover it: with `over` below the line the quotient can be as small as you like.
 */
const QUOTIENTS: Readonly<Record<Precision, Readonly<Record<Precision, Precision | null>>>> = {
  exact: { exact: "exact", over: null, around: "around", nearly: "over" },
  over: { exact: "over", over: null, around: "around", nearly: "over" },
  around: { exact: "around", over: "around", around: "around", nearly: "around" },
  nearly: { exact: "nearly", over: null, around: "around", nearly: "around" },
};

/** How exact `part` ÷ `of` is; null where no word of the sources can say it. */
export const quotientPrecision = (part: Precision, of: Precision): Precision | null => QUOTIENTS[part][of];

/** The same ratio with the smallest whole numbers: 4 of 32 is 1 of 8. Both whole, `of` at least 1. */
export function lowestTerms({ part, of }: Ratio): Ratio {
  const divisor = greatestCommonDivisor(part, of);
  return { part: part / divisor, of: of / divisor };
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
