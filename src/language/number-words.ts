/** A number found in a text: where, and which. Indices count UTF-16 units. */
export interface NumberHit {
  readonly index: number;
  readonly end: number;
  /** Its value where that is plain; null for hundreds, half, one in five. */
  readonly value: number | null;
}

/** A number found, and the text about it, for a language's own exceptions. */
interface Occurrence {
  readonly before: string;
  readonly word: string;
  readonly after: string;
}

/**
 * The number words of one language; all words in lower case, as `fold` leaves them.
 *
 * Left out, for they stand in ordinary prose without counting: words for what is known to be two (both, a pair,
 * «оба»), verbs, adjectives and nouns made of a number (to double, sevenfold, «двукратный», «тройка»), and how often
 * something happened where the language has words of its own for that («дважды»).
 */
export interface NumberWords {
  /** From two up, in every form; null where the value is vague or broken (dozens, half). */
  readonly cardinals: ReadonlyMap<string, number | null>;
  /** The forms of one: a number only right before a noun of the record, or inside a longer number. */
  readonly ones: ReadonlySet<string>;
  /** Treated like `ones`, save where they end a fraction (two fifths) or a share (every fifth). */
  readonly ordinals: ReadonlyMap<string, number>;
  /** Whether a cardinal, `gap` before a lower ordinal, makes an ordinal with it: twenty-first, «он бірінші». */
  makesOrdinal(cardinal: string, gap: string, ordinal: string): boolean;
  /** Whether `gap` (trimmed, lower case) holds two words together in one number: "and" after hundred. */
  joins(before: string, gap: string): boolean;
  /** Whether an ordinal is a figure even without a noun: каждый пятый, a third of. */
  isShare(occurrence: Occurrence): boolean;
  /** Per cent and its forms, as words. */
  readonly percent: RegExp;
  /** A word of the text as it is looked up. */
  fold(word: string): string;
  /** Whether a word of the text is some form of a noun's word, both as `fold` leaves them. */
  inflects(word: string, noun: string): boolean;
  /** Whether a lone word that looks like a number is none here: half-hearted, «семью» of «семья». */
  harmless(occurrence: Occurrence): boolean;
  /** Its words that look like another language's number words: «он» is "he" in Russian and ten in Kazakh. */
  readonly homographs: ReadonlySet<string>;
}

/** Words that stand for one number after the other. */
export const inSteps = (words: string, from: number, step: number): readonly (readonly [string, number])[] =>
  words.split(" ").map((word, index) => [word, from + index * step]);

/** Words of one value; null where it is no plain one. */
export const valued = <Value extends number | null>(
  words: string,
  value: Value,
): readonly (readonly [string, Value])[] => words.split(" ").map((word) => [word, value]);

interface Word {
  readonly index: number;
  readonly end: number;
  readonly folded: string;
}

/** Finds numbers written as words; `nouns` are the counted nouns of the record in the text's language, in all forms. */
export function findNumberWords(
  text: string,
  nouns: readonly string[],
  language: NumberWords,
): readonly NumberHit[] {
  const { cardinals, ones, ordinals, percent } = language;
  const words = wordsOf(text, language);
  const hits = percentAfterDigits(text, percent);
  for (let at = 0; at < words.length; at += 1) {
    const members = runFrom(text, words, at, language);
    const run = members.flatMap((member) => words[member] ?? []);
    const [first] = run;
    const last = run.at(-1);
    if (first === undefined || last === undefined) continue;
    at = members.at(-1) ?? at;
    const after = text.slice(last.end);
    const occurrence = { before: text.slice(0, last.index), word: last.folded, after };
    const counts =
      isCounting(text, run, language) ||
      nouns
        .flatMap((noun) => namingsOf(noun, language))
        .some((naming) => follows(text, words.slice(at), naming, language)) ||
      (ordinals.has(last.folded) && language.isShare(occurrence));
    if (!counts || (run.length === 1 && language.harmless(occurrence))) continue;
    const percents = new RegExp(`^[\\s-]*(?:${percent.source})`, "iu").exec(after)?.[0] ?? "";
    const plain = run.every(
      (word, step) => step === 0 || isPlainJoint(text.slice(run[step - 1]?.end, word.index)),
    );
    const values = run.map(({ folded }) => cardinals.get(folded) ?? (ones.has(folded) ? 1 : null));
    hits.push({
      index: first.index,
      end: last.end + percents.length,
      value: plain && percents === "" ? valueOfRun(values) : null,
    });
  }
  return hits.sort((a, b) => a.index - b.index);
}

