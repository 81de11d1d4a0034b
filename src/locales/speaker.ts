import { existsSync, readFileSync } from "node:fs";
import { type Catalogue, createSpeaker, type Speaker } from "../diagnostics/speaker.ts";

const known = new Map<string, Catalogue>();

/** The catalogue of a language, read once; null where there is none. */
function catalogue(lang: string): Catalogue | null {
  const file = new URL(`${lang}.json`, import.meta.url);
  if (!/^[a-z]+$/.test(lang) || !existsSync(file)) return null;
  const sentences: Catalogue = known.get(lang) ?? JSON.parse(readFileSync(file, "utf8"));
  known.set(lang, sentences);
  return sentences;
}

/** Speaks to staff in English. */
export const english = (): Speaker => {
  const sentences = catalogue("en") ?? {};
  return createSpeaker("en", sentences, sentences);
};

/** Speaks to staff in a language, and in English where a sentence isn't translated; null for an unknown language. */
export function speakerOf(lang: string): Speaker | null {
  const own = catalogue(lang);
  return own === null ? null : createSpeaker(lang, own, catalogue("en") ?? {});
}
