import { type Claim, claimsByWord, type PrecisionWords, plainWord } from "../record/claims.ts";
import type { NumberWords } from "./number-words.ts";

/** Words beside a number, with how far they reach from it in UTF-16 units. */
export interface Beside {
  /** Several where the press uses a word for either. */
  readonly claims: readonly Claim[];
  readonly length: number;
}

/** Two numbers and what is about them; `lower` and `upper` are the last figure or word of each. */
export interface Pair {
  readonly before: string;
  readonly lower: string;
  readonly gap: string;
  readonly upper: string;
  readonly after: string;
}

/** How one language writes numbers in the running text of a source, so that quotations can be read. */
export interface QuoteWords {
  /** The sign before decimals; the other sign, and this one before three digits that end in a zero, groups thousands. */
  readonly decimal: "." | ",";
  /** Dates, years, ages, grades: figures that state nothing. */
  readonly noFigures: readonly RegExp[];
  /** After digits: an ordinal's ending, or the rest of a word made of a number. Matches from the start. */
  readonly ordinalMark: RegExp;
  /** Before an ordinal that makes a share of it: "every ". Matches to the end. */
  readonly every: RegExp;
  /** Words that are a fraction without an ordinal, with its denominator: half, «треть». */
  readonly fractions: ReadonlyMap<string, number>;
  /** Words that make it half more: «пять с половиной тысяч», «бір жарым миллион»; of half a million, half of it. */
  readonly halves: ReadonlySet<string>;
  /** Number words that `NumberWords` leaves out, since prose has them without counting. */
  readonly others: ReadonlyMap<string, number>;
  /** Nouns that multiply: two dozen, «три сотни». */
  readonly multiples: ReadonlyMap<string, number>;
  /** What joins the words of one number beside blanks and hyphens: "and". */
  readonly joints: RegExp;
  /** Letters right after digits: 28K. */
  readonly letters: ReadonlyMap<string, number>;
  /** Before a number that is none: several thousand. Matches to the end. */
  readonly vagueLead: RegExp;
  /** A word that is a number alone only where a precision word stands by it: «более тысячи». */
  readonly vagueAlone: RegExp;
  /** Words that tell of a rise, whatever of. A comparative that may say how exact a number is stands for none by itself. */
  readonly rise: RegExp;
  /** The same of a fall. */
  readonly fall: RegExp;
  /** Which of two numbers is the part in a share; "ratio" where it is the first, and neither is a figure by itself; null where they make none. */
  shareOf(pair: Pair): "part first" | "whole first" | "ratio" | null;
  /** Whether two numbers are the ends of a range. */
  isRange(pair: Pair): boolean;
  /** What the words before a number claim; of "no more than" the whole. */
  claimBefore(before: string): Beside | null;
  /** What the words after a number claim. @param last its last word or figure. */
  claimAfter(last: string, after: string): Beside | null;
}

/** What is needed to read a language's quotations. */
export interface QuoteReader {
  readonly numberWords: NumberWords;
  readonly quoteWords: QuoteWords;
}

/** Words as an expression that finds the longest of them, whatever blanks they are written with. */
export const anyOf = (words: Iterable<string>): string =>
  [...words]
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.split(" ").map(RegExp.escape).join(String.raw`\s+`))
    .join("|");

/**
 * `claimBefore` of a language.
 * @param filler what may stand between a precision word and its number, as an expression's source.
 * @param change what stands before an "up to" that tells where a change ended, to its end, and the words for that: «вырос до».
 */
export function claimRightBefore(
  precision: PrecisionWords,
  filler: string,
  change: { readonly before: RegExp; readonly words: RegExp } | null,
): QuoteWords["claimBefore"] {
  const claims = claimsByWord(precision.before);
  const pattern = new RegExp(
    String.raw`(?<![\p{L}\p{N}-])(?<word>${anyOf(claims.keys())})(?:\s*(?:${filler}))*\s*$`,
    "iu",
  );
  return (before) => {
    const found = pattern.exec(before);
    const claim = claims.get(plainWord(found?.groups?.["word"] ?? ""));
    if (found === null || claim === undefined) return null;
    const isEnd =
      change?.words.test(found.groups?.["word"] ?? "") && change.before.test(before.slice(0, found.index));
    return isEnd ? { claims: ["exact"], length: 0 } : { claims: [claim], length: found[0].length };
  };
}

/** `claimAfter` of a language whose words after a number stand right there. */
export function claimRightAfter(precision: PrecisionWords): QuoteWords["claimAfter"] {
  const claims = claimsByWord(precision.after);
  const pattern = new RegExp(String.raw`^\s*(${anyOf(claims.keys())})(?![\p{L}\p{N}])`, "iu");
  return (_, after) => {
    const [length, word = ""] = pattern.exec(after) ?? [""];
    const claim = claims.get(plainWord(word));
    return claim === undefined ? null : { claims: [claim], length: length.length };
  };
}
