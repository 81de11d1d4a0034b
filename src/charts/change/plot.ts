import { pairs } from "d3";
import type { Voice } from "../../language/voice.ts";
import { dataValue } from "../../record/data-value.ts";
import type { Metric, Quantity } from "../../record/model.ts";
import type { Variant } from "../form.ts";
import type { Year } from "./history.ts";
import type { Labelled, Segment } from "./labels.ts";
import { type Place, placesOf } from "./layout.ts";

/** A year's figure where it stands, as it may be said, under the name that it had. */
export interface Point extends Place {
  readonly metric: Quantity;
  /** The fullest first; the precision is left to the mark in the last. */
  readonly sayings: readonly string[];
  readonly name: string;
  readonly renamed: boolean;
}

/** From a year to the next, dashed where the name changed between them. */
export interface Line {
  readonly segment: Segment;
  readonly dashed: boolean;
}

export interface Plot {
  /** Every year's place, those without a figure included. */
  readonly places: readonly Place[];
  readonly points: readonly Point[];
  readonly lines: readonly Line[];
}

/** Years as points and lines: a line joins neighbouring years alone, so that a year without a figure is a gap. */
export function plotOf(years: readonly Year[], now: Metric, voice: Voice, variant: Variant): Plot {
  const current = voice.text(now.label);
  const said = years.map(({ metric }) => (metric === null ? [] : sayingsOf(metric, voice)));
  const places = placesOf(
    years,
    said.map(([full = ""]) => full),
    variant,
  );
  const points = places.flatMap((place, index): readonly Point[] => {
    const { metric } = place;
    if (metric === null) return [];
    const name = voice.text(metric.label);
    return [{ ...place, metric, sayings: said[index] ?? [], name, renamed: name !== current }];
  });
  const lines = pairs(points)
    .filter(([from, to]) => to.year - from.year === 1)
    .map(([from, to]): Line => ({ segment: [from.x, from.y, to.x, to.y], dashed: from.name !== to.name }));
  return { places, points, lines };
}

function sayingsOf(metric: Quantity, voice: Voice): readonly string[] {
  const full = voice.say(metric, { bare: true, figures: true });
  if (metric.kind !== "count") return [full];
  return [
    full,
    voice.say(metric, { bare: true, figures: true, short: true }),
    voice.say(metric, { number: true, short: true }),
  ];
}

/** The points as placeLabels takes them: the ends, the highest and the lowest must have a figure. */
export function labelledPoints({ places, points }: Plot): readonly Labelled[] {
  const values = points.map(({ metric }) => dataValue(metric));
  const extremes = [values.indexOf(Math.max(...values)), values.indexOf(Math.min(...values))];
  return points.map(({ x, y, sayings }, index) => {
    const ends = [0, points.length - 1];
    const before = points[index - 1]?.y ?? y;
    const after = points[index + 1]?.y ?? y;
    // Downwards is more: a valley is lower than what is beside it.
    const valley = (before + after) / 2 < y;
    const outer = index === 0 ? "left" : "right";
    return {
      x,
      y,
      texts: sayings,
      needed: ends.includes(index) || extremes.includes(index),
      side: places.length === 2 ? outer : valley ? "below" : "above",
    };
  });
}
