/**
 * The record as every later stage sees it. `read.ts` makes these values of the files and checks them on the way; a chart
 * over the years and the gallery's made-up figures are put together in code.
 */

import type { z } from "zod";
import { isSourced, type Metric, metricAt, restsOn } from "./kinds/index.ts";
import type { Fixed } from "./kinds/kind.ts";
import type { chart, siteSchema, year } from "./schema/files.ts";

export {
  type Breakdown,
  type Count,
  type Derived,
  isQuantity,
  type Kind,
  type List,
  type Metric,
  type PlainCount,
  type Quantity,
  type Share,
} from "./kinds/index.ts";
export { type Lang, type NounForms, PRECISIONS, type Precision, type Ratio, type Text } from "./terms.ts";

type YearFile = Fixed<z.infer<ReturnType<typeof year>>>;
type SiteFile = Fixed<z.infer<ReturnType<typeof siteSchema>>>;
type ChartFile = Fixed<z.infer<ReturnType<typeof chart>>>;

/** A text that figures are taken from, with its title in its own language, and in others where it has one there. */
export type Source = YearFile["sources"][number];

/** A change of a published figure, told in public: the day on which the record was changed, and what stood there before. */
export type Correction = YearFile["corrections"][number];

/** A year's file; of a draft, pages are built for preview only. */
export interface YearRecord extends Omit<YearFile, "$schema" | "metrics" | "carried"> {
  /** In the order of the file. */
  readonly metrics: readonly Metric[];
  /** The records of the years before, oldest first, without drafts; left out where there are none. */
  readonly earlier?: readonly YearRecord[];
}

/** `data/site.json`; its languages in the order in which readers see them. */
export type Site = Omit<SiteFile, "$schema">;
/** What a city is known by, beside its report's headline. */
export type Landmark = NonNullable<Site["landmark"]>;

/**
 * A chart's file, `src/report/{year}/charts/{id}.json`: which chart form of `src/charts` shows which metrics. Its title and
 * note are message templates; a withdrawn one is no part of the report, but its addresses answer with its last state.
 */
export interface ChartDefinition extends Omit<ChartFile, "$schema"> {
  /** Nobody wrote a file for it: it follows from another year's record. */
  readonly automatic?: true;
}

/** The templates of a chart, each with the field of its file. */
export const templatesOf = ({ title, note }: ChartDefinition) =>
  [["title", title] as const, ...(note === undefined ? [] : [["note", note] as const])] as const;

/** Everything that one year's pages are made of. */
export interface Edition {
  readonly record: YearRecord;
  readonly charts: readonly ChartDefinition[];
}

/** All content, checked. */
export interface Content {
  readonly site: Site;
  /** Oldest first. */
  readonly editions: readonly Edition[];
}

/** The sources that these metrics rest on, in the record's order; a derived metric rests on its counts' sources. */
export function sourcesOf(record: YearRecord, ids: readonly string[]): readonly Source[] {
  const resting = (id: string): string[] => {
    const metric = metricAt(record.metrics, id);
    if (metric === undefined) return [];
    return isSourced(metric) ? [metric.source] : restsOn(metric).flatMap(resting);
  };
  const used = new Set(ids.flatMap(resting));
  return record.sources.filter(({ id }) => used.has(id));
}
