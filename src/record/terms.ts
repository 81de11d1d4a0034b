/** What everything in the record is made of. */

import type { CURRENCIES } from "./currencies.ts";

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

/** From one number to another, both among them; from < to. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** A number, or the two between which it lies. */
export type Amount = number | Range;

/** A day `2025-09-01`, a month `2025-09`, or from one day to another. */
export type When = string | { readonly from: string; readonly to: string };

/** What a figure is: an amount, a share, a day or period. */
export type Value = Amount | Ratio | When;

/** A value and how exact it is: what is published, changed and corrected. */
export interface Stated {
  readonly value: Value;
  readonly precision: Precision;
}

/** What was planned: a number, how exact it is, and the words of the source that it rests on. */
export interface Target {
  readonly value: number;
  readonly precision: Precision;
  readonly quote: string;
}

/** What every language has words for: shares of a hundred, ISO 4217 codes of money, names of units as CLDR has them. */
export const UNITS = [
  "percent",
  "percentage-point",
  "KZT",
  "USD",
  "EUR",
  "kilometer",
  "hectare",
  "square-meter",
  "hour",
  "tonne",
] as const;

/** What figures can be measured in; other money is said by its code. */
export type Unit = (typeof UNITS)[number] | (typeof CURRENCIES)[number];

/** A counted noun in every language of the site. */
export type Noun = Readonly<Record<Lang, NounForms>>;

/** What a number counts, or what it is measured in; `decimals` keeps so many of them, zeros too. */
export type Measured =
  | { readonly noun: Noun; readonly unit?: undefined; readonly decimals?: undefined }
  | { readonly unit: Unit; readonly decimals?: number | undefined; readonly noun?: undefined };

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
  /** Of a cell: the metric that it is a part or a point of, and of a point, when. */
  readonly within?: { readonly id: string; readonly label: Text; readonly at?: string };
}

/** A metric that a source states. */
export interface Sourced extends Described {
  /** Id of the source it is taken from. */
  readonly source: string;
  /** The words of the source that the figure rests on, in the source's language. */
  readonly quote: string;
}
