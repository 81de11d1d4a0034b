import { claimRightAfter, claimRightBefore, type QuoteWords } from "../quote-words.ts";
import { precisionWords } from "./precision-words.ts";

const MONTH =
  "(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\b\\.?)";
const DAY = "\\d{1,2}(?:st|nd|rd|th)?";
const SEVERAL = "\\d+(?:\\s*(?:[–/-]|to|and|,)\\s*\\d+)*";

/** Before a number that something changed from or to. */
const CHANGE =
  /(?<!\p{L})(?:r[io]se|risen|rising|gr[eo]w|growing|grown|up|increas\p{L}+|fell|fall\p{L}*|drop\p{L}*|declin\p{L}+|down|decreas\p{L}+|cut|reduc\p{L}+|went|goes|expand\p{L}*)(?:\s+(?:\p{L}+|[\d,.]+)){0,3}(?<!\s(?:of|by))\s+$/iu;

const BE = "(?:was|were|is|are)\\s+";
/** Before a number, unlike "more than in 2024". */
const NUMBER = "\\s+than(?!\\s+(?:in|last|before|the|a\\s+year)(?!\\p{L}))";

export const quoteWords: QuoteWords = {
  decimal: ".",
  noFigures: [
    new RegExp(
      `(?<![\\p{L}\\d,.])${DAY}(?:\\s*(?:[–-]|to|and)\\s*${DAY})?\\s+(?:of\\s+)?${MONTH}(?:,?\\s+\\d{4})?(?!\\d)`,
      "giu",
    ),
    new RegExp(
      `(?<!\\p{L})${MONTH}\\s+(?:${DAY}(?:\\s*(?:[–-]|to|and)\\s*${DAY})?(?!,?\\d)(?:,?\\s+(?:19|20)\\d{2}(?!\\d))?|(?:19|20)\\d{2}(?!\\d))`,
      "giu",
    ),
    /(?<!\p{L})(?:in|since|by|until|during|year|early|late|mid|from)\s+(?:19|20)\d{2}(?![\d,%]|\.\d|\s+(?:to|pupils|people)\b)/giu,
    /(?<!\d)\d{3}0s(?!\p{L})/giu,
    /(?<!\d)24\/7(?!\d)/gu,
    new RegExp(
      `(?<!\\p{L})(?:grades?|aged|ages?|article|order|decree|page|(?:school|lyceum|college|paragraph|room)\\s+no\\.?|no\\.)\\s+${SEVERAL}`,
      "giu",
    ),
    /\d+(?:\s?[–-]\s?\d+)?(?:-years?-olds?|\s+years?\s+old|-year-old)(?!\p{L})/giu,
    /\d+(?:st|nd|rd|th)?(?:\s?[–-]\s?\d+(?:st|nd|rd|th))?[\s-]+grade(?:s|rs?)?(?!\p{L})/giu,
  ],
  ordinalMark:
    /^(?:st|nd|rd|th|-(?:days?|weeks?|months?|years?|hours?|minutes?|store?ys?|floors?|point))(?!\p{L})/iu,
  every: /(?<!\p{L})every\s+$/iu,
  fractions: new Map([["half", 2]]),
  halves: new Set(["half"]),
  others: new Map([
    ["zero", 0],
    ["none", 0],
  ]),
  multiples: new Map([["dozen", 12]]),
  joints: /^\s+(?:and(?:\s+an?)?|an?)\s+$/iu,
  letters: new Map([
    ["k", 1e3],
    ["m", 1e6],
    ["mn", 1e6],
    ["b", 1e9],
    ["bn", 1e9],
    ["t", 1e12],
    ["tn", 1e12],
  ]),
  vagueLead: /(?<!\p{L})(?:several|many|(?<!a\s)few|couple\s+of(?:\s+an?)?|a\s+few)\s+$/iu,
  vagueAlone: /^(?!)/u,
  rise: new RegExp(
    `(?<!\\p{L})(?:rose|rise[ns]?|rising|gr[eo]w[ns]?|growing|growth|increas\\p{L}+|gain(?:s|ed)?|climbed|jumped|added|${BE}up|more(?!${NUMBER}))(?!\\p{L})`,
    "iu",
  ),
  fall: new RegExp(
    `(?<!\\p{L})(?:fell|fall(?:s|en|ing)?|drop(?:s|ped)?|declin\\p{L}+|decreas\\p{L}+|shr[aiu]nk|lost|${BE}down|(?:fewer|less)(?!${NUMBER}))(?!\\p{L})`,
    "iu",
  ),
  shareOf: ({ gap }) => {
    if (gap === "/" || /^\s+in(?:\s+every)?\s+$/iu.test(gap)) return "ratio";
    return /^\s+(?:\p{L}+\s+)?(?:out\s+)?of(?:\s+(?:every|all|the|\p{L}+['’]s))*\s+$/iu.test(gap)
      ? "part first"
      : null;
  },
  isRange: ({ before, gap }) => {
    const start = before.replace(/(?<!\p{L})(?:from|between)\s+$/iu, "");
    if (CHANGE.test(start)) return false;
    return (
      /^\s+to\s+$/iu.test(gap) ||
      (/(?<!\p{L})between\s+(?:\p{L}+\s+)?$/iu.test(before) && /^\s+and\s+$/iu.test(gap))
    );
  },
  claimBefore: claimRightBefore(
    precisionWords,
    String.raw`an?(?!\p{L})|the(?!\p{L})|from(?!\p{L})|between(?!\p{L})|[₸$€]|KZT|US\$`,
    {
      before: CHANGE,
      words: /^up\s+to$/iu,
    },
  ),
  claimAfter: claimRightAfter(precisionWords),
};
