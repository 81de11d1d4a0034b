import type { Claim } from "../record/claims.ts";
import type { Ratio } from "../record/terms.ts";
import { type Run, readRun, type Token, times, tokensOf, wordValue } from "./number-runs.ts";
import type { Pair, QuoteReader, QuoteWords } from "./quote-words.ts";

/** A number that a quotation states. */
export interface Quoted {
  readonly value: number | Ratio;
  /** What the words beside it may claim of it; several where the press uses a word for either. */
  readonly claims: readonly Claim[];
  /** As it stands in the quotation, the words beside it included. */
  readonly words: string;
  /** A lone "one" or "none", or what may as well be a year: right if it is what the record has, and else no figure. */
  readonly weak: boolean;
}

/** A number as it stands in the text, before what is about it is read. */
interface Found {
  readonly index: number;
  readonly end: number;
  /** Where its last word or figure begins. */
  readonly last: number;
  readonly value: number | Ratio;
  readonly scale: number;
  readonly weak: boolean;
  /** A figure only with a precision word: «более тысячи», but not «тысячи». */
  readonly vague: boolean;
  /** One end of a range; of one with blanks about its dash perhaps. */
  readonly range: boolean | "perhaps";
}

/**
 * The numbers that a quotation states, in the order of the text: figures, number words, shares and per cents. Of "12 of 28"
 * the share and both its figures. Dates, ages, grades, ordinals and numbers of documents are none.
 */
export function numbersIn(quote: string, reader: QuoteReader): readonly Quoted[] {
  const { quoteWords } = reader;
  // Dots keep what stands about a number apart, and offsets as they were.
  const text = [...NO_FIGURES, ...quoteWords.noFigures].reduce(
    (left, pattern) => left.replace(pattern, (found) => "·".repeat(found.length)),
    quote,
  );
  const plain = plainNumbers(text, reader);
  const shares = plain.map((found, at) => shareOf(text, found, plain[at + 1], quoteWords));
  const ranged = plain
    .map((found, at) => inRange(text, plain, at, found, quoteWords))
    .filter((_, at) => !shares[at]?.swallows && !shares[at - 1]?.swallows);
  return [...shares.flatMap((together) => together?.share ?? []), ...ranged]
    .sort((a, b) => a.index - b.index || b.end - a.end)
    .flatMap((found) => claimed(quote, text, found, quoteWords));
}

