import { existsSync, readFileSync } from "node:fs";
import { held } from "../diagnostics/held.ts";
import { type Catalogue, createSpeaker, type Speaker } from "../diagnostics/speaker.ts";

const known = new Map<string, Catalogue>();

/** The catalogue of a language, read once; null where there is none. */
function catalogue(lang: string): Catalogue | null {
  const file = new URL(`${lang}.json`, import.meta.url);
  if (!/^[a-z]+$/.test(lang) || !existsSync(file)) return null;
  return held(known, lang, () => JSON.parse(readFileSync(file, "utf8")));
}

/** Speaks to staff in English. */
export const english = (): Speaker => createSpeaker("en", catalogue("en") ?? {});

/** Speaks to staff in a language; null for one that has no catalogue. */
export function speakerOf(lang: string): Speaker | null {
  const sentences = catalogue(lang);
  return sentences === null ? null : createSpeaker(lang, sentences);
}
