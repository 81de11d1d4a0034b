import { plainDigits } from "../cldr.ts";
import type { Case } from "../language.ts";

/**
 * Kazakh number words: value, ordinal, and the suffixes of the cases gen, dat, acc, loc, abl, ins. CLDR has none. The
 * suffixes follow from vowel harmony and the last sound (Kazakh spelling rules of 2018, §44, for the writing with a
 * hyphen); the tests derive them anew. «Триллион» is declined like «миллион».
 */
const WORDS = {
  нөл: [0, "нөлінші", "дің ге ді де ден мен"],
  бір: [1, "бірінші", "дің ге ді де ден мен"],
  екі: [2, "екінші", "нің ге ні де ден мен"],
  үш: [3, "үшінші", "тің ке ті те тен пен"],
  төрт: [4, "төртінші", "тің ке ті те тен пен"],
  бес: [5, "бесінші", "тің ке ті те тен пен"],
  алты: [6, "алтыншы", "ның ға ны да дан мен"],
  жеті: [7, "жетінші", "нің ге ні де ден мен"],
  сегіз: [8, "сегізінші", "дің ге ді де ден бен"],
  тоғыз: [9, "тоғызыншы", "дың ға ды да дан бен"],
  он: [10, "оныншы", "ның ға ды да нан мен"],
  жиырма: [20, "жиырмасыншы", "ның ға ны да дан мен"],
  отыз: [30, "отызыншы", "дың ға ды да дан бен"],
  қырық: [40, "қырқыншы", "тың қа ты та тан пен"],
  елу: [50, "елуінші", "дің ге ді де ден мен"],
  алпыс: [60, "алпысыншы", "тың қа ты та тан пен"],
  жетпіс: [70, "жетпісінші", "тің ке ті те тен пен"],
  сексен: [80, "сексенінші", "нің ге ді де нен мен"],
  тоқсан: [90, "тоқсаныншы", "ның ға ды да нан мен"],
  жүз: [100, "жүзінші", "дің ге ді де ден бен"],
  мың: [1e3, "мыңыншы", "ның ға ды да нан мен"],
  миллион: [1e6, "миллионыншы", "ның ға ды да нан мен"],
  миллиард: [1e9, "миллиардыншы", "тың қа ты та тан пен"],
  триллион: [1e12, "триллионыншы", "ның ға ды да нан мен"],
} as const satisfies Readonly<Record<string, readonly [value: number, ordinal: string, suffixes: string]>>;

/** Every word that a Kazakh numeral can end in. */
export type NumberWord = keyof typeof WORDS;

/** The number words in ascending order. */
export const NUMBER_WORDS = (Object.keys(WORDS) as NumberWord[]).map((word) => {
  const [value, ordinal] = WORDS[word];
  return { word, value, ordinal };
});

/** The spoken words of a whole number from 0 to 10¹⁵: 1 300 is «бір мың үш жүз». */
export function spell(value: number): readonly NumberWord[] {
  const largest = NUMBER_WORDS.findLast((each) => value >= each.value);
  if (value === 0 || largest === undefined) return ["нөл"];
  const times = Math.floor(value / largest.value);
  const rest = value % largest.value;
  // Neither a ten nor a hundred is said with «бір» before it.
  const head = times === 1 && largest.value < 1e3 ? [] : spell(times);
  return [...head, largest.word, ...(rest === 0 ? [] : spell(rest))];
}

/**
 * The word that a figure's reading ends in, which its suffix follows. The digits after a decimal comma are read as
 * one whole number, 12,4 is «он екі бүтін оннан төрт», and never end in a zero: their last digit is the last word.
 */
export function lastWord(value: number): NumberWord {
  const [whole, fraction = ""] = plainDigits(value).split(".");
  return spell(Number(fraction.at(-1) ?? whole)).at(-1) ?? "нөл";
}

/** A whole number's ordinal in words: 12 is «он екінші». Only the last word takes the ending. */
export const ordinal = (value: number): string =>
  spell(value)
    .map((word, index, { length }) => (index === length - 1 ? WORDS[word][1] : word))
    .join(" ");

/** Every case but the nominative, which has no ending. */
type SuffixCase = Exclude<Case, "nom">;

const ORDER: readonly SuffixCase[] = ["gen", "dat", "acc", "loc", "abl", "ins"];

/** One of six endings, in the order of the cases. */
export const endingIn = (endings: string, wanted: Case): string =>
  wanted === "nom" ? "" : (endings.split(" ")[ORDER.indexOf(wanted)] ?? "");

/** The suffix of a case after a number word, without a hyphen. */
export const suffix = (word: NumberWord, wanted: Case): string => endingIn(WORDS[word][2], wanted);

/** Endings of a word that already has «-ы» or «-і» of belonging, for back and front vowels. */
const AFTER: Readonly<Record<Case, readonly [back: string, front: string]>> = {
  nom: ["", ""],
  gen: ["ның", "нің"],
  dat: ["на", "не"],
  acc: ["н", "н"],
  loc: ["нда", "нде"],
  abl: ["нан", "нен"],
  ins: ["мен", "мен"],
};

/**
 * The ending “of them”, with a case on it: 2-сі, 6-сы, 5-і; 2-сінен. «Қырық» and «миллиард» lose or change no letter in
 * figures. A word that has the ending, «доллары», takes the case alone.
 */
export function possessive(word: string, wanted: Case, isPossessed = false): string {
  // «У» is back in no number word but follows the vowels before it: «елу» is front.
  const isBack = /[аоұы](?=[^аәеиоөұүыі]*$)/u.test(word);
  const own = isPossessed ? "" : (/[аеиоыі]$/u.test(word) ? "с" : "") + (isBack ? "ы" : "і");
  return own + AFTER[wanted][isBack ? 0 : 1];
}
