import type { Args } from "./phrase.ts";
import type { Speaker } from "./speaker.ts";

/** A fault in the content, placed. The one shape in which anything wrong is told; a `Speaker` puts it into words. */
export interface Problem {
  /** Path from the project's root, with `/`. */
  readonly file: string;
  /** From 1; null where the whole file is meant. */
  readonly line: number | null;
  /** From 1, in UTF-16 units as editors count; null where the whole line is meant. */
  readonly column: number | null;
  /** An error stops the build; a notice tells what isn't known, and asks for nothing. */
  readonly severity: "error" | "warning" | "notice";
  /** Names its sentence in the catalogue; up to the first dot, the stable name explained in `docs/problems.md`. */
  readonly code: string;
  /** What fills the sentence's slots. */
  readonly args?: Args | undefined;
  /** The year that it keeps a draft: an error, were the year public, but now one that stops nothing else. */
  readonly draft?: number;
}

/** A problem before it has its place: its code, what fills its sentence, and how much it weighs; an error where it doesn't say. */
export type Finding = Pick<Problem, "code" | "args"> & Partial<Pick<Problem, "severity">>;

/** A problem as programs and people get it. */
export interface ToldProblem extends Omit<Problem, "args"> {
  /** The stable name alone. */
  readonly code: string;
  /** What is wrong, a full sentence in plain words. */
  readonly message: string;
  /** What to write instead; "" where there is nothing to do. */
  readonly hint: string;
}

/** A problem of a whole file, or of one that isn't there. */
export const ofFile = (file: string, finding: Finding): Problem => ({
  file,
  line: null,
  column: null,
  severity: "error",
  ...finding,
});

/** The stable name of a code. */
export const publicName = (code: string): string => code.replace(/\..*/s, "");

/** Problems in one language. @throws where the catalogue lacks a code. */
export const inWords = (problems: readonly Problem[], speaker: Speaker): readonly ToldProblem[] =>
  problems.map(({ file, line, column, severity, code, args, draft }) => ({
    file,
    line,
    column,
    severity,
    code: publicName(code),
    ...speaker.tell({ code, args }),
    ...(draft === undefined ? {} : { draft }),
  }));
