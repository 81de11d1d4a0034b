import { monthName } from "../cldr.ts";
import { type Period, periodWords, schoolYears } from "../periods.ts";

const QUARTERS = ["first", "second", "third", "fourth"];

/** 1 September 2025; the third quarter of 2025; the 2025–2026 school year; from 1 September to 24 December 2025. */
export const period = periodWords({
  tag: "en",
  dash: " – ",
  related: (read, relation) => {
    if (relation === "none") return inFull(read);
    const isIn = relation === "on" || relation === "in";
    return `${isIn ? (read.kind === "day" ? "on" : "in") : relation} ${inFull(read)}`;
  },
  span: ({ from, to, shared }) => `from ${inFull(from, shared)} to ${inFull(to)}`,
  /** 1 Sept 2025, Q3 2025; of a month or quarter, Sept and Q3 alone. */
  short: (read, yearless) => {
    const year = yearless ? "" : ` ${read.year}`;
    switch (read.kind) {
      case "day":
        return `${read.day} ${month(read.month, "short")} ${read.year}`;
      case "month":
        return `${month(read.month, "short")}${year}`;
      case "quarter":
        return `Q${read.quarter}${year}`;
    }
  },
});

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

const month = (number: number, as: "alone" | "short" = "alone"): string => monthName("en-GB", number, as);
