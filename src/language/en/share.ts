import type { Derived, Share } from "../../record/kinds/index.ts";
import type { NounForms, Precision, Ratio } from "../../record/terms.ts";
import type { KindWords, Saying } from "../language.ts";
import { form } from "../noun.ts";
import { formatNumber } from "../numbers.ts";
import { finish, precisionWord, refuseCase } from "./count.ts";
import { spell } from "./spell.ts";

/**
 * A share: one in five students, two in five students; from ten on both numbers in figures, 1 in 12 students. The
 * whole of a whole is “every student”. Without its noun in figures, unless `words`. Throws GrammarError.
 */
export function share(
  value: Ratio,
  precision: Precision,
  noun: NounForms | null,
  saying: Saying = {},
): string {
  refuseCase(saying);
  const { start = false, bare = false, number = false, words = false, figures = false } = saying;
  const counted = bare || number ? null : noun;
  const wordy = !figures && !number && (counted !== null || words);
  const said = number ? "" : precisionWord(precision);
  if (wordy && counted !== null && value.part === 1 && value.of === 1) {
    return finish([said, "every", form(counted, "one", "en")], start);
  }
  const opens = start && !figures && !number && said === "";
  const write = (opens && canSpell(value)) || (wordy && Math.max(value.part, value.of) <= 9) ? spell : figure;
  const ratio = `${write(value.part)} in ${write(value.of)}`;
  return finish([said, ratio, counted === null ? "" : form(counted, "other", "en")], start);
}

const figure = (value: number): string => formatNumber("en", value);

const canSpell = ({ part, of }: Ratio): boolean => Number.isInteger(part) && Number.isInteger(of);

/** A share that we reckon is said as one that the source states. */
export const shareWords: KindWords<Share | Derived> = {
  say: ({ value, precision, noun }, saying) => share(value, precision, noun["en"] ?? null, saying),
};
