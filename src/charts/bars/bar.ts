import { ascending, descending } from "d3";
import type { Voice } from "../../language/voice.ts";
import { isRange } from "../../record/kinds/index.ts";
import { highest, lowest } from "../../record/kinds/measured.ts";
import type { Breakdown, Precision } from "../../record/model.ts";
import { leftOpen } from "../../record/total.ts";
import { largestOf, smallestOf } from "../extremes.ts";
import type { SubjectOf } from "../form.ts";
import { shortly } from "../words.ts";
import { areOfOne, type bars, type Figure, figuresOf } from "./options.ts";

export type Subject = SubjectOf<typeof bars>;

/** A bar, its name and its figure as they are said. */
export interface Bar {
  /** Null of what the source leaves open, which is no figure of its own. */
  readonly metric: Figure | null;
  readonly name: string;
  readonly said: string;
  /** Its ends on the scale; of a range, `solid` is the one nearer to zero. */
  readonly low: number;
  readonly high: number;
  readonly precision: Precision;
  readonly target: number | null;
}

/** Where a bar is drawn to with certainty: the whole of it, or the part of a range that it has in any case. */
export const solidEnd = ({ metric, low, high }: Bar): number => {
  if (metric === null || !isRange(metric.value)) return low < 0 ? low : high;
  if (low >= 0) return low;
  return high <= 0 ? high : 0;
};

/** Whether a bar ends left of zero, and its figure stands there. */
export const isLeft = ({ high, low }: Bar): boolean => high <= 0 && low < 0;

/** A figure's name among the chart's others. */
export function nameOf(figure: Figure, figures: readonly Figure[], voice: Voice): string {
  if (!areOfOne(figures)) return voice.label(figure);
  const at = figure.within?.at;
  return at === undefined ? voice.text(figure.label) : voice.language.period(at, { short: true });
}

/** The breakdown that the chart shows, if it shows one. */
export const breakdownOf = ({ metrics: [metric] }: Subject): Breakdown | null =>
  metric?.kind === "breakdown" ? metric : null;

/** What of a whole the chart's breakdown leaves open, where that can be reckoned exactly and is something. */
function restOf(subject: Subject): number | null {
  const breakdown = breakdownOf(subject);
  const rest = breakdown && leftOpen(breakdown, subject.voice.record.metrics);
  return rest === null || rest === 0 ? null : rest;
}

/** Whether parts are missing, of which nobody can reckon how much they are. */
export function isOpen(subject: Subject): boolean {
  const breakdown = breakdownOf(subject);
  return breakdown !== null && leftOpen(breakdown, subject.voice.record.metrics) === null;
}

/** A breakdown's part that gathers what has no name of its own, which stands last. */
export const isOther = ({ id }: Pick<Figure, "id">): boolean => /\/others?$/u.test(id);

/** The chart's figures in their order, without what is left open. */
export function ordered({ metrics, options }: Subject): readonly Figure[] {
  const figures = figuresOf(metrics);
  if (options.order === "file") return figures;
  return [...figures].sort(
    (one, other) =>
      ascending(Number(isOther(one)), Number(isOther(other))) ||
      descending(highest(one.value), highest(other.value)) ||
      descending(lowest(one.value), lowest(other.value)),
  );
}

/** The largest and the smallest, where both are certain; what gathers others is neither. */
export function extremesOf({
  metrics,
}: Pick<Subject, "metrics">): readonly [largest: Figure, smallest: Figure] | null {
  const figures = figuresOf(metrics).filter((figure) => !isOther(figure));
  const [largest, smallest] = [largestOf(figures), smallestOf(figures)];
  return largest === null || smallest === null ? null : [largest, smallest];
}

/** The bars in their order; last what is left open. */
export function barsOf(subject: Subject): readonly Bar[] {
  const { metrics, voice } = subject;
  const figures = figuresOf(metrics);
  const drawn = ordered(subject).map((metric): Bar => {
    const [from, to] = [lowest(metric.value), highest(metric.value)];
    const [low, high] = isRange(metric.value) ? [from, to] : [Math.min(0, from), Math.max(0, to)];
    return {
      metric,
      name: nameOf(metric, figures, voice),
      said: shortly(metric, voice),
      low,
      high,
      precision: metric.precision,
      target: metric.target?.value ?? null,
    };
  });
  const rest = restOf(subject);
  return rest === null ? drawn : [...drawn, openBar(rest, figures, voice)];
}

function openBar(rest: number, [first]: readonly Figure[], voice: Voice): Bar {
  return {
    metric: null,
    name: voice.message("chart.bars.rest"),
    said: first === undefined ? "" : shortly({ ...first, value: rest, precision: "exact" }, voice),
    low: 0,
    high: rest,
    precision: "exact",
    target: null,
  };
}
