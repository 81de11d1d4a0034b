import { dateWords } from "../iso-date.ts";

/** 5 December 2025. Throws RangeError on anything but an ISO date. */
export function date(iso: string): string {
  const { day, month, year } = dateWords(iso, "en-GB");
  return `${day} ${month} ${year}`;
}
