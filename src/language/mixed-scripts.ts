/** A word whose letters come from two scripts. */
export interface MixedWord {
  /** Of the word's start, in UTF-16 units. */
  readonly index: number;
  readonly word: string;
}

const LATIN = /\p{Script=Latin}/u;
const CYRILLIC = /\p{Script=Cyrillic}/u;
/** Latin letters that look like a Cyrillic one-letter word. */
const LOOK_ALIKE = /^[acoyk]$/iu;

/**
 * Words that mix Latin and Cyrillic letters, such as «cтудент» with a Latin c, and single Latin letters that look like
 * a Cyrillic word among Cyrillic ones. A hyphen parts words: «IT-маман» is none.
 */
export function mixedScripts(text: string): readonly MixedWord[] {
  const words = [...text.matchAll(/\p{L}[\p{L}\p{M}]*/gu)].map((match) => ({
    index: match.index,
    word: match[0],
  }));
  return words.filter(({ index, word }, at) => {
    if (LATIN.test(word) && CYRILLIC.test(word)) return true;
    // A key to press, as in Ctrl+C, is no word.
    if (text[index - 1] === "+") return false;
    const around = [words[at - 1], words[at + 1]].flatMap((each) => (each === undefined ? [] : [each.word]));
    return LOOK_ALIKE.test(word) && around.some((each) => CYRILLIC.test(each));
  });
}
