import { formatNumber } from "../cldr.ts";
import type { Language } from "../language.ts";
import { declined, WORDS } from "./nouns.ts";
import { ordinal } from "./numerals.ts";

const WORDS_TO = 10;
const CASES = { none: "nom", in: "loc", from: "abl", to: "dat" } as const;

/** «Бірінші орында», in words to ten; «35-орында», the hyphen standing for the ordinal's ending; `short`: «1-орын». */
export const rank: Language["rank"] = (place, { relation = "none", short = false } = {}) => {
  const which = short || place > WORDS_TO ? `${formatNumber("kk", place)}-` : `${ordinal(place)} `;
  return which + declined(WORDS.place, CASES[relation]);
};
