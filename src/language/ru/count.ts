import type { Count } from "../../record/kinds/index.ts";
import type { NounForms, Precision } from "../../record/terms.ts";
import { capitalised } from "../capital.ts";
import { GrammarError, type KindWords, type Saying } from "../language.ts";
import { form } from "../noun.ts";
import { formatCompact, formatNumber, formatPercent, inUnits } from "../numbers.ts";
import { caseOf, genderOf, isAnimate, nounAfter, type RussianCase } from "./nouns.ts";
import { UNIT_NOUNS } from "./units.ts";
import { numberWord } from "./words.ts";

const NBSP = "\u00a0";

const WORDS: Readonly<Record<Precision, string>> = {
  exact: "",
  over: "более",
  around: "около",
  nearly: "почти",
};

export const precisionWord = (precision: Precision): string => WORDS[precision];

export const precisionLabel = (precision: Precision): string => WORDS[precision] || "как в\u00a0источнике";

/**
 * A count: более 12 000 школьников. «Более» and «около» govern the genitive, «почти» nothing. Number words from one
 * to ten, in gender and case; out of their range figures. Throws GrammarError.
 */
export function count(
  value: number,
  precision: Precision,
  noun: NounForms | null,
  saying: Saying = {},
): string {
  const { start = false, bare = false, number = false } = saying;
  const said = number ? "exact" : precision;
  const wanted = governedCase(said, caseOf(saying.case));
  const { text, space, unit } = numeral(value, wanted, noun, saying);
  const counted =
    bare || number || noun === null
      ? ""
      : space + (unit ? form(noun, "many", "ru") : nounAfter(value, noun, wanted));
  return finish(precisionWord(said), text + counted, start);
}

/** The case that numeral and noun stand in. */
function governedCase(precision: Precision, wanted: RussianCase): RussianCase {
  if (precision !== "over" && precision !== "around") return wanted;
  if (wanted === "nom" || wanted === "acc") return "gen";
  throw new GrammarError("grammar.governed-ru", { word: WORDS[precision], wanted });
}

interface Numeral {
  readonly text: string;
  /** What stands between it and the noun. */
  readonly space: string;
  /** Whether it ends in a unit (тысяча, млн), after which the noun is in the genitive plural whatever the number. */
  readonly unit: boolean;
}

function numeral(value: number, wanted: RussianCase, noun: NounForms | null, saying: Saying): Numeral {
  const { words = false, short = false } = saying;
  const compact = short ? inUnits(value) : null;
  if (compact !== null) {
    const { amount, unit } = compact;
    const spelled = `${formatNumber("ru", amount)}${NBSP}${nounAfter(amount, UNIT_NOUNS[unit], wanted)}`;
    return { text: words ? spelled : formatCompact("ru", value, "short"), space: " ", unit: true };
  }
  const word = words ? wordFor(value, wanted, noun) : null;
  return word === null
    ? { text: formatNumber("ru", value), space: NBSP, unit: false }
    : { text: word, space: " ", unit: false };
}

function wordFor(value: number, wanted: RussianCase, noun: NounForms | null): string | null {
  const gender = noun === null ? "m" : genderOf(noun);
  return numberWord(value, wanted, gender, wanted === "acc" && noun !== null && isAnimate(noun));
}

/** The words before a figure, and the figure. */
export function finish(before: string, figure: string, start: boolean): string {
  const text = before === "" ? figure : `${before} ${figure}`;
  return start ? capitalised(text, "ru") : text;
}

/** 20 %, более 20 %. */
export const percent = (value: number, precision: Precision): string =>
  finish(precisionWord(precision), formatPercent("ru", value), false);

export const countWords: KindWords<Count> = {
  say: ({ value, precision, noun }, saying) => count(value, precision, noun["ru"] ?? null, saying),
};
