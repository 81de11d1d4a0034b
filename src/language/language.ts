import type { Args } from "../diagnostics/phrase.ts";
import type { Kind, Metric, MetricOf } from "../record/kinds/index.ts";
import type { NounGrammar } from "../record/schema/fields.ts";
import type { Amount, Lang, NounForms, Precision, Range, Ratio, Stated, Text } from "../record/terms.ts";

/** The grammatical cases that a sentence can ask for; each language supports its own. */
export const CASES = ["nom", "gen", "dat", "acc", "loc", "abl", "ins"] as const;
export type Case = (typeof CASES)[number];

/** What a sentence can ask of a number: it is asked or it isn't. */
export const OF_NUMBERS = [
  /** Opens a sentence: a capital first letter. */
  "start",
  /** Leave the counted noun out. */
  "bare",
  /** Leave the precision word out too: the number alone (for a tile that shows the word apart). */
  "number",
  /** Number words where the language writes them (four, төрт, четыре). */
  "words",
  /** Figures where the language would otherwise choose words: 1 in 5 students, 32 colleges at a sentence's start. */
  "figures",
  /** Short form (28K, 28 тыс., 28 мың) where it loses no digit; with `words`, its unit spelled out (28 thousand). */
  "short",
] as const;

/** What it can ask of a figure, likewise. */
export const FLAGS = [
  ...OF_NUMBERS,
  /** A list that goes on: commas alone between its items, so that "and more" can follow. */
  "open",
  /** A change as 12% more, not as a rise of 12%; or as a signed number, +12%. */
  "comparison",
  "label",
  /** A day or period after its preposition: on 1 September, in September, from September, until September. */
  "on",
  "in",
  "from",
  "until",
  /** A place, with `rank`: to first place; `in` and `from` likewise. */
  "to",
  /** A part with its whole: 2,450 of 10,000 grants; per cents of what the sentence itself names. */
  "of",
  /** A part, or what was done of a target, in per cents. */
  "share",
  /** A figure with what was planned: 9,600 of a planned 10,000 grants. */
  "target",
  /** The place of a part among the others, the most first. */
  "rank",
] as const;

/** What is asked of these, in the case that the sentence governs. */
type Asked<Flag extends string> = { readonly [Name in Flag]?: boolean } & { readonly case?: Case };

/** How a sentence wants its number. Nothing set: the precision word, figures and the noun, for mid-sentence. */
export type NumberOptions = Asked<(typeof OF_NUMBERS)[number]>;
/** How it wants a figure. */
export type FormatOptions = Asked<(typeof FLAGS)[number]>;

/** How a share is wanted; of what else is known of it. */
export interface ShareOptions extends NumberOptions {
  /** The whole is all that there are, as in 6 of the city's 31 colleges, and not every so many of them. */
  readonly ofAll?: boolean;
}

/** What a figure counts or is measured in; `decimals`: as many are written, 12.0 where it is 1. */
export type Measured =
  | { readonly noun: NounForms | null }
  | { readonly unit: string; readonly decimals?: number | undefined };

/** How a figure with a unit is wanted. `bare` leaves out what it is of. */
export interface MeasureOptions extends NumberOptions {
  /** What the per cents are of: 87.5% of graduates. */
  readonly of?: NounForms | undefined;
  /** What it is of stands in the sentence, before a figure that takes the ending of belonging: «түлектердің 87,5%-ы». */
  readonly belongs?: boolean | undefined;
  readonly decimals?: number | undefined;
}

/** A rise of 12%; 12% more; +12%; 1.5 times as many. */
export type ChangeForm = "noun" | "comparison" | "label" | "times";

/** A number with how exact it is. */
export interface StatedNumber extends Stated {
  readonly value: number;
}

/** How a part or a plan is wanted; `share`: in per cents alone. */
interface PartOptions extends NumberOptions {
  readonly share?: boolean | undefined;
}

/** How a day or period is wanted; `short`: for axes and tables, which take no relation. */
export interface PeriodOptions {
  readonly relation?: "none" | "on" | "in" | "from" | "until" | undefined;
  readonly short?: boolean | undefined;
  /** With `short`, a month or quarter without its year, which stands beside it. */
  readonly yearless?: boolean | undefined;
  /** Opens a sentence. */
  readonly start?: boolean | undefined;
}

/** How a place in a ranking is wanted; `short`: in figures. */
export interface RankOptions {
  readonly relation?: "none" | "in" | "from" | "to" | undefined;
  readonly short?: boolean | undefined;
}

/** A part of a whole in a list of them; the rest has no label of its own. */
interface Listed {
  readonly label: string | null;
  readonly value: string;
}

/** What is asked for by these names, and a case if `wanted` is one. */
export function formatOptions(names: readonly string[], wanted: unknown): FormatOptions {
  const found = CASES.find((name) => name === wanted);
  return {
    ...Object.fromEntries(FLAGS.filter((name) => names.includes(name)).map((name) => [name, true])),
    ...(found && { case: found }),
  };
}

/** Options that the language's grammar or the noun's forms cannot meet, told by a code of the catalogue. */
export class GrammarError extends Error {
  readonly code: `grammar.${string}`;
  readonly args: Args;
  constructor(code: GrammarError["code"], args: Args = {}) {
    super(`${code} ${JSON.stringify(args)}`);
    this.code = code;
    this.args = args;
  }
}

