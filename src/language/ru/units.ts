import type { NounForms } from "../../record/model.ts";
import type { Unit } from "../numbers.ts";

/** Unit words are nouns that the numeral before them governs; CLDR has their nominative only. */
const masculine = (stem: string): NounForms => ({
  gender: "m",
  animate: "no",
  one: stem,
  few: `${stem}а`,
  many: `${stem}ов`,
  other: `${stem}а`,
  "dat-one": `${stem}у`,
  dat: `${stem}ам`,
  "ins-one": `${stem}ом`,
  ins: `${stem}ами`,
  "loc-one": `${stem}е`,
  loc: `${stem}ах`,
});

export const UNIT_NOUNS: Readonly<Record<Unit, NounForms>> = {
  1e3: {
    gender: "f",
    animate: "no",
    one: "тысяча",
    few: "тысячи",
    many: "тысяч",
    other: "тысячи",
    "acc-one": "тысячу",
    "dat-one": "тысяче",
    dat: "тысячам",
    "ins-one": "тысячей",
    ins: "тысячами",
    "loc-one": "тысяче",
    loc: "тысячах",
  },
  1e6: masculine("миллион"),
  1e9: masculine("миллиард"),
  1e12: masculine("триллион"),
};
