import { max, pairs, range, scaleLinear } from "d3";
import type { Voice } from "../../language/voice.ts";
import { type Figure, figuresBefore, isRedefined } from "../../record/history.ts";
import { asCounted, dataValue, isCount, isPlain, isQuantity, ratioOf } from "../../record/kinds/index.ts";
import type { Quantity, YearRecord } from "../../record/model.ts";
import type { SubjectOf } from "../form.ts";
import type { Format, Variant } from "../format.ts";
import { figureStyle, type Labelled, sideOf, telling } from "../labels.ts";
import type { Segment } from "../shapes.ts";
import { textWidth } from "../text.ts";
import { clamped, isClear } from "../time-axis.ts";
import { shorter } from "../words.ts";
import type { change } from "./options.ts";

export type Subject = SubjectOf<typeof change>;

/** A year with its figure, or without one. */
export interface Year {
  readonly year: number;
  readonly metric: Quantity | null;
  /** Whether it is of another thing than in the year before. */
  readonly redefined: boolean;
}

/** Years side by side whose points still stand apart. */
const MOST_YEARS = 30;

/**
 * A metric of a record and its figures in the years before, by whatever id it had, oldest first; of the latest thirty
 * years.
 */
export const figuresByYear = (metric: Quantity, record: YearRecord): readonly Figure[] =>
  [...figuresBefore(metric, record.earlier ?? []), { record, metric }].filter(
    (figure) => figure.record.year > record.year - MOST_YEARS && isPlain(figure.metric),
  );

/**
 * A metric of a record year by year, from the first that has it. A year without a record is there too, without a figure,
 * and so is one whose record counts otherwise (a share, where others have a count). Shares that we reckon are one in so
 * many in every year, or counted in every year: 4 of 32 beside 6 of 31.
 */
export function historyOf(metric: Quantity, record: YearRecord): readonly Year[] {
  const found = figuresByYear(metric, record);
  const first = found[0]?.record.year ?? record.year;
  const years = range(first, record.year + 1).map((year): Year => {
    const at = found.findIndex((each) => each.record.year === year);
    const [figure, last] = [found[at], found[at - 1]];
    return {
      year,
      metric: figure !== undefined && isQuantity(figure.metric) ? figure.metric : null,
      redefined: figure !== undefined && last !== undefined && isRedefined(figure, last),
    };
  });
  const isOneOfMany = ({ metric }: Year): boolean => metric === null || ratioOf(metric)?.part === 1;
  if (years.every(isOneOfMany)) return years;
  return years.map((each) => ({ ...each, metric: each.metric && asCounted(each.metric) }));
}

/** Height of the largest figure above nothing. */
const TALL: Readonly<Record<Variant, number>> = { broad: 380, wide: 240, narrow: 220 };
/** The least part of it that a card with a height to keep to leaves it. */
const LEAST_TALL = 0.25;
/** Left of the axis, for its zero. */
const GUTTER = 22;
const MARGIN = 26;
/** Room beside a slope's ends for their figures, as a share of the width at most. */
const SIDE = 0.36;
const BESIDE = 20;
/** A slope is no wider than this. */
const SLOPE: Readonly<Record<Variant, number>> = { broad: 720, wide: 400, narrow: 400 };

/** Where a year stands, and its figure above the axis at y 0; on the axis where it has none. */
export interface Placing extends Year {
  readonly x: number;
  readonly y: number;
}

/** Years as points and lines: a line joins neighbouring years alone, so that a year without a figure is a gap, and none joins figures of different things. */
export function plotOf(years: readonly Year[], now: Quantity, voice: Voice, format: Format) {
  const current = voice.text(now.label);
  /** As figures may be said, the fullest first; the precision is left to the mark in the last. */
  const said = years.map(({ metric }) => (metric === null ? [] : wordingsOf(metric, voice)));
  const fullest = said.map(([full = ""]) => full);
  /** Every year's place, those without a figure included. */
  const places = placesOf(years, fullest, format);
  const points = places.flatMap(({ metric, ...place }, index) => {
    if (metric === null) return [];
    const name = voice.text(metric.label);
    return [{ ...place, metric, wordings: said[index] ?? [], name, renamed: name !== current }];
  });
  const lines = pairs(points)
    .filter(([from, to]) => to.year - from.year === 1 && !to.redefined)
    .map(([from, to]) => ({
      segment: [from.x, from.y, to.x, to.y] satisfies Segment,
      /** The name changed between the two. */
      dashed: from.name !== to.name,
    }));
  /** Where the axis starts and ends. */
  const from = GUTTER * format.unit;
  const to = (places.at(-1)?.x ?? from) + MARGIN * format.unit;
  return { places, points, lines, from, to };
}

/** Years from left to right, figures upwards from nothing, both linear. @param said of the years, in the same order. */
function placesOf(years: readonly Year[], said: readonly string[], format: Format): readonly Placing[] {
  const { width } = format;
  const heightOf = ({ metric }: Year): number => (metric === null ? 0 : dataValue(metric));
  const largest = max(years, heightOf) ?? 0;
  const tall = TALL[format.variant];
  const high = Math.max(format.tallest ?? tall, tall * LEAST_TALL);
  const y = scaleLinear([0, largest === 0 ? 1 : largest], [0, -high]);
  const [left, right] =
    years.length === 2
      ? slope(format, said)
      : [(GUTTER + MARGIN) * format.unit, width - MARGIN * format.unit];
  const x = scaleLinear([0, Math.max(1, years.length - 1)], [left, right]);
  return years.map((year, index) => ({
    ...year,
    x: x(index),
    y: year.metric === null ? 0 : y(heightOf(year)),
  }));
}

/** A slope's ends, with room beside each for its figure. */
function slope(format: Format, [first = "", last = ""]: readonly string[]): readonly [number, number] {
  const { width } = format;
  const side = (text: string): number =>
    Math.min(textWidth(text, figureStyle(format)) + BESIDE * format.unit, SIDE * width);
  const left = GUTTER * format.unit + side(first);
  return [left, Math.min(width - side(last), left + SLOPE[format.variant])];
}

function wordingsOf(metric: Quantity, voice: Voice): readonly string[] {
  const full = voice.format(metric, { bare: true, figures: true });
  return isCount(metric) ? [full, ...shorter(metric, voice)] : [full];
}

/** The points as placeLabels takes them: the ends, the highest and the lowest must have a figure. */
export function labelledPoints({ places, points }: ReturnType<typeof plotOf>): readonly Labelled[] {
  const needed = telling(points.map(({ metric }) => dataValue(metric)));
  return points.map(({ x, y, wordings }, index) => {
    const outer = index === 0 ? "left" : "right";
    const side = places.length === 2 ? outer : sideOf(points, index);
    return { x, y, texts: wordings, needed: needed.has(index), side };
  });
}

const APART = 10;

/** Years under the axis by their texts' middles: every one, or every second, third … back from the last, as there is room. */
export function yearLabels(format: Format, places: readonly Placing[]) {
  const all = places.map(({ x, year }) => clamped(String(year), x, 0, format.type.label, format));
  const kept = range(1, all.length + 1).map((step) =>
    all.filter((_, index) => (all.length - 1 - index) % step === 0),
  );
  return kept.find((labels) => isClear(labels, APART)) ?? [];
}
