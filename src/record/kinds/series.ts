import { z } from "zod";
import { amount, kind, type MetricFields, periodOfYear, signed } from "../schema/fields.ts";
import { help } from "../schema/help.ts";
import { asMetric, cellsOfParts, type PartFigure } from "./cells.ts";
import type { AsMeasured, Fault, KindOf } from "./kind.ts";
import { faultAt, isAmount, lowest, rangeFaults, readMeasured } from "./measured.ts";

const schema = ({ sourced, noun, unit, decimals, precision }: MetricFields) =>
  z.strictObject({
    kind: kind("series"),
    points: z
      .array(
        z.strictObject({
          at: periodOfYear,
          value: amount(signed).nullable().meta(help("point.value", 1200)),
          precision,
        }),
      )
      .min(1)
      .max(600)
      .meta(help("metric.points")),
    noun: noun.exactOptional(),
    unit: unit.exactOptional(),
    decimals,
    ...sourced,
  });
type Entry = z.infer<ReturnType<typeof schema>>;

/** Figures one after the other: `2025-09`, `2025-Q3`, `2025/26` or `2025`, in their order. */
export type Series = AsMeasured<typeof schema>;
/** A figure of one month, quarter, school year or year; null where the source has none. */
type Point = Series["points"][number];

const figures = ({ points }: Series): readonly PartFigure[] =>
  points.flatMap(({ at, value, precision }) => (value === null ? [] : [{ part: at, at, value, precision }]));

export const series = {
  schema,
  read: (entry) => {
    const like = usualPoint(entry.points);
    return readMeasured(
      entry,
      entry.points.flatMap((point, index) => pointFaults(entry, point, index, like)),
    );
  },
  shape: "points",
  number: null,
  cells: (metric) => cellsOfParts(figures(metric)),
  parts: (metric) => figures(metric).map((figure) => asMetric(metric, figure)),
  withCell: (metric, { part, value, precision }) =>
    isAmount(value)
      ? {
          ...metric,
          points: metric.points.map((each) => (each.at === part ? { ...each, value, precision } : each)),
        }
      : null,
  statement: ({ points }) => points.map(({ at, value, precision }) => [at, value, precision]),
  restsOn: () => [],
  // The points are of the year: next year's are others.
  emptied: () => ({ points: [], quote: "" }),
} as const satisfies KindOf<Series, Entry>;

/** How long a point lasts: a month, a quarter, a school year, a year. */
const lengthOf = (at: string): string => at.replace(/\d/gu, "0");

/** The first of the points that are as long as most of them are. */
function usualPoint(points: readonly Point[]): string {
  const times = points.map(({ at }) => at);
  const [most = []] = [...Map.groupBy(times, lengthOf).values()].sort((a, b) => b.length - a.length);
  return most[0] ?? "";
}

/** A point that stands twice, before an earlier one, or lasts otherwise than most; a count below nought. @param like one as long as most. */
function pointFaults(
  { id, points, noun }: Entry,
  { at, value, precision }: Point,
  index: number,
  like: string,
): readonly Fault[] {
  const place = ["points", index];
  const before = points[index - 1]?.at;
  const fault = (field: string, code: string): Fault =>
    faultAt([...place, field], code, { id, at, before: before ?? null, like });
  const faults: Fault[] = [];
  if (lengthOf(at) !== lengthOf(like)) faults.push(fault("at", "point-length"));
  else if (points.findIndex((other) => other.at === at) < index) faults.push(fault("at", "point-duplicate"));
  else if (before !== undefined && lengthOf(before) === lengthOf(like) && at < before)
    faults.push(fault("at", "point-order"));
  if (value === null) return faults;
  if (noun !== undefined && lowest(value) < 0) faults.push(fault("value", "point-negative"));
  return [
    ...faults,
    ...rangeFaults({ id, value, precision }).map(({ path, finding }) => ({
      path: [...place, ...path],
      finding,
    })),
  ];
}
