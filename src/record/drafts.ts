import { type JsonDocument, valueAt } from "../diagnostics/document.ts";
import { type Problem, publicName } from "../diagnostics/problem.ts";
import { yearOf } from "./editions.ts";
import type { Content } from "./model.ts";

/** The years whose record says `"draft": true`. */
export const draftYears = (documents: Iterable<JsonDocument>): readonly number[] =>
  [...documents].flatMap(({ file, value }) => {
    const year = file.startsWith("data/") ? yearOf(file) : null;
    return year !== null && valueAt(value, ["draft"]) === true ? [year] : [];
  });

/** Problems as they count while these drafts are left out: an error in a draft's files is a warning, marked as such. */
export const withoutDraftErrors = (
  problems: readonly Problem[],
  drafts: readonly number[],
): readonly Problem[] =>
  problems.map((problem) => {
    const year = yearOf(problem.file);
    // What readers already have must not go, whatever the year's file says of itself.
    const stops = problem.severity === "error" && publicName(problem.code) !== "published-gone";
    return stops && year !== null && drafts.includes(year)
      ? { ...problem, severity: "warning", draft: year }
      : problem;
  });

/** The content without these drafts. */
export const withoutDrafts = ({ site, editions }: Content, drafts: readonly number[]): Content => ({
  site,
  editions: editions.filter(({ record: { year, draft } }) => !(draft && drafts.includes(year))),
});
