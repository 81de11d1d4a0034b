import type { JsonDocument } from "../diagnostics/document.ts";
import { nearest } from "../diagnostics/nearest.ts";
import type { Finding, Problem } from "../diagnostics/problem.ts";
import { GrammarError } from "../language/language.ts";
import { parseTemplate } from "../language/template.ts";
import { createVoice, type Voice } from "../language/voice.ts";
import { idsOf } from "../record/ids.ts";
import type { Edition, Metric } from "../record/model.ts";
import type { CheckContext } from "./context.ts";

/** Titles and notes of charts, filled in every language. */
export const templateProblems = (context: CheckContext): readonly Problem[] =>
  context.content.editions.flatMap((edition) =>
    edition.figures.flatMap((figure) => {
      const document = context.documents.get(`src/report/${edition.record.year}/charts/${figure.id}.json`);
      return document === undefined ? [] : figureProblems(document, figure, edition.record, context);
    }),
  );

function figureProblems(
  document: JsonDocument,
  figure: Edition["figures"][number],
  record: Edition["record"],
  { documents, languages }: CheckContext,
): readonly Problem[] {
  const ids = idsOf(documents.get(`data/${record.year}.json`)?.value, "metrics");
  return [...languages.values()].flatMap(({ language, messages }) => {
    const voice = createVoice(language, messages, record);
    return (["title", "note"] as const).flatMap((field) =>
      templateFindings(figure[field][language.tag] ?? "", { ids, metrics: record.metrics }, voice).map(
        ({ offset, finding }) => document.problem([field, language.tag], finding, offset),
      ),
    );
  });
}

/** The figures that a template may name. */
interface Nameable {
  /** Ids of all of the record's metrics, faulty ones included. */
  readonly ids: ReadonlySet<string>;
  readonly metrics: readonly Metric[];
}

/** What is wrong with a template, each with its offset: its form, figures that don't exist, what can't be said. */
export function templateFindings(
  template: string,
  { ids, metrics }: Nameable,
  voice: Voice,
): readonly { readonly offset: number; readonly finding: Finding }[] {
  const { pieces, faults } = parseTemplate(template);
  const findings: { readonly offset: number; readonly finding: Finding }[] = faults.map(
    ({ offset, code, args }) => ({ offset, finding: { code, args } }),
  );
  for (const piece of pieces) {
    if (piece.kind === "text" || piece.name === "year") continue;
    const metric = metrics.find(({ id }) => id === piece.name);
    const finding =
      metric === undefined ? unknown(piece.name, ids) : unsaid(() => voice.say(metric, piece.saying));
    if (finding !== null) findings.push({ offset: piece.offset, finding });
  }
  return findings;
}

const unknown = (name: string, ids: ReadonlySet<string>): Finding | null =>
  ids.has(name)
    ? null
    : {
        code: "metric-unknown.slot",
        args: { slot: `{${name}}`, meant: nearest(name, [...ids, "year"]), known: [...ids].join(", ") },
      };

/** Why a language can't say what it is asked for; null where it can. */
export function unsaid(say: () => string): Finding | null {
  try {
    say();
    return null;
  } catch (error) {
    if (!(error instanceof GrammarError)) throw error;
    return { code: error.code, args: error.args };
  }
}
