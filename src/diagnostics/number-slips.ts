import type { Args } from "./phrase.ts";

/** What was typed in the place of a number: its sentence, and the number as JSON writes it where it has one reading. */
interface NumberSlip {
  readonly code: string;
  readonly args: Args;
  /** Null where nobody but the source can tell what is meant. */
  readonly write: string | null;
}

/** Digits as they were typed, read as a number of JSON; `two` where a separator may part thousands or begin decimals. */
type Reading =
  | { readonly kind: "plain" | "separators" | "comma"; readonly write: string }
  | { readonly kind: "two"; readonly thousands: string; readonly decimals: string };

const BLANK = String.raw`[ \u00a0\u2009\u202f]`;
const PLAIN = /^(0|[1-9]\d*)(?:\.(\d+))?$/;
const GROUPED = new RegExp(
  String.raw`^([1-9]\d{0,2})(${BLANK}|['’_.,])(\d{3}(?:\2\d{3})*)(?:(?!\2)[.,](\d+))?$`,
);
const DECIMAL_COMMA = /^(0|[1-9]\d*),(\d+)$/;

/** A whole part and decimals as JSON writes them, without noughts that say nothing. */
function written(whole: string, decimals = ""): string {
  const said = decimals.replace(/0+$/, "");
  return said === "" ? whole : `${whole}.${said}`;
}

/** The one number that the digits say, or the two; null where they are no number. Never changes a number's size. */
function readingOf(digits: string): Reading | null {
  const grouped = GROUPED.exec(digits);
  if (grouped !== null) {
    const [, first = "", separator = "", groups = "", decimals] = grouped;
    const whole = first + groups.replace(/\D/g, "");
    const isTwo = /[.,]/.test(separator) && groups.length === 3 && decimals === undefined;
    if (!isTwo) return { kind: "separators", write: written(whole, decimals) };
    const less = written(first, groups);
    // Another nought tells three decimals from a group of thousands.
    return { kind: "two", thousands: whole, decimals: /\.\d{3}$/.test(less) ? `${less}0` : less };
  }
  const [, units, decimals] = DECIMAL_COMMA.exec(digits) ?? [];
  if (units !== undefined) return { kind: "comma", write: written(units, decimals) };
  return PLAIN.test(digits) ? { kind: "plain", write: digits } : null;
}

/** Letters that are typed or pasted for digits. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  O: "0",
  o: "0",
  О: "0",
  о: "0",
  l: "1",
  I: "1",
  І: "1",
  З: "3",
  з: "3",
};
const LETTERS = new RegExp(`[${Object.keys(LOOK_ALIKES).join("")}]`, "g");

/** How many noughts a word stands for. */
const MULTIPLES: readonly (readonly [noughts: number, words: RegExp])[] = [
  [3, /^(?:k|к|тыс\.?|тысяч[аиу]?|мың|thousand)$/i],
  [6, /^(?:mln\.?|млн\.?|миллион(?:а|ов)?|million)$/i],
  [9, /^(?:bn|млрд\.?|миллиард(?:а|ов)?|billion)$/i],
];

/** 12 thousand as 12000: the point moves, and nothing is rounded. */
function multiplied(text: string): string | null {
  const [, digits = "", word = ""] = /^([\d.,\s]*\d)\s*(\p{L}+\.?)$/u.exec(text) ?? [];
  const noughts = MULTIPLES.find(([, words]) => words.test(word))?.[0];
  const reading = readingOf(digits);
  if (noughts === undefined || reading === null || reading.kind === "two") return null;
  const [whole = "", decimals = ""] = reading.write.split(".");
  const moved = whole + decimals.slice(0, noughts).padEnd(noughts, "0");
  return written(moved.replace(/^0+(?=\d)/, ""), decimals.slice(noughts));
}

/** What can't be said by a number yet, or is told elsewhere in the record; the first that fits. */
const OTHERS: readonly (readonly [name: string, words: RegExp])[] = [
  ["percent", /[%‰]|per ?cent|процент|пайыз/i],
  ["fraction", /^\d+\s*(?:\/|из|in|of)\s*\d+$|[½⅓⅔¼¾⅕]/i],
  ["range", /\d.*?(?:[-–—−…]|\.\.|(?<!\p{L})(?:to|до)(?!\p{L}))\s*\d/iu],
  ["money", /[₸$€£₽]|(?<!\p{L})(?:KZT|USD|EUR|RUB|тг|тенге|теңге|tenge|руб\p{L}*|доллар\p{L}*)(?!\p{L})/iu],
  ["sign", /^[+\-–−]\s*\d/],
  ["digits", /^(?:\.\d+|\d+\.|0\d[\d.]*)$/],
  ["unit", /\d/],
];

/** A sign that tells how exact a number is. */
const INEXACT = /^(?:[~≈>]\s*(?<after>.*\d.*)|(?<before>.*\d.*)\+)$/s;

/**
 * What somebody meant who typed this where a number should stand, be it between quotation marks or bare. A number is
 * proposed only where one reading is possible; `12.000` has two.
 */
export function numberSlip(typed: string): NumberSlip {
  const text = typed.trim();
  const slip = (code: string, write: string | null = null, args: Args = {}): NumberSlip => ({
    code,
    args: { typed: text.slice(0, 60), write, ...args },
    write,
  });
  const reading = readingOf(text);
  if (reading?.kind === "two")
    return slip("number-separator", null, { thousands: reading.thousands, decimals: reading.decimals });
  if (reading !== null) return slip(`wrong-type.${reading.kind}`, reading.write);

  const digits = text.replace(LETTERS, (letter) => LOOK_ALIKES[letter] ?? letter);
  if (/\d/.test(text) && /^\d+$/.test(digits) && PLAIN.test(digits))
    return slip("wrong-type.letters", digits, { marked: text.replace(LETTERS, "[$&]") });
  const whole = multiplied(text);
  if (whole !== null) return slip("wrong-type.multiple", whole);
  const [name = "words"] = OTHERS.find(([, words]) => words.test(text)) ?? [];
  const { after, before } = INEXACT.exec(text)?.groups ?? {};
  const number = after ?? before;
  if (number !== undefined && name === "unit") {
    const { code, args, write } = numberSlip(number);
    if (code === "number-separator") return { code, args: { ...args, typed: text }, write };
    return slip("wrong-type.inexact", write ?? null);
  }
  return slip(`wrong-type.${name}`);
}
