import { isRange } from "../../record/kinds/index.ts";
import { currencySign, formatNumber, NBSP } from "../cldr.ts";
import { finish, form } from "../kind-words.ts";
import type { Case, Language, MeasureOptions } from "../language.ts";
import {
  endOptions,
  isCoded,
  isCurrency,
  isDashed,
  moneyIn,
  rangePrecision,
  refuseOf,
  signOf,
  unitIn,
} from "../units.ts";
import { fromTo, LABELS, UNITS as NUMBER_UNITS, qualified } from "./count.ts";
import { belonging, declined, ending, UNITS } from "./nouns.ts";
import { lastWord, possessive, suffix } from "./numerals.ts";
import { BEFORE, belongingTo } from "./share.ts";

export const units: Language["units"] = Object.keys(UNITS).toSorted();

/** A figure with its unit. */
interface Said {
  readonly number: string;
  /** Million or more, with the space before it. */
  readonly scale: string;
  readonly inCase: (wanted: Case) => string;
  /** With the ending of belonging. */
  readonly own: (wanted: Case) => string;
}

/**
 * A figure with its unit: «4,2 млрд теңгеден астам», «түлектердің 87,5%-ы», «5 километрден 7 километрге дейін». Endings
 * stand on the unit, never on «млрд» or ₸: where a sign takes none, its word is said. @throws GrammarError.
 */
export const measure: Language["measure"] = (value, precision, name, options = {}) => {
  const { case: wanted = "nom", of, belongs = false, bare = false, number = false, short = false } = options;
  if (of !== undefined) refuseOf(name);
  const whole = of === undefined || bare || number ? "" : form(of, "gen-many", "kk");
  const isOwned = whole !== "" || belongs;
  const said = number ? "exact" : precision;
  if (!isRange(value)) {
    const { inCase, own } = write(value, name, options);
    if (!isOwned) return finish([qualified(inCase, said, wanted)], options, "kk");
    return finish([whole, BEFORE[said] ?? "", belongingTo(said, wanted, inCase, own)], options, "kk");
  }
  const before = rangePrecision(said) === "around" ? LABELS.around : "";
  const both = endOptions(value, name, options);
  const from = write(value.from, name, both);
  // A code is said once, before both.
  const to = isCoded(UNITS, name) ? writeCoded(value.to, "", both) : write(value.to, name, both);
  const lower = from.number + (from.scale === to.scale ? "" : from.scale);
  const upper = isOwned ? to.own : to.inCase;
  const ofThem = isOwned ? possessive(LABELS["up-to"], wanted) : "";
  const ends = isDashed(value, short)
    ? `${lower}–${upper(wanted)}`
    : fromTo(from.inCase, to.inCase, isOwned ? "nom" : wanted) + ofThem;
  return finish([whole, before, ends], options, "kk");
};

/** A figure with its unit, as its case or the ending of belonging makes it. */
export function write(value: number, name: string, options: MeasureOptions): Said {
  const { short = false, words = false, decimals = 0 } = options;
  if (isCoded(UNITS, name)) return writeCoded(value, name + NBSP, options);
  const unit = unitIn(UNITS, name, "kk");
  const by = Math.abs(value);
  const money = isCurrency(name);
  const compact = money ? moneyIn(by, options) : null;
  const number = signOf(value) + formatNumber("kk", compact?.amount ?? by, decimals);
  const scale = compact === null ? "" : NBSP + NUMBER_UNITS[compact.unit][words ? 0 : 1];
  const figure = number + scale;
  const space = compact === null ? NBSP : " ";
  const spelled = {
    number,
    scale,
    inCase: (wanted: Case) => figure + space + declined(unit, wanted),
    own: (wanted: Case) => figure + space + belonging(unit, wanted),
  };
  if (name === "percent" && !words) {
    const ownEnding = (wanted: Case): string => `${figure}%-${possessive(unit.word, wanted)}`;
    return { ...spelled, inCase: withEnding(`${figure}%`, (wanted) => ending(unit, wanted)), own: ownEnding };
  }
  const sign = money ? { text: currencySign("kk", name), takesEndings: false } : unit.sign;
  if (!short || sign === undefined) return spelled;
  const signed = `${figure}${NBSP}${sign.text}`;
  const { inCase } = spelled;
  return {
    ...spelled,
    inCase: sign.takesEndings
      ? withEnding(signed, (wanted) => ending(unit, wanted))
      : (wanted) => (wanted === "nom" ? signed : inCase(wanted)),
  };
}

/** Money that is said by its code: it stands first, so that endings stand on the number: «SEK 1,5 млн-нан астам». */
function writeCoded(
  value: number,
  code: string,
  { words = false, decimals = 0, ...options }: MeasureOptions,
): Said {
  const by = Math.abs(value);
  const compact = moneyIn(by, { words, ...options });
  const number = `${code}${signOf(value)}${formatNumber("kk", compact?.amount ?? by, decimals)}`;
  if (compact === null) {
    const last = lastWord(by);
    const own = (wanted: Case): string => `${number}-${possessive(last, wanted)}`;
    return { number, scale: "", inCase: withEnding(number, (wanted) => suffix(last, wanted)), own };
  }
  const [word, sign] = NUMBER_UNITS[compact.unit];
  const scale = NBSP + (words ? word : sign);
  const joint = words || sign === word ? "" : "-";
  const said = (end: string): string => number + scale + (end === "" ? "" : joint + end);
  return {
    number,
    scale,
    inCase: (wanted) => said(wanted === "nom" ? "" : suffix(word, wanted)),
    own: (wanted) => said(possessive(word, wanted)),
  };
}

const withEnding =
  (text: string, endingOf: (wanted: Case) => string) =>
  (wanted: Case): string =>
    wanted === "nom" ? text : `${text}-${endingOf(wanted)}`;
