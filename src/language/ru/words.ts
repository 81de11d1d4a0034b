import type { Gender, RussianCase } from "./nouns.ts";

const ORDER: readonly RussianCase[] = ["nom", "gen", "dat", "acc", "ins", "loc"];

const ONE: Readonly<Record<Gender, string>> = {
  m: "один одного одному один одним одном",
  f: "одна одной одной одну одной одной",
  n: "одно одного одному одно одним одном",
};
const TWO: Readonly<Record<Gender, string>> = {
  m: "два двух двум два двумя двух",
  f: "две двух двум две двумя двух",
  n: "два двух двум два двумя двух",
};
const THREE_ON = [
  "три трёх трём три тремя трёх",
  "четыре четырёх четырём четыре четырьмя четырёх",
  ...["пять", "шесть", "семь"].map((word) => softSign(word, word.slice(0, -1))),
  "восемь восьми восьми восемь восемью восьми",
  ...["девять", "десять"].map((word) => softSign(word, word.slice(0, -1))),
];

function softSign(word: string, stem: string): string {
  return `${word} ${stem}и ${stem}и ${word} ${word}ю ${stem}и`;
}

/** A number from one to ten as a word in its case; null for any other. The accusative is a living being's if `animate`. */
export function numberWord(
  value: number,
  wanted: RussianCase,
  gender: Gender,
  animate: boolean,
): string | null {
  const forms = value === 1 ? ONE[gender] : value === 2 ? TWO[gender] : THREE_ON[value - 3];
  const likeGenitive = wanted === "acc" && animate && value <= 4 && !(value === 1 && gender !== "m");
  return forms?.split(" ")[ORDER.indexOf(likeGenitive ? "gen" : wanted)] ?? null;
}
