import { dateWords } from "../iso-date.ts";

/** 5 декабря 2025 года. CLDR abbreviates «г.», which is no form for running text. Throws RangeError. */
export function date(iso: string): string {
  const { day, month, year } = dateWords(iso, "ru");
  return `${day}\u00a0${month} ${year}\u00a0года`;
}
