import { max, maxIndex, minIndex } from "d3";
import { isCount } from "../../record/kinds/index.ts";
import type { Format } from "../format.ts";
import type { Label } from "../labels.ts";
import type { Segment } from "../shapes.ts";
import { lineHeight } from "../text.ts";
import { clamped } from "../time-axis.ts";
import type { Column, plotOf } from "./plot.ts";

/** A figure at a column's end, its place about the axis. */
interface ColumnLabel extends Label {
  readonly x: number;
  /** How far it stands from its column's end, and a line from there where that is far. */
  readonly lift: number;
  readonly leader: Segment | null;
}

/** Between a column's end, or its mark, and its figure; between two figures. */
const GAP = 2;
const APART = 6;
/** Of the ways to say a figure, all its digits, and in short. */
const [DIGITS, SHORT] = [1, 2];
/** Lines of text that a figure may be lifted by. */
const MOST_LIFTED = 8;
/** A leader shorter than this would be no line. */
const LEADER = 8;

/** Figures of columns: of every one where all have room, else of the highest, the last, the first and the lowest. */
export function columnLabels(plot: ReturnType<typeof plotOf>, format: Format): readonly ColumnLabel[] {
  const { columns, wording } = plot;
  const highs = columns.map(({ high }) => high);
  const lows = columns.map(({ low }) => low);
  const key = [maxIndex(highs), columns.length - 1, 0, minIndex(lows)];
  const shown = wording === null ? [...new Set(key)].flatMap((index) => columns[index] ?? []) : columns;
  const placed: ColumnLabel[] = [];
  for (const column of shown) {
    const label = labelOf(column, wording, plot, placed, format);
    // What has no room in the drawing, or none near its column, is left to the axis.
    const isInside = label.right <= format.width;
    if (isInside && label.lift <= MOST_LIFTED * lineHeight(format.type.value)) placed.push(label);
  }
  return placed;
}

function labelOf(
  column: Column,
  wording: number | null,
  { columns, columnWidth, left, missing }: ReturnType<typeof plotOf>,
  placed: readonly ColumnLabel[],
  format: Format,
): ColumnLabel {
  const style = format.type.value;
  const said = column.said[wording ?? (isCount(column.part) ? DIGITS : SHORT)] ?? "";
  const { text, half, x } = clamped(said, column.x, left, style, format);
  const high = lineHeight(style);
  const apart = APART * format.unit;
  const [from, to] = [x - half - apart, x + half + apart];
  const meets = (middle: number, wide: number): boolean => middle + wide / 2 > from && middle - wide / 2 < to;
  // Away from the axis is up here, whichever way the column goes.
  const sign = column.downwards ? 1 : -1;
  const reachOf = ({ end, clear, downwards }: Column): number =>
    downwards === column.downwards ? Math.abs(end) + clear : 0;
  const below =
    max(
      columns.filter((each) => meets(each.x, columnWidth)),
      reachOf,
    ) ?? 0;
  const open =
    missing.some((middle) => meets(middle, columnWidth)) && !column.downwards ? openSize(format) : 0;
  let distance = Math.max(below, open) + GAP * format.unit;
  // From the axis to what is nearer of a figure placed before, and to what is farther.
  const others = placed
    .filter((each) => each.left < to && each.right > from && each.top >= 0 === column.downwards)
    .map(({ top, bottom }) => ({
      near: Math.min(Math.abs(top), Math.abs(bottom)),
      far: Math.max(Math.abs(top), Math.abs(bottom)),
    }))
    .sort((one, other) => one.near - other.near);
  for (const { near, far } of others) if (distance + high > near && distance < far) distance = far;
  const top = column.downwards ? distance : -distance - high;
  const own = Math.abs(column.end) + column.clear + GAP * format.unit;
  const lift = distance - own;
  const leader: Segment | null =
    lift < LEADER * format.unit ? null : [column.x, sign * own, column.x, sign * distance];
  return { text, x, left: x - half, right: x + half, top, bottom: top + high, lift, leader };
}

/** How far above the axis the mark of a period without a figure reaches. */
export const openSize = (format: Format): number => 2 * openRadius(format) + 4 * format.unit;
export const openRadius = ({ unit }: Format): number => 4 * unit;
