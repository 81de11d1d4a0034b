import type { Series } from "../../../src/record/kinds/index.ts";
import type { Precision, Text } from "../../../src/record/model.ts";
import type { Amount, Measured } from "../../../src/record/terms.ts";
import { count } from "./voices.ts";

export type Given = readonly [value: Amount | null, precision?: Precision];

const THINGS: Measured = { noun: count("a", 1).noun };

/** A series of these points, by their periods. */
export const series = (
  id: string,
  points: Readonly<Record<string, Given>>,
  measured: Measured = THINGS,
  label: Text = count(id, 1).label,
): Series => ({
  id,
  label,
  definition: label,
  source: "summary",
  quote: "",
  kind: "series",
  measured,
  points: Object.entries(points).map(([at, [value, precision = "exact"]]) => ({ at, value, precision })),
});

/** Periods that follow on each other from a month, a quarter, a school year or a year on. */
export function periodsFrom(kind: "month" | "quarter" | "school" | "year", first: number, many: number) {
  return Array.from({ length: many }, (_, index): string => {
    if (kind === "year") return `${2000 + first + index}`;
    if (kind === "school")
      return `${2000 + first + index}/${String((first + index + 1) % 100).padStart(2, "0")}`;
    const inYear = kind === "month" ? 12 : 4;
    const year = 2000 + Math.floor((first + index) / inYear);
    const rest = ((first + index) % inYear) + 1;
    return kind === "month" ? `${year}-${String(rest).padStart(2, "0")}` : `${year}-Q${rest}`;
  });
}
