import type { NounForms, Precision, Ratio } from "../../record/model.ts";
import type { Saying } from "../language.ts";
import { form } from "../noun.ts";
import { formatNumber } from "../numbers.ts";
import { finish, precisionWord, refuseCase } from "./numerals.ts";
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
