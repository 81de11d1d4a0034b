import type { JsonDocument, Path } from "../diagnostics/document.ts";
import type { Arg } from "../diagnostics/phrase.ts";
import type { Finding, Problem } from "../diagnostics/problem.ts";
import type { Languages } from "../language/index.ts";
import type { Language } from "../language/language.ts";
import { type FindWords, findInText, type Literal, numberWordsOf } from "../narrative/numbers.ts";
import { latestEdition, yearOf } from "../record/editions.ts";
import { figuresIn, isCount, isQuantity, nounOf } from "../record/kinds/index.ts";
import type { Lang, YearRecord } from "../record/model.ts";
import { SITE_FILE } from "../record/read.ts";
import type { CheckContext } from "./context.ts";
import { jsonTexts, messagesLang, takesFigures } from "./json-texts.ts";
import { isCorrectionNote, readNote } from "./notes.ts";

/** Where a text stands, which decides how a figure is written there; a `text` of the record says none. */
type Spot = "narrative" | "template" | "text" | "message" | "name";

/** Numbers written by hand in JSON: in records and charts, in the site's names, in the interface's texts. */
export function numberProblems({ content, documents, languages }: CheckContext): readonly Problem[] {
  // The nouns of the newest record are what one and first may count outside any year.
  const newest = latestEdition(content)?.record ?? null;
  return [...documents.values()].flatMap((document) => {
    const year = yearOf(document.file);
    const record = content.editions.find((edition) => edition.record.year === year)?.record ?? null;
    if (year !== null) return jsonProblems(document, record, languages);
    const others = document.file === SITE_FILE || messagesLang(document) !== undefined;
    return others ? jsonProblems(document, newest, languages) : [];
  });
}

/** Where in its file a text stands. */
function spotOf(document: JsonDocument, path: Path): Exclude<Spot, "narrative"> {
  if (document.file === SITE_FILE) return "name";
  if (messagesLang(document) !== undefined) return "message";
  return takesFigures(document, path) ? "template" : "text";
}

/** Numbers written by hand in a JSON file's texts. @param record whose nouns one and first may count. */
export function jsonProblems(
  document: JsonDocument,
  record: YearRecord | null,
  languages: Languages,
): readonly Problem[] {
  const words = new Map(
    [...languages].map(([tag, { language }]) => [
      tag,
      { language, find: numberWordsIn(languages, tag, record) },
    ]),
  );
  return jsonTexts(document, languages).flatMap((text): readonly Problem[] => {
    const own = words.get(text.lang);
    // Names of the record stand as they are.
    if (own === undefined || text.path.includes("items")) return [];
    const spot = spotOf(document, text.path);
    const note = isCorrectionNote(text.path) ? readNote(text, document, record, own.language) : null;
    return findInText(note?.withoutFacts ?? text.text, spot !== "name", own.find)
      .filter(({ value }) => note === null || value === null || value !== note.before)
      .map((literal) => document.problem(text.path, literalFinding(literal, spot, record), literal.offset));
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
      figuresIn(record.metrics)
        .filter(isQuantity)
        .flatMap((metric) => Object.entries(nounOf(metric)?.[language.tag] ?? {}))
        .filter(([name]) => !Array.isArray(grammar[name]))
        .map(([, form]) => form),
    ),
  ];
};

/** How the record's year is written where it can be. */
const YEAR_SLOTS: Partial<Record<Spot, string>> = { narrative: "<Year />", template: "{year}" };

/**
 * What to say of a number written by hand; the hint names the metrics of `record` that have its value.
 * A text outside any year, such as the interface's, has no record.
 */
export function literalFinding(
  { text, value }: Pick<Literal, "text" | "value">,
  spot: Spot,
  record: YearRecord | null,
): Finding {
  const year = YEAR_SLOTS[spot];
  if (year !== undefined && value !== null && value === record?.year)
    return { code: "literal-number.year", args: { text, year } };
  const ids = figuresIn(record?.metrics ?? [])
    .filter((metric) => isCount(metric) && metric.value === value)
    .map(({ id }) => id);
  const oneOf = (write: (id: string) => string): Arg => (ids.length === 0 ? null : { oneOf: ids.map(write) });
  const write = oneOf((id) => (spot === "narrative" ? `<Metric ${addressed(id)} />` : `{${id}}`));
  return { code: `literal-number.${spot}`, args: { text, ids: oneOf((id) => `\`${id}\``), write } };
}

/** The attributes of an element that says a figure: `id="grants-by-field" part="construction"`. */
const addressed = (reference: string): string => {
  const [id = "", part] = reference.split(/\/(.*)/s);
  return part === undefined ? `id="${id}"` : `id="${id}" part="${part}"`;
};
