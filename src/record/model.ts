import { isSourced, type Metric, restsOn } from "./kinds/index.ts";
import type { Lang, Stated, Text } from "./terms.ts";

export {
  type Count,
  type Derived,
  isQuantity,
  type Kind,
  type List,
  type Metric,
  type Quantity,
  type Share,
} from "./kinds/index.ts";
export { type Lang, type NounForms, PRECISIONS, type Precision, type Ratio, type Text } from "./terms.ts";

/**
 * The record as every later stage sees it. `read.ts` makes these values of the files and checks them on the way; a chart
 * over the years and the gallery's made-up figures are put together in code.
 */

export interface Source {
  readonly id: string;
  /** In the source's own language, and in others where it has a title there. */
  readonly title: Readonly<Partial<Record<Lang, string>>>;
  readonly language: Lang;
  readonly publisher: string | null;
  /** ISO 8601 date. */
  readonly date: string | null;
  readonly url: string | null;
}

/** A change of a published figure, told in public. */
export interface Correction {
  /** ISO 8601 date on which the record was changed. */
  readonly date: string;
  readonly metric: string;
  /** What stood there before. */
  readonly was: Stated;
  readonly note: Text;
}

export interface YearRecord {
  readonly year: number;
  /** A draft is built for preview only. */
  readonly draft: boolean;
  readonly title: Text;
  readonly sources: readonly Source[];
  /** In the order of the file. */
  readonly metrics: readonly Metric[];
  readonly corrections: readonly Correction[];
  /** The records of the years before, oldest first, without drafts; left out where there are none. */
  readonly earlier?: readonly YearRecord[];
}

/** `data/site.json`. */
export interface Site {
  /** Origin without a trailing slash, such as `https://example.org`. */
  readonly address: string;
  /** Base path: `` or `/report`. */
  readonly base: string;
  readonly name: Text;
  /** In the order in which readers see them. */
  readonly languages: readonly Lang[];
  readonly defaultLanguage: Lang;
  readonly publisher: Text | null;
  /** An e-mail address or a URL. */
  readonly contact: string | null;
  readonly licence: { readonly name: string; readonly url: string };
}

/** A chart's file, `src/report/{year}/charts/{id}.json`: which chart shows which metrics. */
export interface FigureDefinition {
  readonly id: string;
  /** Name of a chart form in `src/charts`. */
  readonly form: string;
  /** Ids of metrics, in the order in which the form takes them. */
  readonly metrics: readonly string[];
  /** The form's own options, checked by the form's schema. */
  readonly options: Readonly<Record<string, unknown>>;
  /** Message templates: may name metrics, such as `{colleges}`. */
  readonly title: Text;
  readonly note: Text;
  readonly order: number;
  /** ISO date from which it is no part of the report; its addresses still answer with its last state. */
  readonly withdrawn?: string | undefined;
  /** Nobody wrote a file for it: it follows from another year's record. */
  readonly automatic?: true;
}

/** Everything that one year's pages are made of. */
export interface Edition {
  readonly record: YearRecord;
  readonly figures: readonly FigureDefinition[];
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
    const metric = record.metrics.find((candidate) => candidate.id === id);
    if (metric === undefined) return [];
    return isSourced(metric) ? [metric.source] : restsOn(metric).flatMap(resting);
  };
  const used = new Set(ids.flatMap(resting));
  return record.sources.filter(({ id }) => used.has(id));
}
