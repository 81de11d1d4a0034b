import { getLocation } from "jsonc-parser";
import { listAt, offsetsOf, type Path, valueAt, withoutMark } from "../diagnostics/document.ts";
import { inWords, type Problem, type ToldProblem } from "../diagnostics/problem.ts";
import type { Speaker } from "../diagnostics/speaker.ts";
import { type FileEdit, fileEdit } from "../editing/edits.ts";
import type { OpenContent } from "../site/content.ts";
import type { DeskProblem, LeftOutView, ProblemsView } from "./api.ts";
import type { Look } from "./look.ts";

/** What `check` finds, in the staff's language. @throws what ends the checks. */
export async function problemsView(
  { files, version, opened, problems }: Look,
  speaker: Speaker,
): Promise<ProblemsView> {
  const texts = new Map(files.map(({ path, text }) => [path, withoutMark(text)]));
  const found = await problems();
  return {
    part: "problems",
    version,
    leftOut: found.flatMap((problem) => leftOutView(problem, opened)),
    problems: inWords(found, speaker).map((problem): DeskProblem => {
      const text = texts.get(problem.file);
      const at = offsetOf(problem, text);
      return { ...problem, at, path: pathAt(problem.file, text, at), mend: mendOf(problem, text) };
    }),
  };
}

function leftOutView({ code, file, args = {} }: Problem, { documents }: OpenContent): readonly LeftOutView[] {
  if (code !== "metric-left-out") return [];
  const [id, year] = [String(args["id"]), String(args["year"])];
  const metrics = listAt(documents.get(`data/${year}.json`)?.value, ["metrics"]);
  return [{ file, id, year, metric: metrics.find((metric) => valueAt(metric, ["id"]) === id) }];
}

/** Letters around what is to be written, by which its place is known again. */
const AROUND = 12;

/** What a problem proposes to write, in a file that staff edit; null where it proposes nothing. */
function mendOf({ file, edit }: ToldProblem, text: string | undefined): FileEdit | null {
  if (edit === undefined || text === undefined) return null;
  const at = Math.max(0, edit.offset - AROUND);
  const end = edit.offset + edit.length;
  const was = text.slice(at, end + AROUND);
  const put = text.slice(at, edit.offset) + edit.text + text.slice(end, end + AROUND);
  return fileEdit.safeParse({ file, at, was, text: put }).data ?? null;
}

function offsetOf({ line, column }: ToldProblem, text: string | undefined): number | null {
  return line === null || text === undefined ? null : offsetsOf(text)({ line, column: column ?? 1 });
}

/** The value of a JSON file that an offset is in, or the object that lacks something. */
function pathAt(file: string, text: string | undefined, at: number | null): Path | null {
  if (at === null || text === undefined || !file.endsWith(".json")) return null;
  return getLocation(text, at).path;
}
