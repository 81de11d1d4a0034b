/** A fault in the content, placed and with its remedy. The one shape in which anything wrong is told. */
export interface Problem {
  /** Path from the project's root, with `/`. */
  readonly file: string;
  /** From 1; null where the whole file is meant. */
  readonly line: number | null;
  /** From 1, in UTF-16 units as editors count; null where the whole line is meant. */
  readonly column: number | null;
  /** An error stops the build; a notice tells what isn't known, and asks for nothing. */
  readonly severity: "error" | "warning" | "notice";
  /** Stable name, explained in `docs/problems.md`. */
  readonly code: string;
  /** What is wrong, a full sentence in plain words. */
  readonly message: string;
  /** What to write instead. */
  readonly hint: string;
  /** The year that it keeps a draft: an error, were the year public, but now one that stops nothing else. */
  readonly draft?: number;
}
