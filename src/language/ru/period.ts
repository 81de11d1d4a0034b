import { monthName, NBSP } from "../cldr.ts";
import { numericDay, type Period, periodWords, roman, schoolYears } from "../periods.ts";
import { adjective, ordinalWord, since } from "./grammar.ts";

/** The cases that periods are said in: «по» asks for the accusative, which none but the day has for itself. */
type PeriodCase = "nom" | "gen" | "loc" | "acc";

/** «С 1 сентября 2025 года»; «в третьем квартале 2025 года»; «со 2 по 15 июня 2025 года». */
export const period = periodWords({
  tag: "ru",
  dash: `${NBSP}— `,
  related: (read, relation) => {
    switch (relation) {
      case "none":
        return inCase(read, "nom");
      case "on":
      case "in":
        // A day is said when by its case alone.
        return read.kind === "day" ? inCase(read, "gen") : within(inCase(read, "loc"));
      case "from":
        return since(inCase(read, "gen"));
      case "until":
        return `до ${inCase(read, "gen")}`;
    }
  },
  span: ({ from, to, shared }) => {
    // Of school years and years, which share nothing, the noun is said once.
    const isOnce = from.kind === to.kind && (from.kind === "school" || from.kind === "year");
    return `${since(isOnce ? numbersOf(from) : inCase(from, "gen", shared))} по ${inCase(to, "acc")}`;
  },
  /** 01.09.2025, сент. 2025, III кв. 2025. */
  short: (read, yearless) => {
    const year = yearless ? "" : `${NBSP}${read.year}`;
    switch (read.kind) {
      case "day":
        return numericDay(read);
      case "month":
        return monthName("ru", read.month, "short") + year;
      case "quarter":
        return `${roman(read.quarter)}${NBSP}кв.${year}`;
    }
  },
});

const within = (what: string): string => (what.startsWith("втор") ? `во ${what}` : `в${NBSP}${what}`);

/** In words; what it shares with the end of its span is left to be said there. */
function inCase(read: Period, wanted: PeriodCase, shared: "month" | "year" | null = null): string {
  const ofYear = shared === null ? ` ${read.year}${NBSP}года` : "";
  switch (read.kind) {
    case "day":
      return shared === "month" ? `${read.day}` : `${read.day}${NBSP}${month(read.month, "gen")}${ofYear}`;
    case "month":
      return month(read.month, wanted) + ofYear;
    case "quarter":
      return `${ordinalWord(read.quarter, of(wanted))}${shared === null ? ` ${QUARTER[wanted]}${ofYear}` : ""}`;
    case "school":
      return `${numbersOf(read)}${NBSP}${adjective("учебн", of(wanted))} ${YEAR[wanted]}`;
    case "year":
      return `${read.year}${NBSP}${YEAR[wanted]}`;
  }
}

const of = (wanted: PeriodCase) => ({ gender: "m", wanted, animate: false }) as const;
const numbersOf = ({ kind, year }: Period): string => (kind === "school" ? schoolYears(year) : `${year}`);

const QUARTER: Readonly<Record<PeriodCase, string>> = {
  nom: "квартал",
  gen: "квартала",
  loc: "квартале",
  acc: "квартал",
};
const YEAR: Readonly<Record<PeriodCase, string>> = { nom: "год", gen: "года", loc: "году", acc: "год" };

/** CLDR has a month's nominative and genitive; the prepositional ends in «е» in every one. */
function month(number: number, wanted: PeriodCase): string {
  if (wanted === "nom" || wanted === "acc") return monthName("ru", number, "alone");
  const genitive = monthName("ru", number, "beside");
  return wanted === "gen" ? genitive : `${genitive.slice(0, -1)}е`;
}
