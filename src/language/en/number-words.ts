import { inSteps, type NumberWords } from "../number-words.ts";
import { WORDS } from "./spell.ts";

const CARDINALS: readonly (readonly [string, number])[] = [
  ...[...WORDS].flatMap(([value, word]) => (value > 1 ? [[word, value] as const] : [])),
  ["dozen", 12],
];

const ORDINALS: readonly (readonly [string, number])[] = [
  ...inSteps("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth", 1, 1),
  ...inSteps("thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth", 13, 1),
  ...inSteps("twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth", 20, 10),
  ["quarter", 4],
  ["hundredth", 100],
  ["thousandth", 1e3],
  ["millionth", 1e6],
  ["billionth", 1e9],
];

const HUNDRED_OR_MORE = /^(?:hundred|thousand|[mbtr]+illion)$/u;

const plural = (word: string): string =>
  word.endsWith("y") ? `${word.slice(0, -1)}ies` : `${word}${word.endsWith("x") ? "es" : "s"}`;

export const numberWords: NumberWords = {
  cardinals: new Map<string, number | null>([
    ...CARDINALS.map(([word]) => [plural(word), null] as const),
    ...CARDINALS,
    // English has no other words for how often than these two.
    ...["half", "halves", "twice", "thrice"].map((word) => [word, null] as const),
  ]),
  ones: new Set(["one"]),
  ordinals: new Map([...ORDINALS, ...ORDINALS.map(([word, value]) => [plural(word), value] as const)]),
  // "Two hundred first tours" are two hundred.
  makesOrdinal: (cardinal, gap) =>
    /^[-‐‑]$/u.test(gap)
      ? cardinal.endsWith("ty") || HUNDRED_OR_MORE.test(cardinal)
      : HUNDRED_OR_MORE.test(cardinal) && /^\s+and\s+$/iu.test(gap),
  joins: (before, gap) =>
    (gap === "and" && HUNDRED_OR_MORE.test(before)) ||
    ["in", "in every", "out of", "out of every", "point", "and a"].includes(gap) ||
    (gap === "a" && before === "half"),
  // Every second may be a moment, so it needs its noun; every third and a third of are shares.
  isShare: ({ before, word, after }) =>
    !/^(?:first|second)s?$/u.test(word) &&
    (/\bevery\s+$/iu.test(before) || (/\ban?\s+$/iu.test(before) && /^\s+of\b/iu.test(after))),
  percent: /per\s?cent(?:age\s+points?)?(?!\p{L})/u,
  fold: (word) => word,
  inflects: (word, noun) => word === noun,
  harmless: ({ before, word, after }) =>
    word === "half" &&
    (/^-\p{L}/u.test(after) || /\b(?:first|second|other|latter|better)\s+$/iu.test(before)),
  homographs: new Set(),
};
