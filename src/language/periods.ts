import { finish } from "./kind-words.ts";
import type { Language, PeriodOptions } from "./language.ts";

/** A day or period of the calendar: what is left out is not meant. */
export type Period =
  | { readonly kind: "day"; readonly year: number; readonly month: number; readonly day: number }
  | { readonly kind: "month"; readonly year: number; readonly month: number }
  | { readonly kind: "quarter"; readonly year: number; readonly quarter: number }
  /** It begins in `year` and ends in the next one. */
  | { readonly kind: "school"; readonly year: number }
  | { readonly kind: "year"; readonly year: number };

const SHAPE =
  /^(?<year>\d{4})(?:-(?<month>\d{2})(?:-(?<day>\d{2}))?|-Q(?<quarter>[1-4])|\/(?<next>\d{2}|\d{4}))?$/u;

/**
 * Reads 2025-09-01, 2025-09, 2025-Q3, 2025/26 or 2025/2026, and 2025.
 * @throws RangeError on anything else, and on a day that the calendar has not.
 */
export function parsePeriod(at: string): Period {
  const { year: inYear = "", month, day, quarter, next } = SHAPE.exec(at)?.groups ?? {};
  const year = Number(inYear);
  const refuse = (): never => {
    throw new RangeError(`no date or period: ${at}`);
  };
  if (inYear === "") return refuse();
  if (quarter !== undefined) return { kind: "quarter", year, quarter: Number(quarter) };
  if (next !== undefined) return `${year + 1}`.endsWith(next) ? { kind: "school", year } : refuse();
  if (month === undefined) return { kind: "year", year };
  const date = new Date(`${inYear}-${month}-${day ?? "01"}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(8, 10) !== (day ?? "01")) return refuse();
  return day === undefined
    ? { kind: "month", year, month: Number(month) }
    : { kind: "day", year, month: Number(month), day: Number(day) };
}

/** The two ends of a span, and what the second need not leave to be said again: the year, the month, nothing. */
interface Span {
  readonly from: Period;
  readonly to: Period;
  readonly shared: "month" | "year" | null;
}

/** Reads a span. Its ends share a year where both are days, months or quarters of it, and a month where both are its days. */
function parseSpan(at: { readonly from: string; readonly to: string }): Span {
  const [from, to] = [parsePeriod(at.from), parsePeriod(at.to)];
  const isOne =
    from.kind === to.kind && from.year === to.year && from.kind !== "year" && from.kind !== "school";
  if (!isOne) return { from, to, shared: null };
  return {
    from,
    to,
    shared: from.kind === "day" && to.kind === "day" && from.month === to.month ? "month" : "year",
  };
}

/** I to IV. */
export const roman = (quarter: number): string => ["I", "II", "III", "IV"][quarter - 1] ?? "";

/** 2025/26, in every language. */
export const schoolYear = (year: number): string => `${year}/${`${(year + 1) % 100}`.padStart(2, "0")}`;

/** 2025–2026. */
export const schoolYears = (year: number): string => `${year}–${year + 1}`;

/** How a language says days and periods. */
interface PeriodWords {
  readonly tag: string;
  /** Between two short forms that have spaces, with those around it. */
  readonly dash: string;
  /** In running text. */
  related(read: Period, relation: NonNullable<PeriodOptions["relation"]>): string;
  /** Likewise from one to another. */
  span(span: Span): string;
  /** For axes and tables; a school year and a year are written alike in every language. */
  short(read: Exclude<Period, { readonly kind: "school" | "year" }>, yearless: boolean): string;
}

/** What says days and periods in a language's words. */
export function periodWords({ tag, dash, related, span, short: shortly }: PeriodWords): Language["period"] {
  const inShort = (read: Period, yearless: boolean): string => {
    if (read.kind === "year") return `${read.year}`;
    return read.kind === "school" ? schoolYear(read.year) : shortly(read, yearless);
  };
  return (at, { relation = "none", short = false, yearless = false, start = false } = {}) => {
    if (typeof at === "string") {
      const read = parsePeriod(at);
      return short ? inShort(read, yearless) : finish([related(read, relation)], { start }, tag);
    }
    const ends = parseSpan(at);
    if (!short) return finish([span(ends)], { start }, tag);
    const [from, to] = [inShort(ends.from, false), inShort(ends.to, false)];
    return from + (/\s/u.test(from + to) ? dash : "–") + to;
  };
}

/** 01.09.2025. */
export const numericDay = ({ day, month, year }: { day: number; month: number; year: number }): string =>
  `${`${day}`.padStart(2, "0")}.${`${month}`.padStart(2, "0")}.${year}`;
