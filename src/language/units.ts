import { own } from "../diagnostics/document.ts";
import type { Precision, Range } from "../record/terms.ts";
import { type Amount, GrammarError } from "./language.ts";

/** Whether a unit is a currency: an ISO 4217 code, which no other unit looks like. */
export const isCurrency = (unit: string): boolean => /^[A-Z]{3}$/u.test(unit);

/** From here on money is in millions and more where four digits lose nothing: 519.9 billion. */
export const MONEY_FROM = 1e6;
export const MONEY_DIGITS = 4;

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

export const isRange = (amount: Amount): amount is Range => typeof amount === "object";

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
