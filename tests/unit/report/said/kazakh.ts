import type { FormatOptions, ShareOptions } from "../../../../src/language/language.ts";
import type { NounForms, Precision, Ratio } from "../../../../src/record/model.ts";
import { type SpokenCase, soundSuffix, spellOut } from "../../language/spoken-kazakh.ts";
import { grouped, joined, uncovered } from "./parts.ts";

const spoken = (value: number): string => spellOut(String(value));

/** A numeral in a case: the suffix follows a figure's hyphen, and a word at once. */
const declined = (value: number, wanted: SpokenCase, words: boolean): string =>
  words
    ? spoken(value) + soundSuffix(spoken(value), wanted)
    : `${grouped(value, " ")}-${soundSuffix(spoken(value), wanted)}`;

export function count(value: number, precision: Precision, noun: NounForms, options: FormatOptions): string {
  const { case: wanted = "nom" } = options;
  if (options.short || (options.bare && wanted !== "nom")) uncovered("kk", options);
  const wordy = options.words === true && value >= 1 && value <= 10;
  const plain = wordy ? spoken(value) : grouped(value, " ");
  const numeral = {
    exact: plain,
    around: `шамамен ${plain}`,
    over: `${declined(value, "abl", wordy)} астам`,
    "at-least": `кемінде ${plain}`,
    nearly: `${declined(value, "dat", wordy)} жуық`,
    "up-to": `${declined(value, "dat", wordy)} дейін`,
    under: `${declined(value, "abl", wordy)} аз`,
  }[precision];
  // The noun stays in the singular and takes the case.
  return joined(" ", numeral, options.bare ? "" : (noun[wanted === "nom" ? "other" : wanted] ?? "?"));
}

const isBack = (word: string): boolean =>
  "аоұы".includes([...word].filter((letter) => "аоұыәөүіе".includes(letter)).at(-1) ?? "");

/** The ordinal of a number of words: its last word takes -ншы after a vowel, -ыншы after any other sound. */
function ordinal(value: number): string {
  const words = spoken(value);
  if (words.endsWith("жиырма")) return `${words}сыншы`;
  const stem = words.replace(/қырық$/, "қырқ");
  const ending = /[ыі]$/.test(stem) ? "ншы" : "ыншы";
  return stem + (isBack(words) ? ending : ending.replaceAll("ы", "і"));
}

/** So many of them, in figures: -і or -ы of belonging, -сі or -сы after a vowel; then a case. */
function ofThem(value: number, wanted: "nom" | "abl" | "dat"): string {
  const back = isBack(spoken(value));
  const own = (/[аеыі]$/.test(spoken(value)) ? "с" : "") + (back ? "ы" : "і");
  const ending = { nom: ["", ""], abl: ["нан", "нен"], dat: ["на", "не"] }[wanted][back ? 0 : 1];
  return `${value}-${own}${ending}`;
}

export function share(
  { part, of }: Ratio,
  precision: Precision,
  noun: NounForms,
  options: ShareOptions,
): string {
  if (options.short || options.case !== undefined) uncovered("kk", options);
  const before = { around: "шамамен", "at-least": "кемінде" }[String(precision)] ?? "";
  const counted = noun["other"] ?? "?";
  if (part === 1 && (precision === "exact" || before !== "")) {
    if (options.bare) return joined(" ", before, "әрбір", ordinal(of));
    // A hyphen for the ordinal's ending joins one word, not the first of two.
    const hyphen = !counted.includes(" ") && (of > 10 || options.figures);
    return joined(" ", before, "әрбір", ...(hyphen ? [`${of}-${counted}`] : [ordinal(of), counted]));
  }
  const every = options.ofAll ? "" : "әрбір";
  const whole = options.bare ? declined(of, "gen", false) : joined(" ", every, `${of} ${noun["gen"] ?? "?"}`);
  const parts = {
    exact: ofThem(part, "nom"),
    around: ofThem(part, "nom"),
    "at-least": ofThem(part, "nom"),
    over: `${ofThem(part, "abl")} астамы`,
    nearly: `${ofThem(part, "dat")} жуығы`,
    "up-to": `${ofThem(part, "dat")} дейіні`,
    under: `${ofThem(part, "abl")} азы`,
  }[precision];
  return joined(" ", before, whole, parts);
}
