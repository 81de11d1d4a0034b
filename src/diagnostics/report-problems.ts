import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { WriteStream } from "node:tty";
import { stripVTControlCharacters } from "node:util";
import { inWords, type Problem } from "./problem.ts";
import type { Speaker } from "./speaker.ts";
import { formatProblems } from "./terminal.ts";

/** More columns than any line takes. */
const UNWRAPPED = 10_000;

/** Problems as a terminal shows them: in its width, in colour where it has some. */
export function terminalReport(
  root: string,
  problems: readonly Problem[],
  { columns, isTTY }: Pick<WriteStream, "isTTY"> & { readonly columns?: number | undefined },
  speaker: Speaker,
): string {
  const text = (file: string): string | null => {
    try {
      return readFileSync(join(root, file), "utf8").replace(/^\uFEFF/, "");
    } catch {
      return null;
    }
  };
  const colour = isTTY && (process.env["NO_COLOR"] ?? "") === "";
  // Nothing that a file holds may steer the terminal.
  const plain = inWords(problems, speaker).map((problem) => ({
    ...problem,
    message: stripVTControlCharacters(problem.message),
    hint: stripVTControlCharacters(problem.hint),
  }));
  // What is piped is read by programs, by the line.
  const width = columns ?? (isTTY ? 80 : UNWRAPPED);
  return formatProblems(plain, {
    width: width === UNWRAPPED ? width : Math.min(Math.max(width, 40), 110),
    colour,
    text,
    speaker,
  });
}

/** Prints errors and warnings before a build; what isn't known, and what a draft lacks, is `check`'s to tell. */
export function reportProblems(root: string, problems: readonly Problem[], speaker: Speaker): void {
  const told = problems.filter(({ severity, draft }) => severity !== "notice" && draft === undefined);
  if (told.length > 0) console.error(terminalReport(root, told, process.stderr, speaker));
}
