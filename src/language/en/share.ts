import { formatNumber } from "../cldr.ts";
import { finish, form } from "../kind-words.ts";
import type { Language } from "../language.ts";
import { PRECISION, refuseCase } from "./count.ts";
import { spell } from "./spell.ts";

/**
 * A share: one in five students, two in five students; from ten on both numbers in figures, 1 in 12 students. The
 * whole of a whole is “every student”. Without its noun in figures, unless `words`. @throws GrammarError.
 */
export const share: Language["share"] = ({ part, of }, precision, noun, options = {}) => {
  refuseCase(options);
  const { start = false, bare = false, number = false, words = false, figures = false } = options;
  const counted = bare || number ? null : noun;
  const wordy = !figures && !number && (counted !== null || words);
  const said = number ? "" : PRECISION[precision];
  if (wordy && counted !== null && part === 1 && of === 1)
    return finish([said, "every", form(counted, "one", "en")], options, "en");
  const opens = start && !figures && !number && said === "";
  const speakable = [part, of].every(Number.isInteger) && (opens || (wordy && Math.max(part, of) <= 9));
  const write = speakable ? spell : figure;
  const ratio = `${write(part)} in ${write(of)}`;
  return finish([said, ratio, counted === null ? "" : form(counted, "other", "en")], options, "en");
};

const figure = (value: number): string => formatNumber("en", value);
