import { monthName, NBSP } from "../cldr.ts";
import type { Case } from "../language.ts";
import { numericDay, type Period, periodWords, roman, schoolYears } from "../periods.ts";
import { declined, monthWord, WORDS } from "./nouns.ts";
import { ordinal } from "./numerals.ts";

/**
 * «2025 жылғы 1 қыркүйек», its case on the last word: «…қыркүйекте», «…қыркүйектен бастап»; CLDR abbreviates «ж.», which is
 * no form for running text. A span names each of its months.
 */
export const period = periodWords({
  tag: "kk",
  dash: `${NBSP}– `,
  related: (read, relation) => {
    // «2025 жылы»: a year has no locative for when.
    if ((relation === "in" || relation === "on") && read.kind === "year") return `${read.year}${NBSP}жылы`;
    return inCase(read, CASES[relation]) + AFTER[relation];
  },
  span: ({ from, to, shared }) =>
    `${inCase(from, "abl")} ${inCase(to, "dat", shared !== null)}${AFTER.until}`,
  /** 01.09.2025, «2025 ж. қыр.», «2025 ж. III тоқсан». */
  short: (read, yearless) => {
    const year = yearless ? "" : `${read.year}${NBSP}ж. `;
    switch (read.kind) {
      case "day":
        return numericDay(read);
      case "month":
        return year + monthName("kk", read.month, "short");
      case "quarter":
        return `${year}${roman(read.quarter)}${NBSP}${WORDS.quarter.word}`;
    }
  },
});

const CASES = { none: "nom", on: "loc", in: "loc", from: "abl", until: "dat" } as const;
const AFTER = { none: "", on: "", in: "", from: " бастап", until: " дейін" } as const;

/** In words; `sameYear`: the year was said before. */
function inCase(read: Period, wanted: Case, sameYear = false): string {
  const ofYear = sameYear ? "" : `${read.year}${NBSP}жылғы `;
  switch (read.kind) {
    case "day":
      return `${ofYear}${read.day}${NBSP}${month(read.month, wanted)}`;
    case "month":
      return ofYear + month(read.month, wanted);
    case "quarter":
      return `${ofYear}${ordinal(read.quarter)} ${declined(WORDS.quarter, wanted)}`;
    case "school":
      return `${schoolYears(read.year)}${NBSP}${declined(WORDS.schoolYear, wanted)}`;
    case "year":
      return `${read.year}${NBSP}${declined(WORDS.year, wanted)}`;
  }
}

const month = (number: number, wanted: Case): string =>
  declined(monthWord(number, monthName("kk", number, "alone")), wanted);
