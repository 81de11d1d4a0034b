import { type Metric, statementOf } from "./kinds/index.ts";
import type { YearRecord } from "./model.ts";

/** A metric that one record states otherwise than another; null where it isn't in that record. */
export interface MetricChange {
  readonly id: string;
  readonly before: Metric | null;
  readonly after: Metric | null;
}

/**
 * The metrics whose number, precision or named things differ between two records of a year, in the order of the later
 * one, then what it dropped. Words around a number (labels, definitions, quotes) are no part of this.
 */
export function compareRecords(before: YearRecord | null, after: YearRecord | null): readonly MetricChange[] {
  const [old, now] = [byId(before), byId(after)];
  return [...new Set([...now.keys(), ...old.keys()])]
    .map((id) => ({ id, before: old.get(id) ?? null, after: now.get(id) ?? null }))
    .filter((change) => stated(change.before) !== stated(change.after));
}

const byId = (record: YearRecord | null): ReadonlyMap<string, Metric> =>
  new Map(record?.metrics.map((metric) => [metric.id, metric]));

const stated = (metric: Metric | null): string => (metric === null ? "" : statementOf(metric));
