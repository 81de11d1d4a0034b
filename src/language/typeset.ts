import { held } from "../diagnostics/held.ts";
import { NBSP } from "./cldr.ts";

/** How a language sets its text, where the languages differ. */
interface Typography {
  /** Opening and closing quotation marks: outermost, then those inside them. */
  readonly quotes: Readonly<Record<"outer" | "inner", readonly [open: string, close: string]>>;
  /** A dash between words, with the spaces around it. */
  readonly dash: string;
  /** What stands between a number and the per cent sign. */
  readonly beforePercent: string;
  /** Whether a number stays on the line with the word that it counts. */
  readonly keepsNumbers: boolean;
  /** One-letter words that stay with the next word, lower case. */
  readonly shortWords: string;
}

/** Stands between texts while they are typeset as one; Unicode has no meaning for it in text. */
const SLOT = "\ufffc";

/** Typesets texts as one, so that quotes close across what stands between them. A sign of ours in what was typed is left out. */
export const typesetPieces = (
  texts: readonly string[],
  typeset: (text: string) => string,
): readonly string[] => typeset(texts.map((text) => text.replaceAll(SLOT, "")).join(SLOT)).split(SLOT);

const SPACE = "[ \\t\\n\\u00a0]+";

/**
 * A function that sets text as typed. It changes quotes, dashes and spaces only, and its own result not at all. It keeps
 * what it has set: drawings that are tried in many sizes say the same words again and again.
 */
export function typesetter(typography: Typography): (text: string) => string {
  const { quotes, dash, beforePercent, keepsNumbers, shortWords } = typography;
  const rules: (readonly [RegExp, string])[] = [
    [new RegExp(`(?<=\\S)${SPACE}(?:--?|[–—])${SPACE}(?=\\S)`, "gu"), dash],
    // A span of years; other numbers with a hyphen may be codes.
    [/(?<![\d-])((?:19|20)\d\d)-((?:19|20)\d\d)(?![\d-])/gu, "$1–$2"],
    [new RegExp(`(?<=\\d)(?:${SPACE})?%`, "gu"), `${beforePercent}%`],
    [new RegExp(`№(?:${SPACE})?(?=\\d)`, "gu"), `№${NBSP}`],
    // Initials and the surname after them.
    [new RegExp(`(?<!\\p{L})(\\p{Lu}\\.)${SPACE}(?=\\p{Lu})`, "gu"), `$1${NBSP}`],
  ];
  if (keepsNumbers) {
    rules.push([new RegExp(`(?<=\\d)${SPACE}(?=\\d{3}(?!\\d))`, "gu"), NBSP]);
    rules.push([new RegExp(`(?<=\\d)${SPACE}(?=\\p{L})`, "gu"), NBSP]);
  }
  if (shortWords !== "") {
    rules.push([new RegExp(`(?<![\\p{L}\\p{N}-])([${shortWords}])${SPACE}(?=\\S)`, "giu"), `$1${NBSP}`]);
  }
  const known = new Map<string, string>();
  return (text) =>
    held(known, text, () =>
      rules.reduce((done, [pattern, written]) => done.replace(pattern, written), setQuotes(text, quotes)),
    );
}

const QUOTE = /["'“”„«»‘’]/gu;
const OPENS_BEFORE = /^[\s([{\-–—/\u00a0]?$/u;
const ENDS = /^[\s\u00a0]?$/u;

interface Mark {
  readonly at: number;
  readonly mark: string;
  readonly opens: boolean;
}

/**
 * Turns typed quotes into the language's, nested ones into the inner kind, and a typed ' outside a pair into an
 * apostrophe. Quotes that are typographic already stay; a " without a partner stays as typed.
 */
function setQuotes(text: string, { outer, inner }: Typography["quotes"]): string {
  const marks = findMarks(text);
  const pairs = pairsOf(marks);
  const typographic = marks.filter(({ mark }) => "«»“”„".includes(mark));
  const written = new Map(marks.flatMap(({ at, mark }) => (mark === "'" ? [[at, "’"]] : [])));
  for (const { open, close } of pairs) {
    const typed = pairs.filter((each) => each.open < open && open < each.close).length;
    const set = typographic.reduce((sum, { at, opens }) => (at > open ? sum : sum + (opens ? 1 : -1)), 0);
    const [left, right] = (typed + Math.max(0, set)) % 2 === 0 ? outer : inner;
    written.set(open, left).set(close, right);
  }
  return Array.from({ length: text.length }, (_, at) => written.get(at) ?? text.charAt(at)).join("");
}

function findMarks(text: string): readonly Mark[] {
  const marks: Mark[] = [];
  for (const { index: at, 0: mark } of text.matchAll(QUOTE)) {
    const before = marks.at(-1);
    const atStart = before?.at === at - 1 ? before.opens : OPENS_BEFORE.test(text.charAt(at - 1));
    marks.push({ at, mark, opens: atStart && !ENDS.test(text.charAt(at + 1)) });
  }
  return marks;
}

interface Pair {
  readonly open: number;
  readonly close: number;
}

/** Typed marks that belong together. A ' closes only the pair opened last: elsewhere it is an apostrophe. */
function pairsOf(marks: readonly Mark[]): readonly Pair[] {
  const pairs: Pair[] = [];
  const open: Mark[] = [];
  for (const mark of marks.filter((each) => /["']/.test(each.mark))) {
    if (mark.opens) {
      open.push(mark);
      continue;
    }
    const from = open.findLastIndex((each) => each.mark === mark.mark);
    const left = open[from];
    if (left === undefined || (mark.mark === "'" && from !== open.length - 1)) continue;
    pairs.push({ open: left.at, close: mark.at });
    open.length = from;
  }
  return pairs;
}

/** A numeral with a joined suffix, 12 000-нан; a word of which a hyphen cuts off a syllable, іс-шара, hands-on. */
const WHOLE =
  /(\d[\d\u00a0.,%]*(?:\u00a0\p{L}+)?-\p{L}+|(?<![\p{L}-])\p{L}{1,2}-\p{L}+|(?<![\p{L}-])\p{L}+-\p{L}{1,2}(?![\p{L}-])|(?<![\p{L}-])\p{Script=Latin}+-\p{Script=Cyrillic}{1,5}(?!\p{L}))/u;

/**
 * Cuts a text at what a browser would break after a hyphen and a reader would stumble at; the no-break hyphen U+2011 is
 * no way out, since fonts lack it and it spoils search and copying.
 */
export function unbreakable(text: string): readonly { readonly text: string; readonly whole: boolean }[] {
  return text
    .split(WHOLE)
    .map((piece, index) => ({ text: piece, whole: index % 2 === 1 }))
    .filter((piece) => piece.text !== "");
}
