/** Cyrillic letters and the Latin ones that look like them. */
const PAIRS =
  "аa еe оo рp сc уy хx іi јj ѕs һh кk мm тt әə АA ВB ЕE КK МM НH ОO РP СC ТT УY ХX ІI ЈJ ЅS ҺH ӘƏ".split(
    " ",
  );
const TO_LATIN: ReadonlyMap<string, string> = new Map(
  PAIRS.map(([cyrillic = "", latin = ""]) => [cyrillic, latin]),
);
const TO_CYRILLIC: ReadonlyMap<string, string> = new Map(
  PAIRS.map(([cyrillic = "", latin = ""]) => [latin, cyrillic]),
);

const LATIN = /\p{Script=Latin}/gu;
const CYRILLIC = /\p{Script=Cyrillic}/gu;

/** The word with Latin letters in the place of Cyrillic ones that look like them; null where one doesn't, or there is none. */
export const latinOf = (word: string): string | null => inOneScript(word, CYRILLIC, TO_LATIN);

/** The word with Cyrillic letters in the place of Latin ones that look like them; null where one doesn't, or there is none. */
export const cyrillicOf = (word: string): string | null => inOneScript(word, LATIN, TO_CYRILLIC);

function inOneScript(word: string, other: RegExp, letters: ReadonlyMap<string, string>): string | null {
  const changed = word.replace(other, (letter) => letters.get(letter) ?? letter);
  return changed === word || changed.search(other) >= 0 ? null : changed;
}

/** The word with its Latin or Cyrillic letters in brackets, so that they can be seen. */
export const marked = (word: string, script: "latin" | "cyrillic"): string =>
  word.replace(script === "latin" ? /\p{Script=Latin}+/gu : /\p{Script=Cyrillic}+/gu, "[$&]");

/** An id as it is meant: one that holds Cyrillic letters for Latin ones is told of where it stands, and nowhere else. */
export const meantId = (id: string): string => latinOf(id) ?? id;
