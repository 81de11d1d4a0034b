import { descending } from "d3";
import { exactWord } from "../language/exactness.ts";
import type { Voice } from "../language/voice.ts";
import { isRange, nounOf } from "../record/kinds/index.ts";
import type { PlainCount, Quantity } from "../record/model.ts";
import type { Noun } from "../record/terms.ts";
import type { Subject, Table } from "./form.ts";
import { ASCENT, type Format, type TextStyle } from "./format.ts";
import { besideFigure, bottomOf, fittingStyle, type Lines, type Placed, text, textWidth } from "./text.ts";

/** A figure as it is said, and below it what it counts. */
interface Caption {
  readonly texts: readonly [said: Lines, label: Lines];
  readonly bottom: number;
}

/**
 * Captions in one style: the largest of these in which every figure has room.
 * @param lines that a figure may take. @param options how figures are said.
 */
export function captions(
  metrics: readonly Quantity[],
  voice: Voice,
  { type }: Format,
  styles: readonly TextStyle[],
  width: number,
  lines = 1,
  options: Parameters<Voice["format"]>[1] = { bare: true, start: true, figures: true },
) {
  const said = (metric: Quantity): string => voice.format(metric, options);
  const style = fittingStyle(metrics.map(said), styles, width, lines);
  /** @param gap between the figure and its label. */
  return (metric: Quantity, placed: Omit<Placed, "style">, gap = 0): Caption => {
    const figure = text(said(metric), width, { ...placed, style });
    const below = { x: placed.x, top: bottomOf(figure) + gap, style: type.label, paint: "quiet" } as const;
    const label = text(voice.text(metric.label), width, below);
    return { texts: [figure, label], bottom: bottomOf(label) };
  };
}

/** Between a figure and its label beside it, as a multiple of the figure's size. */
const BESIDE = 0.33;

/**
 * Captions in one style, each label on its figure's line, or under it where it has no room there.
 * @param styles for the figures; the largest in which every one has room.
 */
export function headings(
  metrics: readonly Quantity[],
  voice: Voice,
  { type: { label: style } }: Format,
  styles: readonly TextStyle[],
  width: number,
) {
  const said = (metric: Quantity): string => voice.format(metric, { bare: true, start: true, figures: true });
  const numbers = fittingStyle(metrics.map(said), styles, width);
  return (metric: Quantity, placed: Omit<Placed, "style">): Caption => {
    const figure = text(said(metric), width, { ...placed, style: numbers });
    const bottom = bottomOf(figure);
    const words = voice.text(metric.label);
    const indent = Math.max(
      ...figure.lines.map((line) => besideFigure(line, numbers, BESIDE * numbers.size)),
    );
    if (figure.lines.length === 1 && indent + textWidth(words, style) <= width) {
      const top = placed.top + ASCENT * (numbers.size - style.size);
      return { texts: [figure, { ...placed, lines: [words], x: placed.x + indent, top, style }], bottom };
    }
    const label = text(words, width, { ...placed, top: bottom, style });
    return { texts: [figure, label], bottom: bottomOf(label) };
  };
}

const HEAD = ["chart.table.label", "chart.table.figure", "chart.table.precision"] as const;

export const tableHead = (voice: Voice): readonly string[] => HEAD.map((key) => voice.message(key));

/** What is counted, the figure as it is said, how exact it is. */
export const tableCells = (metric: Quantity, voice: Voice): readonly string[] => [
  voice.text(metric.label),
  voice.format(metric, { start: true, figures: true }),
  exactWord(metric, voice),
];

/** A chart's metrics as a table. */
export const table = ({ metrics, voice }: Subject<unknown, readonly Quantity[]>): Table => ({
  head: tableHead(voice),
  rows: metrics.map((metric) => ({ metric, cells: tableCells(metric, voice) })),
});

/** The same, with what was planned in a column of its own where a plan is drawn. */
export function tableWithPlans(subject: Subject<unknown, readonly Quantity[]>): Table {
  const { voice } = subject;
  const { head, rows } = table(subject);
  const plans = subject.metrics.map(plannedOf);
  if (plans.every((plan) => plan === null)) return { head, rows };
  const planned = (plan: Quantity | null | undefined): string => (plan ? shortly(plan, voice) : "");
  return {
    head: [...head, voice.message("chart.table.planned")],
    rows: rows.map(({ metric, cells }, index) => ({ metric, cells: [...cells, planned(plans[index])] })),
  };
}

/** How many of what, exactly. @param noun null where nothing names them. */
export const things = (many: number, noun: Noun | null, { language }: Voice): string =>
  language.count(many, "exact", noun?.[language.tag] ?? null);

/** Largest first; of equal ones in the order given. */
export const largestFirst = (metrics: readonly PlainCount[]): readonly PlainCount[] =>
  [...metrics].sort((a, b) => descending(a.value, b.value));

/** Each count by its name, largest first. */
export const listed = (metrics: readonly PlainCount[], voice: Voice): string =>
  largestFirst(metrics)
    .map((metric) =>
      voice.message("chart.listed", {
        label: voice.text(metric.label),
        figure: voice.format(metric, { bare: true }),
      }),
    )
    .join(" ");

/** A figure as short as a drawing has it: 28,000; ₸4.2bn; 5,000–7,000. */
export const shortly = (metric: Quantity, voice: Voice, start = false): string =>
  voice.format(
    metric,
    nounOf(metric) !== null && !isRange(metric.value)
      ? { bare: true, figures: true, start }
      : { bare: true, short: true, start },
  );

/** A figure and its year; null where that year has none. */
export const inYear = (metric: Quantity | null, year: number, voice: Voice): string =>
  voice.message("chart.change.point", {
    year: String(year),
    figure:
      metric === null
        ? voice.message("chart.change.missing")
        : voice.format(metric, { bare: true, figures: true }),
  });

/** A figure in fewer letters; the last leaves its precision to a mark. */
export const shorter = (metric: Quantity, voice: Voice): readonly string[] => [
  voice.format(metric, { bare: true, figures: true, short: true }),
  voice.format(metric, { number: true, short: true }),
];

/** What was planned, as a figure like the one that it was planned of; null where nothing was. */
export function plannedOf(metric: Quantity): Quantity | null {
  if ((metric.kind !== "count" && metric.kind !== "measure") || metric.target === undefined) return null;
  const { value, precision } = metric.target;
  return { ...metric, value, precision };
}

/** That so many more are not shown, as on a card; nothing where all are. */
export const moreLine = (count: number, voice: Voice, { type }: Format, top: number): readonly Lines[] =>
  count === 0
    ? []
    : [{ lines: [voice.message("chart.bars.more", { count })], x: 0, top, style: type.note, paint: "quiet" }];