/** Which of a word's forms agrees with a figure: the first, the one for a few, or that for the rest. */
export type Agreement = "one" | "few" | "rest";

/** How the words around a count, a figure with a unit, or a range agree with it. */
export type CountAgreement = (value: Amount, precision: Precision) => Agreement;

/** Says the metrics of one kind. */
export interface KindWords<M extends Metric> {
  /**
   * The metric as a sentence wants it. `text` picks this language's words of a text, and throws where they are missing.
   * @throws GrammarError where the options cannot be met.
   */
  format(metric: M, options: FormatOptions, text: (words: Text) => string): string;
  /** How words agree with the metric, by how they agree with a count; null where none does. */
  agreement(metric: M, ofCount: CountAgreement): Agreement | null;
}

/** What a language knows: numeral grammar, dates, typography. One object a language, pure functions only. */
export interface Language {
  /** BCP 47. */
  readonly tag: string;
  /** With the region whose spelling and customs its texts follow: en-GB. */
  readonly locale: string;
  /** Its name in itself. */
  readonly name: string;
  /** The letters of its alphabet, lower case: what its pages' fonts must hold and its texts may hold. */
  readonly letters: string;
  /** `ltr` or `rtl`. */
  readonly dir: "ltr" | "rtl";
  /** Forms of a counted noun in this language. */
  readonly nounForms: NounGrammar;
  /** How words agree with a count, and the most forms that one can have; null where none changes with a number. */
  readonly choice: { readonly most: 2 | 3; readonly ofCount: CountAgreement } | null;
  /** What says the metrics of each kind. */
  readonly kinds: { readonly [K in Kind]: KindWords<MetricOf<K>> };
  /** A plain number, grouped: 12,000. */
  number(value: number): string;
  /** A count as a sentence wants it: over 12,000 pupils. @throws GrammarError. */
  count(value: number, precision: Precision, noun: NounForms | null, options?: NumberOptions): string;
  /** A share: one in five students; `bare words`: one in five; `bare`: 1 in 5. @throws GrammarError. */
  share(value: Ratio, precision: Precision, noun: NounForms | null, options?: ShareOptions): string;
  /** The units that it knows, sorted: an ISO 4217 code, or a name as CLDR has them. */
  readonly units: readonly string[];
  /**
   * A figure with its unit: 87.5% (of graduates), over 4.2 billion tenge, 5 to 7 kilometres. Per cents as they are said:
   * 87.5 is 87.5%. Nothing is rounded; money is in millions and more where four digits lose nothing. Options: `words`
   * spells the unit (per cent; миллиарда), `figures` writes all digits, `short` is the sign: ₸4.2bn, km.
   * @throws GrammarError.
   */
  measure(value: Amount, precision: Precision, unit: string, options?: MeasureOptions): string;
  /** A range of things counted: 5,000 to 7,000 pupils; `short`: 5,000–7,000. `exact` or `around`. @throws GrammarError. */
  range(value: Range, precision: Precision, noun: NounForms | null, options?: NumberOptions): string;
  /**
   * A rise or a fall, by the sign of its value: as "noun" a rise of 12%, as "comparison" 12% more, as "times" 1.5 times as
   * many (−2: half as many), as "label" the signed number alone, +12%, for where its precision stands apart. No noun is
   * said: it only tells that things are counted. @throws GrammarError.
   */
  change(
    value: number,
    precision: Precision,
    measured: Measured,
    as: ChangeForm,
    options?: NumberOptions,
  ): string;
  /**
   * What a figure differs by from that of an earlier year: at least 2,000 more than in 2025; of per cents in points. Null
   * where the two words allow nothing, or one is no plain number. Whether both count the same is for the caller to know.
   */
  difference(now: Stated, then: Stated, year: number, measured?: Measured): string | null;
  /**
   * A day 2025-09-01, month 2025-09, quarter 2025-Q3, school year 2025/26, year 2025, or a span of two of them, in running
   * text or short. @throws RangeError on anything else.
   */
  period(at: string | { readonly from: string; readonly to: string }, options?: PeriodOptions): string;
  /** A part of a whole: 2,450 of 10,000 grants; `share`: 24.5%, around where it is rounded to one decimal. @throws GrammarError. */
  part(part: StatedNumber, whole: StatedNumber, measured: Measured, options?: PartOptions): string;
  /**
   * What was done of what was planned: 9,600 of a planned 10,000 grants (96%); 12,400 against a plan of 12,000; `share`: 96%
   * of the plan, null where no word can say how exact that is. @throws GrammarError.
   */
  target(actual: StatedNumber, plan: StatedNumber, measured: Measured, options?: PartOptions): string | null;
  /** A place in a ranking, from 1: first place, in 12th place; `short`: 1st. */
  rank(place: number, options?: RankOptions): string;
  /** Parts with their figures, as a line names them: construction: 2,450; other: 5,750. */
  listed(items: readonly Listed[]): string;
  /** The precision word standing alone: over, around, nearly; no qualifier for `exact`. */
  precisionLabel(precision: Precision): string;
  /** In which languages a source is written, as `sources.one` and `sources.many` say it: in English and Russian. */
  writtenIn(languages: readonly Lang[]): string;
  /** Items as a list in a sentence: a, b and c. */
  list(items: readonly string[]): string;
  /** Quotes, dashes and no-break spaces of the language, applied to a text as typed. */
  typeset(text: string): string;
}
