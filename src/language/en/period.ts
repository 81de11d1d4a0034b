import { monthName } from "../cldr.ts";
import { finish } from "../kind-words.ts";
import type { Language } from "../language.ts";
import { type Period, parsePeriod, parseSpan, schoolYear, schoolYears, shortSpan } from "../periods.ts";

const QUARTERS = ["first", "second", "third", "fourth"];

/** 1 September 2025; the third quarter of 2025; the 2025–2026 school year; from 1 September to 24 December 2025. */
export const period: Language["period"] = (
  at,
  { relation = "none", short = false, yearless = false, start = false } = {},
) => {
  if (typeof at === "object") {
    const { from, to, shared } = parseSpan(at);
    const said = short
      ? shortSpan(shortly(from), shortly(to), " – ")
      : `from ${inFull(from, shared)} to ${inFull(to)}`;
    return finish([said], { start }, "en");
  }
  const read = parsePeriod(at);
  if (short) return shortly(read, yearless);
  const isIn = relation === "on" || relation === "in";
  const before = isIn ? (read.kind === "day" ? "on" : "in") : relation;
  return finish([relation === "none" ? "" : before, inFull(read)], { start }, "en");
};

/** In words; what it shares with the end of its span is left to be said there. */
function inFull(read: Period, shared: "month" | "year" | null = null): string {
  const year = shared === null ? ` ${read.year}` : "";
  switch (read.kind) {
    case "day":
      return shared === "month" ? `${read.day}` : `${read.day} ${month(read.month)}${year}`;
    case "month":
      return month(read.month) + year;
    case "quarter":
      return `the ${QUARTERS[read.quarter - 1]}${year === "" ? "" : ` quarter of${year}`}`;
    case "school":
      return `the ${schoolYears(read.year)} school year`;
    case "year":
      return `${read.year}`;
  }
}

/** For axes and tables: 1 Sept 2025, Q3 2025, 2025/26; of a month or quarter, Sept and Q3 alone. */
function shortly(read: Period, yearless = false): string {
  const year = yearless ? "" : ` ${read.year}`;
  switch (read.kind) {
    case "day":
      return `${read.day} ${month(read.month, "short")} ${read.year}`;
    case "month":
      return `${month(read.month, "short")}${year}`;
    case "quarter":
      return `Q${read.quarter}${year}`;
    case "school":
      return schoolYear(read.year);
    case "year":
      return `${read.year}`;
  }
}

const month = (number: number, as: "alone" | "short" = "alone"): string => monthName("en-GB", number, as);
