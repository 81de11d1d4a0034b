import { held } from "../diagnostics/held.ts";
import type { Language } from "../language/language.ts";
import type { When } from "../record/terms.ts";

const RELATIONS = ["none", "in", "from", "until"] as const;
const two = (number: number): string => String(number).padStart(2, "0");
const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}+/gu) ?? [];

const known = new WeakMap<Language, ReadonlyMap<string, number>>();

/** The months by every word that a language has for one of them alone: «сентябрь», «сентября», «сентябре». */
const monthsOf = (language: Language) => held(known, language, () => readMonths(language));

function readMonths(language: Language): ReadonlyMap<string, number> {
  const said = Array.from({ length: 12 }, (_, index) => index + 1).flatMap((month) =>
    [`2000-${two(month)}`, `2000-${two(month)}-05`].flatMap((at) =>
      RELATIONS.flatMap((relation) =>
        wordsIn(language.period(at, { relation })).map((word) => ({ word, month })),
      ),
    ),
  );
  return new Map(
    [...Map.groupBy(said, ({ word }) => word)].flatMap(([word, uses]) => {
      const [month, ...others] = new Set(uses.map((use) => use.month));
      return month === undefined || others.length > 0 ? [] : [[word, month] as const];
    }),
  );
}

/** A day in figures alone, as the press writes it or ISO 8601. */
const IN_FIGURES = /(?<!\d)(?:(\d{1,2})\.(\d{1,2})\.(\d{4})|(\d{4})-(\d{2})(?:-(\d{2}))?)(?!\d)/gu;

/**
 * Whether the words quoted for a date name another one: years, months and days are looked for each by themselves, where the
 * words name any. Nothing is known of words such as "in early autumn".
 */
export function namesOtherDate(value: When, quote: string, language: Language): boolean {
  const figures = [...quote.matchAll(IN_FIGURES)].map(([, day, month, year, isoYear, isoMonth, isoDay]) => ({
    year: Number(year ?? isoYear),
    month: Number(month ?? isoMonth),
    day: day ?? isoDay,
  }));
  const rest = quote.replace(IN_FIGURES, " ");
  const months = wordsIn(rest).flatMap((word) => monthsOf(language).get(word) ?? []);
  const numbers = (rest.match(/(?<!\d)\d+(?!\d)/gu) ?? []).map(Number);
  const named = {
    year: new Set([...figures.map(({ year }) => year), ...numbers.filter((number) => number > 1900)]),
    month: new Set([...figures.map(({ month }) => month), ...months]),
    // Without a month, a number may count anything.
    day: new Set([
      ...figures.flatMap(({ day }) => (day === undefined ? [] : [Number(day)])),
      ...numbers.filter((number) => months.length > 0 && number <= 31),
    ]),
  };
  const lacks = (found: ReadonlySet<number>, wanted: string | undefined): boolean =>
    wanted !== undefined && found.size > 0 && !found.has(Number(wanted));
  const ends = typeof value === "string" ? [value] : [value.from, value.to];
  return ends.some((end) => {
    const [year, month, day] = end.split("-");
    return lacks(named.year, year) || lacks(named.month, month) || lacks(named.day, day);
  });
}
