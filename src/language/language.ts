import type { Args } from "../diagnostics/phrase.ts";
import type { Kind, Metric, MetricOf } from "../record/kinds/index.ts";
import type { NounGrammar } from "../record/schema/fields.ts";
import type { Lang, NounForms, Precision, Ratio, Text } from "../record/terms.ts";

/** The grammatical cases that a sentence can ask for; each language supports its own. */
export const CASES = ["nom", "gen", "dat", "acc", "loc", "abl", "ins"] as const;
export type Case = (typeof CASES)[number];

/** What else a sentence can ask for: it is asked or it isn't. */
export const FLAGS = ["start", "bare", "number", "words", "figures", "short", "open"] as const;

/** How a sentence wants its figure. Nothing set: the precision word, figures and the noun, for mid-sentence. */
export interface FormatOptions {
  /** The case that the sentence governs. */
  readonly case?: Case;
  /** Opens a sentence: a capital first letter. */
  readonly start?: boolean;
  /** Leave the counted noun out. */
  readonly bare?: boolean;
  /** Leave the precision word out too: the number alone (for a tile that shows the word apart). */
  readonly number?: boolean;
  /** Number words where the language writes them (four, төрт, четыре). */
  readonly words?: boolean;
  /** Figures where the language would otherwise choose words: 1 in 5 students, 32 colleges at a sentence's start. */
  readonly figures?: boolean;
  /** Short form (28K, 28 тыс., 28 мың) where it loses no digit; with `words`, its unit spelled out (28 thousand). */
  readonly short?: boolean;
  /** A list that goes on: commas alone between its items, so that "and more" can follow. */
  readonly open?: boolean;
}

/** How a share is wanted; of what else is known of it. */
export interface ShareOptions extends FormatOptions {
  /** The whole is all that there are, as in 6 of the city's 31 colleges, and not every so many of them. */
  readonly ofAll?: boolean;
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

/** How the words around a count agree with it. */
export type CountAgreement = (value: number, precision: Precision) => Agreement;

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
  count(value: number, precision: Precision, noun: NounForms | null, options?: FormatOptions): string;
  /** A share: one in five students; `bare words`: one in five; `bare`: 1 in 5. @throws GrammarError. */
  share(value: Ratio, precision: Precision, noun: NounForms | null, options?: ShareOptions): string;
  /** A share as per cents; `value` is a quotient: 0.2 is 20%. */
  percent(value: number, precision: Precision): string;
  /** The precision word standing alone: over, around, nearly; no qualifier for `exact`. */
  precisionLabel(precision: Precision): string;
  /** An ISO date in running text. */
  date(iso: string): string;
  /** In which languages a source is written, as `sources.one` and `sources.many` say it: in English and Russian. */
  writtenIn(languages: readonly Lang[]): string;
  /** Items as a list in a sentence: a, b and c. */
  list(items: readonly string[]): string;
  /** Quotes, dashes and no-break spaces of the language, applied to a text as typed. */
  typeset(text: string): string;
}
