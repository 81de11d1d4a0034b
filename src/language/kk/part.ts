import { NBSP } from "../cldr.ts";
import { finish } from "../kind-words.ts";
import type { Language, Measured, NumberOptions, StatedNumber } from "../language.ts";
import { figures, listing, partWords } from "../parts.ts";
import { count } from "./count.ts";
import { measure, write } from "./measure.ts";
import { BEFORE, belongingTo, ownFigure } from "./share.ts";

const said = figures({ count, measure });

/** The whole in the genitive, then how many of it: «10 000 гранттың 2 450-і», «… шамамен 2 450-і». */
function partOf(
  { value, precision }: StatedNumber,
  whole: StatedNumber,
  measured: Measured,
  options: NumberOptions,
): readonly string[] {
  const { case: wanted = "nom", number = false } = options;
  const claimed = number ? "exact" : precision;
  const own =
    "unit" in measured ? write(value, measured.unit, { decimals: measured.decimals }).own : ownFigure(value);
  return [
    said(whole, measured, { case: "gen" }),
    BEFORE[claimed] ?? "",
    belongingTo(claimed, wanted, own, own),
  ];
}

export const { part, target } = partWords(said, {
  part: (figure, whole, measured, options) => finish(partOf(figure, whole, measured, options), options, "kk"),
  ofPlan: ({ value, precision }, options) =>
    measure(value, precision, "percent", { ...options, of: { "gen-many": "жоспардың" } }),
  below: (actual, plan, measured, options) =>
    finish(["жоспарланған", ...partOf(actual, plan, measured, options)], options, "kk"),
  against: (actual, plan, measured, options) => {
    const planned = said(plan, "unit" in measured ? measured : { noun: null }, {
      short: options.short ?? false,
    });
    return `${said(actual, measured, options)} (жоспар${NBSP}– ${planned})`;
  },
  asPlanned: (actual, measured, options) =>
    finish(["жоспардағыдай", said(actual, measured, { ...options, start: false })], options, "kk"),
});

export const listed: Language["listed"] = listing(`${NBSP}– `, "басқалар");
