import { dateWords } from "../iso-date.ts";

/** 2025 жылғы 5 желтоқсан. CLDR abbreviates «ж.», which is no form for running text. Throws RangeError. */
export function date(iso: string): string {
  const { day, month, year } = dateWords(iso, "kk");
  return `${year}\u00a0жылғы ${day}\u00a0${month.toLocaleLowerCase("kk")}`;
}
