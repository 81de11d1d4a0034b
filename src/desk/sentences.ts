import { existsSync, readFileSync } from "node:fs";
import type { Sentences } from "../record/told.ts";

/** The sentences of `check` in a language, from `sentences/{lang}.json`; null where it has no such file. English needs none. */
export function sentencesOf(lang: string): Sentences | null {
  if (lang === "en") return {};
  const file = new URL(`sentences/${lang}.json`, import.meta.url);
  return /^[a-z]+$/.test(lang) && existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null;
}
