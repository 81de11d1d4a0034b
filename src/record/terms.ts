/** What everything in the record is made of. */

/** How exact the source says a figure is; `exact` means that it put no word before the number. */
export const PRECISIONS = ["exact", "over", "at-least", "around", "nearly", "up-to", "under"] as const;
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

/** `part` of every `of`; 0 ≤ part ≤ of, of ≥ 1. */
export interface Ratio {
  readonly part: number;
  readonly of: number;
}

/** From one number to another, both counted in; from ≤ to. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** A number and how exact it is: what is published, changed and corrected. */
export interface Stated {
  readonly value: number | Ratio;
  readonly precision: Precision;
}

/** What every metric has. */
export interface Described {
  /** Stable id: part of addresses and of other programs. */
  readonly id: string;
  /** The id that it had in earlier years, by year, where it was another. */
  readonly formerly?: Readonly<Record<string, string>>;
  /** A short name, for table rows and axes. */
  readonly label: Text;
  /** What is counted, in a sentence or two; of a metric that we reckon, its label where the file says no more. */
  readonly definition: Text;
  /** What the source doesn't say of it, in a sentence; left out where nothing was noticed. */
  readonly unknown?: Text;
}

/** A metric that a source states. */
export interface Sourced extends Described {
  /** Id of the source it is taken from. */
  readonly source: string;
  /** The words of the source that the figure rests on, in the source's language. */
  readonly quote: string;
}
