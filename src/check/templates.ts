import { nearest } from "../diagnostics/nearest.ts";
import type { Finding, Problem } from "../diagnostics/problem.ts";
import { GrammarError } from "../language/language.ts";
import { parseTemplate } from "../language/template.ts";
import type { Voice } from "../language/voice.ts";
import type { PlacedFault } from "../narrative/element.ts";
import { idsOf } from "../record/ids.ts";
import { templatesOf } from "../record/model.ts";
import { type CheckContext, chartsIn, voicesOf } from "./context.ts";

/** Titles and notes of charts, filled in every language. */
export const templateProblems = (context: CheckContext): readonly Problem[] =>
  chartsIn(context).flatMap(({ chart, record, document }) => {
    const ids = idsOf(context.documents.get(`data/${record.year}.json`)?.value, "metrics");
    return voicesOf(context, record).flatMap((voice) =>
      templatesOf(chart).flatMap(([field, text]) =>
        templateFaults(text[voice.language.tag] ?? "", ids, voice).map(({ offset, ...finding }) =>
          document.problem([field, voice.language.tag], finding, offset),
        ),
      ),
    );
  });

/**
 * What is wrong with a template: its form, figures that don't exist, what can't be said.
 * @param ids of all of the record's metrics, faulty ones included.
 */
export function templateFaults(
  template: string,
  ids: ReadonlySet<string>,
  voice: Voice,
): readonly PlacedFault[] {
  const { pieces, faults } = parseTemplate(template);
  return [
    ...faults.map(({ offset, code, args }) => ({ offset, code, args })),
    ...pieces.flatMap((piece) => {
      if (piece.kind === "text" || piece.name === "year") return [];
      const metric = voice.record.metrics.find(({ id }) => id === piece.name);
      const finding =
        metric === undefined ? unknown(piece.name, ids) : unsaid(() => voice.format(metric, piece.options));
      return finding === null ? [] : [{ offset: piece.offset, ...finding }];
    }),
  ];
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
