import { type JsonDocument, listAt, own, valueAt } from "../diagnostics/document.ts";
import type { Arg } from "../diagnostics/phrase.ts";
import type { Problem } from "../diagnostics/problem.ts";
import { baseOf, declaredIn } from "../record/ids.ts";
import { isSame } from "../record/kinds/index.ts";
import type { Lang, YearRecord } from "../record/model.ts";
import {
  correctedIn,
  type Published,
  plannedIn,
  today,
  type Uncorrected,
  uncorrected,
} from "../record/published.ts";
import { inEach } from "../record/schema/fields.ts";
import type { Stated } from "../record/terms.ts";
import { type CheckContext, metricPath } from "./context.ts";

/** Published figures that changed without a correction, and corrections of what was never public. */
export const publishedProblems = ({ content, documents, published }: CheckContext): readonly Problem[] =>
  content.editions.flatMap(({ record }) => {
    const document = documents.get(`data/${record.year}.json`);
    if (document === undefined) return [];
    const { isDeclared } = declaredIn(document.value, "metrics");
    // What is wrong with an entry is told at it.
    const isFaulty = (reference: string): boolean =>
      isDeclared(baseOf(reference)) && !record.metrics.some(({ id }) => id === baseOf(reference));
    const changed = uncorrected(record, published)
      .filter(({ metric, now }) => now !== null || !isFaulty(plannedIn(metric).figure))
      .map((change) => unexplained(change, document, content.site.languages));
    return [...changed, ...neverPublished(record, published, document)];
  });

/** A published figure that the record states otherwise, or no more, and no correction says so. */
function unexplained(
  { metric, was, now }: Uncorrected,
  document: JsonDocument,
  languages: readonly Lang[],
): Problem {
  const { path } = placeOf(metric, document);
  const entry = JSON.stringify(correctionFor({ metric, was }, document, languages));
  return document.problem([...path, "value"], {
    code: now === null ? "correction-missing.gone" : "correction-missing",
    severity: now === null ? "error" : "warning",
    args: { metric, stated: stated(was), date: was.date, entry },
    ...(now === null ? { cause: `metric ${metric}` } : {}),
  });
}

/** The entry of `corrections` that tells a change today; its reason in each language is left to be written. */
export const correctionFor = (
  { metric, was }: Pick<Uncorrected, "metric" | "was">,
  document: JsonDocument,
  languages: readonly Lang[],
) => ({
  date: today(),
  ...placeOf(metric, document).named,
  was: { value: was.value, precision: was.precision },
  note: inEach(languages),
});

/** Where a published number stands in its file, or would stand, and how a correction names it. */
function placeOf(reference: string, document: JsonDocument) {
  const { figure, target } = plannedIn(reference);
  const { path, named } = figurePlace(figure, document);
  return target ? { path: [...path, "target"], named: { ...named, target } } : { path, named };
}

/** Where a figure stands in its file, or would stand, and how a correction names it. */
export function figurePlace(reference: string, document: JsonDocument) {
  const id = baseOf(reference);
  const path = metricPath(document, id) ?? ["metrics"];
  if (id === reference) return { path, named: { metric: id } };
  const cell = reference.slice(id.length + 1);
  const isSeries = valueAt(document.value, [...path, "points"]) !== undefined;
  const [list, key] = isSeries ? (["points", "at"] as const) : (["parts", "id"] as const);
  const index = listAt(document.value, [...path, list]).findIndex((item) => valueAt(item, [key]) === cell);
  const place = index < 0 ? [...path, list] : [...path, list, index];
  return { path: place, named: { metric: id, [isSeries ? "at" : "part"]: cell } };
}

/** Corrections that say a figure was what it never was in public. */
const neverPublished = (
  record: YearRecord,
  published: Published,
  document: JsonDocument,
): readonly Problem[] =>
  record.corrections.flatMap((correction, index) => {
    const { was } = correction;
    const metric = correctedIn(correction);
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
