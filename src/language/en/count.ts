import type { Precision } from "../../record/terms.ts";
import { formatCompact, formatNumber, formatPercent, inUnits, pluralCategory } from "../cldr.ts";
import { finish, form } from "../kind-words.ts";
import { type CountAgreement, type FormatOptions, GrammarError, type Language } from "../language.ts";
import { spell } from "./spell.ts";

export const PRECISION: Readonly<Record<Precision, string>> = {
  exact: "",
  over: "over",
  "at-least": "at least",
  around: "around",
  nearly: "nearly",
  "up-to": "up to",
  under: "under",
};

export const precisionLabel: Language["precisionLabel"] = (precision) =>
  PRECISION[precision] || "no qualifier";

/**
 * A count: over 12,000 pupils. Words to nine; out of their range figures. A sentence never opens with a figure, so
 * there a whole number is spelled out, unless `figures` or `number` asks otherwise. @throws GrammarError.
 */
export const count: Language["count"] = (value, precision, noun, options = {}) => {
  refuseCase(options);
  const { start = false, bare = false, number = false } = options;
  const opens = start && !number && precision === "exact";
  const counted = bare || number ? null : noun;
  const before = counted !== null && precision === "under" ? "fewer than" : PRECISION[precision];
  const said = [
    number ? "" : before,
    opens ? opening(value, options) : numeral(value, options),
    counted === null ? "" : form(counted, pluralCategory("en", value), "en"),
  ];
  return finish(said, options, "en");
};

/** One is said of a single thing alone; a word before the number changes nothing. */
export const agreeing: CountAgreement = (value) => (pluralCategory("en", value) === "one" ? "one" : "rest");

function numeral(value: number, { words = false, short = false }: FormatOptions): string {
  if (short && inUnits(value) !== null) return formatCompact("en", value, words ? "long" : "short");
  return words && Number.isInteger(value) && value <= 9 ? spell(value) : formatNumber("en", value);
}

function opening(value: number, options: FormatOptions): string {
  if (options.figures) return numeral(value, options);
  if (Number.isInteger(value)) return spell(value);
  throw new GrammarError("grammar.opening", { figure: formatNumber("en", value) });
}

/** English nouns have no case endings: only what is no case, or the subject or object, can be asked for. */
export function refuseCase({ case: wanted = "nom" }: FormatOptions): void {
  if (wanted !== "nom" && wanted !== "acc") throw new GrammarError("grammar.case", { wanted });
}

/** 20%, nearly 80%. */
export const percent: Language["percent"] = (value, precision) =>
  finish([PRECISION[precision], formatPercent("en", value)], {}, "en");
