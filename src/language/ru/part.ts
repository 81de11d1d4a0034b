import { NBSP, pluralCategory } from "../cldr.ts";
import type { Language, Measured, NumberOptions, StatedNumber } from "../language.ts";
import { figures, listing, partWords } from "../parts.ts";
import { isCoded, isCurrency, moneyIn, unitIn } from "../units.ts";
import { count } from "./count.ts";
import { adjective, genderOf } from "./grammar.ts";
import { measure } from "./measure.ts";
import { UNIT_NOUNS, UNITS } from "./units.ts";

const said = figures({ count, measure });

/** Without its noun, which another figure has; a unit stays. */
const lone = (figure: StatedNumber, measured: Measured, options: NumberOptions): string =>
  said(figure, "unit" in measured ? measured : { noun: null }, options);

/** The whole after «из»: in the genitive, by its own number. */
const whole = (figure: StatedNumber, measured: Measured, { number = false }: NumberOptions): string =>
  said(figure, measured, { case: "gen", number: number && "unit" in measured });

function genderIn(measured: Measured) {
  if (!("unit" in measured)) return measured.noun === null ? "m" : genderOf(measured.noun);
  return isCoded(UNITS, measured.unit) ? "m" : genderOf(unitIn(UNITS, measured.unit, "ru").noun);
}

/** «Запланированных»; before one, and what ends in one, in the singular and the gender of what is counted: of «1 млн» a million. */
function planned({ value }: StatedNumber, measured: Measured): string {
  const money = "unit" in measured && isCurrency(measured.unit) ? moneyIn(value, {}) : null;
  if (pluralCategory("ru", money?.amount ?? value) !== "one") return "запланированных";
  const gender = money === null ? genderIn(measured) : genderOf(UNIT_NOUNS[money.unit]);
  return adjective("запланированн", { gender, wanted: "gen", animate: false });
}

export const { part, target } = partWords(said, {
  part: (figure, of, measured, options) =>
    `${lone(figure, measured, options)}${NBSP}из${NBSP}${whole(of, measured, options)}`,
  ofPlan: (reached, options) => `${said(reached, { unit: "percent" }, options)} плана`,
  below: (actual, plan, measured, options) =>
    `${lone(actual, measured, options)} из ${planned(plan, measured)} ${whole(plan, measured, options)}`,
  against: (actual, plan, measured, options) =>
    `${said(actual, measured, options)} при плане ${lone(plan, measured, { short: options.short ?? false })}`,
  asPlanned: (actual, measured, options) => `${said(actual, measured, options)}, как и${NBSP}планировалось`,
});

export const listed: Language["listed"] = listing(`${NBSP}— `, "прочие");
