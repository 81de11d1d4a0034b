import type { Finding, Path } from "../diagnostics/document.ts";
import { placesOf } from "../diagnostics/lines.ts";
import type { Problem } from "../diagnostics/problem.ts";
import { told } from "../diagnostics/told.ts";
import { mixedScripts } from "../language/mixed-scripts.ts";
import type { CheckContext } from "./checkers.ts";

/** Words that mix Latin and Cyrillic letters, anywhere that staff write: a look-alike spoils search and copying. */
export const scriptProblems = ({ documents, messageFiles, narratives }: CheckContext): readonly Problem[] => [
  ...[...documents.values(), ...messageFiles].flatMap((document) =>
    stringsOf(document.value).flatMap(({ path, text }) =>
      mixedScripts(text).map(({ index, word }) => document.problem(path, finding(word), index)),
    ),
  ),
  ...narratives.flatMap(({ path, text }) => {
    const place = placesOf(text);
    return mixedScripts(text).map(
      ({ index, word }): Problem => ({ file: path, ...place(index), severity: "error", ...finding(word) }),
    );
  }),
];

/** Letters of the other script, marked with brackets so that they can be seen. */
function finding(word: string): Finding {
  const latin = word.replace(/\p{Script=Latin}+/gu, "[$&]");
  return {
    code: "mixed-scripts",
    message: told`The word “${word}” mixes Latin and Cyrillic letters.`,
    hint: told`Type it anew in one keyboard layout; the Latin letters are those in brackets: ${latin}.`,
  };
}

function stringsOf(
  value: unknown,
  path: Path = [],
): readonly { readonly path: Path; readonly text: string }[] {
  if (typeof value === "string") return [{ path, text: value }];
  if (typeof value !== "object" || value === null) return [];
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return entries.flatMap(([key, inner]) => stringsOf(inner, [...path, key]));
}
