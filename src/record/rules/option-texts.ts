import type { JsonDocument, Path } from "../../diagnostics/document.ts";
import { missing } from "../../diagnostics/missing.ts";
import { valueAt } from "../../diagnostics/naming.ts";
import type { Problem } from "../../diagnostics/problem.ts";
import type { NounFormsByLanguage } from "../schema/text.ts";

const NO_HELP = { description: "", example: "", fields: [] };

/** Texts in a chart's own settings, such as the names of its places, that lack a language of the site. */
export function untranslatedOptions(
  document: JsonDocument,
  languages: NounFormsByLanguage,
): readonly Problem[] {
  const { value } = document;
  return [...texts(valueAt(value, ["options"]), ["options"], languages)].flatMap((text) =>
    [...languages.keys()]
      .map((tag): Path => [...text, tag])
      .filter((path) => valueAt(value, path) === undefined)
      .map((path) => document.problem(path, missing(value, path, NO_HELP, languages))),
  );
}

/** Paths of whatever holds words by language: one of the site's languages, and nothing but words. */
function* texts(value: unknown, path: Path, languages: NounFormsByLanguage): Generator<Path> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return;
  const entries = Object.entries(value);
  const isText =
    entries.some(([key]) => languages.has(key)) && entries.every(([, words]) => typeof words === "string");
  if (isText) yield path;
  else for (const [key, inner] of entries) yield* texts(inner, [...path, key], languages);
}
