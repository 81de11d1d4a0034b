import type { Languages } from "../language/index.ts";
import { findNumberWords, type NumberHit } from "../language/number-words.ts";
import type { Lang } from "../record/model.ts";
import type { PlacedFault } from "./element.ts";
import type { Narrative } from "./narrative.ts";
import { legible, type Stream, verbatim, withoutSlots } from "./stream.ts";

/** Finds the number words that count in one language's texts. */
export type FindWords = (text: string) => readonly NumberHit[];

/** A number written by hand, and where in its file it starts. */
export interface Literal {
  readonly offset: number;
  /** As a reader sees it. */
  readonly text: string;
  readonly value: number | null;
}

/** All numbers of a text, in the order of the text; what reads as one number ("12 thousand") is one. */
function findLiterals(stream: Stream, words: FindWords): readonly Literal[] {
  const { text, offsets } = legible(stream);
  const hits = [...findDigits(text), ...findRoman(text), ...words(text)].sort((a, b) => a.index - b.index);
  const merged: NumberHit[] = [];
  for (const hit of hits) {
    const last = merged.at(-1);
    if (last === undefined || !/^[\s-]*$/u.test(text.slice(last.end, hit.index))) merged.push(hit);
    else {
      const same = last.index === hit.index && last.end === hit.end;
      const end = Math.max(last.end, hit.end);
      merged[merged.length - 1] = { ...last, end, value: same ? last.value : null };
    }
  }
  return merged.map(({ index, end, value }) => ({
    offset: offsets[index] ?? 0,
    text: text.slice(index, end).replace(/\s+/gu, " "),
    value,
  }));
}

/** Numbers written by hand in a narrative, and the faults of its form; code that holds a number is told as one. */
export function findInNarrative(
  { streams, code, faults }: Pick<Narrative, "streams" | "code" | "faults">,
  words: FindWords,
): { readonly numbers: readonly Literal[]; readonly faults: readonly PlacedFault[] } {
  const coded = code.map(({ stream, fault }) => ({ fault, numbers: findLiterals(stream, words) }));
  return {
    numbers: [
      ...streams.map((stream) => findLiterals(stream, words)),
      ...coded.map((each) => each.numbers),
    ].flat(),
    faults: [...faults, ...coded.flatMap(({ fault, numbers }) => (numbers.length === 0 ? [fault] : []))],
  };
}

/** Numbers written by hand in a text, its slots apart where it is a template; offsets are of the text. */
export const findInText = (text: string, isTemplate: boolean, words: FindWords): readonly Literal[] =>
  findLiterals(verbatim(isTemplate ? withoutSlots(text) : text, 0), words);

/** A digit of any script, a fraction or a circled number; for Unicode, Chinese numerals are letters, 🔟 and 💯 signs. */
const DIGIT = String.raw`[\p{N}零一二两兩三四五六七八九十廿卅百千万萬亿億兆壹贰貳叁參肆伍陆陸柒捌玖拾佰仟🔟💯]`;

/** Digits, grouped or joined by one sign, with a per cent sign. */
const DIGITS = new RegExp(
  String.raw`${DIGIT}(?:[.,'’:/⁄–-]?[ \u00a0\u2009\u202f]?${DIGIT})*(?:\s?[%‰٪])?`,
  "gu",
);

/** Numbers in digits. */
const findDigits = (text: string): readonly NumberHit[] =>
  [...text.matchAll(DIGITS)].map(({ 0: found, index }) => ({
    index,
    end: index + found.length,
    value: wholeNumber(found),
  }));

/** A whole number as it may be grouped, full-width digits included; null for anything else. */
function wholeNumber(digits: string): number | null {
  const plain = digits.normalize("NFKC");
  const grouped = /^\d{1,3}(?:[.,'’ ]\d{3})+$/u.test(plain) ? plain.replace(/\D/gu, "") : plain;
  return /^\d+$/u.test(grouped) ? Number(grouped) : null;
}

/** Roman numerals in their one right spelling, up to 3,999. */
const CANONICAL = /^M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/u;

/**
 * Roman numerals of two letters or more, in capitals; in Kazakh and Russian texts Х and І are often typed as the
 * Cyrillic letters. An abbreviation that reads as one, such as CD, is found too.
 */
const findRoman = (text: string): readonly NumberHit[] =>
  [...text.matchAll(/(?<![\p{L}\p{N}])[MDCLXVIХІ]{2,}(?=(?:st|nd|rd|th)?(?!\p{L}))/gu)]
    .filter(({ 0: found }) => CANONICAL.test(found.replaceAll("Х", "X").replaceAll("І", "I")))
    .map(({ 0: found, index }) => ({ index, end: index + found.length, value: null }));

/**
 * Number words in a text of one language: its own and those of the other languages, save where such a word is
 * another word of this language. `nouns` are the record's counted nouns in the text's language.
 */
export function numberWordsOf(languages: Languages, lang: Lang, nouns: readonly string[]): FindWords {
  const own = languages.get(lang)?.numberWords;
  if (own === undefined) return () => [];
  const others = [...languages.values()].flatMap(({ numberWords }) => numberWords ?? []);
  return (text) => [
    ...findNumberWords(text, nouns, own),
    ...others
      .flatMap((words) => (words === own ? [] : findNumberWords(text, [], words)))
      .filter(({ index, end }) => !own.homographs.has(text.slice(index, end).toLowerCase())),
  ];
}
