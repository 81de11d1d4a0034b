import type { Lang, Metric, Source, YearRecord } from "../record/model.ts";
import { sourcesOf } from "../record/sources-of.ts";

/** A source's title in this language, else in its own. */
export const sourceTitle = (source: Source, lang: Lang): string =>
  source.title[lang] ?? source.title[source.language] ?? source.id;

/** The titles of what a metric rests on. */
export const sourceTitles = (record: YearRecord, metric: Metric, lang: Lang): string =>
  sourcesOf(record, [metric.id])
    .map((source) => sourceTitle(source, lang))
    .join("; ");
