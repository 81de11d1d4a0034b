import type { Derived, Share } from "../../record/kinds/index.ts";
import type { NounForms, Precision, Ratio } from "../../record/terms.ts";
import type { KindWords, Saying } from "../language.ts";
import { formatNumber } from "../numbers.ts";
import { finish } from "./count.ts";
import { caseOf, genderOf, isAnimate, nounAfter, type RussianCase, singular } from "./nouns.ts";
import { type Agreement, every, ordinalEnding, ordinalWord } from "./ordinals.ts";

const NBSP = "\u00a0";

/** Before a share stand words that govern nothing: «более чем каждый пятый», where «более» alone would not do. */
const WORDS: Readonly<Record<Precision, string>> = {
  exact: "",
  over: "более чем",
  around: "примерно",
  nearly: "почти",
};

/**
 * A share: «каждый пятый студент», in the noun's gender, from eleven on «каждый 12-й студент». More than one of
 * them, without the noun, or with `figures`: «2 из 5 студентов», in figures that fit any gender and case, with the
 * noun in the genitive. Throws GrammarError.
 */
export function share(
  value: Ratio,
  precision: Precision,
  noun: NounForms | null,
  saying: Saying = {},
): string {
  const { start = false, bare = false, number = false, words = false, figures = false } = saying;
  const wanted = caseOf(saying.case);
  const before = number ? "" : WORDS[precision];
  const counted = bare || number ? null : noun;
  if (value.part === 1 && noun !== null && !number && !figures && (counted !== null || words)) {
    const agreed = [
      ordinal(value.of, agreement(noun, wanted)),
      counted === null ? "" : singular(counted, wanted),
    ];
    return finish(before, join(agreed, value.of), start);
  }
  const ratio = `${formatNumber("ru", value.part)}${NBSP}из${NBSP}${formatNumber("ru", value.of)}`;
  return finish(
    before,
    counted === null ? ratio : `${ratio}${NBSP}${nounAfter(value.of, counted, "gen")}`,
    start,
  );
}

function ordinal(of: number, agreement: Agreement): string {
  if (of === 1) return every(agreement);
  const word = ordinalWord(of, agreement) ?? `${formatNumber("ru", of)}-${ordinalEnding(agreement)}`;
  return `${every(agreement)} ${word}`;
}

/** A figure holds its noun on the line, a word does not. */
const join = ([ordinal = "", noun = ""]: readonly string[], of: number): string =>
  noun === "" ? ordinal : `${ordinal}${of > 10 ? NBSP : " "}${noun}`;

const agreement = (noun: NounForms, wanted: RussianCase): Agreement => ({
  gender: genderOf(noun),
  wanted,
  animate: wanted === "acc" && isAnimate(noun),
});

/** A share that we reckon is said as one that the source states. */
export const shareWords: KindWords<Share | Derived> = {
  say: ({ value, precision, noun }, saying) => share(value, precision, noun["ru"] ?? null, saying),
};
