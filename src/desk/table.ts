import { listAt, valueAt } from "../diagnostics/document.ts";
import type { Speaker } from "../diagnostics/speaker.ts";
import type { FileEdit } from "../editing/edits.ts";
import { entryEdits } from "../editing/entry-edits.ts";
import { tableOf } from "../editing/import-target.ts";
import type { OpenContent } from "../site/content.ts";
import { planImport } from "../tables/plan.ts";
import type { Question, TableView } from "./api.ts";

/** What a table would write into the figure that is open, and the edits that write it; none before all is answered. */
interface Read {
  readonly view: TableView;
  readonly step: readonly FileEdit[];
}

/** @throws {Refusal} for what is no such table. */
export function tableRead(
  { documents, languages }: OpenContent,
  { looking: { year, figure }, bytes, answers }: Question<"table">,
  speaker: Speaker,
): Read {
  const file = `data/${year}.json`;
  const metrics = listAt(documents.get(file)?.value, ["metrics"]);
  const index = metrics.findIndex((metric) => valueAt(metric, ["id"]) === figure);
  const into = tableOf(metrics[index], [...languages.keys()]);
  if (into === null) throw new Error("a table is read into a breakdown or a series");
  const plan = planImport(new Uint8Array(Buffer.from(bytes, "base64")), into.into, answers);
  if ("phrase" in plan) {
    const { name, phrase, options } = plan;
    const question = { name, words: speaker.say(phrase), options };
    return { view: { part: "table", question, lines: [], notices: [] }, step: [] };
  }
  const { entries, lines, notices } = plan;
  return {
    view: { part: "table", question: null, lines, notices: notices.map(speaker.say) },
    step: entryEdits(file, ["metrics", index, into.list], into.into.entries.length, entries),
  };
}
