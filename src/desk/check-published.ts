import type { JsonDocument, Path } from "../record/document.ts";
import type { Lang } from "../record/model.ts";
import { valueAt } from "../record/naming.ts";
import type { Problem } from "../record/problem.ts";
import { type Uncorrected, uncorrected } from "../record/published.ts";
import { readPublished, readRedirects } from "../record/published-files.ts";
import type { CheckContext } from "./checkers.ts";

/** Published figures that changed without a correction, and faults in the files of what was published and moved. */
export function publishedProblems({ root, content, documents }: CheckContext): readonly Problem[] {
  const { value: published, problems } = readPublished(root);
  const changed = content.editions.flatMap(({ record }) => {
    const document = documents.get(`data/${record.year}.json`);
    return document === undefined
      ? []
      : uncorrected(record, published).map((change) => told(change, document, content.site.languages));
  });
  return [...problems, ...readRedirects(root).problems, ...changed];
}

function told(change: Uncorrected, document: JsonDocument, languages: readonly Lang[]): Problem {
  const { metric, was, now } = change;
  const entry = JSON.stringify({
    date: new Date().toISOString().slice(0, 10),
    metric,
    was: { value: was.value, precision: was.precision },
    note: Object.fromEntries(languages.map((tag) => [tag, "…"])),
  });
  return document.problem(placeOf(document, metric), {
    code: "correction-missing",
    severity: "warning",
    message: `\`${metric}\` ${now === null ? "was published and is gone" : "was published otherwise"}: ${was.precision} ${JSON.stringify(was.value)}, on ${was.date}.`,
    hint:
      now === null
        ? "Put it back: what was published stays."
        : `Before publishing, add to \`corrections\`: ${entry}`,
  });
}

function placeOf(document: JsonDocument, id: string): Path {
  const metrics = valueAt(document.value, ["metrics"]);
  const index = Array.isArray(metrics) ? metrics.findIndex((metric) => valueAt(metric, ["id"]) === id) : -1;
  return index < 0 ? ["metrics"] : ["metrics", index, "value"];
}
