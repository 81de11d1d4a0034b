import type { JsonDocument } from "../diagnostics/document.ts";
import type { Problem } from "../diagnostics/problem.ts";
import { guardTemplate, guardText } from "../narrative/template.ts";
import type { Lang, YearRecord } from "../record/model.ts";
import { nounsOf } from "./guard-nouns.ts";
import { literalFinding, type Site } from "./guard-problems.ts";
import { type LocatedText, localTexts } from "./guard-texts.ts";

/** Numbers written by hand in the texts of a record or of a chart's file, in every language. */
export const documentProblems = (
  document: JsonDocument,
  languages: readonly Lang[],
  record: YearRecord | null,
): readonly Problem[] =>
  localTexts(document.value, languages).flatMap((located) =>
    textProblems(document, located, "template", record),
  );

/** Numbers written by hand in the site's name and its publisher's; `record` gives the nouns that one and first count. */
export const siteProblems = (
  document: JsonDocument,
  languages: readonly Lang[],
  record: YearRecord | null,
): readonly Problem[] =>
  localTexts(document.value, languages).flatMap((located) => textProblems(document, located, "name", record));

/** Numbers written by hand in a file of one language's messages; `record` gives the nouns that one and first count. */
export const messageProblems = (
  document: JsonDocument,
  lang: Lang,
  record: YearRecord | null,
): readonly Problem[] =>
  localTexts(document.value, [], [], lang).flatMap((located) =>
    textProblems(document, located, "message", record),
  );

const textProblems = (
  document: JsonDocument,
  { path, lang, text }: LocatedText,
  site: Site,
  record: YearRecord | null,
): readonly Problem[] =>
  (site === "name" ? guardText : guardTemplate)(text, lang, record === null ? [] : nounsOf(record, lang)).map(
    (literal) => document.problem(path, literalFinding(literal, site, record), literal.offset),
  );
