import type { Finding, SourceFile } from "../diagnostics/document.ts";
import type { Place } from "../diagnostics/lines.ts";
import type { Problem } from "../diagnostics/problem.ts";
import type { Voice } from "../language/voice.ts";
import { type Narrative, readNarrative } from "../narrative/mdx.ts";
import { numberWordsOf } from "../narrative/words.ts";
import type { YearRecord } from "../record/model.ts";
import { headFaults } from "./guard-head.ts";
import { nounsOf } from "./guard-nouns.ts";
import { literalFinding } from "./guard-problems.ts";
import { useFindings, type WrittenIds } from "./guard-uses.ts";

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
