const ONES = ["", "бір", "екі", "үш", "төрт", "бес", "алты", "жеті", "сегіз", "тоғыз"] as const;
const TENS = ["", "он", "жиырма", "отыз", "қырық", "елу", "алпыс", "жетпіс", "сексен", "тоқсан"] as const;
const UNITS = [
  [1e12, "триллион"],
  [1e9, "миллиард"],
  [1e6, "миллион"],
  [1e3, "мың"],
  [100, "жүз"],
] as const;

/** Every word that a Kazakh numeral can end in. */
export type NumberWord =
  | "нөл"
  | Exclude<(typeof ONES)[number] | (typeof TENS)[number], "">
  | (typeof UNITS)[number][1];

/** The spoken words of a whole number from 0 to 10¹⁵: 1 300 is «бір мың үш жүз». */
export function spell(value: number): readonly NumberWord[] {
  return value === 0 ? ["нөл"] : spellPositive(value);
}

function spellPositive(value: number): readonly NumberWord[] {
  const unit = UNITS.find(([size]) => value >= size);
  if (unit !== undefined) {
    const [size, name] = unit;
    const times = Math.floor(value / size);
    // A hundred is said without «бір» before it.
    const head = size === 100 && times === 1 ? [] : spellPositive(times);
    return [...head, name, ...spellPositive(value % size)];
  }
  const words = [TENS[Math.floor(value / 10)], ONES[value % 10]];
  return words.filter((word) => word !== undefined && word !== "");
}

/**
 * The word that a figure's reading ends in, which its suffix follows. The digits after a decimal comma are read as
 * one whole number, 12,4 is «он екі бүтін оннан төрт», and never end in a zero: their last digit is the last word.
 */
export function lastWord(value: number): NumberWord {
  const [whole, fraction = ""] = plainDigits.format(value).split(".");
  return spell(Number(fraction.at(-1) ?? whole)).at(-1) ?? "нөл";
}

const plainDigits = new Intl.NumberFormat("en", { useGrouping: false, maximumFractionDigits: 20 });
