import { inSteps, type NumberWords, valued } from "../number-words.ts";
import { NUMBER_WORDS, possessive } from "./numerals.ts";

type Valued = readonly [word: string, value: number | null];

const CARDINALS: readonly Valued[] = [
  ...NUMBER_WORDS.flatMap(({ word, value }): readonly Valued[] => (value > 1 ? [[word, value]] : [])),
  ["млн", 1e6],
  ["млрд", 1e9],
  ["трлн", 1e12],
  ...valued("жарты жарым ширек", null),
];

/** Twosome to sevensome: «екеу», «үшеуі». */
const COLLECTIVES = inSteps("екеу үшеу төртеу бесеу алтау жетеу", 2, 1);

/** Numbers of a whole: «колледждердің сегізі», «ширегі». «Оны», «жүзі» and «тоқсаны» are mostly other words. */
const PARTS: readonly Valued[] = [
  ...[...CARDINALS, ...COLLECTIVES]
    .filter(([word, value]) => value !== null && value <= 1e3 && !/^(?:он|қырық|тоқсан|жүз)$/.test(word))
    .map(([word, value]): Valued => [word + possessive(word, "nom"), value]),
  ["қырқы", 40],
  ...valued("жартысы ширегі", null),
];

/** Case endings, and -дай of approximation, in every sound shape: a misspelled number is a number too. */
const ENDINGS = (
  "ның нің дың дің тың тің ға ге қа ке ны ні ды ді ты ті да де та те дан ден тан тен нан нен мен бен пен " +
  "дай дей тай тей"
).split(" ");

/** Case endings after the possessive of `PARTS`. */
const POSSESSED = "ның нің на не н нда нде нан нен мен".split(" ");

/**
 * Words that these endings make and that are no numbers, or mostly none: then, his, him, such, right (of «он»),
 * gold (of «алтын»), with a … face (of «жүз»), for, afternoon prayer.
 */
const OTHER_WORDS: ReadonlySet<string> = new Set(
  "онда оны оның ондай онды алтыны алтының жүзді үшін бесін".split(" "),
);

const inflected = (words: readonly Valued[], endings: readonly string[]): readonly Valued[] =>
  words.flatMap(([word, value]) => ["", ...endings].map((ending): Valued => [word + ending, value]));

const NOUN_ENDING =
  /^(?:[лдт][ае]р)?(?:с?[ыі]|[ыі]?м[ыі]з)?(?:[ндт][ыі]ң|[ғқ]а|[гк]е|н?[ае]|[ндт][ыі]|н|н?[дт][ае](?:ғы|гі)?|[ндт][ае]н|[мбп]ен)?$/u;

/** A final п, к or қ of a noun turns б, г or ғ before a vowel: «сынып», «сыныбы». */
const softened = (noun: string): string =>
  noun.replace(/[пкқ]$/u, (final) => ({ п: "б", к: "г", қ: "ғ" })[final] ?? final);

export const numberWords: NumberWords = {
  cardinals: new Map(
    [
      ...inflected([...CARDINALS, ...COLLECTIVES], ENDINGS),
      ...inflected(PARTS, POSSESSED),
      ...valued("ондаған жүздеген мыңдаған миллиондаған ондап жүздеп мыңдап", null),
    ].filter(([form]) => !OTHER_WORDS.has(form)),
  ),
  ones: new Set(["бір"]),
  ordinals: new Map(
    NUMBER_WORDS.flatMap(({ value, ordinal }): readonly (readonly [string, number])[] => {
      if (value === 0) return [];
      // «Әрбір бесіншісі», «әрбір бесіншісіне».
      const ofThem = ordinal + possessive(ordinal, "nom");
      return [ordinal, ...POSSESSED.map((ending) => ofThem + ending), ofThem].map((form) => [form, value]);
    }),
  ),
  makesOrdinal: (cardinal) =>
    /^(?:он|жиырма|отыз|қырық|елу|алпыс|жетпіс|сексен|тоқсан|жүз|мың)$/u.test(cardinal),
  joins: (_before, gap) => gap === "бүтін",
  isShare: ({ before, word }) => word !== "бірінші" && /(?<!\p{L})(?:әрбір|әр)\s+$/iu.test(before),
  percent: /(?:пайыз|процент)(?:\p{L}{0,5})(?!\p{L})/u,
  fold: (word) => word,
  inflects: (word, noun) =>
    [noun, softened(noun)].some((stem) => word.startsWith(stem) && NOUN_ENDING.test(word.slice(stem.length))),
  harmless: ({ before, word, after }) =>
    (word === "он" && /^-лайн/iu.test(after)) ||
    // «Тоқсан» is also a quarter of a year.
    (word.startsWith("тоқсан") &&
      (/(?:\p{L}(?:інші|ыншы)|\p{N}|[IVІ])[\s-]*$/iu.test(before) || /^\s+сайын/iu.test(after))) ||
    (word === "жарым" && /^-жартылай/iu.test(after)),
  // A Kazakh court is spelled like Russian hundreds.
  homographs: new Set(["сот"]),
};
