import { formatNumber, ordinalCategory } from "../cldr.ts";
import type { Language } from "../language.ts";

const WORDS = "first second third fourth fifth sixth seventh eighth ninth".split(" ");
const ENDINGS: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> = { one: "st", two: "nd", few: "rd" };

/** First place, in words to nine; 12th place; `short`: 1st, and in 1st place where a preposition stands before it. */
export const rank: Language["rank"] = (place, { relation = "none", short = false } = {}) => {
  const figure = `${formatNumber("en", place)}${ENDINGS[ordinalCategory("en", place)] ?? "th"}`;
  if (short && relation === "none") return figure;
  const named = `${(short ? undefined : WORDS[place - 1]) ?? figure} place`;
  return relation === "none" ? named : `${relation} ${named}`;
};
