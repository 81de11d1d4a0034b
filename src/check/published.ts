import { type JsonDocument, own } from "../diagnostics/document.ts";
import type { Arg } from "../diagnostics/phrase.ts";
import type { Problem } from "../diagnostics/problem.ts";
import { declaredIn } from "../record/ids.ts";
import { isSame } from "../record/kinds/index.ts";
import type { Lang, YearRecord } from "../record/model.ts";
import { type Published, today, type Uncorrected, uncorrected } from "../record/published.ts";
import { inEach } from "../record/schema/fields.ts";
import type { Stated } from "../record/terms.ts";
import { type CheckContext, metricPath } from "./context.ts";

/** Published figures that changed without a correction, and corrections of what was never public. */
export const publishedProblems = ({ content, documents, published }: CheckContext): readonly Problem[] =>
  content.editions.flatMap(({ record }) => {
    const document = documents.get(`data/${record.year}.json`);
    if (document === undefined) return [];
    const { isDeclared } = declaredIn(document.value, "metrics");
    const changed = uncorrected(record, published)
      .filter(({ metric, now }) => now !== null || !isDeclared(metric))
      .map((change) => unexplained(change, document, content.site.languages));
    return [...changed, ...neverPublished(record, published, document)];
  });

/** A published figure that the record states otherwise, or no more, and no correction says so. */
function unexplained(
  { metric, was, now }: Uncorrected,
  document: JsonDocument,
  languages: readonly Lang[],
): Problem {
  const entry = JSON.stringify({
    date: today(),
    metric,
    was: { value: was.value, precision: was.precision },
    note: inEach(languages),
  });
  return document.problem([...(metricPath(document, metric) ?? ["metrics"]), "value"], {
    code: now === null ? "correction-missing.gone" : "correction-missing",
    severity: now === null ? "error" : "warning",
    args: { metric, stated: stated(was), date: was.date, entry },
    ...(now === null ? { cause: `metric ${metric}` } : {}),
  });
}

/** Corrections that say a figure was what it never was in public. */
const neverPublished = (
  record: YearRecord,
  published: Published,
  document: JsonDocument,
): readonly Problem[] =>
  record.corrections.flatMap(({ metric, was }, index) => {
    const known = own(published.figures[record.year] ?? {}, metric);
    if (known === undefined || known.some((figure) => isSame(figure, was))) return [];
    const all = known
      .map(stated)
      .reduce<Arg>((earlier, later) => (earlier ? { code: "then", args: { earlier, later } } : later), null);
    return [
      document.problem(["corrections", index, "was"], {
        code: "correction-was",
        args: { metric, stated: stated(was), all },
      }),
    ];
  });

const stated = ({ precision, value }: Stated): string => `${precision} ${JSON.stringify(value)}`;
