import type { JsonDocument } from "../diagnostics/document.ts";
import type { Problem } from "../diagnostics/problem.ts";
import { createVoice } from "../language/create-voice.ts";
import type { Edition } from "../record/model.ts";
import { idsOf } from "../record/rules/ids.ts";
import type { CheckContext } from "./checkers.ts";
import { templateFindings } from "./template-findings.ts";

/** Titles and notes of charts, filled in every language. */
export const templateProblems = (context: CheckContext): readonly Problem[] =>
  context.content.editions.flatMap((edition) =>
    edition.figures.flatMap(({ id }) => {
      const document = context.documents.get(`src/report/${edition.record.year}/charts/${id}.json`);
      return document === undefined ? [] : figureProblems(document, id, edition, context);
    }),
  );

function figureProblems(
  document: JsonDocument,
  id: string,
  { record, figures }: Edition,
  { documents, languages }: CheckContext,
): readonly Problem[] {
  const figure = figures.find((candidate) => candidate.id === id);
  const ids = idsOf(documents.get(`data/${record.year}.json`)?.value, "metrics");
  return [...languages.values()].flatMap(({ language, messages }) => {
    const voice = createVoice(language, messages, record);
    return (["title", "note"] as const).flatMap((field) =>
      templateFindings(figure?.[field][language.tag] ?? "", { ids, metrics: record.metrics }, voice).map(
        ({ offset, finding }) => document.problem([field, language.tag], finding, offset),
      ),
    );
  });
}
