import type { Count, Derived, Metric, YearRecord } from "../record/model.ts";
import { lowestTerms, quotientPrecision } from "../record/precision.ts";
import { changesOf } from "./changes.ts";

/**
 * The record as it stood at the end of a day (ISO date), rebuilt from its corrections: of several corrections of one
 * day, all are in. Labels and other words that corrections do not keep are today's.
 */
export function recordAt(record: YearRecord, date: string): YearRecord {
  const standing = new Map(record.metrics.map((metric) => [metric.id, metric]));
  for (const { correction, before } of changesOf(record).toReversed()) {
    if (correction.date > date) standing.set(before.id, before);
  }
  return {
    ...record,
    metrics: record.metrics.map((metric) => rederived(standing.get(metric.id) ?? metric, standing)),
    corrections: record.corrections.filter((correction) => correction.date <= date),
  };
}

/** A derived share reckoned anew from the counts that stand; any other metric as it is. */
function rederived(metric: Metric, standing: ReadonlyMap<string, Metric>): Metric {
  if (metric.kind !== "derived") return metric;
  const part = countIn(standing, metric.ratio[0], metric);
  const of = countIn(standing, metric.ratio[1], metric);
  const precision = quotientPrecision(part.precision, of.precision);
  if (precision === null) throw new Error(`${metric.id} could not be said of the figures as they stood then`);
  return { ...metric, value: lowestTerms({ part: part.value, of: of.value }), precision };
}

function countIn(standing: ReadonlyMap<string, Metric>, id: string, derived: Derived): Count {
  const metric = standing.get(id);
  if (metric?.kind !== "count")
    throw new Error(`${derived.id} rests on ${id}, which is no count of the record`);
  return metric;
}
