import { nearest } from "../diagnostics/nearest.ts";
import type { Precision } from "./terms.ts";

/** What the words beside a number claim of it; a range is two numbers, and no precision of one. */
export type Claim = Precision | "range";

/** Words that claim something of a number, in lower case, with `|` between them. */
type ClaimWords = Readonly<Partial<Record<Claim, string>>>;

/** The words of one language for how exact a number is, by what they claim, and on which side of it they stand. */
export interface PrecisionWords {
  readonly before: ClaimWords;
  readonly after: ClaimWords;
  /** What stands in no text, but may be typed for a precision: none, as stated. */
  readonly typed: ClaimWords;
}

/** The words with what each claims. */
export const claimsByWord = (words: ClaimWords): ReadonlyMap<string, Claim> =>
  new Map(
    (Object.entries(words) as [Claim, string][]).flatMap(([claim, list]) =>
      list.split("|").map((word) => [word, claim] as const),
    ),
  );

/** Lower case, single blanks, and «е» for «ё»: how a word is looked up. */
export const plainWord = (word: string): string =>
  word.trim().toLowerCase().replaceAll("ё", "е").replace(/\s+/gu, " ");

/** What a word that somebody typed for a precision claims, mistyped or not; null where no language has one like it. */
export function claimOf(typed: string, languages: Iterable<PrecisionWords>): Claim | null {
  const claims = new Map(
    [...languages].flatMap(({ before, after, typed: others }) =>
      [after, before, others].flatMap((words) => [...claimsByWord(words)]),
    ),
  );
  const word = plainWord(typed);
  // A slip in a short word may as well be another word.
  const meant = word.length < 5 ? null : nearest(word, claims.keys());
  return claims.get(word) ?? claims.get(meant ?? "") ?? null;
}

/** Whether a precision of the record says it. */
export const isPrecision = (claim: Claim): claim is Precision => claim !== "range";
