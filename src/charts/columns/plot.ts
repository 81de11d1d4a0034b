import { max, min, range, scaleLinear } from "d3";
import type { Precision } from "../../record/model.ts";
import type { SubjectOf } from "../form.ts";
import type { Format, Variant } from "../format.ts";
import { markWidth } from "../marks.ts";
import { type Point, pointsOf, spanOf } from "../periods.ts";
import { textWidth } from "../text.ts";
import { axisRoom, axisSteps, plotHeight } from "../time-axis.ts";
import { wordingsOf } from "../time-words.ts";
import type { UprightEnd } from "../upright.ts";
import type { columns } from "./options.ts";

export type Subject = SubjectOf<typeof columns>;

/** From the highest end to the lowest, nothing among them. */
const TALL: Readonly<Record<Variant, number>> = { broad: 380, wide: 250, narrow: 220 };
/** Lines of text above and below the columns, for which a card keeps room. */
const LINES = 5;
/** A period is no wider than this, of which its column takes so much. */
const SLOT: Readonly<Record<Variant, number>> = { broad: 200, wide: 120, narrow: 90 };
const FILLED = 0.7;
/** About an end, for what goes on or goes either way. */
const GAP = 4;
const REACH = 8;
/** A mark is drawn as large as elsewhere where a column has this width. */
const ROOMY = 14;
const BETWEEN_LABELS = 6;

/** A column: its figure, and where it stands about an axis at 0. */
export interface Column extends Point {
  readonly x: number;
  /** Its end away from the axis, and how far what is drawn of its mark reaches past it. */
  readonly end: number;
  readonly clear: number;
  /** Up to where a figure surely reaches, and from where on a range is open: 0 and below it where that spans nothing. */
  readonly sure: number;
  readonly open: number;
  /** Of what is drawn, how far it reaches above the axis and below. */
  readonly above: number;
  readonly below: number;
  readonly downwards: boolean;
  readonly said: readonly string[];
}

/** Columns on a true time axis and a linear one of figures, from zero. */
export function plotOf({ metrics: [series], voice }: Subject, format: Format) {
  const { width, unit, type, variant } = format;
  const span = spanOf([series]);
  const points = pointsOf(series);
  const all = points.map((point) => wordingsOf(point, voice));
  const [low, high] = [
    min([0, ...points.map((each) => each.low)]) ?? 0,
    max([0, ...points.map((each) => each.high)]) ?? 0,
  ];
  const y = scaleLinear([0, high === low ? 1 : high - low], [0, -plotHeight(format, TALL, LINES)]);
  const slotIn = (from: number): number => Math.min(SLOT[variant], (width - from) / span.many);
  const fits = (wording: number): boolean =>
    all.every((said) => textWidth(said[wording] ?? "", type.value) + BETWEEN_LABELS * unit <= slotIn(0));
  const wording = range(3).find(fits);
  const steps = axisSteps([low, high], y, series.measured, voice);
  const gutter = axisRoom(steps, format);
  // Where every column has its figure above it, no axis of figures is needed.
  const left = wording === undefined ? gutter : 0;
  const slot = slotIn(left);
  const at = (place: number): number => left + (place - span.first + 0.5) * slot;
  const columnWidth = slot * FILLED;
  const marks = marksIn(columnWidth, format);
  const columns = points.map((point, index): Column => {
    const downwards = point.high <= 0 && point.low < 0;
    const [far, near] = downwards ? [point.low, point.high] : [point.high, point.low];
    const clear = marks.past(point.part.precision);
    const past = (toDown: boolean): number => (downwards === toDown ? clear : 0);
    return {
      ...point,
      x: at(point.place),
      end: y(far),
      clear,
      sure: downwards || near > 0 ? y(near) : 0,
      open: y(near),
      above: Math.max(0, -y(point.high)) + past(false),
      below: Math.max(0, y(point.low)) + past(true),
      downwards,
      said: all[index] ?? [],
    };
  });
  const known = new Set(points.map(({ place }) => place));
  const missing = range(span.first, span.last + 1)
    .filter((place) => !known.has(place))
    .map(at);
  return {
    span,
    columns,
    missing,
    at,
    left,
    right: left + slot * span.many,
    columnWidth,
    marks,
    steps: wording === undefined ? steps : [],
    wording: wording ?? null,
    top: y(high),
  };
}

/** Marks of precision above columns so wide: how they stand, and how far they reach past an end. */
function marksIn(columnWidth: number, format: Format) {
  const unit = format.unit * Math.min(1, columnWidth / (ROOMY * format.unit));
  const scaled: Format = { ...format, unit };
  const [gap, reach] = [GAP * unit + format.stroke.mark / 2, REACH * unit];
  const half = format.stroke.mark / 2 + format.unit;
  const past = (precision: Precision): number => {
    if (precision === "exact") return 0;
    return precision === "around" ? reach + half : gap + markWidth(precision, scaled) + half;
  };
  const endOf = ({ part, x, end, downwards }: Column, axis: number): UprightEnd => ({
    precision: part.precision,
    y: axis + end,
    left: x - columnWidth / 2,
    right: x + columnWidth / 2,
    base: axis,
    reach,
    gap,
    downwards,
    format: scaled,
  });
  return { past, endOf };
}
