import type { Precision } from "../../record/terms.ts";
import { formatNumber, NBSP } from "../cldr.ts";
import { finish } from "../kind-words.ts";
import type { Language } from "../language.ts";
import { agreement, caseOf, everyNth, nounAfter, singular } from "./grammar.ts";

/** Before what is no genitive stand words that govern nothing: «более чем каждый пятый», «более чем на 12 %», where «более» alone would not do, and «примерно»: «около» has no place before «каждый» and «на». */
export const THAN: Readonly<Record<Precision, string>> = {
  exact: "",
  over: "более чем",
  "at-least": "не менее чем",
  around: "примерно",
  nearly: "почти",
  "up-to": "не более чем",
  under: "менее чем",
};

/**
 * A share: «каждый пятый студент», in the noun's gender, from eleven on «каждый 12-й студент». More than one of
 * them, without the noun, or with `figures`: «2 из 5 студентов», in figures that fit any gender and case, with the
 * noun in the genitive. The whole of a whole is «каждый студент», «каждый» without the noun. @throws GrammarError.
 */
export const share: Language["share"] = ({ part, of }, precision, noun, options = {}) => {
  const { bare = false, number = false, words = false, figures = false } = options;
  const wanted = caseOf(options.case);
  const before = number ? "" : THAN[precision];
  const counted = bare || number ? null : noun;
  const wordy = of === 1 || (!number && !figures && (counted !== null || words));
  if (part === 1 && noun !== null && wordy) {
    const one = everyNth(of, agreement(noun, wanted));
    if (counted === null) return finish([before, one], options, "ru");
    // A figure holds its noun on the line, a word does not.
    return finish([before, `${one}${of > 10 ? NBSP : " "}${singular(counted, wanted)}`], options, "ru");
  }
  const ratio = `${formatNumber("ru", part)}${NBSP}из${NBSP}${formatNumber("ru", of)}`;
  const said = counted === null ? ratio : `${ratio}${NBSP}${nounAfter(of, counted, "gen")}`;
  return finish([before, said], options, "ru");
};
