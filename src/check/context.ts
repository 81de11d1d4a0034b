import { type JsonDocument, listAt, type Path, valueAt } from "../diagnostics/document.ts";
import { meantId } from "../diagnostics/look-alikes.ts";
import type { Finding, Problem } from "../diagnostics/problem.ts";
import { createVoice, type Voice } from "../language/voice.ts";
import type { PlacedFault } from "../narrative/element.ts";
import type { Narrative } from "../narrative/narrative.ts";
import { yearOf } from "../record/editions.ts";
import type { Content, YearRecord } from "../record/model.ts";
import type { OpenContent } from "../site/content.ts";

/** What a check may look at. */
export interface CheckContext extends Omit<OpenContent, "content" | "sound" | "problems"> {
  /** All that could be read, without the parts that have faults of their own. */
  readonly content: Content;
  /** The years of all drafts, shown or left out. */
  readonly drafts: readonly number[];
  /** Every address that answers readers; a draft's is none. */
  readonly addresses: ReadonlySet<string>;
}

/** One kind of check over the whole content, on top of what reading it already found. */
export type Checker = (context: CheckContext) => readonly Problem[] | Promise<readonly Problem[]>;

/** Where a metric stands in its year's file, also one that has a fault and was left out of the record; null if nowhere. */
export function metricPath(document: JsonDocument | undefined, id: string): Path | null {
  const index = listAt(document?.value, ["metrics"])
    .map((metric) => valueAt(metric, ["id"]))
    .findIndex((at) => typeof at === "string" && meantId(at) === id);
  return index < 0 ? null : ["metrics", index];
}

/** A problem at a field of a metric in its year's file; none where that wasn't read. */
export function atMetric(
  documents: CheckContext["documents"],
  year: number,
  id: string,
  field: Path,
  finding: Finding,
): readonly Problem[] {
  const document = documents.get(`data/${year}.json`);
  const path = metricPath(document, id) ?? ["metrics"];
  return document === undefined ? [] : [document.problem([...path, ...field], finding)];
}

/** A problem in a narrative, with what its proposal makes of the text. */
export const problemIn = (
  { path, placeOf }: Narrative,
  { offset, proposal, ...finding }: PlacedFault,
): Problem => ({
  file: path,
  ...placeOf(offset),
  severity: "error",
  ...finding,
  ...(typeof proposal === "object" && "put" in proposal
    ? { edit: { offset, length: proposal.found.length, text: proposal.put } }
    : {}),
});

/** The files of a year's charts, also those that can't be read. */
export const chartFilesOf = ({ files }: Pick<CheckContext, "files">, year: number): readonly string[] =>
  files
    .map(({ path }) => path)
    .filter((path) => yearOf(path) === year && /\/charts\/[^/]+\.json$/.test(path));

/** Every chart that could be read, with its file and its year's record. */
export const chartsIn = ({ content, documents }: CheckContext) =>
  content.editions.flatMap(({ record, charts }) =>
    charts.flatMap((chart) => {
      const document = documents.get(`src/report/${record.year}/charts/${chart.id}.json`);
      return document === undefined ? [] : [{ record, chart, document }];
    }),
  );

/** A year's record as each language speaks of it. */
export const voicesOf = ({ languages }: CheckContext, record: YearRecord): readonly Voice[] =>
  [...languages.values()].map(({ language, messages }) => createVoice(language, messages, record));
