import { plannedOf } from "../charts/words.ts";
import type { Voice } from "../language/voice.ts";
import { isQuantity, metricAt, restsOn, withStated } from "../record/kinds/index.ts";
import type { Correction, Metric, YearRecord } from "../record/model.ts";
import { correctedIn, figureOf } from "../record/published.ts";
import { type ChartContext, type Context, figuresByRecord } from "./context.ts";

/** A correction with the metric before and after it. */
export interface Corrected {
  readonly correction: Correction;
  readonly before: Metric;
  readonly after: Metric;
  /** The record that it is of. */
  readonly record: YearRecord;
  /** Anchor on the page of corrections: `c-2026-12-01-tour-pupils`, with a number from the second of one day on. */
  readonly anchor: string;
}

/**
 * Every correction of a record, in the order in which they were made: by date, and those of one day in the order of the
 * file. What stood after one is what stood before the next of the same metric, and in the end the record's value.
 * @throws where a correction names no metric of the record, or a value of another kind than the metric's.
 */
export function correctionsOf(record: YearRecord): readonly Corrected[] {
  const { metrics, corrections } = record;
  const standing = new Map(metrics.map((metric) => [metric.id, metric]));
  const inOrder = corrections.toSorted((a, b) => a.date.localeCompare(b.date));
  const made: Corrected[] = [];
  for (const [index, correction] of [...inOrder.entries()].reverse()) {
    const { date, metric: id, part, at, target, was } = correction;
    const metric = correctedIn(correction);
    const after = standing.get(id);
    if (after === undefined) throw new Error(`a correction names no metric of the record: ${metric}`);
    const { value, precision } = was;
    const before = withStated(after, {
      part: part ?? at ?? null,
      ...(target === true && { target }),
      value,
      precision,
    });
    standing.set(id, before);
    const sameDay = inOrder
      .slice(0, index)
      .filter((other) => other.date === date && correctedIn(other) === metric);
    const anchor = `c-${date}-${metric.replaceAll(/[/#]/g, "-")}${sameDay.length > 0 ? `-${sameDay.length + 1}` : ""}`;
    const figure = (whole: Metric): Metric => metricAt([whole], figureOf(correction)) ?? whole;
    made.unshift({ correction, before: figure(before), after: figure(after), record, anchor });
  }
  return made;
}

/** The id of a metric, and those of the counts that it rests on where we reckon it. */
export const countsIn = (metric: Metric): readonly string[] => [metric.id, ...restsOn(metric)];

/** That something was corrected on a day, in a sentence. */
export const correctedOn = (date: string, { message, language }: Voice): string =>
  message("embed.corrected", { date: language.period(date) });

/** When what a chart shows was last corrected, in a sentence; null where it wasn't. */
export function correctedNotice(context: ChartContext): string | null {
  const last = chartCorrections(context).at(-1);
  return last === undefined ? null : correctedOn(last.correction.date, context.voice);
}

/**
 * The corrections of the figures of all years that a chart shows, and of the counts that they rest on, by date.
 * @throws as `correctionsOf` does.
 */
export const chartCorrections = (context: ChartContext): readonly Corrected[] =>
  [...figuresByRecord(context)]
    .flatMap(([record, figures]) => {
      const shown = new Set(figures.flatMap(({ metric }) => countsIn(metric)));
      const of = record === context.record ? "" : `-of-${record.year}`;
      return correctionsOf(record)
        .filter(({ after }) => shown.has(after.id) || shown.has(after.within?.id ?? after.id))
        .map((change) => ({ ...change, anchor: change.anchor + of }));
    })
    .sort((a, b) => a.correction.date.localeCompare(b.correction.date));

/** What a correction is of, with its year where that is another than the context's, and that it is of the plan where it is. */
export function correctedLabel({ record: here, voice }: Context, change: Corrected): string {
  const { after, record, correction } = change;
  const label = record === here ? voice.text(after.label) : `${voice.text(after.label)}, ${record.year}`;
  return correction.target === true ? voice.message("correction.planned", { label }) : label;
}

/** What was said before a correction and is said since, of the figure or of its plan. */
export function correctedFigures(
  { voice }: Context,
  { correction, before, after }: Corrected,
): Readonly<Record<"before" | "after", string>> {
  const said = (metric: Metric): string => {
    const plan = correction.target === true && isQuantity(metric) ? plannedOf(metric) : null;
    return voice.format(plan ?? metric);
  };
  return { before: said(before), after: said(after) };
}

/** What a correction changed, in a sentence or two: what is said now, what was said before, and why. */
export const correctionText = (context: Context, change: Corrected): string => {
  const { voice } = context;
  return voice.message("publish.correction", {
    label: correctedLabel(context, change),
    ...correctedFigures(context, change),
    note: voice.text(change.correction.note),
  });
};

/** ISO date of the last change to a year that readers were told of; null while nothing is published. */
export const lastChanged = ({ record, published }: Context): string | null =>
  lastOf(correctionsOf(record), published);

/** The same of one chart: a correction of another chart's figures is none of its changes. */
export const chartChanged = (context: ChartContext): string | null =>
  lastOf(chartCorrections(context), context.published);

function lastOf(corrections: readonly Corrected[], published: string | null): string | null {
  const corrected = corrections.at(-1)?.correction.date;
  return published !== null && corrected !== undefined && corrected > published ? corrected : published;
}

/** A day as a moment, for standards that want one: its beginning, in UTC. */
export const startOf = (date: string): string => `${date}T00:00:00Z`;
