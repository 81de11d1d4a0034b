import { own } from "../diagnostics/document.ts";
import type { Precision, Range } from "../record/terms.ts";
import { inUnits } from "./cldr.ts";
import { GrammarError, type NumberOptions } from "./language.ts";

/** Whether a unit is a currency: an ISO 4217 code, which no other unit looks like. */
export const isCurrency = (unit: string): boolean => /^[A-Z]{3}$/u.test(unit);

/** From here on money is in millions and more where four digits lose nothing: 519.9 billion. */
const MONEY_FROM = 1e6;
const MONEY_DIGITS = 4;

/** How many digits a sum may have in millions and more; in thousands, as short forms have them, as many as a count. */
export const moneyDigits = (value: number): number | undefined =>
  value >= MONEY_FROM ? MONEY_DIGITS : undefined;

/** A sum in thousands, millions, …; null where all its digits are written. */
export function moneyIn(value: number, { short = false, figures = false }: NumberOptions): InUnits | null {
  const isWhole = figures || (value < MONEY_FROM && !short);
  return isWhole ? null : inUnits(value, moneyDigits(value));
}
type InUnits = NonNullable<ReturnType<typeof inUnits>>;

/** The options for both ends of a range: “5 to 7 million” would be two millions, so where one has no unit, both are digits. */
export function endOptions<Options extends NumberOptions>(
  range: Range,
  unit: string,
  options: Options,
): Options {
  const [low, high] = [range.from, range.to].map((end) => moneyIn(Math.abs(end), options));
  const isMixed = isCurrency(unit) && (low === null) !== (high === null);
  return isMixed ? { ...options, figures: true } : options;
}

/** Whether a unit is money that a language has no words for, and so says by its code. */
export const isCoded = (units: Readonly<Record<string, unknown>>, unit: string): boolean =>
  isCurrency(unit) && own(units, unit) === undefined;

/** What a language knows of a unit. @throws GrammarError where it doesn't know it. */
export function unitIn<Words>(units: Readonly<Record<string, Words>>, unit: string, tag: string): Words {
  const found = own(units, unit);
  if (found !== undefined) return found;
  const known = { all: Object.keys(units).toSorted() } as const;
  throw new GrammarError("grammar.unit", { lang: { language: tag, bare: true }, unit, known });
}

/** A unit's shares alone can be of something: 87.5% of graduates. @throws GrammarError for any other. */
export function refuseOf(unit: string): void {
  if (unit !== "percent") throw new GrammarError("grammar.of", { unit });
}

/** Whether a range is two numbers with a dash between: never from below nought, where the dash would meet a minus. */
export const isDashed = ({ from }: Range, short: boolean): boolean => short && from >= 0;

/** A range says by its two ends how exact it is, and may be around itself. @throws GrammarError for any other word. */
export function rangePrecision(precision: Precision): "exact" | "around" {
  if (precision === "exact" || precision === "around") return precision;
  throw new GrammarError("grammar.range");
}

/** A number's minus as copy has it, U+2212, for Kazakh endings follow a hyphen; "+" where a rise is shown. */
export const signOf = (value: number, rise: "+" | "" = ""): string => {
  if (value < 0) return "−";
  return value > 0 ? rise : "";
};
