/**
 * Numbers as CLDR writes them. Formatters are costly to make and are made once; a number's digits are those of its
 * shortest decimal notation, so nothing is rounded.
 */
const formatters = new Map<string, Intl.NumberFormat>();

function formatter(tag: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${tag} ${JSON.stringify(options)}`;
  const known = formatters.get(key);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat(tag, options);
  formatters.set(key, made);
  return made;
}

/** Grouped, four digits too, every decimal kept: 12,000 and 12 000 with U+00A0. */
export const formatNumber = (tag: string, value: number): string =>
  formatter(tag, { maximumFractionDigits: 20 }).format(value);

/** A quotient as per cents, with two decimals at most: 0.125 is 12.5%. */
export const formatPercent = (tag: string, quotient: number): string =>
  formatter(tag, { style: "percent", maximumFractionDigits: 2 }).format(quotient);

/** In CLDR's short or long form: 28K, 28 thousand. Meant for values that `inUnits` takes. */
export const formatCompact = (tag: string, value: number, compactDisplay: "short" | "long"): string =>
  formatter(tag, { notation: "compact", compactDisplay, maximumSignificantDigits: UNIT_DIGITS }).format(
    value,
  );

const UNIT_DIGITS = 3;
const UNITS = [1e12, 1e9, 1e6, 1e3] as const;
export type Unit = (typeof UNITS)[number];

/** A value in thousands, millions, …; null where that would need more than three digits, or there is no thousand. */
export function inUnits(value: number): { readonly amount: number; readonly unit: Unit } | null {
  const unit = UNITS.find((each) => value >= each);
  if (unit === undefined) return null;
  const amount = Number((value / unit).toPrecision(UNIT_DIGITS));
  return Math.abs(amount * unit - value) < 1e-6 ? { amount, unit } : null;
}

const plurals = new Map<string, Intl.PluralRules>();

/** The CLDR plural category of a number, all of its decimals taken into account: 1.0001 is no “one”. */
export function pluralCategory(tag: string, value: number): Intl.LDMLPluralRule {
  const rules = plurals.get(tag) ?? new Intl.PluralRules(tag, { maximumFractionDigits: 20 });
  plurals.set(tag, rules);
  return rules.select(value);
}
