import type { LoadedLanguage } from "../language/index.ts";
import type { JsonDocument, SourceFile } from "../record/document.ts";
import type { Content, Lang } from "../record/model.ts";
import type { Problem } from "../record/problem.ts";
import { chartProblems } from "./check-charts.ts";
import { droppedProblems } from "./check-dropped.ts";
import { messageProblems } from "./check-messages.ts";
import { movedProblems } from "./check-moved.ts";
import { narrativeFileProblems } from "./check-narratives.ts";
import { publishedProblems } from "./check-published.ts";
import { sayingProblems } from "./check-sayings.ts";
import { scriptProblems } from "./check-scripts.ts";
import { templateProblems } from "./check-templates.ts";
import { unknownNotices } from "./check-unknowns.ts";
import { unusedMetrics } from "./check-unused.ts";
import { guardProblems } from "./guard/checker.ts";

/** What a check may look at. */
export interface CheckContext {
  readonly root: string;
  /** All that could be read, without the parts that have faults of their own. */
  readonly content: Content;
  /** The JSON files, by path; they place a problem. */
  readonly documents: ReadonlyMap<string, JsonDocument>;
  /** The narrative's files. */
  readonly narratives: readonly SourceFile[];
  /** The files of interface texts of all languages. */
  readonly messageFiles: readonly JsonDocument[];
  readonly languages: ReadonlyMap<Lang, LoadedLanguage>;
}

/** One kind of check over the whole content, on top of what reading it already found. Never throws. */
export type Checker = (context: CheckContext) => readonly Problem[] | Promise<readonly Problem[]>;

/** Every check, one line each. */
export const CHECKERS: readonly Checker[] = [
  sayingProblems,
  templateProblems,
  chartProblems,
  narrativeFileProblems,
  guardProblems,
  messageProblems,
  scriptProblems,
  publishedProblems,
  movedProblems,
  droppedProblems,
  unusedMetrics,
  unknownNotices,
];
