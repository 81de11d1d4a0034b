import { TABLE_WORDS } from "../language/table-words.ts";
import { type Cell, plain } from "./table.ts";

/** The kinds of periods that a column can have. Those without a year need the first one's; days are read as their months. */
export const PERIODS = [
  "months",
  "quarters",
  "school-years",
  "years",
  "months-only",
  "quarters-only",
  "day-month",
  "month-day",
] as const;
export type Periods = (typeof PERIODS)[number];

/** A period, or a month or quarter from 1 of a year that isn't said. */
export interface Period {
  readonly year: number | null;
  /** Of the year: a month or a quarter; null for the whole of it. */
  readonly part: number | null;
}

/** What a cell can be as a period. */
type PeriodReadings = Readonly<Partial<Record<Periods, Period>>>;

const MONTHS_OF_YEAR = 12;
const isMonth = (month: number): boolean => month >= 1 && month <= MONTHS_OF_YEAR;
const ROMAN = ["i", "ii", "iii", "iv"];

/** Every way to read a cell as a period; none where it is no period. */
export function periodsOf(cell: Cell | undefined): PeriodReadings {
  if (cell?.kind === "date") {
    const { year, month } = cell;
    return cell.isMonth ? { months: { year, part: month } } : sameDay(year, month);
  }
  if (cell?.kind === "number") return Number.isInteger(cell.value) ? years(cell.value) : {};
  return cell?.kind === "text"
    ? readText(plain(cell.text.normalize("NFC")).replace(/[\s\u00a0\u202f]+/gu, " "))
    : {};
}

/** A day of which it is certain which number is the month. */
const sameDay = (year: number, month: number): PeriodReadings => ({
  "day-month": { year, part: month },
  "month-day": { year, part: month },
});

const isYear = (year: number): boolean => year >= 1900 && year <= 2100;

const years = (year: number): PeriodReadings => (isYear(year) ? { years: { year, part: null } } : {});
const months = (year: number, month: number): PeriodReadings =>
  isYear(year) && isMonth(month) ? { months: { year, part: month } } : {};

/** How figures are read that have this shape: 2025, 2025-09, 09.2025, 2025/26, 2025-09-01, 01.09.2025. */
const SHAPES: readonly (readonly [RegExp, (a: number, b: number, c: number) => PeriodReadings])[] = [
  [/^0000$/, years],
  [/^0000[-/]00$/, (year, other) => ({ ...months(year, other), ...schoolYear(year, other) })],
  [/^0000[-/]0000$/, (first, second) => schoolYear(first, second)],
  [/^0000\.00$/, months],
  [/^(?:0?0[./]|00-)0000$/, (month, year) => months(year, month)],
  [/^0000-00-00$/, (year, month, day) => (isDay(year, month, day) ? sameDay(year, month) : {})],
  [
    /^0?0(?<sign>[./-])0?0\k<sign>0000$/,
    (a, b, year) => ({
      ...(isDay(year, b, a) ? { "day-month": { year, part: b } } : {}),
      ...(isDay(year, a, b) ? { "month-day": { year, part: a } } : {}),
    }),
  ],
];

function readText(text: string): PeriodReadings {
  const [a = 0, b = 0, c = 0] = (text.match(/\d+/g) ?? []).map(Number);
  const shape = text.replace(/\d/g, "0").replace(/[‐-―−]/gu, "-");
  const read = SHAPES.find(([known]) => known.test(shape))?.[1];
  return read === undefined ? inWords(text) : read(a, b, c);
}

const isDay = (year: number, month: number, day: number): boolean =>
  isYear(year) && isMonth(month) && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();

const schoolYear = (first: number, second: number): PeriodReadings =>
  isYear(first) && second === (second < 100 ? (first + 1) % 100 : first + 1)
    ? { "school-years": { year: first, part: null } }
    : {};

/** сентябрь 2025 г., III квартал, 2025 жылғы қыркүйек, 2025–2026 учебный год. */
function inWords(text: string): PeriodReadings {
  const [, first = "", second = ""] =
    /(?<!\d)((?:19|20)\d\d)\s*[-‐-―−/]\s*((?:19|20)?\d\d)(?!\d)/u.exec(text) ?? [];
  if (first !== "")
    return isFilling(text.replace(/[\d‐-―−/-]+/gu, " ")) ? schoolYear(Number(first), Number(second)) : {};
  const [, typed] = /(?<!\d)((?:19|20)\d\d)(?!\d)/.exec(text) ?? [];
  const year = typed === undefined ? null : Number(typed);
  const rest = typed === undefined ? text : text.replace(typed, " ");
  const words = rest.split(/[\s,/-]+/u).filter((word) => word !== "" && !isFilling(word));
  if (words.length === 0) return year === null || !isFilling(rest) ? {} : { years: { year, part: null } };
  const month = words.length === 1 ? monthOf(words[0] ?? "") : null;
  if (month !== null) return { [year === null ? "months-only" : "months"]: { year, part: month } };
  const quarter = quarterOf(words.join(" "));
  return quarter === null ? {} : { [year === null ? "quarters-only" : "quarters"]: { year, part: quarter } };
}

const isFilling = (text: string): boolean =>
  text.trim() === "" || TABLE_WORDS.some(({ year }) => year.test(text.trim()));

function monthOf(word: string): number | null {
  for (const { months } of TABLE_WORDS) {
    const month = months.findIndex((name) => name.test(word)) + 1;
    if (month > 0) return month;
  }
  return null;
}

function quarterOf(text: string): number | null {
  const [, before = "", number = "", after = ""] =
    /^(q\s?|quarter )?([1-4]|iv|i{1,3}|[іi]{1,3}|[іi]v)(?![a-z])\s*(.*)$/u.exec(text) ?? [];
  if (number === "" || (before === "") !== TABLE_WORDS.some(({ quarter }) => quarter.test(after)))
    return null;
  if (before !== "" && after !== "") return null;
  return /\d/.test(number) ? Number(number) : ROMAN.indexOf(number.replaceAll("і", "i")) + 1;
}

/** A period as the record writes it. @throws where a year is missing. */
export function written(periods: Periods, { year, part }: Period): string {
  if (year === null) throw new Error("a period has no year");
  if (periods === "years") return String(year);
  if (periods === "school-years") return `${year}/${String((year + 1) % 100).padStart(2, "0")}`;
  return periods === "quarters" || periods === "quarters-only"
    ? `${year}-Q${part}`
    : `${year}-${String(part).padStart(2, "0")}`;
}
