import { isRange } from "../../record/kinds/index.ts";
import type { Amount } from "../../record/terms.ts";
import { currencySign, formatCompact, formatNumber, pluralCategory } from "../cldr.ts";
import { finish, form } from "../kind-words.ts";
import { GrammarError, type Language, type MeasureOptions, type NumberOptions } from "../language.ts";
import {
  endOptions,
  isCoded,
  isCurrency,
  isDashed,
  moneyDigits,
  moneyIn,
  rangePrecision,
  refuseOf,
  unitIn,
} from "../units.ts";
import { PRECISION, refuseCase } from "./count.ts";
import { spell } from "./spell.ts";

interface UnitWords {
  readonly one: string;
  readonly other: string;
  /** As short as tiles and axes have it, for one and for more; a currency has CLDR's sign. */
  readonly short?: readonly [one: string, other: string];
}

const unit = (one: string, other: string, ...short: readonly string[]): UnitWords => {
  const [ofOne, ofMore = ofOne] = short;
  return ofOne === undefined || ofMore === undefined
    ? { one, other }
    : { one, other, short: [ofOne, ofMore] };
};

/** British spelling, where CLDR has none for the square metre and the tonne. Tenge has no plural. */
const UNITS: Readonly<Record<string, UnitWords>> = {
  EUR: unit("euro", "euros"),
  KZT: unit("tenge", "tenge"),
  USD: unit("US dollar", "US dollars"),
  hectare: unit("hectare", "hectares", "ha"),
  hour: unit("hour", "hours", "hr", "hrs"),
  kilometer: unit("kilometre", "kilometres", "km"),
  percent: unit("per cent", "per cent"),
  "percentage-point": unit("percentage point", "percentage points", "pp"),
  "square-meter": unit("square metre", "square metres", "m²"),
  tonne: unit("tonne", "tonnes", "t"),
};

export const units: Language["units"] = Object.keys(UNITS).toSorted();

/** How a number with a unit is put together, its sign aside. */
interface Written {
  readonly minus: string;
  readonly lead: string;
  head(value: number): string;
  tail(value: number): string;
  /** Whether both ends of a range in a sentence have the unit: 10% to 15%. */
  readonly twice: boolean;
}

/**
 * A figure with its unit. A sentence never opens with a figure, so there a whole number is spelled out, unless `figures`,
 * `short` or `number` asks otherwise. @throws GrammarError.
 */
export const measure: Language["measure"] = (value, precision, name, options = {}) => {
  refuseCase(options);
  const { of, bare = false, number = false, short = false, start = false, figures = false } = options;
  const said = isRange(value) ? rangePrecision(precision) : precision;
  const before = number ? "" : PRECISION[said];
  const opens = start && !number && !short && !figures && before === "";
  const whole = of === undefined || bare || number ? "" : `of ${form(of, "other", "en")}`;
  if (of !== undefined) refuseOf(name);
  const both = isRange(value) ? endOptions(value, name, options) : options;
  return finish([before, amount(value, write(name, both, opens), short), whole], options, "en");
};

function amount(value: Amount, { minus, lead, head, tail, twice }: Written, short: boolean): string {
  const number = (each: number): string => (each < 0 ? minus : "") + lead + head(Math.abs(each));
  if (!isRange(value)) return number(value) + tail(value);
  const { from, to } = value;
  if (isDashed(value, short)) return `${number(from)}–${head(to)}${tail(to)}`;
  return `${number(from)}${twice ? tail(from) : ""} to ${number(to)}${tail(to)}`;
}

function write(name: string, options: MeasureOptions, opens: boolean): Written {
  const { short = false, words = false, decimals = 0 } = options;
  const coded = isCoded(UNITS, name);
  const known = coded ? unit(name, name) : unitIn(UNITS, name, "en");
  const digits = (value: number): string => (opens ? opening(value) : formatNumber("en", value, decimals));
  const signed = { minus: "−", twice: true } as const;
  if (name === "percent" && !words && !opens) return { ...signed, lead: "", head: digits, tail: () => "%" };
  if (isCurrency(name) && short)
    return {
      ...signed,
      lead: coded ? `${name}\u00a0` : currencySign("en-GB", name),
      head: money(digits, options),
      tail: () => "",
    };
  const tail = (value: number): string => {
    const category = pluralCategory("en", value, decimals) === "one" ? "one" : "other";
    const sign = known.short?.[category === "one" ? 0 : 1];
    return ` ${short && sign !== undefined ? sign : known[category]}`;
  };
  const head = isCurrency(name) && !opens ? money(digits, options) : digits;
  return { minus: opens ? "minus " : "−", lead: "", head, tail, twice: false };
}

/** 4.2 billion; `short`: 4.2bn, as British papers have it. */
const money =
  (digits: (value: number) => string, options: NumberOptions) =>
  (value: number): string => {
    if (moneyIn(value, options) === null) return digits(value);
    return options.short
      ? formatCompact("en-GB", value, "short", moneyDigits(value))
      : formatCompact("en", value, "long", moneyDigits(value));
  };

function opening(value: number): string {
  if (Number.isInteger(value)) return spell(value);
  throw new GrammarError("grammar.opening", { figure: formatNumber("en", value) });
}
