/** A number found in a text: where, and which. Indices count UTF-16 units. */
export interface NumberHit {
  readonly index: number;
  readonly length: number;
  readonly text: string;
  readonly kind: "digits" | "roman" | "word" | "percent";
  /** Its value where that is plain; null for hundreds, half, one in five. */
  readonly value: number | null;
}

/**
 * Finds numbers written as words; `nouns` are the counted nouns of the record in the text's language, in all forms.
 *
 * Left out, for they stand in ordinary prose without counting: words for what is known to be two (both, a pair,
 * «оба»), verbs, adjectives and nouns made of a number (to double, sevenfold, «двукратный», «тройка»), and how often
 * something happened where the language has words of its own for that («дважды»).
 */
export type FindNumberWords = (text: string, nouns: readonly string[]) => readonly NumberHit[];

/** What a language's `number-words.ts` offers. */
export interface NumberWords {
  readonly findNumberWords: FindNumberWords;
  /** Its words that look like another language's number words: «он» is "he" in Russian and ten in Kazakh. */
  readonly homographs: ReadonlySet<string>;
}

/** The place of a number found, for a language's own exceptions. */
export interface Place {
  readonly before: string;
  readonly word: string;
  readonly after: string;
}

/** The number words of one language; all words in lower case, as `fold` leaves them. */
export interface Lexicon {
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
  isShare(place: Place): boolean;
  /** Per cent and its forms, as words. */
  readonly percent: RegExp;
  /** A word of the text as it is looked up. */
  fold(word: string): string;
  /** Whether a word of the text is some form of a noun's word, both as `fold` leaves them. */
  inflects(word: string, noun: string): boolean;
  /** Whether a lone word that looks like a number is none here: half-hearted, «семью» of «семья». */
  harmless(place: Place): boolean;
}

interface Word {
  readonly index: number;
  readonly end: number;
  readonly folded: string;
}

/** A language's finder, made of its words. */
export function numberWordFinder(lexicon: Lexicon): FindNumberWords {
  const { cardinals, ones, ordinals } = lexicon;
  const isNumber = (word: string): boolean => cardinals.has(word) || ones.has(word) || ordinals.has(word);
  const worth = (word: string): number | null => cardinals.get(word) ?? (ones.has(word) ? 1 : null);

  /** The places of the words that make one number with the word at `from`; an ordinal ends it. */
  function reach(text: string, words: readonly Word[], from: number): readonly number[] {
    const left = words[from];
    if (left === undefined || ordinals.has(left.folded)) return [from];
    const next = [from + 1, from + 2, from + 3].find((at) => {
      const right = words[at];
      if (right === undefined || !isNumber(right.folded)) return false;
      const gap = text.slice(left.end, right.index).toLowerCase();
      return isJoint(gap) || lexicon.joins(left.folded, gap.trim());
    });
    return next === undefined ? [from] : [from, ...reach(text, words, next)];
  }

  /** A noun as its words, and the last of them alone: a «бейіндік сынып» is also called «сынып». */
  const namings = (noun: string): readonly (readonly Word[])[] =>
    [noun, noun.replace(/^.*\s/su, "")]
      .map((name) => wordsOf(name, lexicon.fold))
      .filter((naming) => naming.length > 0);

  function nounFollows(
    text: string,
    words: readonly Word[],
    after: number,
    nouns: readonly string[],
  ): boolean {
    return nouns.flatMap(namings).some((naming) =>
      naming.every(({ folded }, step) => {
        const left = words[after + step];
        const right = words[after + step + 1];
        if (left === undefined || right === undefined) return false;
        const gap = text.slice(left.end, right.index);
        // A hyphen before the noun makes another word: first-class. Within the noun either will do.
        return (step === 0 ? /^\s+$/u.test(gap) : isJoint(gap)) && lexicon.inflects(right.folded, folded);
      }),
    );
  }

  return (text, nouns) => {
    const words = wordsOf(text, lexicon.fold);
    const hits: NumberHit[] = [...percentAfterDigits(text, lexicon.percent)];
    for (let at = 0; at < words.length; at += 1) {
      const first = words[at];
      if (first === undefined || !isNumber(first.folded)) continue;
      const members = reach(text, words, at);
      const run = members.flatMap((member) => words[member] ?? []);
      const lastAt = members.at(-1) ?? at;
      const last = words[lastAt] ?? first;
      const parts = run.map((word) => word.folded);
      const after = text.slice(last.end);
      const place = { before: text.slice(0, last.index), word: last.folded, after };
      const counts =
        isCounting(text, run, lexicon) ||
        nounFollows(text, words, lastAt, nouns) ||
        (ordinals.has(last.folded) && lexicon.isShare(place));
      if (counts && !(run.length === 1 && lexicon.harmless(place))) {
        const percent = new RegExp(`^[\\s-]*(?:${lexicon.percent.source})`, "iu").exec(after)?.[0] ?? "";
        const end = last.end + percent.length;
        const plain = run.every(
          (word, step) => step === 0 || isPlainJoint(text.slice(run[step - 1]?.end, word.index)),
        );
        hits.push({
          index: first.index,
          length: end - first.index,
          text: text.slice(first.index, end),
          kind: "word",
          value: plain && percent === "" ? valueOfRun(parts.map(worth)) : null,
        });
      }
      at = lastAt;
    }
    return hits.sort((a, b) => a.index - b.index);
  };
}

/** Spaces or a hyphen, and nothing else. */
const isJoint = (gap: string): boolean => /^(?:\s+|\s?[-‐‑]\s?)$/u.test(gap);
const isPlainJoint = (gap: string): boolean => isJoint(gap) || /^\s+and\s+$/iu.test(gap);

const wordsOf = (text: string, fold: (word: string) => string): readonly Word[] =>
  [...text.matchAll(/\p{L}+/gu)].map((match) => ({
    index: match.index,
    end: match.index + match[0].length,
    folded: fold(match[0].toLowerCase()),
  }));

const percentAfterDigits = (text: string, percent: RegExp): readonly NumberHit[] =>
  [...text.matchAll(new RegExp(`(?<=\\p{N}[\\s-]*)(?:${percent.source})`, "giu"))].map((match) => ({
    index: match.index,
    length: match[0].length,
    text: match[0],
    kind: "percent",
    value: null,
  }));

/** Whether words that make one number count something: a cardinal that is no part of an ordinal, or a fraction. */
function isCounting(
  text: string,
  run: readonly Word[],
  { cardinals, ordinals, makesOrdinal }: Lexicon,
): boolean {
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
