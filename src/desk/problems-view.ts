import { getLocation } from "jsonc-parser";
import { checkOpened } from "../check/run-check.ts";
import { lineStarts, type Path } from "../diagnostics/document.ts";
import { inWords } from "../diagnostics/problem.ts";
import type { Speaker } from "../diagnostics/speaker.ts";
import type { DeskProblem, ProblemsView } from "./api.ts";
import type { Look } from "./look.ts";

/** What `check` finds, in the staff's language. @param between as `checkOpened` has it. */
export async function problemsView(
  { files, version, opened }: Look,
  speaker: Speaker,
  between: () => Promise<void>,
): Promise<ProblemsView> {
  const { problems } = await checkOpened(opened, between);
  const texts = new Map(files.map(({ path, text }) => [path, text.replace(/^\uFEFF/, "")]));
  return {
    part: "problems",
    version,
    problems: inWords(problems, speaker).map((problem): DeskProblem => {
      const at = offsetOf(problem, texts.get(problem.file));
      return { ...problem, at, path: pathAt(problem.file, texts.get(problem.file), at) };
    }),
  };
}

function offsetOf(
  { line, column }: { readonly line: number | null; readonly column: number | null },
  text: string | undefined,
): number | null {
  if (line === null || text === undefined) return null;
  return (lineStarts(text)[line - 1] ?? 0) + (column ?? 1) - 1;
}

/** The value of a JSON file that an offset is in, or the object that lacks something. */
function pathAt(file: string, text: string | undefined, at: number | null): Path | null {
  if (at === null || text === undefined || !file.endsWith(".json")) return null;
  return getLocation(text, at).path;
}
