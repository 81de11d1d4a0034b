import { existsSync, readdirSync } from "node:fs";
import type { NumberWords } from "../language/number-words.ts";
import type { Lang } from "../record/model.ts";
import type { FindWords } from "./find.ts";

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
