import type { NounForms, Precision } from "../../record/terms.ts";
import { formatNumber, NBSP } from "../cldr.ts";
import { finish, form } from "../kind-words.ts";
import type { Case, Language } from "../language.ts";
import { figure, nounIn } from "./count.ts";
import { lastWord, ordinal, possessive, suffix } from "./numerals.ts";

/** Ordinals are words up to here, figures from here on, where a noun can carry them. */
const WORDS_TO = 10;

/**
 * A share: «әрбір бесінші студент», from eleven on or with `figures` «әрбір 12-студент» (the hyphen stands for the
 * ordinal's ending) where the noun is one word. More than one of them, and a word that follows the figure, need the
 * parts counted: «әрбір 5 студенттің 2-сі», «әрбір 5 студенттің 1-інен астамы»; the noun then needs its form "gen". Where the
 * whole is all that there are, it is said without «әрбір»: «31 колледждің 6-сы». The whole of a whole is «әрбір студент»,
 * «барлығы» without the noun.
 * @throws GrammarError where the noun lacks a form.
 */
export const share: Language["share"] = ({ part, of }, precision, noun, options = {}) => {
  const { case: wanted = "nom", bare = false, number = false, figures = false, ofAll = false } = options;
  const counted = bare || number ? null : noun;
  const said = number ? "exact" : precision;
  const before = BEFORE[said] ?? "";
  if (part === 1 && of === 1 && counted === null)
    return finish([before, `барлығ${possessive("барлық", wanted)}`], options, "kk");
  const ordinary = part === 1 && Number.isInteger(of);
  if (ordinary && PART_WORDS[said] === undefined)
    return finish([before, everyNth(of, counted, wanted, figures)], options, "kk");
  const whole =
    counted === null ? figure(of, "gen") : `${formatNumber("kk", of)}${NBSP}${form(counted, "gen", "kk")}`;
  const every = counted === null || ofAll ? "" : "әрбір";
  return finish([before, every, whole, partOf(part, said, wanted)], options, "kk");
};

/** One of every so many. Without a noun only words can carry the ordinal and its case. */
function everyNth(of: number, noun: NounForms | null, wanted: Case, figures: boolean): string {
  if (noun === null) return `әрбір ${ordinal(of)}${ordinalEnding(ordinal(of), wanted)}`;
  const counted = nounIn(noun, wanted);
  if (of === 1) return `әрбір ${counted}`;
  // The hyphen would join the ordinal to the first word alone: «5-білім».
  const joins = !/\s/.test(counted);
  if (joins && (figures || of > WORDS_TO)) return `әрбір ${formatNumber("kk", of)}-${counted}`;
  return `әрбір ${ordinal(of)} ${counted}`;
}

/** An ordinal ends as «екі» or «алты» does, and takes their suffixes. */
const ordinalEnding = (words: string, wanted: Case): string =>
  wanted === "nom" ? "" : suffix(words.endsWith("і") ? "екі" : "алты", wanted);

/** Words that stand before the share. */
export const BEFORE: Readonly<Partial<Record<Precision, string>>> = {
  around: "шамамен",
  "at-least": "кемінде",
};

/** Words that stand after the part, in the case that they govern, and take its ending: the stem, and what it ends as. */
const PART_WORDS: Readonly<
  Partial<Record<Precision, readonly [governed: Case, stem: string, word: string]>>
> = {
  over: ["abl", "астам", "астам"],
  nearly: ["dat", "жуығ", "жуық"],
  "up-to": ["dat", "дейін", "дейін"],
  under: ["abl", "аз", "аз"],
};

const partOf = (part: number, precision: Precision, wanted: Case): string =>
  belongingTo(precision, wanted, ownFigure(part), ownFigure(part));

/** So many of them: 2-сі, 2-сінен. */
export const ownFigure =
  (part: number) =>
  (wanted: Case): string =>
    `${formatNumber("kk", part)}-${possessive(lastWord(part), wanted)}`;

/**
 * So many of them, with a word that follows the figure: it takes the ending of belonging from it, «2-сінен астамы»,
 * «87,5%-дан астамы». @param governed the figure in the case of that word. @param own the figure with the ending itself.
 */
export function belongingTo(
  precision: Precision,
  wanted: Case,
  governed: (wanted: Case) => string,
  own: (wanted: Case) => string,
): string {
  const words = PART_WORDS[precision];
  if (words === undefined) return own(wanted);
  const [governedCase, stem, word] = words;
  return `${governed(governedCase)}${NBSP}${stem}${possessive(word, wanted)}`;
}
