import type { Voice } from "../../language/voice.ts";
import type { Finding, SourceFile } from "../../record/document.ts";
import type { Place } from "../../record/lines.ts";
import type { YearRecord } from "../../record/model.ts";
import type { Problem } from "../../record/problem.ts";
import { headFaults } from "./head.ts";
import { type Narrative, readNarrative } from "./mdx.ts";
import { nounsOf } from "./nouns.ts";
import { literalFinding } from "./problems.ts";
import { useFindings, type WrittenIds } from "./uses.ts";
import { numberWordsOf } from "./words.ts";

/** A narrative file and all that is wrong with it; `narrative.allowances` are what check counts. */
export interface CheckedNarrative {
  /** Path from the project's root. */
  readonly file: string;
  readonly narrative: Narrative;
  readonly problems: readonly Problem[];
}

/** Checks a narrative file in the language of `voice`, which speaks of `record`. */
export function checkNarrative(
  { path, text }: SourceFile,
  record: YearRecord,
  voice: Voice,
  written: WrittenIds,
): CheckedNarrative {
  const lang = voice.language.tag;
  const narrative = readNarrative(path, text, numberWordsOf(lang, nounsOf(record, lang)));
  const problem = ({ line, column }: Place, finding: Finding): Problem => ({
    file: path,
    line,
    column,
    severity: "error",
    ...finding,
  });
  const problems = [
    ...narrative.problems,
    ...headFaults(path, narrative, record, voice, written).map(({ offset, ...finding }) =>
      problem(narrative.placeOf(offset), finding),
    ),
    ...narrative.hits.map((hit) => problem(hit, literalFinding(hit, "narrative", record))),
    ...narrative.uses
      .flatMap((use) => useFindings(use, record, voice, written))
      .map(({ place, finding }) => problem(place, finding)),
  ];
  return { file: path, narrative, problems: problems.sort(byPlace) };
}

const byPlace = (a: Problem, b: Problem): number =>
  (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
