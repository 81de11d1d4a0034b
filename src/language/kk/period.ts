import { monthName } from "../cldr.ts";
import { finish } from "../kind-words.ts";
import type { Case, Language } from "../language.ts";
import {
  numericDay,
  type Period,
  parsePeriod,
  parseSpan,
  roman,
  schoolYear,
  schoolYears,
  shortSpan,
} from "../periods.ts";
import { declined, monthWord, WORDS } from "./nouns.ts";
import { ordinal } from "./numerals.ts";

const NBSP = "\u00a0";

/**
 * «2025 жылғы 1 қыркүйек», its case on the last word: «…қыркүйекте», «…қыркүйектен бастап»; CLDR abbreviates «ж.», which is
 * no form for running text. A span names each of its months.
 */
export const period: Language["period"] = (
  at,
  { relation = "none", short = false, yearless = false, start = false } = {},
) => {
  if (typeof at === "object") {
    const { from, to, shared } = parseSpan(at);
    const said = short
      ? shortSpan(shortly(from), shortly(to), `${NBSP}– `)
      : `${inCase(from, "abl")} ${inCase(to, "dat", shared !== null)}${AFTER.until}`;
    return finish([said], { start }, "kk");
  }
  const read = parsePeriod(at);
  if (short) return shortly(read, yearless);
  // «2025 жылы»: a year has no locative for when.
  if ((relation === "in" || relation === "on") && read.kind === "year") return `${read.year}${NBSP}жылы`;
  return finish([inCase(read, CASES[relation]) + AFTER[relation]], { start }, "kk");
};

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

/** For axes and tables: 01.09.2025, «2025 ж. қыр.», «2025 ж. III тоқсан», 2025/26. */
function shortly(read: Period, yearless = false): string {
  const year = yearless ? "" : `${read.year}${NBSP}ж. `;
  switch (read.kind) {
    case "day":
      return numericDay(read);
    case "month":
      return year + monthName("kk", read.month, "short");
    case "quarter":
      return `${year}${roman(read.quarter)}${NBSP}${WORDS.quarter.word}`;
    case "school":
      return schoolYear(read.year);
    case "year":
      return `${read.year}`;
  }
}
