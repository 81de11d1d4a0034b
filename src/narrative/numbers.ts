import { existsSync, readdirSync } from "node:fs";
import type { NumberHit, NumberWords } from "../language/number-words.ts";
import type { Lang } from "../record/model.ts";
import type { PlacedFault } from "./element.ts";
import type { Narrative } from "./narrative.ts";
import { legible, type Stream, verbatim, withoutSlots } from "./stream.ts";

/** Finds the number words that count in one language's texts. */
type FindWords = (text: string) => readonly NumberHit[];

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
  return hits
    .reduce<readonly NumberHit[]>((merged, hit) => merge(merged, hit, text), [])
    .map((hit) => ({
      offset: offsets[hit.index] ?? 0,
      text: hit.text.replace(/\s+/gu, " "),
      value: hit.value,
    }));
}

function merge(merged: readonly NumberHit[], hit: NumberHit, text: string): readonly NumberHit[] {
  const last = merged.at(-1);
  if (last === undefined || !/^[\s-]*$/u.test(text.slice(last.index + last.length, hit.index)))
    return [...merged, hit];
  const end = Math.max(last.index + last.length, hit.index + hit.length);
  const same = last.index === hit.index && last.length === hit.length;
  const whole = {
    ...last,
    length: end - last.index,
    text: text.slice(last.index, end),
    value: same ? last.value : null,
  };
  return [...merged.slice(0, -1), whole];
}

/** Numbers written by hand in a narrative, and the faults of its form; code that holds a number is told as one. */
export function guardNarrative(
  { streams, code, faults }: Pick<Narrative, "streams" | "code" | "faults">,
  words: FindWords,
): { readonly numbers: readonly Literal[]; readonly faults: readonly PlacedFault[] } {
  const coded = code.map(({ stream, fault }) => ({ fault, numbers: findLiterals(stream, words) }));
  const ordered = <Item extends { readonly offset: number }>(items: readonly Item[]): readonly Item[] =>
    items.toSorted((a, b) => a.offset - b.offset);
  return {
    numbers: ordered([
      ...streams.flatMap((stream) => findLiterals(stream, words)),
      ...coded.flatMap(({ numbers }) => numbers),
    ]),
    faults: ordered([
      ...faults,
      ...coded.flatMap(({ fault, numbers }) => (numbers.length === 0 ? [fault] : [])),
    ]),
  };
}

/** Numbers written by hand in a text that is no template; offsets are of the text. */
export const guardText = (text: string, lang: Lang, nouns: readonly string[]): readonly Literal[] =>
  findLiterals(verbatim(text, 0), numberWordsOf(lang, nouns));

/** Numbers written by hand in a template of the record, a chart or the interface; offsets are of the text. */
export const guardTemplate = (text: string, lang: Lang, nouns: readonly string[]): readonly Literal[] =>
  guardText(withoutSlots(text), lang, nouns);

/** A digit of any script, a fraction or a circled number; for Unicode, Chinese numerals are letters, 🔟 and 💯 signs. */
const DIGIT = String.raw`[\p{N}零一二两兩三四五六七八九十廿卅百千万萬亿億兆壹贰貳叁參肆伍陆陸柒捌玖拾佰仟🔟💯]`;

/** Digits, grouped or joined by one sign, with a per cent sign. */
const DIGITS = new RegExp(
  String.raw`${DIGIT}(?:[.,'’:/⁄–-]?[ \u00a0\u2009\u202f]?${DIGIT})*(?:\s?[%‰٪])?`,
  "gu",
);

/** Numbers in digits. */
const findDigits = (text: string): readonly NumberHit[] =>
  [...text.matchAll(DIGITS)].map((match) => ({
    index: match.index,
    length: match[0].length,
    text: match[0],
    kind: "digits",
    value: wholeNumber(match[0]),
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
function findRoman(text: string): readonly NumberHit[] {
  return [...text.matchAll(/(?<![\p{L}\p{N}])[MDCLXVIХІ]{2,}(?=(?:st|nd|rd|th)?(?!\p{L}))/gu)].flatMap(
    (match) => {
      const latin = match[0].replaceAll("Х", "X").replaceAll("І", "I");
      if (!CANONICAL.test(latin)) return [];
      return [{ index: match.index, length: latin.length, text: match[0], kind: "roman", value: null }];
    },
  );
}

const LANGUAGES = new URL("../language/", import.meta.url);

/** The number words of every language that has them; a language without is guarded for digits alone. */
const NUMBER_WORDS: ReadonlyMap<Lang, NumberWords> = new Map(
  await Promise.all(
    readdirSync(LANGUAGES, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => [entry.name, new URL(`${entry.name}/number-words.ts`, LANGUAGES)] as const)
      .filter(([, url]) => existsSync(url))
      .map(async ([lang, url]) => [lang, (await import(url.href)) as NumberWords] as const),
  ),
);

/**
 * Number words in a text of one language: its own and those of the other languages, save where such a word is
 * another word of this language. `nouns` are the record's counted nouns in the text's language.
 */
export function numberWordsOf(lang: Lang, nouns: readonly string[]): FindWords {
  const own = NUMBER_WORDS.get(lang);
  if (own === undefined) return () => [];
  const others = [...NUMBER_WORDS].filter(([other]) => other !== lang).map(([, words]) => words);
  return (text) => [
    ...own.findNumberWords(text, nouns),
    ...others
      .flatMap((words) => words.findNumberWords(text, []))
      .filter((hit) => !own.homographs.has(hit.text.toLowerCase())),
  ];
}
