import { isObject, type JsonDocument, type Path, stringsOf, valueAt } from "../diagnostics/document.ts";
import { type Problem, written } from "../diagnostics/problem.ts";
import type { NounFormsByLanguage } from "./schema/fields.ts";
import { missing, nameOf } from "./schema/problems.ts";

/** Fields that hold words by language. */
const TEXTS = /^(?:title|label|definition|unknown|note|noun|each|name|publisher)$/;

/** Texts in languages that the site doesn't have (one warning a language), and blanks around a text. */
export function textProblems(document: JsonDocument, languages: NounFormsByLanguage): readonly Problem[] {
  const problems: Problem[] = [];
  const extra = new Map<string, { readonly path: Path; readonly count: number }>();
  for (const { path, text } of stringsOf(document.value)) {
    if (text !== text.trim()) {
      const args = { name: nameOf(document.value, path) };
      const proposal = written(text.trim());
      problems.push(document.problem(path, { code: "text-blank", severity: "warning", args, proposal }));
    }
    const at = languageIndex(path);
    const language = path[at];
    if (typeof language !== "string" || languages.has(language) || path[0] === "sources") continue;
    // One that stands in the place of a language of the site is told as missing there.
    if (isComplete(valueAt(document.value, path.slice(0, at)), languages))
      extra.set(language, {
        path: extra.get(language)?.path ?? path,
        count: (extra.get(language)?.count ?? 0) + 1,
      });
  }
  for (const [tag, { path, count }] of extra) {
    const args = { tag, lang: { language: tag }, count };
    problems.push(document.problem(path, { code: "translation-superfluous", severity: "warning", args }));
  }
  return problems;
}

const isComplete = (text: unknown, languages: NounFormsByLanguage): boolean =>
  [...languages.keys()].every((tag) => valueAt(text, [tag]) !== undefined);

/** Where in a path its language stands; -1 where the path goes into no text. */
function languageIndex(path: Path): number {
  const at = path.findIndex(
    (key, index) => TEXTS.test(String(key)) || (key === "items" && typeof path[index + 1] === "number"),
  );
  return at < 0 ? -1 : at + (path[at] === "items" ? 2 : 1);
}

/** Texts in a chart's own settings, such as the names of its places, that lack a language of the site. */
export function untranslatedOptions(
  document: JsonDocument,
  languages: NounFormsByLanguage,
): readonly Problem[] {
  const { value } = document;
  return [...textsIn(valueAt(value, ["options"]), ["options"], languages)].flatMap((text) =>
    [...languages.keys()]
      .map((tag): Path => [...text, tag])
      .filter((path) => valueAt(value, path) === undefined)
      .map((path) => document.problem(path, missing(value, path, languages, { example: null, help: null }))),
  );
}

/** Paths of whatever holds words by language: one of the site's languages, and nothing but words. */
function* textsIn(value: unknown, path: Path, languages: NounFormsByLanguage): Generator<Path> {
  if (!isObject(value)) return;
  // A noun has forms in each language, and the file's schema knows it.
  if (path.at(-1) === "each") return;
  const entries = Object.entries(value);
  const isText =
    entries.some(([key]) => languages.has(key)) && entries.every(([, words]) => typeof words === "string");
  if (isText) yield path;
  else for (const [key, inner] of entries) yield* textsIn(inner, [...path, key], languages);
}
