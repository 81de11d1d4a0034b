import type { FormatOptions } from "../../../../src/language/language.ts";

export const grouped = (value: number, separator: string): string =>
  String(value).replace(/\B(?=(\d{3})+$)/g, separator);

/** Those that are not empty, joined. */
export const joined = (between: string, ...words: readonly string[]): string =>
  words.filter(Boolean).join(between);

/** A use that these rules don't know: they grow with the texts, and none is passed over. */
export function uncovered(lang: string, options: FormatOptions): never {
  throw new Error(`no rule here for ${JSON.stringify(options)} in "${lang}"; add it, the texts use it`);
}
