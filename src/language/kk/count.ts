import type { NounForms, Precision } from "../../record/terms.ts";
import { formatNumber, inUnits, NBSP, type Unit } from "../cldr.ts";
import { finish, form } from "../kind-words.ts";
import { type Case, GrammarError, type Language, type NumberOptions } from "../language.ts";
import { rangePrecision } from "../units.ts";
import { lastWord, type NumberWord, spell, suffix } from "./numerals.ts";

export const LABELS: Readonly<Record<Precision, string>> = {
  exact: "нақтылаушы сөзсіз",
  over: "астам",
  "at-least": "кемінде",
  around: "шамамен",
  nearly: "жуық",
  "up-to": "дейін",
  under: "аз",
};

/** The case that a word after a figure governs; null of a word that stands before it and governs nothing. */
const GOVERNED: Readonly<Record<Exclude<Precision, "exact">, "abl" | "dat" | null>> = {
  over: "abl",
  "at-least": null,
  around: null,
  nearly: "dat",
  "up-to": "dat",
  under: "abl",
};

/** Whether its word follows the figure. */
const follows = (precision: Precision): boolean => precision !== "exact" && GOVERNED[precision] !== null;

export const precisionLabel: Language["precisionLabel"] = (precision) => LABELS[precision];

/** A written numeral, the word that its reading ends in, and what joins a suffix to it. */
interface Numeral {
  readonly text: string;
  readonly last: NumberWord;
  readonly hyphen: "-" | "";
  /** What stands between it and the noun. */
  readonly space: string;
}

/** CLDR's short form of a thousand turns into «м.» from 100 000 on, so the units are our own. */
export const UNITS = {
  1e3: ["мың", "мың"],
  1e6: ["миллион", "млн"],
  1e9: ["миллиард", "млрд"],
  1e12: ["триллион", "трлн"],
} as const satisfies Record<Unit, readonly [NumberWord, string]>;

function numeral(value: number, { words = false, short = false }: NumberOptions): Numeral {
  const compact = short ? inUnits(value) : null;
  if (compact !== null) {
    const [last, sign] = UNITS[compact.unit];
    const unit = words ? last : sign;
    const text = `${formatNumber("kk", compact.amount)}${NBSP}${unit}`;
    return { text, last, hyphen: unit === last ? "" : "-", space: " " };
  }
  const last = lastWord(value);
  if (words && Number.isInteger(value) && value >= 1 && value <= 10)
    return { text: spell(value).join(" "), last, hyphen: "", space: " " };
  return { text: formatNumber("kk", value), last, hyphen: "-", space: NBSP };
}

const inCase =
  ({ text, last, hyphen }: Numeral) =>
  (wanted: Case): string =>
    wanted === "nom" ? text : text + hyphen + suffix(last, wanted);

/** A figure, said in the case that it is asked in, with its precision word, standing alone in a case. */
export function qualified(said: (wanted: Case) => string, precision: Precision, wanted: Case): string {
  if (precision === "exact") return said(wanted);
  const word = LABELS[precision];
  const governed = GOVERNED[precision];
  if (governed === null) return `${word} ${said(wanted)}`;
  if (wanted !== "nom") throw new GrammarError("grammar.governed-kk", { word, wanted });
  return `${said(governed)}${NBSP}${word}`;
}

/**
 * A count: 12 000-нан астам оқушы. A case goes to the noun, and without one to the numeral: 12 000 оқушыға,
 * 12 000-ға. Number words from one to ten; out of their range figures. @throws GrammarError.
 */
export const count: Language["count"] = (value, precision, noun, options = {}) => {
  const { case: wanted = "nom", bare = false, number = false } = options;
  const written = numeral(value, options);
  const said = number ? "exact" : precision;
  if (bare || number || noun === null)
    return finish([qualified(inCase(written), said, wanted)], options, "kk");
  const space = follows(said) ? " " : written.space;
  return finish([qualified(inCase(written), said, "nom") + space + nounIn(noun, wanted)], options, "kk");
};

/** A noun after a numeral: the singular, in the governed case. @throws GrammarError where it lacks that. */
export const nounIn = (noun: NounForms, wanted: Case): string =>
  form(noun, wanted === "nom" ? "other" : wanted, "kk");

/** A figure with the suffix of a case: 20-дан. The nominative has none. */
export const figure = (value: number, wanted: Case): string => inCase(numeral(value, {}))(wanted);

/** From one figure to another: 5 000-нан 7 000-ға дейін. @throws GrammarError in a case, which only a noun after it takes. */
export function fromTo(from: (wanted: Case) => string, to: (wanted: Case) => string, wanted: Case): string {
  if (wanted !== "nom") throw new GrammarError("grammar.governed-kk", { word: LABELS["up-to"], wanted });
  return `${from("abl")} ${to("dat")}${NBSP}${LABELS["up-to"]}`;
}

/** A range of things counted: «10-нан 21-ге дейін студент»; `short`: «10–21 студент». @throws GrammarError. */
export const range: Language["range"] = ({ from, to }, precision, noun, options = {}) => {
  const { case: wanted = "nom", bare = false, number = false, short = false } = options;
  const before = !number && rangePrecision(precision) === "around" ? LABELS.around : "";
  const [low, high] = [inCase(numeral(from, {})), inCase(numeral(to, {}))];
  const counted = bare || number ? null : noun;
  const alone = counted === null ? wanted : "nom";
  const ends = short ? `${low("nom")}–${high(alone)}` : fromTo(low, high, alone);
  const said = counted === null ? ends : `${ends}${short ? NBSP : " "}${nounIn(counted, wanted)}`;
  return finish([before, said], options, "kk");
};
