import type { Path } from "../diagnostics/document.ts";
import type { Lang } from "../record/model.ts";

/** A text in a JSON file, its language and its place. */
export interface LocatedText {
  readonly path: Path;
  readonly lang: Lang;
  readonly text: string;
}

/** Fields that hold words of the source and names of the record, which stand as they are. */
const EXEMPT: ReadonlySet<string> = new Set(["sources", "items", "quote"]);

/** The texts of a JSON value: every string somewhere under a language's key. */
export function localTexts(
  value: unknown,
  languages: readonly Lang[],
  path: Path = [],
  under?: Lang,
): readonly LocatedText[] {
  if (typeof value === "string") return under === undefined ? [] : [{ path, lang: under, text: value }];
  if (typeof value !== "object" || value === null) return [];
  const entries = Array.isArray(value)
    ? value.map((item, index) => [index, item] as const)
    : Object.entries(value);
  return entries
    .filter(([key]) => !EXEMPT.has(String(key)))
    .flatMap(([key, inner]) => {
      const lang = languages.find((language) => language === key) ?? under;
      return localTexts(inner, languages, [...path, key], lang);
    });
}
