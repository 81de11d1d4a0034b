import type { JsonDocument } from "../../record/document.ts";
import type { Lang, YearRecord } from "../../record/model.ts";
import type { Problem } from "../../record/problem.ts";
import { nounsOf } from "./nouns.ts";
import { literalFinding, type Site } from "./problems.ts";
import { guardTemplate, guardText } from "./template.ts";
import { type LocatedText, localTexts } from "./texts.ts";

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
