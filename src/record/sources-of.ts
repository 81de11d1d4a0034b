import type { Source, YearRecord } from "./model.ts";

/** The sources that these metrics rest on, in the record's order; a derived metric rests on its counts' sources. */
export function sourcesOf(record: YearRecord, ids: readonly string[]): readonly Source[] {
  const resting = (id: string): string[] => {
    const metric = record.metrics.find((candidate) => candidate.id === id);
    if (metric === undefined) return [];
    return metric.kind === "derived" ? metric.ratio.flatMap(resting) : [metric.source];
  };
  const used = new Set(ids.flatMap(resting));
  return record.sources.filter(({ id }) => used.has(id));
}
