import type { NounForms } from "../../record/terms.ts";
import { formatNumber, pluralCategory } from "../cldr.ts";
import { form } from "../kind-words.ts";
import { type Case, GrammarError } from "../language.ts";

type Gender = "m" | "f" | "n";

/** The cases that Russian has. `abl` is refused before. */
export type RussianCase = Exclude<Case, "abl">;

/** The case asked for, the nominative by default. @throws GrammarError for one that Russian has not. */
export function caseOf(wanted: Case = "nom"): RussianCase {
  if (wanted !== "abl") return wanted;
  throw new GrammarError("grammar.ablative");
}

/** "m", "f" or "n" from the noun's form "gender". @throws GrammarError without it. */
export function genderOf(noun: NounForms): Gender {
  const gender = form(noun, "gender", "ru");
  if (gender === "m" || gender === "f" || gender === "n") return gender;
  throw new GrammarError("grammar.gender", { gender });
}

/** Whether the noun names living beings, from its form "animate": the accusative depends on it. */
const isAnimate = (noun: NounForms): boolean => form(noun, "animate", "ru") === "yes";

/**
 * A noun after a numeral in figures. Nominative by CLDR category; genitive singular after one and decimals, else
 * plural; the other cases from the noun's forms, such as "dat-one" (21 колледжу) and "dat" (32 колледжам).
 * Only the form that this value needs is asked for.
 * @throws GrammarError where the noun lacks a form.
 */
export function nounAfter(value: number, noun: NounForms, wanted: RussianCase, decimals = 0): string {
  const category = pluralCategory("ru", value, decimals);
  if (category === "other" || wanted === "nom") return form(noun, category, "ru");
  if (category === "one") return singular(noun, wanted);
  if (wanted === "gen") return form(noun, "many", "ru");
  if (wanted !== "acc") return form(noun, wanted, "ru");
  // Two, three and four take the animate accusative; a compound numeral such as 22 does not.
  const mayBeAnimate = value >= 2 && value <= 4;
  return form(noun, mayBeAnimate && isAnimate(noun) ? "many" : category, "ru");
}

/** The noun in the singular of a case. @throws GrammarError where it lacks the form. */
export function singular(noun: NounForms, wanted: RussianCase): string {
  if (wanted === "nom") return form(noun, "one", "ru");
  if (wanted === "gen") return form(noun, "other", "ru");
  if (wanted !== "acc") return form(noun, `${wanted}-one`, "ru");
  const gender = genderOf(noun);
  if (gender === "f") return form(noun, "acc-one", "ru");
  return form(noun, gender === "m" && isAnimate(noun) ? "other" : "one", "ru");
}

/** Gender, case and, for the accusative, whether living beings are meant. */
interface Agreement {
  readonly gender: Gender;
  readonly wanted: RussianCase;
  readonly animate: boolean;
}

/** What must agree with a noun in a case. @throws GrammarError where the noun has no gender. */
export const agreement = (noun: NounForms, wanted: RussianCase): Agreement => ({
  gender: genderOf(noun),
  wanted,
  animate: wanted === "acc" && isAnimate(noun),
});

/** Six forms, in the order of `ORDER`. */
type Declined = Readonly<Record<Gender, string>>;
const ORDER: readonly RussianCase[] = ["nom", "gen", "dat", "acc", "ins", "loc"];

/** The animate masculine accusative is the genitive. */
function pick(forms: Declined, { gender, wanted, animate }: Agreement): string {
  const likeGenitive = wanted === "acc" && animate && gender === "m";
  return forms[gender].split(" ")[ORDER.indexOf(likeGenitive ? "gen" : wanted)] ?? "";
}

const same = (forms: string): Declined => ({ m: forms, f: forms, n: forms });
const softSign = (stem: string): Declined =>
  same(["ь", "и", "и", "ь", "ью", "и"].map((ending) => stem + ending).join(" "));

/** One to ten. */
const NUMBERS: readonly Declined[] = [
  {
    m: "один одного одному один одним одном",
    f: "одна одной одной одну одной одной",
    n: "одно одного одному одно одним одном",
  },
  { ...same("два двух двум два двумя двух"), f: "две двух двум две двумя двух" },
  same("три трёх трём три тремя трёх"),
  same("четыре четырёх четырём четыре четырьмя четырёх"),
  ...["пят", "шест", "сем"].map(softSign),
  same("восемь восьми восьми восемь восемью восьми"),
  ...["девят", "десят"].map(softSign),
];

/** A number from one to ten as a word in its case; null for any other. */
export function numberWord(value: number, agreement: Agreement): string | null {
  const forms = NUMBERS[value - 1];
  if (forms === undefined) return null;
  if (value === 1) return pick(forms, agreement);
  // Two, three and four take the animate accusative in every gender, five and on in none.
  const wanted = agreement.animate && value <= 4 ? "gen" : agreement.wanted;
  return pick(forms, { ...agreement, wanted, animate: false });
}

/** First to tenth, masculine nominative. */
const ORDINALS = "первый второй третий четвёртый пятый шестой седьмой восьмой девятый десятый".split(" ");
const ENDINGS: Declined = {
  m: "ый ого ому ый ым ом",
  f: "ая ой ой ую ой ой",
  n: "ое ого ому ое ым ом",
};
const THIRD: Declined = {
  m: "третий третьего третьему третий третьим третьем",
  f: "третья третьей третьей третью третьей третьей",
  n: "третье третьего третьему третье третьим третьем",
};
/** What is written of the ending after a figure and a hyphen: 12-й, 12-го. */
const AFTER_FIGURE: Declined = { m: "й го му й м м", f: "я й й ю й й", n: "е го му е м м" };

/** An ordinal from first to tenth in agreement; null for any other. */
export function ordinalWord(value: number, agreement: Agreement): string | null {
  const word = ORDINALS[value - 1];
  if (word === undefined) return null;
  if (value === 3) return pick(THIRD, agreement);
  const ending = pick(ENDINGS, agreement);
  return ending === "ый" ? word : word.slice(0, -2) + ending;
}

/** «Каждый» in agreement, and from two on which: in words to ten, «каждый 12-й» beyond. */
export function everyNth(of: number, agreement: Agreement): string {
  const every = `кажд${pick(ENDINGS, agreement)}`;
  if (of === 1) return every;
  return `${every} ${ordinalWord(of, agreement) ?? ordinalFigure(of, agreement)}`;
}

/** An ordinal in figures: 12-й, 3-м. */
export const ordinalFigure = (value: number, agreement: Agreement): string =>
  `${formatNumber("ru", value)}-${pick(AFTER_FIGURE, agreement)}`;

/** An adjective of the plain kind that agrees: запланированн- is запланированного. */
export const adjective = (stem: string, agreement: Agreement): string => stem + pick(ENDINGS, agreement);

/** «Со» stands before what begins in two: со 2 сентября, со второго. */
export const since = (what: string): string =>
  /^(?:2(?!\d)|втор)/u.test(what) ? `со ${what}` : `с\u00a0${what}`;
