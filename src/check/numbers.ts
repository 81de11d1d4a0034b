import type { JsonDocument, Path } from "../diagnostics/document.ts";
import type { Finding, Problem } from "../diagnostics/problem.ts";
import type { Language } from "../language/language.ts";
import { guardTemplate, guardText } from "../narrative/numbers.ts";
import { latestEdition, yearOf } from "../record/editions.ts";
import { isCount } from "../record/kinds/index.ts";
import { isQuantity, type Lang, type YearRecord } from "../record/model.ts";
import { SITE_FILE } from "../record/read.ts";
import type { CheckContext } from "./context.ts";

/** Where a text stands, which decides how a figure is written there. */
export type Site = "narrative" | "template" | "message" | "name";

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

/**
 * Numbers written by hand in a JSON file's texts.
 * @param record whose nouns one and first may count. @param lang of the whole file; else texts stand under their language.
 */
export function jsonProblems(
  document: JsonDocument,
  site: Exclude<Site, "narrative">,
  record: YearRecord | null,
  languages: CheckContext["languages"],
  lang?: Lang,
): readonly Problem[] {
  const guard = site === "name" ? guardText : guardTemplate;
  return textsOf(document.value, lang === undefined ? [...languages.keys()] : [], [], lang).flatMap(
    (located) => {
      const nouns = nounsOf(record, languages.get(located.lang)?.language);
      return guard(located.text, located.lang, nouns).map((literal) =>
        document.problem(located.path, literalFinding(literal, site, record), literal.offset),
      );
    },
  );
}

/** A text in a JSON file, its language and its place. */
interface LocatedText {
  readonly path: Path;
  readonly lang: Lang;
  readonly text: string;
}

/** Fields that hold words of the source and names of the record, which stand as they are. */
const EXEMPT: ReadonlySet<string> = new Set(["sources", "items", "quote"]);

/** The texts of a JSON value: every string somewhere under a language's key. */
function textsOf(
  value: unknown,
  languages: readonly Lang[],
  path: Path,
  under: Lang | undefined,
): readonly LocatedText[] {
  if (typeof value === "string") return under === undefined ? [] : [{ path, lang: under, text: value }];
  if (typeof value !== "object" || value === null) return [];
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return entries
    .filter(([key]) => !EXEMPT.has(String(key)))
    .flatMap(([key, inner]) => {
      const lang = languages.find((language) => language === key) ?? under;
      return textsOf(inner, languages, [...path, key], lang);
    });
}

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
  { text, value }: { readonly text: string; readonly value: number | null },
  site: Site,
  record: YearRecord | null,
): Finding {
  if (site === "narrative" && value !== null && value === record?.year)
    return { code: "literal-number.year", args: { text } };
  const ids = (record?.metrics ?? [])
    .filter((metric) => isCount(metric) && metric.value === value)
    .map(({ id }) => id);
  const written = (id: string): string => (site === "narrative" ? `<Metric id="${id}" />` : `{${id}}`);
  return {
    code: `literal-number.${site}`,
    args: {
      text,
      ids: ids.length === 0 ? null : { oneOf: ids.map((id) => `\`${id}\``) },
      write: ids.length === 0 ? null : { oneOf: ids.map(written) },
    },
  };
}
