import { NBSP } from "../cldr.ts";
import type { Case } from "../language.ts";
import { endingIn, possessive } from "./numerals.ts";

/**
 * Endings of gen, dat, acc, loc, abl, ins, after a word's last vowel (back or front) and its last sound. The tests derive
 * them anew.
 */
const BACK = {
  vowel: "ның ға ны да дан мен",
  sonorant: "дың ға ды да дан мен",
  nasal: "ның ға ды да нан мен",
  voiced: "дың ға ды да дан бен",
  voiceless: "тың қа ты та тан пен",
  possessed: "ның на н нда нан мен",
} as const;
const FRONT = {
  vowel: "нің ге ні де ден мен",
  sonorant: "дің ге ді де ден мен",
  nasal: "нің ге ді де нен мен",
  voiceless: "тің ке ті те тен пен",
} as const;

/** A word that takes endings. */
interface Word {
  readonly word: string;
  readonly endings: string;
}

/** Words that are said with figures and are no numbers. */
export const WORDS = {
  less: { word: "аз", endings: BACK.voiced },
  more: { word: "астам", endings: BACK.nasal },
  times: { word: "есе", endings: FRONT.vowel },
  place: { word: "орын", endings: BACK.nasal },
  quarter: { word: "тоқсан", endings: BACK.nasal },
  year: { word: "жыл", endings: BACK.sonorant },
  schoolYear: { word: "оқу жылы", endings: BACK.possessed },
  rise: { word: "өсу", endings: FRONT.sonorant },
  fall: { word: "азаю", endings: BACK.sonorant },
  fallOfShare: { word: "төмендеу", endings: FRONT.sonorant },
} as const satisfies Readonly<Record<string, Word>>;

/** The months' endings, in their order: CLDR has the names. */
const MONTHS = [
  BACK.sonorant,
  BACK.nasal,
  BACK.voiced,
  FRONT.sonorant,
  BACK.sonorant,
  BACK.nasal,
  FRONT.vowel,
  BACK.voiced,
  FRONT.voiceless,
  BACK.nasal,
  BACK.vowel,
  BACK.nasal,
];
export const monthWord = (month: number, name: string): Word => ({
  word: name.toLocaleLowerCase("kk"),
  endings: MONTHS[month - 1] ?? "",
});

/** A unit's noun, and what stands for it in short where it is no currency, whose signs CLDR has. */
interface MeasureUnit extends Word {
  /** Before the ending of belonging: «тармағ-ы». */
  readonly stem?: string;
  /** Whether it has that ending already: «АҚШ доллары». */
  readonly isPossessed?: true;
  /** A sign takes endings after a hyphen, as its word is read, but for those that end in no letter. */
  readonly sign?: { readonly text: string; readonly takesEndings: boolean };
}

export const UNITS: Readonly<Record<string, MeasureUnit>> = {
  EUR: { word: "еуро", endings: BACK.vowel },
  KZT: { word: "теңге", endings: FRONT.vowel },
  USD: { word: "АҚШ доллары", endings: BACK.possessed, isPossessed: true },
  hectare: { word: "гектар", endings: BACK.sonorant, sign: { text: "га", takesEndings: true } },
  hour: { word: "сағат", endings: BACK.voiceless, sign: { text: "сағ", takesEndings: true } },
  kilometer: { word: "километр", endings: FRONT.sonorant, sign: { text: "км", takesEndings: true } },
  percent: { word: "пайыз", endings: BACK.voiced, sign: { text: "%", takesEndings: true } },
  "percentage-point": {
    word: "пайыздық тармақ",
    endings: BACK.voiceless,
    stem: "пайыздық тармағ",
    sign: { text: `п.${NBSP}т.`, takesEndings: false },
  },
  "square-meter": { word: "шаршы метр", endings: FRONT.sonorant, sign: { text: "м²", takesEndings: false } },
  tonne: { word: "тонна", endings: BACK.vowel, sign: { text: "т", takesEndings: true } },
};

/** The ending of a case; none in the nominative. */
export const ending = ({ endings }: Word, wanted: Case): string => endingIn(endings, wanted);

export const declined = (word: Word, wanted: Case): string => word.word + ending(word, wanted);

/** “Of them” on a unit, with a case on it: километрі, теңгесіне. */
export const belonging = ({ word, stem = word, isPossessed }: MeasureUnit, wanted: Case): string =>
  stem + possessive(word, wanted, isPossessed);
