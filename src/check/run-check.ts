import type { SourceFile } from "../diagnostics/document.ts";
import type { Problem } from "../diagnostics/problem.ts";
import { draftYears, withoutDraftErrors, withoutDrafts, yearOf } from "../record/editions.ts";
import type { OpenOptions } from "../record/read.ts";
import { type OpenContent, openFiles } from "../site/content.ts";
import { addressesOf, EMBED_SCRIPT, ROUTES } from "../site/routes.ts";
import { goneProblems, movedProblems } from "./addresses.ts";
import { carriedProblems } from "./carried.ts";
import { characterProblems } from "./characters.ts";
import { chartProblems } from "./charts.ts";
import type { Checker } from "./context.ts";
import { leapProblems } from "./leaps.ts";
import { allowedNumbers } from "./literals.ts";
import { messageProblems } from "./messages.ts";
import { formatProblems, unknownNotices, unusedMetrics } from "./metrics.ts";
import { narrativeFileProblems, narrativeProblems } from "./narratives.ts";
import { numberProblems } from "./numbers.ts";
import { placedNowhere, placedTwice } from "./placed.ts";
import { publishedProblems } from "./published.ts";
import { quoteProblems } from "./quotes.ts";
import { withRenamed } from "./renamed.ts";
import { scriptProblems } from "./scripts.ts";
import { sourceLanguageProblems } from "./source-languages.ts";
import { templateProblems } from "./templates.ts";
import { textLanguageProblems } from "./text-languages.ts";

/** Every check, one line each. */
const CHECKERS: readonly Checker[] = [
  quoteProblems,
  sourceLanguageProblems,
  leapProblems,
  formatProblems,
  templateProblems,
  chartProblems,
  narrativeFileProblems,
  numberProblems,
  narrativeProblems,
  placedTwice,
  placedNowhere,
  textLanguageProblems,
  allowedNumbers,
  messageProblems,
  scriptProblems,
  characterProblems,
  publishedProblems,
  movedProblems,
  goneProblems,
  unusedMetrics,
  carriedProblems,
  unknownNotices,
];

/**
 * Checks everything that staff edit, in one pass. `content` is null where there is an error.
 * @param files as `loadFiles` reads them.
 */
export async function checkContent(
  files: readonly SourceFile[],
  options: OpenOptions = {},
): Promise<OpenContent> {
  const opened = await openFiles(files, options);
  return await checkOpened(opened);
}

/** The same of content that is opened already. @param between called before each check; what it throws ends them. */
export async function checkOpened(
  opened: OpenContent,
  between: () => Promise<void> = async () => undefined,
): Promise<OpenContent> {
  const all = await checked(opened, between);
  const found = withRenamed(founded(opened.problems, all).map(ofItsYear));
  const problems = withoutDraftErrors(found, opened.leftOut);
  const faulty = problems.some(({ severity }) => severity === "error");
  return { ...opened, problems, content: faulty ? null : opened.content };
}

/**
 * All problems but those that are concluded from a file with an error of its own: what isn't there may only be
 * misspelt. @param read what reading found. @param checked what the checks found.
 */
function founded(read: readonly Problem[], checked: readonly Problem[]): readonly Problem[] {
  const faulty = (problems: readonly Problem[]): ReadonlySet<string> =>
    new Set(problems.flatMap(({ file, severity }) => (severity === "error" ? [file] : [])));
  const holding = (problems: readonly Problem[], files: ReadonlySet<string>): readonly Problem[] =>
    problems.filter(({ supposes = [] }) => !supposes.some((file) => files.has(file)));
  const plain = [...read, ...checked].filter(({ supposes }) => supposes === undefined);
  const kept = holding(read, faulty(plain));
  return [...kept, ...holding(checked, faulty([...plain, ...kept]))];
}

/** What is behind a problem is so in its own year alone. */
const ofItsYear = (problem: Problem): Problem =>
  problem.cause === undefined ? problem : { ...problem, cause: `${yearOf(problem.file)} ${problem.cause}` };

/** What answers whatever the content is. */
const OF_CODE = [
  EMBED_SCRIPT,
  ...Object.values(ROUTES).flatMap(({ kind, of, pattern }) =>
    kind === "site" && of === "site" ? [pattern] : [],
  ),
];

async function checked(
  { sound, ...opened }: OpenContent,
  between: () => Promise<void>,
): Promise<readonly Problem[]> {
  if (sound === null) return [];
  const drafts = draftYears(opened.documents.values());
  const known = addressesOf(withoutDrafts(sound, drafts), opened.published);
  const addresses = new Set([...known.map(({ path }) => path), ...OF_CODE]);
  const context = { ...opened, content: sound, drafts, addresses };
  const found: Problem[] = [];
  for (const check of CHECKERS) {
    await between();
    found.push(...(await check(context)));
  }
  return found;
}
