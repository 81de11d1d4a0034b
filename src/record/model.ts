/**
 * The checked record, as every later stage sees it. Values of these types come from `read.ts` alone,
 * so whoever holds one holds a number that was checked.
 */

/** How exact the source says a figure is; `exact` means that it put no word before the number. */
export const PRECISIONS = ["exact", "over", "around", "nearly"] as const;
export type Precision = (typeof PRECISIONS)[number];

/** A BCP 47 language tag of the site, as listed in `data/site.json`. */
export type Lang = string;

/** A text in every language of the site. */
export type Text = Readonly<Record<Lang, string>>;

/**
 * The forms of a counted noun in one language: CLDR plural categories (`one`, `few`, `many`, `other`), and what
 * else that language's grammar asks for (a case form, a gender). Which are required, the language says.
 */
export type NounForms = Readonly<Record<string, string>>;

/** What every metric has. */
interface Described {
  /** Stable id: part of addresses and of other programs. */
  readonly id: string;
  /** A short name, for table rows and axes. */
  readonly label: Text;
  /** What is counted, in a sentence or two; null where the source says no more than the label. */
  readonly definition: Text;
}

interface Sourced extends Described {
  /** Id of the source it is taken from. */
  readonly source: string;
  /** The words of the source that the figure rests on, in the source's language. */
  readonly quote: string;
}

/** A number of counted things. `value` is from 0 to 10¹². */
export interface Count extends Sourced {
  readonly kind: "count";
  readonly value: number;
  readonly precision: Precision;
  readonly noun: Readonly<Record<Lang, NounForms>>;
}

/** `part` of every `of`; 0 ≤ part ≤ of, of ≥ 1. */
export interface Ratio {
  readonly part: number;
  readonly of: number;
}

/** A share that the source itself states, such as one in five. */
export interface Share extends Sourced {
  readonly kind: "share";
  readonly value: Ratio;
  readonly precision: Precision;
  readonly noun: Readonly<Record<Lang, NounForms>>;
}

/** Named things. `complete: false` where the source says "including". */
export interface List extends Sourced {
  readonly kind: "list";
  readonly items: readonly Text[];
  readonly complete: boolean;
}

/** A share that we reckon from two counts; `value` is in lowest terms, `precision` by the arithmetic of precision. */
export interface Derived extends Described {
  readonly kind: "derived";
  readonly ratio: readonly [part: string, of: string];
  readonly value: Ratio;
  readonly precision: Precision;
  /** The noun of the whole (`of`). */
  readonly noun: Readonly<Record<Lang, NounForms>>;
}

export type Metric = Count | Share | List | Derived;
/** A metric that is a number. */
export type Quantity = Count | Share | Derived;

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
  readonly was: { readonly value: number | Ratio; readonly precision: Precision };
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

/** True where the metric is a number: a count, a share or a derived share. */
export const isQuantity = (metric: Metric): metric is Quantity => metric.kind !== "list";
