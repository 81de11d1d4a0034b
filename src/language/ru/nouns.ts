import type { NounForms } from "../../record/model.ts";
import { type Case, GrammarError } from "../language.ts";
import { form } from "../noun.ts";
import { pluralCategory } from "../numbers.ts";

export type Gender = "m" | "f" | "n";

/** The cases that Russian has. `abl` is refused before. */
export type RussianCase = Exclude<Case, "abl">;

/** The case asked for, the nominative by default. Throws GrammarError for one that Russian has not. */
export function caseOf(wanted: Case = "nom"): RussianCase {
  if (wanted !== "abl") return wanted;
  throw new GrammarError("grammar.ablative");
}

/** "m", "f" or "n" from the noun's form "gender". Throws GrammarError without it. */
export function genderOf(noun: NounForms): Gender {
  const gender = form(noun, "gender", "ru");
  if (gender === "m" || gender === "f" || gender === "n") return gender;
  throw new GrammarError("grammar.gender", { gender });
}

/** Whether the noun names living beings, from its form "animate": the accusative depends on it. */
export const isAnimate = (noun: NounForms): boolean => form(noun, "animate", "ru") === "yes";

/**
 * A noun after a numeral in figures. Nominative by CLDR category; genitive singular after one and decimals, else
 * plural; the other cases from the noun's forms, such as "dat-one" (21 колледжу) and "dat" (32 колледжам).
 * All that any value of the case may need is asked for at once, so that a new value finds no gap.
 */
export function nounAfter(value: number, noun: NounForms, wanted: RussianCase): string {
  const category = pluralCategory("ru", value);
  const nominative = form(noun, category, "ru");
  const genitive = form(noun, "other", "ru");
  const genitivePlural = form(noun, "many", "ru");
  if (category === "other" || wanted === "nom") return nominative;
  if (wanted === "gen") return category === "one" ? genitive : genitivePlural;
  const one = singular(noun, wanted);
  if (wanted !== "acc") {
    const many = form(noun, wanted, "ru");
    return category === "one" ? one : many;
  }
  if (category === "one") return one;
  // Two, three and four take the animate accusative; a compound numeral such as 22 does not.
  return isAnimate(noun) && value >= 2 && value <= 4 ? genitivePlural : nominative;
}

/** The noun in the singular of a case. */
export function singular(noun: NounForms, wanted: RussianCase): string {
  if (wanted === "nom") return form(noun, "one", "ru");
  if (wanted === "gen") return form(noun, "other", "ru");
  if (wanted !== "acc") return form(noun, `${wanted}-one`, "ru");
  const gender = genderOf(noun);
  if (gender === "f") return form(noun, "acc-one", "ru");
  return form(noun, gender === "m" && isAnimate(noun) ? "other" : "one", "ru");
}
