import { isComparable, isQuantity, type Metric } from "./kinds/index.ts";
import type { Edition, FigureDefinition, YearRecord } from "./model.ts";
import type { Text } from "./terms.ts";

/** Charts that nobody wrote a file for come after those of the files. */
const AFTER_ALL = 1000;

/**
 * Each edition with the records of the years before it, and with a chart of change over the years for every figure that
 * one of them has too, where no file draws it. A later year never changes an earlier one's report; a draft changes none.
 * @param editions in any order. @returns oldest first.
 */
export function withYearsBefore(editions: readonly Edition[]): readonly Edition[] {
  const sorted = editions.toSorted((a, b) => a.record.year - b.record.year);
  return sorted.map(({ record, figures }) => {
    const earlier = sorted
      .map((edition) => edition.record)
      .filter(({ year, draft }) => year < record.year && !draft);
    if (earlier.length === 0) return { record, figures };
    return { record: { ...record, earlier }, figures: [...figures, ...changes(record, earlier, figures)] };
  });
}

function changes(
  { year, metrics }: YearRecord,
  earlier: readonly YearRecord[],
  figures: readonly FigureDefinition[],
): readonly FigureDefinition[] {
  const isDrawn = ({ id }: Metric): boolean =>
    figures.some((figure) => figure.form === "change" && figure.metrics.includes(id));
  return metrics
    .filter((metric) => isQuantity(metric) && !isDrawn(metric))
    .flatMap((metric, index): FigureDefinition[] => {
      const first = earlier.find(({ metrics }) =>
        metrics.some((other) => other.id === metric.id && isComparable(other, metric)),
      );
      if (first === undefined) return [];
      return [
        {
          id: `change-${metric.id}`,
          form: "change",
          metrics: [metric.id],
          options: {},
          title: each(metric.label, (label) => `${label}, ${first.year}–${year}`),
          note: metric.definition,
          order: AFTER_ALL + index,
          automatic: true,
        },
      ];
    });
}

const each = (text: Text, change: (words: string) => string): Text =>
  Object.fromEntries(Object.entries(text).map(([lang, words]) => [lang, change(words)]));
