import { type QuoteMarks, setQuotes } from "./quotes.ts";

/** How a language sets its text, where the languages differ. */
export interface Typography {
  readonly quotes: QuoteMarks;
  /** A dash between words, with the spaces around it. */
  readonly dash: string;
  /** What stands between a number and the per cent sign. */
  readonly beforePercent: string;
  /** Whether a number stays on the line with the word that it counts. */
  readonly keepsNumbers: boolean;
  /** One-letter words that stay with the next word, lower case. */
  readonly shortWords: string;
}

/** Stands for what is filled in while the text around it is typeset; Unicode has no meaning for it in text. */
export const SLOT = "\ufffc";

const NBSP = "\u00a0";
const SPACE = "[ \\t\\n\\u00a0]+";

/** A function that sets text as typed. It changes quotes, dashes and spaces only, and its own result not at all. */
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
  return (text) =>
    rules.reduce((set, [pattern, written]) => set.replace(pattern, written), setQuotes(text, quotes));
}
