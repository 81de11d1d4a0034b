import { type Lexicon, numberWordFinder } from "../number-words.ts";

const CARDINALS: readonly (readonly [string, number])[] = [
  ...words("two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen", 2, 1),
  ...words("sixteen seventeen eighteen nineteen", 16, 1),
  ...words("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10),
  ["dozen", 12],
  ["hundred", 100],
  ["thousand", 1e3],
  ["million", 1e6],
  ["billion", 1e9],
  ["trillion", 1e12],
];

const ORDINALS: readonly (readonly [string, number])[] = [
  ...words("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth", 1, 1),
  ...words("thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth", 13, 1),
  ...words("twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth", 20, 10),
  ["quarter", 4],
  ["hundredth", 100],
  ["thousandth", 1e3],
  ["millionth", 1e6],
  ["billionth", 1e9],
];

function words(list: string, from: number, step: number): (readonly [string, number])[] {
  return list.split(" ").map((word, index) => [word, from + index * step]);
}

/** How many times; English has no other words for how often. */
const TIMES = ["twice", "thrice"];
const HUNDRED_OR_MORE = /^(?:hundred|thousand|[mbtr]+illion)$/u;

const plural = (word: string): string =>
  word.endsWith("y") ? `${word.slice(0, -1)}ies` : `${word}${word.endsWith("x") ? "es" : "s"}`;

const lexicon: Lexicon = {
  cardinals: new Map<string, number | null>([
    ...CARDINALS.map(([word]) => [plural(word), null] as const),
    ...CARDINALS,
    ["half", null],
    ["halves", null],
    ...TIMES.map((word) => [word, null] as const),
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
};

export const findNumberWords = numberWordFinder(lexicon);

/** No word of English is spelled like a Kazakh or a Russian one. */
export const homographs: ReadonlySet<string> = new Set();
