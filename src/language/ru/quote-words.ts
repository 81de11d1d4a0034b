import { valued } from "../number-words.ts";
import { claimRightAfter, claimRightBefore, type QuoteWords } from "../quote-words.ts";
import { HUNDRED_NOUNS, TENS } from "./number-words.ts";
import { precisionWords } from "./precision-words.ts";

const MONTH = "(?:январ|феврал|март|апрел|ма[яйею]|июн|июл|август|сентябр|октябр|ноябр|декабр)\\p{L}*";
const YEAR = "(?:19|20)\\d{2}";
const SEVERAL = "\\d+(?:-?\\p{L}{1,3})?(?:\\s*(?:[–-]|и|,|по|до)\\s*\\d+(?:-?\\p{L}{1,3})?)*";

/** Before a number that something changed to: «вырос до». */
const CHANGE =
  /(?<!\p{L})(?:рост|вырос|возрос|выраст|увелич|сниз|сниж|сокра|упал|упад|довед|довел|довест|повыс|повыш|достиг|расшир|умень|подня)\p{L}*(?:\s+\p{L}+){0,3}\s+$|(?<!\p{L})со?\s+\d[\d\s,]*(?:\s+\p{L}+\.?)?\s+$/iu;

export const quoteWords: QuoteWords = {
  decimal: ",",
  noFigures: [
    new RegExp(
      `(?<![\\d,.])\\d{1,2}(?:-?го)?(?:\\s*(?:[–-]|и|по|до)\\s*\\d{1,2}(?:-?го)?)?\\s+${MONTH}(?:\\s+${YEAR}(?!\\d))?`,
      "giu",
    ),
    new RegExp(`(?<!\\p{L})${MONTH}\\s+${YEAR}(?!\\d)`, "giu"),
    new RegExp(
      `(?<!\\d)${YEAR}(?:\\s?(?:[–/-]|и|по|до)\\s?(?:${YEAR}|\\d{2}))?(?:-?\\p{L}{1,3})?\\s*(?:год\\p{L}*|г{1,2}\\.|учебн\\p{L}*)`,
      "giu",
    ),
    /(?<!\d)\d{2,4}-[ехм]\p{L}?\s+год\p{L}*/giu,
    // Ages: a noun follows a number of years, and no age does.
    new RegExp(
      `(?<!\\p{L})(?:возраст\\p{L}*|старше|младше|моложе)\\s+(?:(?:от|с|до)\\s+)?${SEVERAL}(?:\\s+(?:лет|год\\p{L}*))?`,
      "giu",
    ),
    /\d+(?:\s?[–-]\s?\d+)?(?:-?х|-?ти)?-?летн\p{L}*/giu,
    // Grades: «ученики 9 класса», «7–11 классы», but not «100 классов».
    new RegExp(
      `(?<!\\p{L})(?:учени|учащ|школьни|выпускни|девятикласс|старшекласс)\\p{L}*\\s+(?:с\\s+)?${SEVERAL}\\s*класс\\p{L}*`,
      "giu",
    ),
    /(?<!\d)(?:[1-9]|1[012])(?:-?х)?\s?[–-]\s?(?:[1-9]|1[012])(?:-?\p{L}{1,2})?\s*класс\p{L}*/giu,
    new RegExp(`(?<!\\p{L})(?:стать|пункт|приказ|страниц|номер)\\p{L}*\\s+${SEVERAL}`, "giu"),
  ],
  // «12-ти» and «3-х» are cardinals, «12-й» is none.
  ordinalMark: /^(?:-?(?:й|я|е|го|му|м|ю|ой|ый|ая|ое|ые|ых|ому|ого)(?!\p{L})|-\p{L}{4,})/iu,
  every: /(?<!\p{L})кажд\p{L}+\s+$/iu,
  fractions: new Map([
    ...valued("половина половины половине половину половиной", 2),
    ...valued("треть трети", 3),
    ...valued("четверть четверти четвертью", 4),
  ]),
  halves: new Set(["половиной"]),
  others: new Map([
    ...valued("ноль нуль ноля нуля", 0),
    ...valued("полтора полторы полутора", 1.5),
    ...valued("полтораста полутораста", 150),
    ["полсотни", 50],
    ["полтысячи", 500],
    ["полмиллиона", 5e5],
    ["полмиллиарда", 5e8],
  ]),
  multiples: new Map([...valued(TENS, 10), ...valued(HUNDRED_NOUNS, 100)]),
  // «5 с половиной», «свыше 14-и тысяч».
  joints: /^(?:\s+с\s+|-(?:х|и|ти|ми|мя|ю|тью)\s+)$/iu,
  letters: new Map(),
  vagueLead: /(?<!\p{L})(?:нескольк\p{L}+|многи\p{L}+|много|десятк\p{L}+|сот(?:ни|ен|нями|нях))\s+$/iu,
  vagueAlone: new RegExp(
    `^(?:${[TENS, HUNDRED_NOUNS].join(" ").replaceAll(" ", "|")}|тысяч(?:и|ам|ами|ах)?|(?:милли|трилли)он(?:а|ы|ов|ам|ами|ах)|миллиард(?:а|ы|ов|ам|ами|ах)|тыс|млн|млрд|трлн)$`,
    "u",
  ),
  rise: /(?<!\p{L})(?:(?:рост|вырос|возрос|выраст|увелич|прирос|прибав)\p{L}*|на\s+\S+(?:\s+\S+){0,2}\s+больше(?!\p{L}))/iu,
  fall: /(?<!\p{L})(?:(?:снизи|сниж|сократи|сокращ|уменьш|упал|паден|убав|убыл)\p{L}*|на\s+\S+(?:\s+\S+){0,2}\s+меньше(?!\p{L}))/iu,
  shareOf: ({ gap }) =>
    gap === "/"
      ? "ratio"
      : /^\s+(?:\p{L}+\s+)?из(?:\s+(?:каждых|всех))?\s+$/iu.test(gap)
        ? "part first"
        : null,
  isRange: ({ before, gap }) =>
    (/(?<!\p{L})от\s+$/iu.test(before) && /^\s+(?:\p{L}+\.?\s+)?до\s+$/iu.test(gap)) ||
    (/(?<!\p{L})между\s+$/iu.test(before) && /^\s+и\s+$/iu.test(gap)),
  claimBefore: claimRightBefore(
    precisionWords,
    String.raw`чем(?!\p{L})|на(?!\p{L})|в(?!\p{L})|от(?!\p{L})|между(?!\p{L})|₸|\$|€`,
    {
      before: CHANGE,
      words: /до$/iu,
    },
  ),
  claimAfter: claimRightAfter(precisionWords),
};