/** The places of the words that make one number with the word at `from`, if that is one; an ordinal ends it. */
function runFrom(
  text: string,
  words: readonly Word[],
  from: number,
  { cardinals, ones, ordinals, joins }: NumberWords,
): readonly number[] {
  const isNumber = (at: number): boolean =>
    [cardinals, ones, ordinals].some((known) => known.has(words[at]?.folded ?? ""));
  const joined = (left: Word, at: number): boolean => {
    const gap = text.slice(left.end, words[at]?.index).toLowerCase();
    return isJoint(gap) || joins(left.folded, gap.trim());
  };
  const run = isNumber(from) ? [from] : [];
  // What is found is walked in its turn.
  for (const at of run) {
    const left = words[at];
    if (left === undefined || ordinals.has(left.folded)) break;
    const next = [at + 1, at + 2, at + 3].find((each) => isNumber(each) && joined(left, each));
    if (next !== undefined) run.push(next);
  }
  return run;
}

/** A noun as its words, and the last of them alone: a «бейіндік сынып» is also called «сынып». */
const namingsOf = (noun: string, language: NumberWords): readonly (readonly Word[])[] =>
  [noun, noun.replace(/^.*\s/su, "")]
    .map((name) => wordsOf(name, language))
    .filter((naming) => naming.length > 0);

/** Whether a noun's words follow the first of these. */
const follows = (
  text: string,
  words: readonly Word[],
  naming: readonly Word[],
  language: NumberWords,
): boolean =>
  naming.every(({ folded }, step) => {
    const left = words[step];
    const right = words[step + 1];
    if (left === undefined || right === undefined) return false;
    const gap = text.slice(left.end, right.index);
    // A hyphen before the noun makes another word: first-class. Within the noun either will do.
    return (step === 0 ? /^\s+$/u.test(gap) : isJoint(gap)) && language.inflects(right.folded, folded);
  });

/** Spaces or a hyphen, and nothing else. */
const isJoint = (gap: string): boolean => /^(?:\s+|\s?[-‐‑]\s?)$/u.test(gap);
const isPlainJoint = (gap: string): boolean => isJoint(gap) || /^\s+and\s+$/iu.test(gap);

const wordsOf = (text: string, { fold }: NumberWords): readonly Word[] =>
  [...text.matchAll(/\p{L}+/gu)].map(({ 0: word, index }) => ({
    index,
    end: index + word.length,
    folded: fold(word.toLowerCase()),
  }));

const percentAfterDigits = (text: string, percent: RegExp): NumberHit[] =>
  [...text.matchAll(new RegExp(`(?<=\\p{N}[\\s-]*)(?:${percent.source})`, "giu"))].map(
    ({ 0: found, index }) => ({ index, end: index + found.length, value: null }),
  );

/** Whether words that make one number count something: a cardinal that is no part of an ordinal, or a fraction. */
function isCounting(text: string, run: readonly Word[], language: NumberWords): boolean {
  const { cardinals, ordinals, makesOrdinal } = language;
  const last = run.at(-1);
  const before = run.at(-2);
  const ordinal = ordinals.get(last?.folded ?? "");
  if (ordinal === undefined) return run.some((word) => cardinals.has(word.folded));
  if (last === undefined || before === undefined) return false;
  // One third and two fifths are fractions, one second is none; twenty-first is an ordinal.
  if (!cardinals.has(before.folded)) return ordinal > 2;
  const isPart = ordinal < (cardinals.get(before.folded) ?? 0);
  return !isPart || !makesOrdinal(before.folded, text.slice(before.end, last.index), last.folded);
}

/** The value of cardinals read one after the other: two, hundred, five is 205. */
function valueOfRun(values: readonly (number | null)[]): number | null {
  if (values.length === 1 && (values[0] ?? 0) >= 1000) return null;
  let total = 0;
  let current = 0;
  for (const value of values) {
    if (value === null) return null;
    if (value >= 1000) {
      total += Math.max(current, 1) * value;
      current = 0;
    } else if (value === 100 && current > 0 && current < 100) current *= 100;
    else current += value;
  }
  return total + current;
}
