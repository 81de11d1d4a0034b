import type { Case } from "../language.ts";
import type { NumberWord } from "./spell.ts";

/** Every case but the nominative, which has no ending. */
export type SuffixCase = Exclude<Case, "nom">;

/** Words that a suffix of a figure can follow: number words, and «пайыз», as which % is read. */
export type Read = NumberWord | "пайыз";

/**
 * Case suffixes of Kazakh number words, in the order gen, dat, acc, loc, abl, ins. CLDR has none. The rows follow
 * from vowel harmony and the last sound (Kazakh spelling rules of 2018, §44, for the writing with a hyphen); the
 * tests derive them anew. «Триллион» is declined like «миллион».
 */
const SUFFIXES: Readonly<Record<Read, string>> = {
  нөл: "дің ге ді де ден мен",
  бір: "дің ге ді де ден мен",
  екі: "нің ге ні де ден мен",
  үш: "тің ке ті те тен пен",
  төрт: "тің ке ті те тен пен",
  бес: "тің ке ті те тен пен",
  алты: "ның ға ны да дан мен",
  жеті: "нің ге ні де ден мен",
  сегіз: "дің ге ді де ден бен",
  тоғыз: "дың ға ды да дан бен",
  он: "ның ға ды да нан мен",
  жиырма: "ның ға ны да дан мен",
  отыз: "дың ға ды да дан бен",
  қырық: "тың қа ты та тан пен",
  елу: "дің ге ді де ден мен",
  алпыс: "тың қа ты та тан пен",
  жетпіс: "тің ке ті те тен пен",
  сексен: "нің ге ді де нен мен",
  тоқсан: "ның ға ды да нан мен",
  жүз: "дің ге ді де ден бен",
  мың: "ның ға ды да нан мен",
  миллион: "ның ға ды да нан мен",
  миллиард: "тың қа ты та тан пен",
  триллион: "ның ға ды да нан мен",
  пайыз: "дың ға ды да дан бен",
};

const ORDER: readonly SuffixCase[] = ["gen", "dat", "acc", "loc", "abl", "ins"];

/** The suffix of a case after a word, without a hyphen. */
export const suffix = (word: Read, wanted: SuffixCase): string =>
  SUFFIXES[word].split(" ")[ORDER.indexOf(wanted)] ?? "";
