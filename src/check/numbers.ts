import { type JsonDocument, stringsOf } from "../diagnostics/document.ts";
import type { Arg } from "../diagnostics/phrase.ts";
import type { Finding, Problem } from "../diagnostics/problem.ts";
import type { Languages } from "../language/index.ts";
import type { Language } from "../language/language.ts";
import { type FindWords, findInText, type Literal, numberWordsOf } from "../narrative/numbers.ts";
import { latestEdition, yearOf } from "../record/editions.ts";
import { isCount } from "../record/kinds/index.ts";
import { isQuantity, type Lang, type YearRecord } from "../record/model.ts";
import { SITE_FILE } from "../record/read.ts";
import type { CheckContext } from "./context.ts";

/** Where a text stands, which decides how a figure is written there. */
export type Spot = "narrative" | "template" | "message" | "name";

/** Numbers written by hand in JSON: in records and charts, in the site's names, in the interface's texts. */
export function numberProblems({ content, documents, languages }: CheckContext): readonly Problem[] {
  // The nouns of the newest record are what one and first may count outside any year.
  const newest = latestEdition(content)?.record ?? null;
  return [...documents.values()].flatMap((document) => {
    const year = yearOf(document.file);
    const record = content.editions.find((edition) => edition.record.year === year)?.record ?? null;
    if (year !== null) return jsonProblems(document, "template", record, languages);
    if (document.file === SITE_FILE) return jsonProblems(document, "name", newest, languages);
    const lang = /^src\/language\/([^/]+)\//.exec(document.file)?.[1] ?? "";
    return languages.has(lang) ? jsonProblems(document, "message", newest, languages, lang) : [];
  });
}

/** Fields that hold words of the source and names of the record, which stand as they are. */
const EXEMPT: ReadonlySet<string | number> = new Set(["sources", "items", "quote"]);

/**
 * Numbers written by hand in a JSON file's texts.
 * @param record whose nouns one and first may count. @param lang of the whole file; else texts stand under their language.
 */
export function jsonProblems(
  document: JsonDocument,
  spot: Exclude<Spot, "narrative">,
  record: YearRecord | null,
  languages: Languages,
  lang?: Lang,
): readonly Problem[] {
  const words = new Map([...languages.keys()].map((tag) => [tag, numberWordsIn(languages, tag, record)]));
  return stringsOf(document.value).flatMap(({ path, text }) => {
    const find = words.get(lang ?? String(path.findLast((key) => words.has(String(key)))));
    if (find === undefined || path.some((key) => EXEMPT.has(key))) return [];
    return findInText(text, spot !== "name", find).map((literal) =>
      document.problem(path, literalFinding(literal, spot, record), literal.offset),
    );
  });
}

/** Finds number words in a language's texts, which may count the nouns of the record. */
export const numberWordsIn = (languages: Languages, lang: Lang, record: YearRecord | null): FindWords =>
  numberWordsOf(languages, lang, nounsOf(record, languages.get(lang)?.language));

/** The counted nouns of a record in a language, in all forms; what else is told of a noun is one of a few values. */
export const nounsOf = (record: YearRecord | null, language: Language | undefined): readonly string[] => {
  if (record === null || language === undefined) return [];
  const grammar = language.nounForms.optional ?? {};
  return [
    ...new Set(
      record.metrics
        .filter(isQuantity)
        .flatMap((metric) => Object.entries(metric.noun[language.tag] ?? {}))
        .filter(([name]) => !Array.isArray(grammar[name]))
        .map(([, form]) => form),
    ),
  ];
};

/**
 * What to say of a number written by hand; the hint names the metrics of `record` that have its value.
 * A text outside any year, such as the interface's, has no record.
 */
export function literalFinding(
  { text, value }: Pick<Literal, "text" | "value">,
  spot: Spot,
  record: YearRecord | null,
): Finding {
  if (spot === "narrative" && value !== null && value === record?.year)
    return { code: "literal-number.year", args: { text } };
  const ids = (record?.metrics ?? [])
    .filter((metric) => isCount(metric) && metric.value === value)
    .map(({ id }) => id);
  const oneOf = (write: (id: string) => string): Arg => (ids.length === 0 ? null : { oneOf: ids.map(write) });
  const write = oneOf((id) => (spot === "narrative" ? `<Metric id="${id}" />` : `{${id}}`));
  return { code: `literal-number.${spot}`, args: { text, ids: oneOf((id) => `\`${id}\``), write } };
}
