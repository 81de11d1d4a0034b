import type { JsonDocument, Path } from "../diagnostics/document.ts";
import { capital, nameOf, valueAt } from "../diagnostics/naming.ts";
import type { Problem } from "../diagnostics/problem.ts";
import { told } from "../diagnostics/told.ts";
import type { CheckContext } from "./checkers.ts";

/** What is `null` in the settings and sources: not known, and so left out of the pages. A metric's is told as a fault. */
export const unknownNotices = ({ documents }: CheckContext): readonly Problem[] =>
  [...documents.values()].flatMap((document) => nulls(document, []));

function nulls(document: JsonDocument, path: Path): readonly Problem[] {
  const value = valueAt(document.value, path);
  if (typeof value === "object" && value !== null)
    return Object.keys(value)
      .filter((key) => path.length > 0 || !["options", "metrics", "corrections"].includes(key))
      .flatMap((key) => nulls(document, [...path, Array.isArray(value) ? Number(key) : key]));
  if (value !== null) return [];
  return [
    document.problem(path, {
      code: "not-known",
      severity: "notice",
      message: capital(told`${nameOf(document.value, path)} isn't known, and is left out of the pages.`),
      hint: "",
    }),
  ];
}
