import type { Phrase } from "./phrase.ts";

/** Why something can't be done, to be told to staff without a stack trace. */
export class Refusal extends Error {
  readonly phrase: Phrase;

  constructor(phrase: Phrase) {
    super("code" in phrase ? phrase.code : "");
    this.phrase = phrase;
  }
}
