/**
 * Numbers, dates and names of languages as CLDR writes them. Formatters are costly to make and are made once; a number's
 * digits are those of its shortest decimal notation, so nothing is rounded.
 */
const formatters = new Map<string, Intl.NumberFormat>();
const plurals = new Map<string, Intl.PluralRules>();
const dates = new Map<string, Intl.DateTimeFormat>();
const EXACT = { maximumFractionDigits: 20 };

function format(tag: string, value: number, options: Intl.NumberFormatOptions): string {
  const key = `${tag} ${JSON.stringify(options)}`;
  const formatter = formatters.get(key) ?? new Intl.NumberFormat(tag, options);
  formatters.set(key, formatter);
  return formatter.format(value);
}

/** Grouped, four digits too, every decimal kept: 12,000 and 12 000 with U+00A0. */
export const formatNumber = (tag: string, value: number): string => format(tag, value, EXACT);

/** A quotient as per cents, with two decimals at most: 0.125 is 12.5%. */
export const formatPercent = (tag: string, quotient: number): string =>
  format(tag, quotient, { style: "percent", maximumFractionDigits: 2 });

const UNIT_DIGITS = 3;

/** In CLDR's short or long form: 28K, 28 thousand. Meant for values that `inUnits` takes. */
export const formatCompact = (tag: string, value: number, compactDisplay: "short" | "long"): string =>
  format(tag, value, { notation: "compact", compactDisplay, maximumSignificantDigits: UNIT_DIGITS });

const UNITS = [1e12, 1e9, 1e6, 1e3] as const;
export type Unit = (typeof UNITS)[number];

/** A value in thousands, millions, …; null where that would need more than three digits, or there is no thousand. */
export function inUnits(value: number): { readonly amount: number; readonly unit: Unit } | null {
  const unit = UNITS.find((each) => value >= each);
  if (unit === undefined) return null;
  const amount = Number((value / unit).toPrecision(UNIT_DIGITS));
  return Math.abs(amount * unit - value) < 1e-6 ? { amount, unit } : null;
}

/** The CLDR plural category of a number, all of its decimals taken into account: 1.0001 is no “one”. */
export function pluralCategory(tag: string, value: number): Intl.LDMLPluralRule {
  const rules = plurals.get(tag) ?? new Intl.PluralRules(tag, EXACT);
  plurals.set(tag, rules);
  return rules.select(value);
}

/**
 * Day, month's name as it stands beside a day, and year of an ISO date, in the language's own words.
 * @throws RangeError on anything but an existing date.
 */
export function dateWords(iso: string, tag: string): Readonly<Record<"day" | "month" | "year", string>> {
  const date = new Date(`${iso}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(iso) || date.toISOString().slice(0, 10) !== iso)
    throw new RangeError(`no date: ${iso}`);
  const formatter =
    dates.get(tag) ?? new Intl.DateTimeFormat(tag, { day: "numeric", month: "long", timeZone: "UTC" });
  dates.set(tag, formatter);
  const month = formatter.formatToParts(date).find(({ type }) => type === "month");
  return { day: `${date.getUTCDate()}`, month: month?.value ?? "", year: `${date.getUTCFullYear()}` };
}

/** The name of a language, of whichever country or script, in the language `lang`; its tag where CLDR has none. */
export const languageName = (tag: string, lang: string): string => {
  const [language = tag] = tag.split("-");
  return new Intl.DisplayNames([lang], { type: "language" }).of(language) ?? tag;
};
