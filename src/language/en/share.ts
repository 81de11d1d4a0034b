import { formatNumber } from "../cldr.ts";
import { finish, form } from "../kind-words.ts";
import type { Language } from "../language.ts";
import { PRECISION, refuseCase } from "./count.ts";
import { spell } from "./spell.ts";

/**
 * A share: one in five students, two in five students; from ten on both numbers in figures, 1 in 12 students, wherever
 * it stands. The whole of a whole is “every student”, or “all”. Without its noun in figures, unless `words`.
 * @throws GrammarError.
 */
export const share: Language["share"] = ({ part, of }, precision, noun, options = {}) => {
  refuseCase(options);
  const { start = false, bare = false, number = false, words = false, figures = false } = options;
  const counted = bare || number ? null : noun;
  const said = number ? "" : PRECISION[precision];
  if (part === 1 && of === 1)
    return finish([said, counted === null ? "all" : `every ${form(counted, "one", "en")}`], options, "en");
  const opens = start && said === "";
  const wordy = !figures && !number && (counted !== null || words || opens);
  const write = wordy && [part, of].every((each) => Number.isInteger(each) && each <= 9) ? spell : figure;
  const ratio = `${part === 0 && write === spell ? "none" : write(part)} in ${write(of)}`;
  return finish([said, ratio, counted === null ? "" : form(counted, "other", "en")], options, "en");
};

const figure = (value: number): string => formatNumber("en", value);
