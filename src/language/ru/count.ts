import { isRange } from "../../record/kinds/index.ts";
import type { NounForms, Precision } from "../../record/terms.ts";
import { formatCompact, formatNumber, inUnits, NBSP, pluralCategory } from "../cldr.ts";
import { finish, form } from "../kind-words.ts";
import { type CountAgreement, GrammarError, type Language, type NumberOptions } from "../language.ts";
import { rangePrecision } from "../units.ts";
import { agreement, caseOf, nounAfter, numberWord, type RussianCase } from "./grammar.ts";
import { UNIT_NOUNS } from "./units.ts";

export const WORDS: Readonly<Record<Precision, string>> = {
  exact: "",
  over: "более",
  "at-least": "не менее",
  around: "около",
  nearly: "почти",
  "up-to": "до",
  under: "менее",
};

export const precisionLabel: Language["precisionLabel"] = (precision) => WORDS[precision] || "без уточнения";

/**
 * A count: более 12 000 школьников. Every word before it governs the genitive but «почти», which governs nothing. Number words from one
 * to ten, in gender and case; out of their range figures. @throws GrammarError.
 */
export const count: Language["count"] = (value, precision, noun, options = {}) => {
  const { bare = false, number = false } = options;
  const said = number ? "exact" : precision;
  const wanted = governedCase(said, caseOf(options.case));
  const { text, space, unit } = numeral(value, wanted, noun, options);
  const counted =
    bare || number || noun === null
      ? ""
      : space + (unit ? form(noun, "many", "ru") : nounAfter(value, noun, wanted));
  return finish([WORDS[said], text + counted], options, "ru");
};

/**
 * «Побывал 21 школьник», «состоялись 2 экскурсии», «состоялось 5 экскурсий»; after a word that governs the genitive as
 * after five: «состоялось более 40 экскурсий». A unit such as «млн» stands only after what ends in a nought, so it needs
 * no rule of its own.
 */
export const agreeing: CountAgreement = (value, precision) => {
  if (isRange(value) || governs(precision)) return "rest";
  const category = pluralCategory("ru", value);
  return category === "one" || category === "few" ? category : "rest";
};

/** Whether its word asks for the genitive. */
const governs = (precision: Precision): boolean => precision !== "exact" && precision !== "nearly";

/** The case that numeral and noun stand in. */
export function governedCase(precision: Precision, wanted: RussianCase): RussianCase {
  if (!governs(precision)) return wanted;
  if (wanted === "nom" || wanted === "acc") return "gen";
  throw new GrammarError("grammar.governed-ru", { word: WORDS[precision], wanted });
}

/** What both ends of a range stand in after «от» and «до». @throws GrammarError in an oblique case. */
export function rangeCase(options: NumberOptions): "gen" {
  const wanted = caseOf(options.case);
  if (wanted === "nom" || wanted === "acc") return "gen";
  throw new GrammarError("grammar.governed-ru", { word: "от … до", wanted });
}

/** A range of things counted: «от 10 до 21 школьника»; `short`: 10–21 школьник. @throws GrammarError. */
export const range: Language["range"] = ({ from, to }, precision, noun, options = {}) => {
  const { bare = false, number = false, short = false } = options;
  const before = !number && rangePrecision(precision) === "around" ? "примерно" : "";
  const wanted = short ? caseOf(options.case) : rangeCase(options);
  const counted = bare || number || noun === null ? "" : NBSP + nounAfter(to, noun, wanted);
  const [lower, upper] = [formatNumber("ru", from), formatNumber("ru", to) + counted];
  const ends = short ? [`${lower}–${upper}`] : ["от", lower, "до", upper];
  return finish([before, ...ends], options, "ru");
};

interface Numeral {
  readonly text: string;
  /** What stands between it and the noun. */
  readonly space: string;
  /** Whether it ends in a unit (тысяча, млн), after which the noun is in the genitive plural whatever the number. */
  readonly unit: boolean;
}

function numeral(
  value: number,
  wanted: RussianCase,
  noun: NounForms | null,
  options: NumberOptions,
): Numeral {
  const { words = false, short = false } = options;
  const compact = short ? inUnits(value) : null;
  if (compact !== null) {
    const { amount, unit } = compact;
    const spelled = `${formatNumber("ru", amount)}${NBSP}${nounAfter(amount, UNIT_NOUNS[unit], wanted)}`;
    return { text: words ? spelled : formatCompact("ru", value, "short"), space: " ", unit: true };
  }
  const word = words ? numberWord(value, agreement(noun ?? { gender: "m", animate: "no" }, wanted)) : null;
  return { text: word ?? formatNumber("ru", value), space: word === null ? NBSP : " ", unit: false };
}
