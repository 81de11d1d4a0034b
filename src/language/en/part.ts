import { finish } from "../kind-words.ts";
import type { Measured, NumberOptions, StatedNumber } from "../language.ts";
import { figures, listing, partWords } from "../parts.ts";
import { beforeCount, count } from "./count.ts";
import { measure } from "./measure.ts";

/** A figure with its noun. */
const all = figures({ count, measure });

/** A figure whose noun is said after another; of what is counted there are fewer, not less. */
function lone({ value, precision }: StatedNumber, measured: Measured, options: NumberOptions): string {
  if ("unit" in measured) return all({ value, precision }, measured, options);
  if (precision === "exact" || options.number) return count(value, "exact", null, options);
  const before = beforeCount(precision, measured.noun !== null);
  return finish([before, count(value, "exact", null, { ...options, start: false })], options, "en");
}

export const { part, target } = partWords(all, {
  part: (figure, whole, measured, options) =>
    `${lone(figure, measured, options)} of ${all(whole, measured, { ...options, start: false })}`,
  ofPlan: (reached, options) => `${all(reached, { unit: "percent" }, options)} of the plan`,
  below: (actual, plan, measured, options) =>
    `${lone(actual, measured, options)} of a planned ${all(plan, measured, { ...options, start: false })}`,
  against: (actual, plan, measured, options) =>
    `${all(actual, measured, options)} against a plan of ${lone(plan, measured, { ...options, start: false })}`,
  asPlanned: (actual, measured, options) => `${all(actual, measured, options)}, as planned`,
});

export const listed = listing(": ", "other");
