import type { Gender, RussianCase } from "./nouns.ts";

/** Second to tenth, masculine nominative: what a share says in words. */
const WORDS = [
  "второй",
  "третий",
  "четвёртый",
  "пятый",
  "шестой",
  "седьмой",
  "восьмой",
  "девятый",
  "десятый",
];

/** Endings of a hard adjective, in the order nom, gen, dat, acc, ins, loc; the animate masculine accusative is the genitive. */
const ENDINGS: Readonly<Record<Gender, string>> = {
  m: "ый ого ому ый ым ом",
  f: "ая ой ой ую ой ой",
  n: "ое ого ому ое ым ом",
};
const THIRD: Readonly<Record<Gender, string>> = {
  m: "третий третьего третьему третий третьим третьем",
  f: "третья третьей третьей третью третьей третьей",
  n: "третье третьего третьему третье третьим третьем",
};
/** What is written of the ending after a figure and a hyphen: 12-й, 12-го. */
const AFTER_FIGURE: Readonly<Record<Gender, string>> = {
  m: "й го му й м м",
  f: "я й й ю й й",
  n: "е го му е м м",
};

const ORDER: readonly RussianCase[] = ["nom", "gen", "dat", "acc", "ins", "loc"];

/** Gender, case and, for the accusative, whether living beings are meant. */
export interface Agreement {
  readonly gender: Gender;
  readonly wanted: RussianCase;
  readonly animate: boolean;
}

function pick(forms: Readonly<Record<Gender, string>>, { gender, wanted, animate }: Agreement): string {
  const asked = wanted === "acc" && gender === "m" && animate ? "gen" : wanted;
  return forms[gender].split(" ")[ORDER.indexOf(asked)] ?? "";
}

/** «Каждый» in agreement. */
export const every = (agreement: Agreement): string => `кажд${pick(ENDINGS, agreement)}`;

/** An ordinal from second to tenth in agreement; null for any other. */
export function ordinalWord(value: number, agreement: Agreement): string | null {
  const word = WORDS[value - 2];
  if (word === undefined) return null;
  if (value === 3) return pick(THIRD, agreement);
  const plain =
    agreement.gender === "m" &&
    (agreement.wanted === "nom" || (agreement.wanted === "acc" && !agreement.animate));
  return plain ? word : word.slice(0, -2) + pick(ENDINGS, agreement);
}

/** The ending of an ordinal in figures. */
export const ordinalEnding = (agreement: Agreement): string => pick(AFTER_FIGURE, agreement);
