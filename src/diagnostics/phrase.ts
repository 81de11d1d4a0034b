/**
 * Words for staff, before they are in anybody's language: an entry of the catalogue (of a problem, its message or its
 * hint) with what fills its slots, a choice (a, b or c), a row of all (a, b, c), or a language's name and tag (`bare`:
 * its name alone). They become a sentence at the edge, by way of a `Speaker`.
 */
export type Phrase =
  | { readonly code: string; readonly args?: Args | undefined; readonly part?: "hint" }
  | { readonly oneOf: readonly Arg[] }
  | { readonly all: readonly Arg[] }
  | { readonly language: string; readonly bare?: true };

/**
 * What fills a slot. A text stands as it is; a number is grouped as the language groups it, so what is to be typed, or
 * is a year, is handed on as a text. Null and undefined leave the slot empty: of an entry's alternatives the first is
 * told of which no slot is empty.
 */
export type Arg = string | number | Phrase | null | undefined;
export type Args = Readonly<Record<string, Arg>>;

/** Why something can't be done, to be told to staff without a stack trace. */
export class Refusal extends Error {
  readonly phrase: Phrase;

  constructor(phrase: Phrase) {
    super("code" in phrase ? phrase.code : "");
    this.phrase = phrase;
  }
}
