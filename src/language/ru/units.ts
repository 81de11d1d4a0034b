import type { NounForms } from "../../record/terms.ts";
import { NBSP, type Unit } from "../cldr.ts";

const UNIT_FORMS = "one other dat-one acc-one ins-one loc-one few many dat ins loc".split(" ");
const noun = (gender: "m" | "f" | "n", forms: readonly string[]): NounForms => ({
  gender,
  animate: "no",
  ...Object.fromEntries(forms.map((form, index) => [UNIT_FORMS[index], form])),
});

const MASCULINE = ["", "а", "у", "", "ом", "е", "а", "ов", "ам", "ами", "ах"];
/** «Процентных пункта»: after two to four the adjective is in the genitive plural. */
const ADJECTIVE = ["ый", "ого", "ому", "ый", "ым", "ом", "ых", "ых", "ым", "ыми", "ых"];

const masculine = (stem: string, after = ""): NounForms =>
  noun(
    "m",
    MASCULINE.map((ending) => stem + ending + after),
  );
const described = (adjective: string, stem: string): NounForms =>
  noun(
    "m",
    MASCULINE.map((ending, index) => `${adjective}${ADJECTIVE[index]} ${stem}${ending}`),
  );
const feminine = (forms: string): NounForms => noun("f", forms.split(" "));
const undeclined = (word: string): NounForms =>
  noun(
    "m",
    UNIT_FORMS.map(() => word),
  );

/** Unit words are nouns that the numeral before them governs; CLDR has their nominative only. */
export const UNIT_NOUNS: Readonly<Record<Unit, NounForms>> = {
  1e3: feminine("тысяча тысячи тысяче тысячу тысячей тысяче тысячи тысяч тысячам тысячами тысячах"),
  1e6: masculine("миллион"),
  1e9: masculine("миллиард"),
  1e12: masculine("триллион"),
};

/** A unit's noun, and its sign where it is no currency, whose signs CLDR has. */
interface MeasureUnit {
  readonly noun: NounForms;
  readonly sign?: string;
}

/** Money that is said by its code, which isn't declined. */
export const codeUnit = (code: string): MeasureUnit => ({ noun: undeclined(code) });

export const UNITS: Readonly<Record<string, MeasureUnit>> = {
  EUR: { noun: undeclined("евро") },
  KZT: { noun: undeclined("тенге") },
  USD: { noun: masculine("доллар", " США") },
  hectare: { noun: masculine("гектар"), sign: "га" },
  hour: { noun: masculine("час"), sign: "ч" },
  kilometer: { noun: masculine("километр"), sign: "км" },
  percent: { noun: masculine("процент"), sign: "%" },
  "percentage-point": { noun: described("процентн", "пункт"), sign: `п.${NBSP}п.` },
  "square-meter": { noun: described("квадратн", "метр"), sign: "м²" },
  tonne: {
    noun: feminine("тонна тонны тонне тонну тонной тонне тонны тонн тоннам тоннами тоннах"),
    sign: "т",
  },
};
