import type { Count } from "../../record/kinds/index.ts";
import type { NounForms, Precision } from "../../record/terms.ts";
import { capitalised } from "../capital.ts";
import { type Case, GrammarError, type KindWords, type Saying } from "../language.ts";
import { form } from "../noun.ts";
import { formatNumber, formatPercent, inUnits, type Unit } from "../numbers.ts";
import { lastWord, spell } from "./spell.ts";
import { type Read, type SuffixCase, suffix } from "./suffixes.ts";

const NBSP = "\u00a0";

const LABELS: Readonly<Record<Precision, string>> = {
  exact: "дереккөздегідей",
  over: "астам",
  around: "шамамен",
  nearly: "жуық",
};

export const precisionLabel = (precision: Precision): string => LABELS[precision];

export const precisionWord = (precision: Precision): string =>
  precision === "exact" ? "" : LABELS[precision];

/** A written numeral, the word that its reading ends in, and what joins a suffix to it. */
interface Numeral {
  readonly text: string;
  readonly last: Read;
  readonly hyphen: "-" | "";
  /** What stands between it and the noun. */
  readonly space: string;
}

/** CLDR's short form of a thousand turns into «м.» from 100 000 on, so the units are our own. */
const UNITS = {
  1e3: ["мың", "мың"],
  1e6: ["миллион", "млн"],
  1e9: ["миллиард", "млрд"],
  1e12: ["триллион", "трлн"],
} as const satisfies Record<Unit, readonly [Read, string]>;

function numeral(value: number, { words = false, short = false }: Saying): Numeral {
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

const inCase = ({ text, last, hyphen }: Numeral, wanted: Case): string =>
  wanted === "nom" ? text : text + hyphen + suffix(last, wanted);

/** The numeral with its precision word, standing alone in a case. */
function qualified(numeral: Numeral, precision: Precision, wanted: Case): string {
  if (precision === "exact") return inCase(numeral, wanted);
  if (precision === "around") return `шамамен ${inCase(numeral, wanted)}`;
  if (wanted === "nom") return governed(numeral, precision);
  throw new GrammarError("grammar.governed-kk", { word: LABELS[precision], wanted });
}

/** «Астам» follows the ablative, «жуық» the dative. */
const GOVERNED = { over: "abl", nearly: "dat" } as const satisfies Partial<Record<Precision, SuffixCase>>;

const governed = (numeral: Numeral, precision: "over" | "nearly"): string =>
  `${inCase(numeral, GOVERNED[precision])}${NBSP}${LABELS[precision]}`;

/**
 * A count: 12 000-нан астам оқушы. A case goes to the noun, and without one to the numeral: 12 000 оқушыға,
 * 12 000-ға. Number words from one to ten; out of their range figures. Throws GrammarError.
 */
export function count(
  value: number,
  precision: Precision,
  noun: NounForms | null,
  saying: Saying = {},
): string {
  const { case: wanted = "nom", start = false, bare = false, number = false } = saying;
  const written = numeral(value, saying);
  const said = number ? "exact" : precision;
  if (bare || number || noun === null) return finish(qualified(written, said, wanted), start);
  const space = said === "over" || said === "nearly" ? " " : written.space;
  return finish(qualified(written, said, "nom") + space + nounIn(noun, wanted), start);
}

/** A noun after a numeral: always the singular, in the case that the sentence governs. */
export const nounIn = (noun: NounForms, wanted: Case): string =>
  form(noun, wanted === "nom" ? "other" : wanted, "kk");

export const finish = (text: string, start: boolean): string => (start ? capitalised(text, "kk") : text);

/** A figure with the suffix of a case: 20-дан. The nominative has none. */
export const figure = (value: number, wanted: Case): string => inCase(numeral(value, {}), wanted);

/** 20%, 80%-дан астам: the sign is read «пайыз». */
export const percent = (value: number, precision: Precision): string =>
  qualified({ text: formatPercent("kk", value), last: "пайыз", hyphen: "-", space: NBSP }, precision, "nom");

export const countWords: KindWords<Count> = {
  say: ({ value, precision, noun }, saying) => count(value, precision, noun["kk"] ?? null, saying),
};
