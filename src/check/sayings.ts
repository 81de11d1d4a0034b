import type { Finding, Path } from "../diagnostics/document.ts";
import { valueAt } from "../diagnostics/naming.ts";
import type { Problem } from "../diagnostics/problem.ts";
import { told } from "../diagnostics/told.ts";
import { createVoice } from "../language/create-voice.ts";
import { GrammarError } from "../language/language.ts";
import type { Voice } from "../language/voice.ts";
import type { Metric } from "../record/model.ts";
import type { CheckContext } from "./checkers.ts";

/** Figures that a language can't say at all, as the table of all figures does; told at their nouns. */
export const sayingProblems = ({ content, documents, languages }: CheckContext): readonly Problem[] =>
  content.editions.flatMap(({ record }) => {
    const document = documents.get(`data/${record.year}.json`);
    return [...languages.values()].flatMap(({ language, messages }) => {
      const voice = createVoice(language, messages, record);
      return record.metrics.flatMap((metric) => {
        const finding = unsaid(metric, voice);
        const path = nounPath(metric, document?.value, language.tag);
        return finding === null || document === undefined ? [] : [document.problem(path, finding)];
      });
    });
  });

function unsaid(metric: Metric, voice: Voice): Finding | null {
  try {
    voice.say(metric);
    return null;
  } catch (error) {
    if (!(error instanceof GrammarError)) throw error;
    return {
      code: "grammar",
      message: `${told`\`${metric.id}\` can't be said.`} ${error.message}`,
      hint: error.hint,
    };
  }
}

/** Where a metric's noun stands; a derived share takes the noun of its whole. */
function nounPath(metric: Metric, root: unknown, tag: string): Path {
  const owner = metric.kind === "derived" ? metric.ratio[1] : metric.id;
  const metrics = valueAt(root, ["metrics"]);
  const index = Array.isArray(metrics) ? metrics.findIndex((entry) => valueAt(entry, ["id"]) === owner) : -1;
  return ["metrics", index, "noun", tag];
}
