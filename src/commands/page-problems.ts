import { getLocation } from "jsonc-parser";
import type { Problem } from "../diagnostics/problem.ts";
import { latestEdition, yearOf } from "../record/editions.ts";
import type { Content, Lang } from "../record/model.ts";

/** What is wrong on one page of the preview. */
export interface PageProblems {
  /** What must be mended before the page can be shown. */
  readonly errors: readonly Problem[];
  /** What is worth a look in the year that the page is of. */
  readonly warnings: readonly Problem[];
}

/**
 * The problems of the page at an address: those of its own language and of all, and of drafts' faults those of its year.
 * @param sound null where the site's settings can't be read. @param textOf the text of a file.
 */
export function problemsOf(
  url: string,
  problems: readonly Problem[],
  sound: Content | null,
  textOf: (file: string) => string,
): PageProblems {
  const errors = problems.filter(({ severity }) => severity === "error");
  if (sound === null) return { errors, warnings: [] };
  const { languages, defaultLanguage } = sound.site;
  const { lang = defaultLanguage, year = latestEdition(sound)?.record.year } = placeIn(url, languages);
  const isHere = (problem: Problem): boolean => {
    const spoilt = languageOf(problem, languages, textOf(problem.file));
    return spoilt === null || spoilt === lang;
  };
  const isPublic = sound.editions.some(({ record }) => !record.draft);
  const ofDraft = problems.filter(({ draft }) => draft !== undefined && (draft === year || !isPublic));
  return {
    errors: [
      ...errors.filter(isHere),
      ...ofDraft.filter((problem) => hidesDraft(problem) || isHere(problem)),
    ],
    warnings: problems.filter(
      (problem) =>
        problem.severity === "warning" &&
        problem.draft === undefined &&
        yearOf(problem.file) === year &&
        isHere(problem),
    ),
  };
}

/** True for a draft's fault that leaves none of its pages to be shown, of a record or chart; a text has its own page. */
export const hidesDraft = ({ draft, file }: Problem): boolean =>
  draft !== undefined && !file.endsWith(".mdx");

/** The language and the year in a page's address, after whatever base path. */
function placeIn(url: string, languages: readonly Lang[]): { readonly lang?: Lang; readonly year?: number } {
  const parts = new URL(url, "http://preview").pathname.split("/");
  const at = parts.findIndex((part) => languages.includes(part));
  const [lang, year] = at < 0 ? [] : [parts[at], parts[at + 1]];
  return {
    ...(lang === undefined ? {} : { lang }),
    ...(/^\d{4}$/.test(year ?? "") ? { year: Number(year) } : {}),
  };
}

/**
 * The one language whose pages a problem spoils: that of the folder that its file is in, or of the text that it points
 * at in a JSON file; null where it concerns them all.
 * @param text of the problem's file.
 */
function languageOf(problem: Problem, languages: readonly Lang[], text: string): Lang | null {
  const { file, line, column } = problem;
  const known = (name: string | number): boolean => languages.includes(String(name));
  const folder = file.split("/").find(known);
  if (folder !== undefined) return folder;
  if (line === null || column === null || !file.endsWith(".json")) return null;
  const before = text.split("\n").slice(0, line - 1);
  const offset = before.reduce((sum, each) => sum + each.length + 1, 0) + column;
  return String(getLocation(text, offset).path.find(known) ?? "") || null;
}
