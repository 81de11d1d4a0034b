import type { Case } from "../language.ts";

const BACK = /[аоұыу]/u;
const VOWELS = /[аәеиоөуұүыі]/gu;
/** «у» is back in no number word but follows the vowels before it: «елу» is front. */
const isBack = (word: string): boolean =>
  BACK.test((word.match(VOWELS) ?? []).filter((vowel) => vowel !== "у").at(-1) ?? "");

/** Endings of a word that already has «-ы» or «-і» of belonging, for back and front vowels. */
const AFTER: Readonly<Record<Case, readonly [back: string, front: string]>> = {
  nom: ["", ""],
  gen: ["ның", "нің"],
  dat: ["на", "не"],
  acc: ["н", "н"],
  loc: ["нда", "нде"],
  abl: ["нан", "нен"],
  ins: ["мен", "мен"],
};

/**
 * The ending “of them” on a number word, with a case on it: 2-сі, 6-сы, 5-і; 2-сінен. «Қырық» and «миллиард» lose or
 * change no letter in figures.
 */
export function possessive(word: string, wanted: Case): string {
  const back = isBack(word);
  const own = (/[аеиыі]$/u.test(word) ? "с" : "") + (back ? "ы" : "і");
  return own + AFTER[wanted][back ? 0 : 1];
}
