import type { JsonDocument, Path } from "../record/document.ts";
import type { Lang, YearRecord } from "../record/model.ts";
import { valueAt } from "../record/naming.ts";
import type { Problem } from "../record/problem.ts";
import { isSame, type Published, type Uncorrected, uncorrected } from "../record/published.ts";
import { readPublished } from "../record/published-files.ts";
import type { CheckContext } from "./checkers.ts";
import { today } from "./today.ts";

/** Published figures that changed without a correction, corrections of what was never public, a list that is broken. */
export function publishedProblems({ root, content, documents }: CheckContext): readonly Problem[] {
  const { value: published, problems } = readPublished(root);
  const changed = content.editions.flatMap(({ record }) => {
    const document = documents.get(`data/${record.year}.json`);
    return document === undefined
      ? []
      : uncorrected(record, published)
          .filter(({ metric, now }) => now !== null || indexOf(document, metric) < 0)
          .map((change) => told(change, document, content.site.languages));
  });
  const untrue = content.editions.flatMap(({ record }) => {
    const document = documents.get(`data/${record.year}.json`);
    return document === undefined ? [] : neverPublished(record, published, document);
  });
  return [...problems, ...changed, ...untrue];
}

function told(change: Uncorrected, document: JsonDocument, languages: readonly Lang[]): Problem {
  const { metric, was, now } = change;
  const entry = JSON.stringify({
    date: today(),
    metric,
    was: { value: was.value, precision: was.precision },
    note: Object.fromEntries(languages.map((tag) => [tag, "…"])),
  });
  return document.problem(placeOf(document, metric), {
    code: "correction-missing",
    severity: now === null ? "error" : "warning",
    message: `\`${metric}\` ${now === null ? "was published and is gone" : "was published otherwise"}: ${was.precision} ${JSON.stringify(was.value)}, on ${was.date}.`,
    hint:
      now === null
        ? "Put it back: what was published stays."
        : `Before publishing, add to \`corrections\`: ${entry}`,
  });
}

/** Corrections that say a figure was what it never was in public. */
const neverPublished = (
  record: YearRecord,
  published: Published,
  document: JsonDocument,
): readonly Problem[] =>
  record.corrections.flatMap(({ metric, was }, index) => {
    const known = published.figures[record.year]?.[metric];
    if (known === undefined || known.some((figure) => isSame(figure, was))) return [];
    const all = known.map((figure) => `${figure.precision} ${JSON.stringify(figure.value)}`);
    return [
      document.problem(["corrections", index, "was"], {
        code: "correction-was",
        message: `\`${metric}\` was never published as ${was.precision} ${JSON.stringify(was.value)}.`,
        hint: `It was published as ${all.join(", then ")}.`,
      }),
    ];
  });

/** Where a figure stands in the file, also one that has an error and was left out of the record. */
function indexOf(document: JsonDocument, id: string): number {
  const metrics = valueAt(document.value, ["metrics"]);
  return Array.isArray(metrics) ? metrics.findIndex((metric) => valueAt(metric, ["id"]) === id) : -1;
}

function placeOf(document: JsonDocument, id: string): Path {
  const index = indexOf(document, id);
  return index < 0 ? ["metrics"] : ["metrics", index, "value"];
}
