import type { FormatOptions } from "../../../../src/language/language.ts";
import type { NounForms, Precision, Ratio } from "../../../../src/record/model.ts";
import { grouped, joined, uncovered } from "./parts.ts";

type Case = "nom" | "gen" | "acc";

const isOne = (value: number): boolean => value % 10 === 1 && value % 100 !== 11;
const isFew = (value: number): boolean =>
  [2, 3, 4].includes(value % 10) && ![12, 13, 14].includes(value % 100);
const isAnimate = (noun: NounForms): boolean => noun["animate"] === "yes";

/** Which form of the noun a whole number asks for, by its last digits. */
function formAfter(value: number, wanted: Case, noun: NounForms): string {
  if (wanted === "gen") return isOne(value) ? "other" : "many";
  if (wanted === "acc" && isAnimate(noun)) {
    // I see one pupil, two pupils: living beings, as the genitive has them; but twenty-two as things.
    if (isOne(value)) return "other";
    if (value >= 2 && value <= 4) return "many";
  }
  if (isOne(value)) return "one";
  return isFew(value) ? "few" : "many";
}

/** One to ten: nominative and genitive, masculine; of one and two the neuter and the feminine too. */
const WORDS: readonly (readonly [nom: string, gen: string])[] = [
  ["", ""],
  ["один", "одного"],
  ["два", "двух"],
  ["три", "трёх"],
  ["четыре", "четырёх"],
  ["пять", "пяти"],
  ["шесть", "шести"],
  ["семь", "семи"],
  ["восемь", "восьми"],
  ["девять", "девяти"],
  ["десять", "десяти"],
];

/** Second to tenth, without their endings. */
const ORDINALS = ["втор", "треть", "четвёрт", "пят", "шест", "седьм", "восьм", "девят", "десят"];

const masculine = (noun: NounForms, options: FormatOptions): void => {
  if (noun["gender"] !== "m") uncovered("ru", options);
};

const PRECISION: Readonly<Record<Precision, string>> = {
  exact: "",
  over: "более",
  "at-least": "не менее",
  around: "около",
  nearly: "почти",
  "up-to": "до",
  under: "менее",
};

/** Before these no word asks for the genitive. */
const NO_GENITIVE: readonly Precision[] = ["exact", "nearly"];

/** The case asked for, of those that the texts use. */
function caseOf(options: FormatOptions): Case {
  const { case: wanted = "nom" } = options;
  return wanted === "nom" || wanted === "gen" || wanted === "acc" ? wanted : uncovered("ru", options);
}

export function count(value: number, precision: Precision, noun: NounForms, options: FormatOptions): string {
  if (options.short) uncovered("ru", options);
  // More than and about take the genitive, whatever the sentence asks for.
  const wanted = NO_GENITIVE.includes(precision) ? caseOf(options) : "gen";
  const word = options.words ? WORDS[value] : undefined;
  if (word !== undefined && value > 0) masculine(noun, options);
  const genitive = wanted === "gen" || (wanted === "acc" && isAnimate(noun) && value <= 4);
  const numeral = word === undefined || value === 0 ? grouped(value, " ") : word[genitive ? 1 : 0];
  return joined(
    " ",
    PRECISION[precision],
    numeral,
    options.bare ? "" : (noun[formAfter(value, wanted, noun)] ?? "?"),
  );
}

/** Where among a word's forms the one stands that agrees with a count: «побывал», «побывали». */
export function placeOfForm(value: number, precision: Precision, forms: number): number {
  if (!NO_GENITIVE.includes(precision)) return forms - 1;
  if (isOne(value)) return 0;
  return isFew(value) ? 1 : forms - 1;
}

const BEFORE_SHARE: Readonly<Record<Precision, string>> = {
  exact: "",
  over: "более чем",
  "at-least": "не менее чем",
  around: "примерно",
  nearly: "почти",
  "up-to": "не более чем",
  under: "менее чем",
};

export function share(
  { part, of }: Ratio,
  precision: Precision,
  noun: NounForms,
  options: FormatOptions,
): string {
  const wanted = caseOf(options);
  if (options.short || wanted === "acc") uncovered("ru", options);
  const before = BEFORE_SHARE[precision];
  if (part !== 1 || options.figures || (options.bare && !options.words)) {
    const whole = options.bare ? "" : (noun[formAfter(of, "gen", noun)] ?? "?");
    return joined(" ", before, grouped(part, " "), "из", grouped(of, " "), whole);
  }
  masculine(noun, options);
  const genitive = wanted === "gen";
  const stem = ORDINALS[of - 2];
  const ending = genitive
    ? of === 3
      ? "его"
      : "ого"
    : of === 3
      ? ""
      : [2, 6, 7, 8].includes(of)
        ? "ой"
        : "ый";
  // Third is «третий»: its soft sign stands only before an ending.
  const word = of === 3 && !genitive ? "третий" : `${stem}${ending}`;
  const ordinal = stem === undefined ? `${of}-${genitive ? "го" : "й"}` : word;
  const counted = options.bare ? "" : (noun[genitive ? "other" : "one"] ?? "?");
  return joined(" ", before, genitive ? "каждого" : "каждый", ordinal, counted);
}
