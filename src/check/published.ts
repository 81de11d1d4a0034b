import type { JsonDocument, Path } from "../diagnostics/document.ts";
import { valueAt } from "../diagnostics/naming.ts";
import type { Problem } from "../diagnostics/problem.ts";
import { told } from "../diagnostics/told.ts";
import type { Lang, YearRecord } from "../record/model.ts";
import { isSame, type Published, type Stated, type Uncorrected, uncorrected } from "../record/published.ts";
import { readPublished } from "../record/published-files.ts";
import { today } from "../record/today.ts";
import type { CheckContext } from "./checkers.ts";

/** Published figures that changed without a correction, corrections of what was never public, a list that is broken. */
export function publishedProblems({ root, content, documents }: CheckContext): readonly Problem[] {
  const { value: published, problems } = readPublished(root);
  const changed = content.editions.flatMap(({ record }) => {
    const document = documents.get(`data/${record.year}.json`);
    return document === undefined
      ? []
      : uncorrected(record, published)
          .filter(({ metric, now }) => now !== null || indexOf(document, metric) < 0)
          .map((change) => unexplained(change, document, content.site.languages));
  });
  const untrue = content.editions.flatMap(({ record }) => {
    const document = documents.get(`data/${record.year}.json`);
    return document === undefined ? [] : neverPublished(record, published, document);
  });
  return [...problems, ...changed, ...untrue];
}

/** A published figure that the record states otherwise, or no more, and no correction says so. */
function unexplained(change: Uncorrected, document: JsonDocument, languages: readonly Lang[]): Problem {
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
    message:
      now === null
        ? told`\`${metric}\` was published and is gone: ${stated(was)}, on ${was.date}.`
        : told`\`${metric}\` was published otherwise: ${stated(was)}, on ${was.date}.`,
    hint:
      now === null
        ? told`Put it back: what was published stays.`
        : told`Before publishing, add to \`corrections\`: ${entry}`,
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
    const all = known.map(stated).reduce((earlier, later) => told`${earlier}, then ${later}`);
    return [
      document.problem(["corrections", index, "was"], {
        code: "correction-was",
        message: told`\`${metric}\` was never published as ${stated(was)}.`,
        hint: told`It was published as ${all}.`,
      }),
    ];
  });

const stated = ({ precision, value }: Stated): string => `${precision} ${JSON.stringify(value)}`;

/** Where a figure stands in the file, also one that has an error and was left out of the record. */
function indexOf(document: JsonDocument, id: string): number {
  const metrics = valueAt(document.value, ["metrics"]);
  return Array.isArray(metrics) ? metrics.findIndex((metric) => valueAt(metric, ["id"]) === id) : -1;
}

function placeOf(document: JsonDocument, id: string): Path {
  const index = indexOf(document, id);
  return index < 0 ? ["metrics"] : ["metrics", index, "value"];
}
