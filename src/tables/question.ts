import type { Phrase } from "../diagnostics/phrase.ts";

/**
 * What may be asked of whoever imports a table, by the word that answers it on the command line. What may be answered,
 * each question tells.
 */
export const QUESTIONS = [
  "separator",
  "sheet",
  "heading",
  "names",
  "values",
  "row",
  "labels",
  "decimal",
  "shown",
  "times",
  "dates",
  "days",
  "periods",
  "first-year",
  "totals",
  "hidden",
  "empty",
] as const;
type QuestionName = (typeof QUESTIONS)[number];

/** What is answered already. */
export type Answers = Readonly<Partial<Record<QuestionName, string>>>;

/** A choice that the table leaves open. */
export interface Question {
  readonly name: QuestionName;
  readonly phrase: Phrase;
  /** What can be answered; empty where any year can. */
  readonly options: readonly string[];
}

/** Thrown where a table can't be read on before a question is answered. */
export class Open extends Error {
  readonly question: Question;

  constructor(question: Question) {
    super(question.name);
    this.question = question;
  }
}

/** The answer to a question, which is one of its options. @throws {Open} where it isn't answered, or by something else. */
export function answered<Option extends string>(
  answers: Answers,
  name: QuestionName,
  options: readonly Option[],
  phrase: Phrase,
): Option {
  const typed = answers[name]?.trim().toLowerCase();
  const chosen = options.find((option) => option.toLowerCase() === typed);
  if (chosen === undefined) throw new Open({ name, phrase, options });
  return chosen;
}
