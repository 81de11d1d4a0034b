import type { Correction, Metric, YearRecord } from "../record/model.ts";

/** A correction with the metric before and after it. */
export interface Change {
  readonly correction: Correction;
  readonly before: Metric;
  readonly after: Metric;
}

/** A metric with what a correction says stood there. Throws where the correction is of another kind of value. */
function withValue(metric: Metric, { value, precision }: Correction["was"]): Metric {
  if (metric.kind === "count" && typeof value === "number") return { ...metric, value, precision };
  if (metric.kind === "share" && typeof value !== "number") return { ...metric, value, precision };
  throw new Error(`the correction of ${metric.id} has a value of another kind than the metric`);
}

/**
 * Every correction as a change, in the order in which they were made: by date, and those of one day in the order of
 * the file. What stood after one is what stood before the next of the same metric, and in the end the record's value.
 */
export function changesOf({ metrics, corrections }: YearRecord): readonly Change[] {
  const standing = new Map(metrics.map((metric) => [metric.id, metric]));
  const backwards = corrections.toSorted((a, b) => a.date.localeCompare(b.date)).reverse();
  const changes = backwards.map((correction): Change => {
    const after = standing.get(correction.metric);
    if (after === undefined)
      throw new Error(`a correction names no metric of the record: ${correction.metric}`);
    const before = withValue(after, correction.was);
    standing.set(after.id, before);
    return { correction, before, after };
  });
  return changes.reverse();
}

/** The changes to these metrics, and to the counts that derived ones among them rest on. */
export function changesTo(record: YearRecord, ids: readonly string[]): readonly Change[] {
  const counts = record.metrics.flatMap((metric) =>
    metric.kind === "derived" && ids.includes(metric.id) ? metric.ratio : [],
  );
  const shown = new Set([...ids, ...counts]);
  return changesOf(record).filter(({ after }) => shown.has(after.id));
}
