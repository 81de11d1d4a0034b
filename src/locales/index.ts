import { existsSync, readFileSync } from "node:fs";
import type { Sentences } from "../diagnostics/told.ts";

/** The sentences of `check` in a language, from `{lang}.json` beside this file; null where it has no such file. English needs none. */
export function sentencesOf(lang: string): Sentences | null {
  if (lang === "en") return {};
  const file = new URL(`${lang}.json`, import.meta.url);
  return /^[a-z]+$/.test(lang) && existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null;
}
