import { ofFile, type Problem } from "../diagnostics/problem.ts";
import { parseTemplate } from "../language/template.ts";
import { ID_FIELDS } from "../narrative/head.ts";
import type { Narrative } from "../narrative/narrative.ts";
import { yearOf } from "../record/editions.ts";
import type { CheckContext } from "./context.ts";
import { jsonTexts, messagesLang } from "./json-texts.ts";

/** The count of numbers that stand by hand on purpose, so that nobody overlooks them. */
export function allowedNumbers({
  content,
  narratives,
  documents,
  languages,
}: CheckContext): readonly Problem[] {
  const years = new Set(content.editions.map(({ record }) => record.year));
  const places = [
    ...[...documents.values()]
      .filter(({ file }) => years.has(yearOf(file) ?? 0) || languages.has(messagesLang({ file }) ?? ""))
      .flatMap((document) =>
        jsonTexts(document, languages).flatMap(({ path, text }) =>
          literalsIn(text).map(({ offset, number }) => {
            const { line } = document.placeOf(path, offset);
            return `${document.file}:${line} “${number}”`;
          }),
        ),
      ),
    ...narratives
      .filter(({ year, lang }) => years.has(year) && languages.has(lang))
      .flatMap((narrative) => [...inHead(narrative), ...inText(narrative)]),
  ];
  if (places.length === 0) return [];
  const args = { count: places.length, places: places.join("; ") };
  return [ofFile("src/report", { code: "literals-allowed", severity: "notice", args })];
}

const literalsIn = (text: string): readonly { readonly offset: number; readonly number: string }[] =>
  parseTemplate(text).pieces.flatMap((piece) =>
    piece.kind === "literal" ? [{ offset: piece.offset, number: piece.text }] : [],
  );

const inHead = ({ path, head, placeOf }: Narrative): readonly string[] =>
  head.fields
    .filter(({ key }) => !ID_FIELDS.has(key))
    .flatMap((field) =>
      literalsIn(field.source).map(
        ({ offset, number }) => `${path}:${placeOf(field.offset + offset).line} “${number}”`,
      ),
    );

const inText = ({ path, allowances, placeOf }: Narrative): readonly string[] =>
  allowances.map(({ offset, text, reason }) => `${path}:${placeOf(offset).line} “${text}” (${reason})`);
