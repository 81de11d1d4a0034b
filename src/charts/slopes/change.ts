import { differenceOf } from "../../language/arithmetic.ts";
import { saidDifference } from "../../language/difference.ts";
import { finish, measuredIn } from "../../language/kind-words.ts";
import type { StatedNumber } from "../../language/language.ts";
import type { Voice } from "../../language/voice.ts";
import { figureLastYear, isRedefined } from "../../record/history.ts";
import { asCounted, isRatio, measuredOf, ratioOf } from "../../record/kinds/index.ts";
import type { Metric, Quantity, YearRecord } from "../../record/model.ts";
import type { Stated } from "../../record/terms.ts";
import { amountOf } from "../../record/total.ts";

/** What became of a figure since the year before; `missing`: there was none. */
type Course = "rose" | "fell" | "same" | "unclear" | "missing";

/** A figure now and in the year before. */
export interface Change {
  readonly now: Quantity;
  readonly before: Quantity | null;
  readonly course: Course;
  /** As far as both figures allow; null where they allow nothing. */
  readonly by: StatedNumber | null;
}

/** The year that a record's figures are compared with; null where there is none. */
export const yearBefore = ({ earlier = [] }: YearRecord): number | null => earlier.at(-1)?.year ?? null;

/** Each figure with what it was in the last of the years before, as that year's record states it; nothing differs from what is of another thing. */
export const changesOf = (metrics: readonly Metric[], record: YearRecord): readonly Change[] =>
  metrics.flatMap((metric): readonly Change[] => {
    const current = amountOf(metric);
    if (current === null) return [];
    const figure = figureLastYear(metric, record.earlier ?? []);
    const then = figure && amountOf(figure.metric);
    if (figure === null || then === null)
      return [{ now: current, before: null, course: "missing", by: null }];
    const [now, before] = alike(current, then);
    const by = isRedefined({ record, metric }, figure) ? null : differenceIn(now, before);
    return [{ now, before, course: by === null ? "unclear" : courseOf(by), by }];
  });

const courseOf = ({ value }: StatedNumber): Course => (value === 0 ? "same" : value > 0 ? "rose" : "fell");

/** Two shares that we reckon are one in so many both, or counted both: 4 of 32 beside 6 of 31. */
function alike(now: Quantity, then: Quantity): readonly [now: Quantity, then: Quantity] {
  const areOneOfMany = [now, then].every((metric) => ratioOf(metric)?.part === 1);
  return areOneOfMany ? [now, then] : [asCounted(now), asCounted(then)];
}

/** By how much, in per cents of a share; null where the two words allow nothing. */
function differenceIn(now: Quantity, then: Quantity): StatedNumber | null {
  const by = differenceOf(inPerCents(now), inPerCents(then));
  return by !== null && isRatio(now.value) ? toTenths(by) : by;
}

const inPerCents = ({ value, precision }: Stated): Stated =>
  isRatio(value) ? { value: (value.part * 100) / value.of, precision } : { value, precision };

/** What binary fractions add at most. */
const DUST = 1e-9;

/** To one decimal: what is rounded is around, a bound goes down. Null where nothing is left to be said of it. */
function toTenths({ value, precision }: StatedNumber): StatedNumber | null {
  const tenths = Math.abs(value) * 10;
  if (tenths < DUST) return { value: 0, precision: "exact" };
  const isWhole = Math.abs(tenths - Math.round(tenths)) < DUST;
  const kept = isWhole || precision === "exact" ? Math.round(tenths) : Math.floor(tenths);
  if (kept === 0) return null;
  return {
    value: (Math.sign(value) * kept) / 10,
    precision: precision === "exact" && !isWhole ? "around" : precision,
  };
}

/** What differs, or that it can't be told; null where there is nothing to differ from. */
export function differenceSaid({ now, course, by }: Change, voice: Voice): string | null {
  const { language } = voice;
  if (by !== null) return language.typeset(saidDifference(language, by, measuredHere(now, voice)));
  return course === "missing" ? null : voice.message("chart.slopes.unclear");
}

/** The same as a line of its own, which may open with a figure as no sentence may. */
export function differenceLine(change: Change, voice: Voice): string | null {
  const said = differenceSaid(change, voice);
  return said === null ? null : finish([said], { start: true }, voice.language.tag);
}

const measuredHere = (metric: Quantity, { language }: Voice) =>
  isRatio(metric.value) ? { unit: "percent" } : measuredIn(language.tag, measuredOf(metric));

/** Courses in the order in which they are told; what can't be compared is told as one. */
const TOLD = [
  ["rose", ["rose"]],
  ["fell", ["fell"]],
  ["same", ["same"]],
  ["unclear", ["unclear", "missing"]],
] as const satisfies readonly (readonly [string, readonly Course[]])[];

/** How many rose and how many fell since a year: the finding, and the title where nobody wrote one. */
export function findingOf(changes: readonly Change[], year: number, voice: Voice): string {
  const parts = TOLD.flatMap(([name, courses]) => {
    const count = changes.filter(({ course }) => courses.some((each) => each === course)).length;
    return count === 0 ? [] : [voice.message(`chart.slopes.${name}.many`, { count })];
  });
  return voice.message("chart.slopes.finding", {
    count: changes.length,
    before: String(year),
    parts: parts.join(", "),
  });
}
