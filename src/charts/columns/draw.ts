import { max, min } from "d3";
import type { Element } from "hast";
import type { Drawing, Layout } from "../form.ts";
import type { Format } from "../format.ts";
import { inHeight } from "../in-height.ts";
import { type KeyItem, keyed, precisionItems, rangeItems, type Sample, sampleIn } from "../key.ts";
import { lined, lower, pathData, rect, round, type Segment, segments, stroke } from "../shapes.ts";
import { bottomOf, type Lines, lineHeight, lowered } from "../text.ts";
import { axisTexts, timeLabels } from "../time-axis.ts";
import { timeFinding, timeTable } from "../time-words.ts";
import { uprightMarks, uprightSample } from "../upright.ts";
import { columnLabels, openRadius, openSize } from "./labels.ts";
import { type Column, plotOf, type Subject } from "./plot.ts";

const BEFORE_PERIODS = 4;
const BEFORE_KEY = 14;

/** Columns from zero, one a period. */
function layout(subject: Subject, format: Format): Layout {
  const { voice } = subject;
  const { width, unit, type } = format;
  const plot = plotOf(subject, format);
  const labels = columnLabels(plot, format);
  const half = lineHeight(type.note) / 2;
  // Everything is placed about an axis at 0, and moved down by what stands above it.
  const axis = -(
    min([
      0,
      plot.top,
      ...plot.columns.map(({ above }) => -above),
      ...labels.map(({ top }) => top),
      ...plot.steps.map(({ y }) => y - half),
      ...(plot.missing.length > 0 ? [-openSize(format)] : []),
    ]) ?? 0
  );
  const lowest =
    max([
      0,
      ...plot.columns.map(({ below }) => below),
      ...labels.map(({ bottom }) => bottom),
      ...plot.steps.map(({ y }) => y + half - BEFORE_PERIODS * unit),
    ]) ?? 0;
  const periods = lowered(timeLabels(plot, voice, format), axis + lowest + BEFORE_PERIODS * unit);
  const leaders = labels.flatMap(({ leader }) => (leader === null ? [] : [lower(leader, axis)]));
  const across = (y: number): Segment => [plot.left, y + axis, plot.right, y + axis];
  const guides = plot.steps.filter(({ y }) => y !== 0).map(({ y }) => across(y));
  const parts = [
    ...lined("p-grid", guides),
    ...plot.columns.flatMap((column) => columnOf(column, plot.columnWidth, axis, format)),
    stroke("p-rule", segments([across(0)])),
    ...opened(plot.missing, axis, format),
    ...lined("p-grid", leaders),
    ...uprightMarks(plot.columns.map((column) => plot.marks.endOf(column, axis))),
    ...axisTexts(plot.steps, plot.left, axis, format),
    ...labels.map(
      ({ text, x, top }): Lines => ({
        lines: [text],
        x,
        top: top + axis,
        style: type.value,
        anchor: "middle",
        paint: "set-off",
      }),
    ),
    ...periods,
  ];
  const bottom = Math.max(...periods.map(bottomOf));
  return keyed(keyItems(subject, plot, format), BEFORE_KEY * unit, format, { width, bottom, parts });
}

/** A column up to where its figure surely reaches, and the paler rest of a range. */
function columnOf(
  { part, x, low, high, end, sure, open }: Column,
  width: number,
  axis: number,
  format: Format,
): readonly Element[] {
  const box = (from: number, to: number, className: string, edge: number): Element => {
    // A range may be lower than its outline is thick.
    const inset = Math.min(edge / 2, Math.abs(to - from) / 2);
    return rect(
      { className: [className], dataMark: part.id },
      x - width / 2 + inset,
      axis + Math.min(from, to) + inset,
      width - 2 * inset,
      Math.abs(to - from) - 2 * inset,
      inset > 0 ? round(2 * inset) : undefined,
    );
  };
  const solid = box(0, sure, "p-sub", 0);
  if (low === high) return [solid];
  return [box(open, end, "p-rest", format.stroke.rest), ...(sure === 0 ? [] : [solid])];
}

/** An open ring on the axis for each period without a figure. */
function opened(middles: readonly number[], axis: number, format: Format): readonly Element[] {
  if (middles.length === 0) return [];
  const r = openRadius(format);
  const y = axis - r - 3 * format.unit;
  const d = middles.map(
    (x) => pathData`M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`,
  );
  return [stroke("p-open", d.join(""), { strokeWidth: format.stroke.open })];
}

function keyItems(
  { voice }: Subject,
  { columns, missing }: ReturnType<typeof plotOf>,
  format: Format,
): readonly KeyItem[] {
  const metrics = columns.map(({ part }) => part);
  const high = sampleIn(format);
  const wide = 10 * format.unit;
  const { rest } = format.stroke;
  const range: Sample = {
    width: wide,
    sample: (x, top) => [
      rect({ className: ["p-rest"] }, x + rest / 2, top + rest / 2, wide - rest, high / 2, rest),
      rect({ className: ["p-sub"] }, x, top + high / 2, wide, high / 2),
    ],
  };
  const none: KeyItem = {
    width: 2 * openRadius(format),
    text: voice.message("chart.time.missing"),
    sample: (x, top) =>
      opened([x + openRadius(format)], top + high / 2 + openRadius(format) + 3 * format.unit, format),
  };
  return [
    ...rangeItems(metrics, voice, range),
    ...precisionItems(metrics, voice, format, uprightSample),
    ...(missing.length > 0 ? [none] : []),
  ];
}

const describe = ({ metrics, voice }: Subject): string =>
  timeFinding("chart.columns.finding", metrics, voice);

export const drawing: Drawing<Subject> = { layout: inHeight(layout), table: timeTable, describe };
