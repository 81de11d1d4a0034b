import { areEqual, isBelow, shareOf } from "./arithmetic.ts";
import {
  GrammarError,
  type Language,
  type Measured,
  type NumberOptions,
  type StatedNumber,
} from "./language.ts";

/** A figure with what it counts or is measured in. */
type SayFigure = (figure: StatedNumber, measured: Measured, options: NumberOptions) => string;

/** What says figures by a language's counts and measures. */
export const figures =
  ({ count, measure }: Pick<Language, "count" | "measure">): SayFigure =>
  ({ value, precision }, measured, options) =>
    "unit" in measured
      ? measure(value, precision, measured.unit, { ...options, decimals: measured.decimals })
      : count(value, precision, measured.noun, options);

/** How a language says parts of a whole, and what was planned. */
interface PartWords {
  /** 2,450 of 10,000 grants. */
  part(part: StatedNumber, whole: StatedNumber, measured: Measured, options: NumberOptions): string;
  /** 96% of the plan. */
  ofPlan(share: StatedNumber, options: NumberOptions): string;
  /** 9,600 of a planned 10,000 grants. */
  below(actual: StatedNumber, plan: StatedNumber, measured: Measured, options: NumberOptions): string;
  /** 12,400 against a plan of 12,000: whichever is more. */
  against(actual: StatedNumber, plan: StatedNumber, measured: Measured, options: NumberOptions): string;
  /** 10,000, as planned. */
  asPlanned(actual: StatedNumber, measured: Measured, options: NumberOptions): string;
}

/** Per cents and points have no parts in per cents: 50% of a planned 60% would be read as half. */
const isShare = (measured: Measured): boolean => "unit" in measured && /^percent/u.test(measured.unit);

/** What says parts and targets in a language's words. */
export function partWords(say: SayFigure, words: PartWords): Pick<Language, "part" | "target"> {
  /** Around 33.3%. */
  const inPercent = (share: StatedNumber, options: NumberOptions): string =>
    say(share, { unit: "percent" }, options);
  return {
    part: (part, whole, measured, { share = false, ...options } = {}) => {
      if (!share) return words.part(part, whole, measured, options);
      const found = shareOf(part, whole);
      if (found === null) throw new GrammarError("grammar.share");
      return inPercent(found, options);
    },
    target: (actual, plan, measured, { share = false, ...options } = {}) => {
      // Nothing is a part of a plan of nought, and what is below nought is none of any.
      const isPart = !isShare(measured) && plan.value > 0 && actual.value >= 0;
      const reached = isPart ? shareOf(actual, plan) : null;
      if (share) return reached === null ? null : words.ofPlan(reached, options);
      if (areEqual(actual, plan)) return words.asPlanned(actual, measured, options);
      if (!isPart || plan.precision !== "exact" || !isBelow(actual, plan))
        return words.against(actual, plan, measured, options);
      const said = words.below(actual, plan, measured, options);
      return reached === null ? said : `${said} (${inPercent(reached, {})})`;
    },
  };
}

/** Parts with their figures in one line; semicolons, since decimals may have commas. */
export const listing =
  (joint: string, rest: string): Language["listed"] =>
  (items) =>
    items.map(({ label, value }) => `${label ?? rest}${joint}${value}`).join("; ");