/** Numbers that are no figures in any language: of things, of telephones, of hours and days, beside letters. */
const NO_FIGURES: readonly RegExp[] = [
  /(?:№|#)\s?\d+(?:[\d/–-]*\d)?/gu,
  /\+\d[\d\s()-]{6,}\d/gu,
  /(?:\d\s?)?\(\d{3,5}\)\s?\d[\d\s-]{3,}\d/gu,
  /(?<!\d)\d{2,3}-\d{2}-\d{2}(?!\d)/gu,
  /(?<!\d)\d{1,2}:\d{2}(?!\d)/gu,
  /(?<!\d)\d{1,2}\.\d{1,2}\.\d{2,4}(?!\d)/gu,
  /(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/gu,
  /(?<![\d\p{L}])(?:19|20)\d{2}(?:\s?[–-]\s?(?:19|20)\d{2}|\/\d{2,4})(?!\d)/gu,
  /(?<=\p{L}-?)\d+(?:[.,/–-]\d+)*/gu,
];

/** A number that is one end of a range; the lower end has the scale of the upper, where it stays below it: 5–7 thousand. */
function inRange(text: string, all: readonly Found[], at: number, found: Found, words: QuoteWords): Found {
  const rangeOf = (low: Found | undefined, high: Found | undefined): Found["range"] => {
    if (low === undefined || high === undefined) return false;
    const gap = text.slice(low.end, high.index);
    if (/^\.?[–—-]$/u.test(gap) || words.isRange(pairOf(text, low, high))) return true;
    return /^\s[–-]\s$/u.test(gap) && low.value < high.value && "perhaps";
  };
  const next = all[at + 1];
  const range = rangeOf(found, next);
  if (next === undefined || range === false) return { ...found, range: rangeOf(all[at - 1], found) };
  const { value, scale } = found;
  if (range === "perhaps" || typeof value !== "number" || scale > 1) return { ...found, range };
  if (typeof next.value !== "number") return { ...found, value: { part: value, of: next.value.of }, range };
  const scaled = times(value, next.scale);
  return { ...found, value: scaled > next.value ? value : scaled, range };
}

const pairOf = (text: string, low: Found, high: Found): Pair => ({
  before: text.slice(0, low.index),
  lower: text.slice(low.last, low.end),
  gap: text.slice(low.end, high.index),
  upper: text.slice(high.last, high.end),
  after: text.slice(high.end),
});

/** How far before a number words may stand that say something of it. */
const REACH = 100;

/** A number with what the words beside it claim. */
function claimed(quote: string, text: string, found: Found, words: QuoteWords): readonly Quoted[] {
  const lead = text.slice(Math.max(0, found.index - REACH), found.index);
  const before = words.claimBefore(lead);
  const after = words.claimAfter(text.slice(found.last, found.end), text.slice(found.end));
  if (words.vagueLead.test(lead) || (found.vague && before === null && after === null)) return [];
  const start = found.index - (before?.length ?? 0);
  const end = found.end + (after?.length ?? 0);
  const said = quote.slice(start, end).trim().replace(/\s+/gu, " ");
  const own = (before ?? after)?.claims ?? ["exact"];
  const ranged: readonly Claim[] = own.includes("around") ? ["range", "around"] : ["range"];
  const claims = found.range === false ? own : found.range === "perhaps" ? [...own, ...ranged] : ranged;
  return [{ value: found.value, claims, words: said, weak: found.weak }];
}

/** What two numbers are that make a share together. */
interface Together {
  readonly share: Found;
  /** Whether each of them is no figure by itself. */
  readonly swallows: boolean;
}

/** The share that a number makes with the next one: one in five, 2 из 5, «5 студенттің 2-сі»; null where it makes none. */
function shareOf(text: string, first: Found, second: Found | undefined, words: QuoteWords): Together | null {
  if (second === undefined || typeof first.value !== "number" || typeof second.value !== "number")
    return null;
  const order = words.shareOf(pairOf(text, first, second));
  const [part, of] = order === "whole first" ? [second.value, first.value] : [first.value, second.value];
  if (order === null || part > of || of === 0) return null;
  const { last, end } = second;
  const share = { ...first, last, end, value: { part, of }, weak: false, vague: false };
  return { share, swallows: order === "ratio" };
}

/** Every number by itself: per cents, fractions and «каждый пятый» too. */
function plainNumbers(text: string, reader: QuoteReader): readonly Found[] {
  const tokens = tokensOf(text, reader);
  const found: Found[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const run = readRun(text, tokens, at, reader);
    const members = tokens.slice(at, at + (run?.length ?? 0));
    const share = broken(text, members, run, tokens[at + members.length], reader);
    if (share !== null) {
      if (share !== "ordinal") found.push(share);
      at += members.length;
    } else if (run !== null) {
      const number = whole(text, members, run, reader);
      if (number !== null) found.push(number);
      at += members.length - 1;
    }
  }
  return found;
}

/** A run as a number or per cents, or as «каждый 12-й»; null where it is an ordinal or part of a word. */
function whole(
  text: string,
  members: readonly Token[],
  { value, scale }: Run,
  { numberWords, quoteWords }: QuoteReader,
): Found | null {
  const [first] = members;
  const last = members.at(-1);
  if (first === undefined || last === undefined) return null;
  const after = text.slice(last.end);
  const place = { index: first.index, last: last.index, end: last.end, scale, vague: false, range: false };
  const percent = new RegExp(`^[\\s-]*(?:%|${numberWords.percent.source})`, "iu").exec(after)?.[0];
  if (percent !== undefined) {
    const end = last.end + percent.length;
    // What follows the sign follows its word: 80%-дан.
    return { ...place, last: last.end, end, value: { part: value, of: 100 }, weak: false };
  }
  const ordinal = quoteWords.ordinalMark.exec(after);
  if (ordinal !== null) {
    const lead = quoteWords.every.exec(text.slice(0, first.index))?.[0];
    if (lead === undefined || last.digits === null || value === 0) return null;
    return shareAt(first.index - lead.length, last, value, last.end + ordinal[0].length);
  }
  const isAlone = members.length === 1;
  const isYear = first.digits !== null && /^(?:19|20)\d\d$/u.test(first.text);
  const isPronoun = first.digits === null && value <= 1;
  return {
    ...place,
    value,
    weak: isAlone && (isYear || isPronoun),
    vague: quoteWords.vagueAlone.test(first.word),
  };
}

const shareAt = (index: number, last: Token, of: number, end: number): Found => ({
  index,
  last: last.index,
  end,
  value: { part: 1, of },
  scale: 1,
  weak: false,
  vague: false,
  range: false,
});

/** A fraction or a share that ends in a word for a part: two fifths, half, «каждый пятый»; or a plain ordinal. */
function broken(
  text: string,
  members: readonly Token[],
  run: Run | null,
  end: Token | undefined,
  reader: QuoteReader,
): Found | "ordinal" | null {
  const { numberWords, quoteWords } = reader;
  const before = members.at(-1);
  if (end === undefined || (before?.digits ?? null) !== null) return null;
  const gap = before === undefined ? "" : text.slice(before.end, end.index);
  if (before !== undefined && !/^(?:\s+|[-‐‑]|\s+and\s+)$/iu.test(gap)) return null;
  const index = members[0]?.index ?? end.index;
  const lead = quoteWords.every.exec(text.slice(0, index))?.[0] ?? "";
  const occurrence = { before: text.slice(0, index), word: end.word, after: text.slice(end.end) };
  const of = quoteWords.fractions.get(end.word);
  const ordinal = numberWords.ordinals.get(end.word);
  const part = run?.value ?? 1;
  if (of !== undefined)
    return numberWords.harmless(occurrence) || part > of
      ? null
      : { ...shareAt(index, end, of, end.end), value: { part, of } };
  if (ordinal === undefined || /^-\p{L}/u.test(occurrence.after)) return null;
  if (run === null || before === undefined)
    return numberWords.isShare(occurrence) ? shareAt(index - lead.length, end, ordinal, end.end) : null;
  const tens = wordValue(before.word, reader) ?? 0;
  if (ordinal < tens && numberWords.makesOrdinal(before.word, gap, end.word))
    return lead === "" ? "ordinal" : shareAt(index - lead.length, end, part + ordinal, end.end);
  return ordinal > 2 && part <= ordinal
    ? { ...shareAt(index, end, ordinal, end.end), value: { part, of: ordinal } }
    : null;
}
