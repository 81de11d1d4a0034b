import type { Precision } from "../../record/terms.ts";
import { formatNumber, NBSP } from "../cldr.ts";
import { differences, refuseChange } from "../difference.ts";
import { finish } from "../kind-words.ts";
import { type Case, GrammarError, type Language, type Measured, type NumberOptions } from "../language.ts";
import { signOf } from "../units.ts";
import { figure } from "./count.ts";
import { write } from "./measure.ts";
import { declined, WORDS } from "./nouns.ts";
import { spell } from "./numerals.ts";

/** A figure as a case makes it. */
type Said = (wanted: Case) => string;

/**
 * By how much: in the dative, which a word after the figure takes from it. «Дейін» would tell where a change ended, so at
 * most is «ең көбі».
 */
const BY: Readonly<Record<Precision, (said: Said) => string>> = {
  exact: (said) => said("dat"),
  over: (said) => `${said("abl")}${NBSP}${declined(WORDS.more, "dat")}`,
  "at-least": (said) => `кемінде ${said("dat")}`,
  around: (said) => `шамамен ${said("dat")}`,
  nearly: (said) => `${said("dat")}${NBSP}жуық`,
  "up-to": (said) => `ең көбі ${said("dat")}`,
  under: (said) => `${said("abl")}${NBSP}${declined(WORDS.less, "dat")}`,
};

/** How many times: as it stands, where no word after it asks for a case. */
const TIMES: Readonly<Record<Precision, (said: Said) => string>> = {
  ...BY,
  exact: (said) => said("nom"),
  over: (said) => `${said("abl")}${NBSP}${WORDS.more.word}`,
  "at-least": (said) => `кемінде ${said("nom")}`,
  around: (said) => `шамамен ${said("nom")}`,
  "up-to": (said) => `ең көбі ${said("nom")}`,
};

/**
 * «12%-дан астамға өсу», in the sentence's case; «300-ге аз»; «1,5 есе көп», in words from two to ten; «+12%». What is
 * measured in points falls by «төмендеу». @throws GrammarError where a case is asked of anything but the noun.
 */
export const change: Language["change"] = (value, precision, measured, as, options = {}) => {
  refuseChange(value, precision, as);
  const { case: wanted = "nom" } = options;
  if (as !== "noun" && wanted !== "nom") throw new GrammarError("grammar.change.case", { wanted });
  const by = Math.abs(value);
  if (as === "label") return signOf(value, "+") + amount(by, measured, { short: true })("nom");
  if (value === 0) return finish(["өзгеріссіз"], options, "kk");
  const said = options.number ? "exact" : precision;
  const isMore = value > 0;
  if (as === "times") return finish([TIMES[said](times(by)), isMore ? "көп" : "аз"], options, "kk");
  const { short = false, words = false, figures = false } = options;
  const how = BY[said](amount(by, measured, { short, words, figures }));
  if (as === "comparison") return finish([how, isMore ? "артық" : "аз"], options, "kk");
  const isOfShares = "unit" in measured && measured.unit === "percentage-point";
  const fall = isOfShares ? WORDS.fallOfShare : WORDS.fall;
  return finish([how, declined(isMore ? WORDS.rise : fall, wanted)], options, "kk");
};

const amount = (by: number, measured: Measured, options: NumberOptions): Said =>
  "unit" in measured
    ? write(by, measured.unit, { ...options, decimals: measured.decimals }).inCase
    : (wanted) => figure(by, wanted);

const times =
  (by: number): Said =>
  (wanted) => {
    const isWord = Number.isInteger(by) && by <= 10;
    const number = isWord ? `${spell(by).join(" ")} ` : `${formatNumber("kk", by)}${NBSP}`;
    return number + declined(WORDS.times, wanted);
  };

export const difference = differences(change, {
  same: (year) => `${year}${NBSP}жылғыдай`,
  than: (said, year) => `${year}${NBSP}жылғыдан ${said}`,
});
