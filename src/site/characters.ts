import type { Lang } from "../record/model.ts";

const ASCII = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join("");
/** What typesetting and grammar put in, whatever the text as typed holds. */
const TYPESET = "\u00a0–—‘’“”„«»…·−×→";

/** Every string inside `value`; of a text in several languages, only that of `lang`. */
export function strings(value: unknown, lang: Lang, languages: readonly Lang[]): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    languages.includes(key) && key !== lang ? [] : strings(inner, lang, languages),
  );
}

/** The characters that a language's pages may write: of these texts in both cases, and what the build adds. */
export function charactersOf(texts: readonly string[], lang: Lang): string {
  const all = texts.join("");
  const cased = all.toLocaleLowerCase(lang) + all.toLocaleUpperCase(lang);
  return [...new Set(ASCII + TYPESET + all + cased)]
    .filter((character) => character >= " ")
    .sort()
    .join("");
}
