import type { Precision } from "../record/terms.ts";
import { differenceOf } from "./arithmetic.ts";
import {
  type ChangeForm,
  GrammarError,
  type Language,
  type Measured,
  type StatedNumber,
} from "./language.ts";

/** How a language says what one figure differs by from another. */
interface DifferenceWords {
  /** Of two figures that are one number. */
  same(year: number): string;
  /** 1,500 fewer, and than when. */
  than(said: string, year: number): string;
}

/** What says differences: in a language's words of comparison, 1,500 fewer than in 2025. */
export const differences =
  (change: Language["change"], { same, than }: DifferenceWords): Language["difference"] =>
  (now, then, year, measured = { noun: null }) => {
    const by = differenceOf(now, then);
    if (by === null) return null;
    if (by.value === 0) return same(year);
    return than(change(by.value, by.precision, inPoints(measured), "comparison"), year);
  };

/** A difference by itself, where the year that it is from stands beside it: 1,500 fewer. */
export const saidDifference = (
  { change }: Pick<Language, "change">,
  { value, precision }: StatedNumber,
  measured: Measured,
): string => change(value, precision, inPoints(measured), "comparison");

/** Two shares differ by points, never by per cents. */
const inPoints = (measured: Measured): Measured =>
  "unit" in measured && measured.unit === "percent" ? { ...measured, unit: "percentage-point" } : measured;

/** No word stands before a change of nought, and times are more than one. @throws GrammarError. */
export function refuseChange(value: number, precision: Precision, as: ChangeForm): void {
  if (value === 0 && precision !== "exact") throw new GrammarError("grammar.no-change");
  if (as === "times" && Math.abs(value) <= 1) throw new GrammarError("grammar.times.few");
}
