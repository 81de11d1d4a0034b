import type { Finding } from "../diagnostics/document.ts";
import { didYouMean } from "../diagnostics/nearest.ts";
import { told } from "../diagnostics/told.ts";
import { GrammarError } from "../language/language.ts";
import { parseTemplate } from "../language/template.ts";
import type { Voice } from "../language/voice.ts";
import type { Metric } from "../record/model.ts";

/** A finding, and where in its template it is. */
export interface TemplateFinding {
  readonly offset: number;
  readonly finding: Finding;
}

/** The figures that a template may name. */
export interface Nameable {
  /** Ids of all of the record's metrics, faulty ones included. */
  readonly ids: ReadonlySet<string>;
  readonly metrics: readonly Metric[];
}

/** What is wrong with a template: its form, figures that don't exist, and what the language can't say. */
export function templateFindings(
  template: string,
  { ids, metrics }: Nameable,
  voice: Voice,
): readonly TemplateFinding[] {
  const { pieces, faults } = parseTemplate(template);
  const findings: TemplateFinding[] = faults.map(({ offset, code, message, hint }) => ({
    offset,
    finding: { code: `template-${code}`, message, hint },
  }));
  for (const piece of pieces) {
    if (piece.kind === "text" || piece.name === "year") continue;
    const metric = metrics.find(({ id }) => id === piece.name);
    const finding =
      metric === undefined ? unknown(piece.name, ids) : unsaid(() => voice.say(metric, piece.saying));
    if (finding !== null) findings.push({ offset: piece.offset, finding });
  }
  return findings;
}

function unknown(name: string, ids: ReadonlySet<string>): Finding | null {
  if (ids.has(name)) return null;
  return {
    code: "metric-unknown",
    message: told`{${name}} isn't a figure of the record.`,
    hint: didYouMean(name, [...ids, "year"], told`The figures are ${[...ids].join(", ")}.`),
  };
}

function unsaid(say: () => string): Finding | null {
  try {
    say();
    return null;
  } catch (error) {
    if (!(error instanceof GrammarError)) throw error;
    return { code: "grammar", message: error.message, hint: error.hint };
  }
}
