import type { QuoteReader } from "./quote-words.ts";

/** A word or a number in digits. */
export interface Token {
  readonly index: number;
  readonly end: number;
  readonly text: string;
  /** As the language's words are looked up. */
  readonly word: string;
  /** Null where it isn't in digits. */
  readonly digits: number | null;
}

/** Words and figures that are one number: 12 мың 500, two hundred and five. */
export interface Run {
  /** How many tokens it is made of. */
  readonly length: number;
  readonly value: number;
  /** The unit that it ends in, such as a thousand; 1 without. */
  readonly scale: number;
}

const TOKEN = /(?<digits>\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)*)|\p{L}+/gu;

/** The words and figures of a text; digits that are no number, such as 1.2.3, are left out. */
export const tokensOf = (text: string, { numberWords, quoteWords }: QuoteReader): readonly Token[] =>
  [...text.matchAll(TOKEN)].flatMap(({ 0: found, index, groups }): Token[] => {
    const isWord = groups?.["digits"] === undefined;
    const digits = isWord ? null : valueOfDigits(found, quoteWords.decimal);
    const word = numberWords.fold(found.toLowerCase());
    return isWord || digits !== null ? [{ index, end: index + found.length, text: found, word, digits }] : [];
  });

/** The value of digits, grouped and with decimals as languages and newsrooms write them; null where they are neither. */
function valueOfDigits(digits: string, decimal: "." | ","): number | null {
  const plain = digits.replace(/\s/gu, "");
  const parts = plain.split(/[.,]/u);
  const signs = plain.match(/[.,]/gu) ?? [];
  const [first = ""] = parts;
  const last = parts.at(-1) ?? "";
  const grouped = (groups: readonly string[]): boolean =>
    first.length <= 3 && first !== "0" && groups.slice(1).every((group) => group.length === 3);
  if (signs.length === 0) return Number(plain);
  if (signs.length === 1) {
    const thousands = plain === digits && grouped(parts) && (signs[0] !== decimal || last.endsWith("0"));
    return Number(parts.join(thousands ? "" : "."));
  }
  if (new Set(signs).size === 1) return grouped(parts) ? Number(parts.join("")) : null;
  const whole = parts.slice(0, -1);
  const isMixed = new Set(signs.slice(0, -1)).size === 1 && signs[0] !== signs.at(-1);
  return isMixed && grouped(whole) ? Number(`${whole.join("")}.${last}`) : null;
}

/** The longest number that begins with the token at `from`; null where none does. */
export function readRun(
  text: string,
  tokens: readonly Token[],
  from: number,
  reader: QuoteReader,
): Run | null {
  const { halves, multiples } = reader.quoteWords;
  let total = 0;
  /** What was read since the last unit. */
  let current: number | null = null;
  let inDigits = false;
  let scale = 1;
  let length = 0;
  for (const { token, value, gap, upTo } of joined(text, tokens, from, reader)) {
    if (token.digits !== null) {
      if (current !== null || (length > 0 && (value >= scale || !/^\s+$/u.test(gap)))) break;
      current = value;
      inDigits = true;
    } else if (value >= 1000) {
      // «Десятки тысяч» are no number.
      const isMultiple = length === 1 && multiples.has(tokens[from]?.word ?? "");
      if (isMultiple || (scale > 1 && value >= scale) || (length > 0 && current === null)) break;
      total += times(current ?? 1, value);
      scale = value;
      current = null;
      inDigits = false;
    } else if (current === null) current = value;
    else if ((value === 100 && current < 100) || multiples.has(token.word)) current = times(current, value);
    else if (halves.has(token.word) && Number.isInteger(current)) current += value;
    else if (!inDigits && fits(current, value)) current += value;
    else break;
    length = upTo;
  }
  // A half alone is a fraction.
  if (length === 0 || (length === 1 && halves.has(tokens[from]?.word ?? ""))) return null;
  return { length, value: total + (current ?? 0), scale: current === null ? scale : 1 };
}

interface Member {
  readonly token: Token;
  readonly value: number;
  /** What stands between it and the one before. */
  readonly gap: string;
  /** How many tokens there are up to it, this one included. */
  readonly upTo: number;
}

/** The numbers that follow each other from the token at `from` with nothing but joints between them. */
function* joined(
  text: string,
  tokens: readonly Token[],
  from: number,
  reader: QuoteReader,
): Generator<Member> {
  const { letters, joints } = reader.quoteWords;
  const memberAt = (at: number, before: Token | undefined): Member | null => {
    const token = tokens[at];
    if (token === undefined) return null;
    const gap = before === undefined ? "" : text.slice(before.end, token.index);
    const unit = before !== undefined && gap === "" ? letters.get(token.word) : undefined;
    const value = unit ?? token.digits ?? wordValue(token.word, reader);
    const isJoined =
      before === undefined || unit !== undefined || /^(?:\s+|[-‐‑])$/u.test(gap) || joints.test(gap);
    return value === null || !isJoined ? null : { token, value, gap, upTo: at - from + 1 };
  };
  let member = memberAt(from, undefined);
  while (member !== null) {
    yield member;
    const { token, upTo }: Member = member;
    // A joint is of two words at most.
    const [next = null] = [0, 1, 2].flatMap((words) => memberAt(from + upTo + words, token) ?? []);
    member = next;
  }
}

/** The value of a number word; null of a word that is none, or none of a plain value. */
export const wordValue = (word: string, { numberWords, quoteWords }: QuoteReader): number | null => {
  const { cardinals, ones } = numberWords;
  const { halves, multiples, others } = quoteWords;
  if (halves.has(word)) return 0.5;
  return others.get(word) ?? multiples.get(word) ?? (ones.has(word) ? 1 : (cardinals.get(word) ?? null));
};

/** Units after tens, and what is below a hundred after hundreds. */
const fits = (current: number, value: number): boolean =>
  value > 0 && (value < 10 ? current % 10 === 0 : value < 100 && current >= 100 && current % 100 === 0);

/** A product without what binary fractions add to it: 4.2 billion. */
export const times = (one: number, other: number): number => Number((one * other).toPrecision(15));
