import type { Path } from "../diagnostics/document.ts";
import type { Finding, Problem } from "../diagnostics/problem.ts";
import { mixedScripts } from "../language/mixed-scripts.ts";
import type { CheckContext } from "./context.ts";

/** Words that mix Latin and Cyrillic letters, anywhere that staff write: a look-alike spoils search and copying. */
export const scriptProblems = ({ documents, narratives }: CheckContext): readonly Problem[] => [
  ...[...documents.values()].flatMap((document) =>
    stringsOf(document.value).flatMap(({ path, text }) =>
      mixedScripts(text).map(({ index, word }) => document.problem(path, finding(word), index)),
    ),
  ),
  ...narratives.flatMap(({ path, text, placeOf }) =>
    mixedScripts(text).map(
      ({ index, word }): Problem => ({ file: path, ...placeOf(index), severity: "error", ...finding(word) }),
    ),
  ),
];

/** Letters of the other script are marked with brackets, so that they can be seen. */
const finding = (word: string): Finding => ({
  code: "mixed-scripts",
  args: { word, marked: word.replace(/\p{Script=Latin}+/gu, "[$&]") },
});

function stringsOf(
  value: unknown,
  path: Path = [],
): readonly { readonly path: Path; readonly text: string }[] {
  if (typeof value === "string") return [{ path, text: value }];
  if (typeof value !== "object" || value === null) return [];
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return entries.flatMap(([key, inner]) => stringsOf(inner, [...path, key]));
}
