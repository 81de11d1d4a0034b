import { extent, range } from "d3";
import { isQuantity, type Metric, type Quantity, type YearRecord } from "../../record/model.ts";
import type { YearFigure } from "../form.ts";
import type { ChangeOptions } from "./rules.ts";

/** Years side by side whose points still stand apart. */
const MOST_YEARS = 30;

/**
 * A metric year by year, from the first record that has it to the last, the latest thirty of them. A year without a
 * record is there too, without a figure, and so is one whose record counts otherwise (a share, where others have a
 * count).
 */
export function historyOf(
  metric: Metric,
  records: readonly YearRecord[],
  { formerly }: ChangeOptions,
): readonly YearFigure[] {
  const found = records.flatMap(({ year, metrics }) => {
    const id = formerly[year] ?? metric.id;
    const same = metrics.find((other) => other.id === id && counted(other) === counted(metric));
    return same === undefined ? [] : [{ year, metric: same }];
  });
  const [first, last] = extent(found, ({ year }) => year);
  if (first === undefined || last === undefined) return [];
  return range(Math.max(first, last + 1 - MOST_YEARS), last + 1).map(
    (year) => found.find((entry) => entry.year === year) ?? { year, metric: null },
  );
}

/** A share is a share, whether stated or reckoned. */
const counted = ({ kind }: Metric): string => (kind === "derived" ? "share" : kind);

/** A year with its figure, or without one. */
export interface Year {
  readonly year: number;
  readonly metric: Quantity | null;
}

/** The years to draw: those of the history, or the metric's one year where it has none. */
export const yearsOf = (
  metrics: readonly Metric[],
  year: number,
  history: readonly YearFigure[] | undefined,
): readonly Year[] =>
  (history ?? metrics.slice(0, 1).map((metric) => ({ year, metric }))).map((entry) => ({
    year: entry.year,
    metric: entry.metric !== null && isQuantity(entry.metric) ? entry.metric : null,
  }));
