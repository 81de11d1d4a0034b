import { parsePeriod, schoolYear } from "../language/periods.ts";
import { dataValue, partsOf, type Quantity, type Series, upperValue } from "../record/kinds/index.ts";

/** How long a period lasts: how many of its length a year has, and whether its year is a school year. */
interface Length {
  readonly inYear: 1 | 4 | 12;
  readonly school: boolean;
}

/** The length of a period: a month, a quarter, a school year, a year. @throws RangeError on anything else. */
export function lengthOf(at: string): Length {
  const { kind } = parsePeriod(at);
  return { inYear: kind === "month" ? 12 : kind === "quarter" ? 4 : 1, school: kind === "school" };
}

/** Which of all periods of its length one is, counted on from the year nought. @throws RangeError on anything else. */
export function placeOf(at: string): number {
  const read = parsePeriod(at);
  if (read.kind === "quarter") return read.year * 4 + read.quarter - 1;
  return "month" in read ? read.year * 12 + read.month - 1 : read.year;
}

/** The period in that place. */
export function periodAt(place: number, { inYear, school }: Length): string {
  const year = Math.floor(place / inYear);
  const rest = (place % inYear) + 1;
  if (school) return schoolYear(year);
  if (inYear === 1) return `${year}`;
  return inYear === 4 ? `${year}-Q${rest}` : `${year}-${`${rest}`.padStart(2, "0")}`;
}

/** A figure of a series: its lower and its upper end, which are the same of a plain number. */
export interface Point {
  readonly place: number;
  readonly part: Quantity;
  readonly low: number;
  readonly high: number;
}

/** The figures of a series in their order; what has none in the file is left out. */
export const pointsOf = (series: Series): readonly Point[] =>
  partsOf(series).map((part) => {
    const low = dataValue(part);
    return { place: placeOf(part.within?.at ?? ""), part, low, high: upperValue(part) ?? low };
  });

/** The first and the last period that these series name, and the length of each. */
export function spanOf(series: readonly Series[]) {
  const named = series.flatMap(({ points }) => points.map(({ at }) => at));
  const places = named.map(placeOf);
  const [first, last] = [Math.min(...places), Math.max(...places)];
  return { first, last, many: last - first + 1, length: lengthOf(named[0] ?? "2000") };
}
