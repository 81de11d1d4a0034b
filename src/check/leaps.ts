import { own } from "../diagnostics/document.ts";
import type { Arg } from "../diagnostics/phrase.ts";
import type { Finding, Problem } from "../diagnostics/problem.ts";
import { recordsBefore } from "../record/editions.ts";
import { figuresBefore } from "../record/history.ts";
import { cellsOf, dataValue, isRatio, isSame } from "../record/kinds/index.ts";
import { isQuantity, type Metric, type Quantity, type YearRecord } from "../record/model.ts";
import type { Published } from "../record/published.ts";
import { atMetric, type CheckContext } from "./context.ts";

/** How many times as much makes a leap: a slip of one digit makes ten of what may have fallen by a fifth. */
const LEAP = 8;
/** How far from a power of ten a factor still looks like a digit too many. */
const NEAR = 1.25;
/** Of what stays below this, such as 1 and 9 colleges, leaps are ordinary. */
const LEAST = 20;

/** Figures many times as large as the last year's, or as small a part of it, which nobody has published as they stand. */
export const leapProblems = ({
  content,
  documents,
  files,
  published,
}: Pick<CheckContext, "content" | "documents" | "files" | "published">): readonly Problem[] =>
  content.editions.flatMap(({ record }) =>
    record.metrics.flatMap((metric) => {
      const years = isPublished(metric, record, published) ? null : lastYears(metric, record);
      const finding = years && leap(years);
      if (finding === null) return [];
      const supposes = recordsBefore(files, record.year);
      return atMetric(documents, record.year, metric.id, ["value"], { ...finding, supposes });
    }),
  );

/** A figure, and what it was in the latest year before that has it. */
interface TwoYears {
  readonly now: Quantity;
  readonly before: Quantity;
  /** Of `before`. */
  readonly year: number;
}

/** Null where no year before has the figure, by whatever id, or where we reckon it. */
function lastYears(now: Metric, { earlier = [] }: YearRecord): TwoYears | null {
  const last = figuresBefore(now, earlier).at(-1);
  if (last === undefined || !isQuantity(now) || !isQuantity(last.metric) || cellsOf(now).length === 0)
    return null;
  return { now, before: last.metric, year: last.record.year };
}

/** Readers have it as it stands. */
const isPublished = (metric: Metric, { year }: YearRecord, { figures }: Published): boolean => {
  const last = own(figures[year] ?? {}, metric.id)?.at(-1);
  return last !== undefined && cellsOf(metric).some((cell) => isSame(cell, last));
};

/** What to say of two years' values; null where they are near enough, or one of them is none at all. */
function leap({ now, before, year }: TwoYears): Finding | null {
  const values = [dataValue(now), dataValue(before)];
  const factor = Math.max(...values) / Math.min(...values);
  const isSmall = typeof now.value === "number" && Math.max(...values) < LEAST;
  if (!Number.isFinite(factor) || factor < LEAP || isSmall) return null;
  const power = 10 ** Math.round(Math.log10(factor));
  const zero = Math.max(factor / power, power / factor) <= NEAR ? "-zero" : "";
  const code = `leap.${dataValue(now) > dataValue(before) ? "up" : "down"}${zero}`;
  const args = {
    id: now.id,
    value: said(now),
    before: said(before),
    year: String(year),
    times: times(factor),
  };
  return { code, severity: "warning", args };
}

const said = ({ value }: Quantity): Arg => {
  if (typeof value === "number") return value;
  return isRatio(value)
    ? { code: "leap.share", args: { part: value.part, of: value.of } }
    : `${value.from}–${value.to}`;
};

function times(factor: number): Arg {
  const rounded = Math.round(factor);
  if (factor === 10) return { code: "leap.ten" };
  return { code: rounded === factor ? "leap.times" : "leap.about", args: { times: rounded } };
}
