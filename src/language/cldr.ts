import { held } from "../diagnostics/held.ts";

/**
 * Numbers, dates and names of languages as CLDR writes them. Formatters are costly to make and are made once; a number's
 * digits are those of its shortest decimal notation, so nothing is rounded.
 */
const formatters = new Map<string, Intl.NumberFormat>();
const plurals = new Map<string, Intl.PluralRules>();
const dates = new Map<string, Intl.DateTimeFormat>();
const EXACT = { maximumFractionDigits: 20 };

/** A space at which no line ends. */
export const NBSP = "\u00a0";

function format(key: string, tag: string, value: number, options: Intl.NumberFormatOptions): string {
  return held(formatters, key, () => new Intl.NumberFormat(tag, options)).format(value);
}

/** All its digits, as programs read them: 12000.5. */
export const plainDigits = (value: number): string =>
  format("plain", "en", value, { ...EXACT, useGrouping: false });

/** Grouped, four digits too, every decimal kept, and as many as `decimals` written: 12,000 and 12 000 with U+00A0; the minus is U+2212, since Kazakh endings follow a hyphen. */
export const formatNumber = (tag: string, value: number, decimals = 0): string =>
  format(`${tag} ${decimals}`, tag, value, { ...EXACT, minimumFractionDigits: decimals }).replace("-", "−");

const UNIT_DIGITS = 3;

/** In CLDR's short or long form: 28K, 28 thousand. Meant for values that `inUnits` takes with as many digits. */
export const formatCompact = (
  tag: string,
  value: number,
  compactDisplay: "short" | "long",
  digits = UNIT_DIGITS,
): string =>
  format(`${tag} ${compactDisplay} ${digits}`, tag, value, {
    notation: "compact",
    compactDisplay,
    maximumSignificantDigits: digits,
  });

/** The sign of an ISO 4217 currency: ₸, US$. CLDR may have only a narrow one; the code stands where it has none. */
export function currencySign(tag: string, currency: string): string {
  const signs = (["symbol", "narrowSymbol"] as const).map((currencyDisplay) =>
    new Intl.NumberFormat(tag, { style: "currency", currency, currencyDisplay })
      .formatToParts(0)
      .flatMap(({ type, value }) => (type === "currency" ? [value] : []))
      .join(""),
  );
  return signs.find((sign) => sign !== currency) ?? currency;
}

const UNITS = [1e12, 1e9, 1e6, 1e3] as const;
export type Unit = (typeof UNITS)[number];

/** A value in thousands, millions, …; null where that would need more than `digits` digits, or there is no thousand. */
export function inUnits(
  value: number,
  digits = UNIT_DIGITS,
): { readonly amount: number; readonly unit: Unit } | null {
  const unit = UNITS.find((each) => value >= each);
  if (unit === undefined) return null;
  const amount = Number((value / unit).toPrecision(digits));
  // By its decimal notation, since a product of binary fractions may miss it: 12.3 trillion.
  return Number(`${amount}e${Math.log10(unit)}`) === value ? { amount, unit } : null;
}

/** The CLDR plural category of a number as it is written, all decimals taken into account: neither 1.0001 nor 1.0 is “one”. */
export function pluralCategory(tag: string, value: number, decimals = 0): Intl.LDMLPluralRule {
  return rulesOf(`${tag} ${decimals}`, tag, { ...EXACT, minimumFractionDigits: decimals }).select(value);
}

const rulesOf = (key: string, tag: string, options: Intl.PluralRulesOptions): Intl.PluralRules =>
  held(plurals, key, () => new Intl.PluralRules(tag, options));

/** The place of a whole number in a row by CLDR's ordinal categories: 21st is “one”. */
export const ordinalCategory = (tag: string, value: number): Intl.LDMLPluralRule =>
  rulesOf(`${tag} ordinal`, tag, { type: "ordinal" }).select(value);

/** The name of a month, 1 to 12: alone, as it stands beside a day, or shortened. */
export function monthName(tag: string, month: number, as: "alone" | "beside" | "short"): string {
  const options: Intl.DateTimeFormatOptions = {
    month: as === "short" ? "short" : "long",
    timeZone: "UTC",
    ...(as === "beside" && { day: "numeric" }),
  };
  return held(dates, `${tag} ${as}`, () => new Intl.DateTimeFormat(tag, options))
    .formatToParts(Date.UTC(2025, month - 1, 1))
    .flatMap(({ type, value }) => (type === "month" ? [value] : []))
    .join("");
}

/** The name of a language, of whichever country or script, in the language `lang`; its tag where CLDR has none. */
export const languageName = (tag: string, lang: string): string => {
  const [language = tag] = tag.split("-");
  return new Intl.DisplayNames([lang], { type: "language" }).of(language) ?? tag;
};
