import type { JsonDocument, SourceFile } from "../diagnostics/document.ts";
import type { Problem } from "../diagnostics/problem.ts";
import type { LoadedLanguage } from "../language/index.ts";
import type { Content, Lang } from "../record/model.ts";
import { chartProblems } from "./charts.ts";
import { droppedProblems } from "./dropped.ts";
import { guardProblems } from "./guard.ts";
import { messageProblems } from "./messages.ts";
import { movedProblems } from "./moved.ts";
import { narrativeFileProblems } from "./narratives.ts";
import { publishedProblems } from "./published.ts";
import { sayingProblems } from "./sayings.ts";
import { scriptProblems } from "./scripts.ts";
import { templateProblems } from "./templates.ts";
import { unknownNotices } from "./unknowns.ts";
import { unusedMetrics } from "./unused.ts";

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
