import { isRange } from "../../record/kinds/index.ts";
import type { Precision } from "../../record/terms.ts";
import { formatCompact, formatNumber, inUnits, pluralCategory } from "../cldr.ts";
import { finish, form } from "../kind-words.ts";
import { type CountAgreement, GrammarError, type Language, type NumberOptions } from "../language.ts";
import { rangePrecision } from "../units.ts";
import { spell } from "./spell.ts";

export const PRECISION: Readonly<Record<Precision, string>> = {
  exact: "",
  over: "over",
  "at-least": "at least",
  around: "around",
  nearly: "nearly",
  "up-to": "up to",
  under: "under",
};

/** The word before a count: of things that are named there are fewer. */
export const beforeCount = (precision: Precision, isNamed: boolean): string =>
  isNamed && precision === "under" ? "fewer than" : PRECISION[precision];

export const precisionLabel: Language["precisionLabel"] = (precision) =>
  PRECISION[precision] || "no qualifier";

/**
 * A count: over 12,000 pupils. Words to nine; out of their range figures. A sentence never opens with a figure, so
 * there a whole number is spelled out, unless `figures` or `number` asks otherwise. @throws GrammarError.
 */
export const count: Language["count"] = (value, precision, noun, options = {}) => {
  refuseCase(options);
  const { start = false, bare = false, number = false } = options;
  const opens = start && !number && precision === "exact";
  const counted = bare || number ? null : noun;
  const said = [
    number ? "" : beforeCount(precision, counted !== null),
    opens ? opening(value, options) : numeral(value, options),
    counted === null ? "" : form(counted, pluralCategory("en", value), "en"),
  ];
  return finish(said, options, "en");
};

/** A range of things counted, the noun after its upper end: 10 to 21 students; `short`: 10–21 students. @throws GrammarError. */
export const range: Language["range"] = ({ from, to }, precision, noun, options = {}) => {
  refuseCase(options);
  const { start = false, bare = false, number = false, short = false, ...rest } = options;
  const before = number ? "" : PRECISION[rangePrecision(precision)];
  const write = start && !number && !short && before === "" ? opening : numeral;
  const [low, high] = [from, to].map((end) => write(end, rest));
  const said = short ? `${low}–${high}` : `${low} to ${high}`;
  const counted = bare || number || noun === null ? "" : form(noun, pluralCategory("en", to), "en");
  return finish([before, said, counted], options, "en");
};

/** One is said of a single thing alone; a word before the number changes nothing. */
export const agreeing: CountAgreement = (value) =>
  !isRange(value) && pluralCategory("en", value) === "one" ? "one" : "rest";

function numeral(value: number, { words = false, short = false }: NumberOptions): string {
  if (short && inUnits(value) !== null) return formatCompact("en", value, words ? "long" : "short");
  return words && Number.isInteger(value) && value <= 9 ? spell(value) : formatNumber("en", value);
}

function opening(value: number, options: NumberOptions): string {
  if (options.figures) return numeral(value, options);
  if (Number.isInteger(value)) return spell(value);
  throw new GrammarError("grammar.opening", { figure: formatNumber("en", value) });
}

/** English nouns have no case endings: only what is no case, or the subject or object, can be asked for. */
export function refuseCase({ case: wanted = "nom" }: NumberOptions): void {
  if (wanted !== "nom" && wanted !== "acc") throw new GrammarError("grammar.case", { wanted });
}
