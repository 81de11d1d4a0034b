import { type Lexicon, numberWordFinder } from "../number-words.ts";

const CARDINALS: readonly (readonly [number | null, string])[] = [
  [2, "екі"],
  [3, "үш"],
  [4, "төрт"],
  [5, "бес"],
  [6, "алты"],
  [7, "жеті"],
  [8, "сегіз"],
  [9, "тоғыз"],
  [10, "он"],
  [20, "жиырма"],
  [30, "отыз"],
  [40, "қырық"],
  [50, "елу"],
  [60, "алпыс"],
  [70, "жетпіс"],
  [80, "сексен"],
  [90, "тоқсан"],
  [100, "жүз"],
  [1e3, "мың"],
  [1e6, "миллион"],
  [1e6, "млн"],
  [1e9, "миллиард"],
  [1e9, "млрд"],
  [1e12, "триллион"],
  [1e12, "трлн"],
  [null, "жарты"],
  [null, "жарым"],
  [null, "ширек"],
];

/** Numbers of a whole: «колледждердің сегізі», «ширегі». «Оны» and «жүзі» are mostly other words. */
const PARTS: readonly (readonly [number | null, string])[] = [
  [2, "екісі"],
  [3, "үші"],
  [4, "төрті"],
  [5, "бесі"],
  [6, "алтысы"],
  [7, "жетісі"],
  [8, "сегізі"],
  [9, "тоғызы"],
  [20, "жиырмасы"],
  [30, "отызы"],
  [40, "қырқы"],
  [50, "елуі"],
  [60, "алпысы"],
  [70, "жетпісі"],
  [80, "сексені"],
  [1e3, "мыңы"],
  [null, "жартысы"],
  [null, "ширегі"],
];

/** Twosome to sevensome: «екеу», «үшеуі». */
const COLLECTIVES: readonly (readonly [number, string])[] = [
  [2, "екеу"],
  [3, "үшеу"],
  [4, "төртеу"],
  [5, "бесеу"],
  [6, "алтау"],
  [7, "жетеу"],
];

/** Case endings, and -дай of approximation, in every sound shape: a misspelled number is a number too. */
const ENDINGS = (
  "ның нің дың дің тың тің ға ге қа ке ны ні ды ді ты ті да де та те дан ден тан тен нан нен мен бен пен " +
  "дай дей тай тей"
).split(" ");

/** Case endings after the possessive of `PARTS` and of «екеуі». */
const POSSESSED = "ның нің на не н нда нде нан нен мен".split(" ");

/**
 * Words that these endings make and that are no numbers, or mostly none: then, his, him, such, right (of «он»),
 * gold (of «алтын»), with a … face (of «жүз»), for, afternoon prayer.
 */
const OTHER_WORDS: ReadonlySet<string> = new Set(
  "онда оны оның ондай онды алтыны алтының жүзді үшін бесін".split(" "),
);

const inflected =
  (endings: readonly string[]) =>
  ([value, word]: readonly [number | null, string]): readonly (readonly [string, number | null])[] =>
    ["", ...endings].map((ending) => [word + ending, value]);

const collective = ([value, word]: readonly [number, string]): readonly (readonly [string, number])[] => {
  const own = word === "алтау" ? "алтауы" : `${word}і`;
  const forms = [
    word,
    ...ENDINGS.map((ending) => word + ending),
    own,
    ...POSSESSED.map((ending) => own + ending),
  ];
  return forms.map((form) => [form, value]);
};

const NOUN_ENDING =
  /^(?:[лдт][ае]р)?(?:с?[ыі]|[ыі]?м[ыі]з)?(?:[ндт][ыі]ң|[ғқ]а|[гк]е|н?[ае]|[ндт][ыі]|н|н?[дт][ае](?:ғы|гі)?|[ндт][ае]н|[мбп]ен)?$/u;

/** A final п, к or қ of a noun turns б, г or ғ before a vowel: «сынып», «сыныбы». */
const softened = (noun: string): string =>
  noun.replace(/[пкқ]$/u, (final) => ({ п: "б", к: "г", қ: "ғ" })[final] ?? final);

const lexicon: Lexicon = {
  cardinals: new Map(
    [
      ...CARDINALS.flatMap(inflected(ENDINGS)),
      ...PARTS.flatMap(inflected(POSSESSED)),
      ...COLLECTIVES.flatMap(collective),
      ...words("ондаған жүздеген мыңдаған миллиондаған ондап жүздеп мыңдап", null),
    ].filter(([form]) => !OTHER_WORDS.has(form)),
  ),
  ones: new Set(["бір"]),
  ordinals: new Map([
    ["бірінші", 1],
    ["екінші", 2],
    ["үшінші", 3],
    ["төртінші", 4],
    ["бесінші", 5],
    ["алтыншы", 6],
    ["жетінші", 7],
    ["сегізінші", 8],
    ["тоғызыншы", 9],
    ["оныншы", 10],
    ["жиырмасыншы", 20],
    ["отызыншы", 30],
    ["қырқыншы", 40],
    ["елуінші", 50],
    ["алпысыншы", 60],
    ["жетпісінші", 70],
    ["сексенінші", 80],
    ["тоқсаныншы", 90],
    ["жүзінші", 100],
    ["мыңыншы", 1e3],
    ["миллионыншы", 1e6],
    ["миллиардыншы", 1e9],
  ]),
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
};

function words(list: string, value: null): readonly (readonly [string, null])[] {
  return list.split(" ").map((word) => [word, value]);
}

export const findNumberWords = numberWordFinder(lexicon);

/** A Kazakh court is spelled like Russian hundreds. */
export const homographs: ReadonlySet<string> = new Set(["сот"]);
