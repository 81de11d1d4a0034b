import { scaleLinear } from "d3";
import type { Element } from "hast";
import { s } from "hastscript";
import { dataValue, isRange, upperValue } from "../../record/kinds/index.ts";
import type { Quantity } from "../../record/model.ts";
import type { Format, Variant } from "../format.ts";
import { extentsIn } from "../labels.ts";
import { dotIn } from "../marks.ts";
import { disc, lined, rect, type Segment } from "../shapes.ts";
import { dotUpright, type UprightEnd } from "../upright.ts";
import type { Change } from "./change.ts";
import type { Columns } from "./columns.ts";

/** From nothing to the larger of both figures; less on a card. */
const TALL: Readonly<Record<Variant, number>> = { broad: 50, wide: 34, narrow: 34 };
const ON_CARD = 0.6;

/** A slope with its dots and their marks: how high it is, and how much of that is above the highest dot's middle, and below the lowest's. */
export function slopeIn({ now, before }: Change, format: Format) {
  const extents = extentsIn(format);
  const { radius } = dotIn(format);
  const precisions = [now, ...(before === null ? [] : [before])].map(({ precision }) => precision);
  const above = precisions.every((precision) => precision === "exact") ? radius : extents.above;
  const about = precisions.includes("around") ? extents.about : radius;
  const tall = TALL[format.variant] * (format.tallest === undefined ? 1 : ON_CARD);
  return { height: above + tall + about, above, about };
}

/** From a dot's middle to the figure beside it. */
export const besideIn = (format: Format): number =>
  dotIn(format).radius + 3 * format.unit + format.stroke.mark / 2 + 6 * format.unit;

/** A figure's slope, drawn. */
export interface Slope {
  /** Where each figure is on the scale; null where there was none. */
  readonly at: readonly [then: number | null, now: number];
  readonly zero: Segment;
  readonly dots: Element;
  readonly ranges: readonly Element[];
  readonly lines: readonly Segment[];
  /** Whether what differs is known. */
  readonly isKnown: boolean;
  readonly ends: readonly UprightEnd[];
}

/** The ends of a range, or one number twice. */
const boundsOf = (metric: Quantity): readonly [low: number, high: number] => [
  dataValue(metric),
  upperValue(metric) ?? dataValue(metric),
];

/** A slope about a middle, on its own scale: linear, from zero to whichever of both figures is farther from it. */
export function slopeOf(change: Change, { from, to }: Columns, middle: number, format: Format): Slope {
  const { now, before, by } = change;
  const { height, above, about } = slopeIn(change, format);
  const ends = [...(before === null ? [] : [{ x: from, metric: before }]), { x: to, metric: now }].map(
    (end) => ({
      ...end,
      bounds: boundsOf(end.metric),
    }),
  );
  const values = ends.flatMap(({ bounds }) => bounds);
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const y = scaleLinear(
    [low, low === high ? low + 1 : high],
    [middle + height / 2 - about, middle - height / 2 + above],
  );
  const { radius } = dotIn(format);
  const middles = ends.map(({ bounds: [one, other] }) => (y(one) + y(other)) / 2);
  const single = ends.filter(({ metric }) => !isRange(metric.value));
  const [first, last] = [ends[0], ends.at(-1)];
  const joins =
    first === undefined || last === undefined || before === null
      ? []
      : [0, 1].map((side): Segment => [from, y(first.bounds[side] ?? 0), to, y(last.bounds[side] ?? 0)]);
  return {
    at: [before === null ? null : (middles[0] ?? middle), middles.at(-1) ?? middle],
    zero: [from - radius, y(0), to + radius, y(0)],
    dots: s("path", {
      dataMark: now.id,
      className: ["p-sub"],
      d: single.map(({ x, bounds: [value] }) => disc(x, y(value), radius)).join(""),
    }),
    ranges: ends
      .filter(({ metric }) => isRange(metric.value))
      .map(({ x, bounds: [least, most] }) =>
        rect(
          { dataMark: now.id, className: ["p-rest"] },
          x - radius * 0.7,
          y(most),
          radius * 1.4,
          y(least) - y(most),
          format.stroke.rest,
        ),
      ),
    // The two ends of a range are joined each; of two numbers one line is drawn.
    lines: single.length === ends.length ? joins.slice(0, 1) : joins,
    isKnown: by !== null,
    ends: single.map(({ x, metric, bounds: [value] }) => dotUpright(metric.precision, x, y(value), format)),
  };
}

/** The lines of all slopes: dashed where nobody can tell what differs. */
export function slopeLines(slopes: readonly Slope[], format: Format): readonly Element[] {
  const linesOf = (known: boolean): readonly Segment[] =>
    slopes.filter(({ isKnown }) => isKnown === known).flatMap(({ lines }) => lines);
  return [...lined("p-rule", linesOf(false), dashes(format)), ...lined("p-stem", linesOf(true))];
}

/** What makes a line dashed, and thinner than others. */
export const dashes = ({ stroke: { rule, stem } }: Format) => ({
  strokeWidth: rule,
  strokeDashArray: `${stem} ${stem}`,
});
