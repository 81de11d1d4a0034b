import { own } from "../diagnostics/document.ts";
import { isComparable, type Metric, type Single } from "./kinds/index.ts";
import type { YearRecord } from "./model.ts";

/** What a metric is called, and was called in earlier years. */
export interface Named {
  readonly id: string;
  readonly formerly?: Readonly<Record<string, string>>;
}

/** A year and what is called how in it. */
interface YearOf<M extends Named> {
  readonly year: number;
  readonly metrics: readonly M[];
}

/** A metric of one of several years. */
interface InYear<Y, M> {
  readonly record: Y;
  readonly metric: M;
}

/**
 * What a metric was in each earlier year, oldest first: under the id that it or a later year's metric says it had then,
 * else under the id that it had in the year after. A year without it is passed over.
 * @param earlier oldest first.
 */
export function traced<M extends Named, Y extends YearOf<M>>(
  { id, formerly = {} }: Named,
  earlier: readonly Y[],
): readonly InYear<Y, M>[] {
  const found: InYear<Y, M>[] = [];
  let called = id;
  let names = formerly;
  for (const record of earlier.toReversed()) {
    called = own(names, String(record.year)) ?? called;
    const metric = record.metrics.find((other) => other.id === called);
    if (metric === undefined) continue;
    names = { ...metric.formerly, ...names };
    found.unshift({ record, metric });
  }
  return found;
}

/** A metric with the record that states it. */
export type Figure = InYear<YearRecord, Metric>;
/** One of which all can be said in one go. */
export type SingleFigure = InYear<YearRecord, Single>;

/**
 * A metric's figures in the years before, oldest first, by whatever id it had. Without those of a year that counts
 * otherwise (a share, where this is a count).
 */
export const figuresBefore = (metric: Metric, earlier: readonly YearRecord[]): readonly Figure[] =>
  traced<Metric, YearRecord>(metric, earlier).filter((figure) => isComparable(figure.metric, metric));

/** A metric's figure in the last of the years before, by whatever id it had; null where that year has none that counts alike. */
export function figureLastYear(metric: Metric, earlier: readonly YearRecord[]): Figure | null {
  const last = figuresBefore(metric, earlier).at(-1);
  return last !== undefined && last.record === earlier.at(-1) ? last : null;
}

/** Whether a metric is defined in other words now, in each language that both have: a word mended in one of them is no other definition. */
export function isRedefined(now: Pick<Metric, "definition">, then: Pick<Metric, "definition">): boolean {
  const both = Object.entries(now.definition).flatMap(([tag, words]) => {
    const before = own(then.definition, tag);
    return before === undefined ? [] : [words !== before];
  });
  return both.length > 0 && both.every((differs) => differs);
}
