import type { FormatOptions } from "../../../../src/language/language.ts";
import type { NounForms, Precision, Ratio } from "../../../../src/record/model.ts";
import { grouped, joined, uncovered } from "./parts.ts";

const ONES = (
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen " +
  "eighteen nineteen"
).split(" ");
const TENS = "- ten twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const PRECISION: Readonly<Record<Precision, string>> = {
  exact: "",
  over: "over",
  "at-least": "at least",
  around: "around",
  nearly: "nearly",
  "up-to": "up to",
  under: "under",
};

/** A whole number below a million in British words. */
function spelled(value: number): string {
  const [thousands, hundreds, rest] = [
    Math.floor(value / 1000),
    Math.floor((value % 1000) / 100),
    value % 100,
  ];
  const small =
    ONES[rest] ??
    joined("-", TENS[Math.floor(rest / 10)] ?? "", rest % 10 === 0 ? "" : (ONES[rest % 10] ?? ""));
  const above = [
    thousands === 0 ? "" : `${spelled(thousands)} thousand`,
    hundreds === 0 ? "" : `${ONES[hundreds]} hundred`,
  ];
  if (value < 100) return small;
  return joined(" ", ...above, rest === 0 ? "" : `and ${small}`);
}

export function count(value: number, precision: Precision, noun: NounForms, options: FormatOptions): string {
  if (options.case !== undefined || options.short) uncovered("en", options);
  // A figure never opens an English sentence.
  const opens = options.start && precision === "exact" && !options.figures;
  const wordy = opens || (options.words && value <= 9);
  const numeral = wordy ? spelled(value) : grouped(value, ",");
  return joined(
    " ",
    precision === "under" && !options.bare ? "fewer than" : PRECISION[precision],
    numeral,
    options.bare ? "" : (noun[value === 1 ? "one" : "other"] ?? "?"),
  );
}

export function share(
  { part, of }: Ratio,
  precision: Precision,
  noun: NounForms,
  options: FormatOptions,
): string {
  if (options.case !== undefined || options.short) uncovered("en", options);
  const opens = options.start && precision === "exact";
  const wordy = !options.figures && (opens || !options.bare || options.words) && part <= 9 && of <= 9;
  const write = (value: number): string => (wordy ? spelled(value) : grouped(value, ","));
  return joined(
    " ",
    PRECISION[precision],
    write(part),
    "in",
    write(of),
    options.bare ? "" : (noun["other"] ?? "?"),
  );
}
