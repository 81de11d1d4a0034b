import { isSourced, restsOn } from "./kinds/index.ts";
import type { Source, YearRecord } from "./model.ts";

/** The sources that these metrics rest on, in the record's order; a derived metric rests on its counts' sources. */
export function sourcesOf(record: YearRecord, ids: readonly string[]): readonly Source[] {
  const resting = (id: string): string[] => {
    const metric = record.metrics.find((candidate) => candidate.id === id);
    if (metric === undefined) return [];
    return isSourced(metric) ? [metric.source] : restsOn(metric).flatMap(resting);
  };
  const used = new Set(ids.flatMap(resting));
  return record.sources.filter(({ id }) => used.has(id));
}
