import { max, min } from "d3";
import type { Element } from "hast";
import type { Drawing, Layout, Painted } from "../form.ts";
import type { Format } from "../format.ts";
import { inHeight } from "../in-height.ts";
import { type KeyItem, keyed, precisionItems, rangeItems, type Sample, sampleIn } from "../key.ts";
import { type Box, type Label, type Labelled, labelTexts, placeLabels, sideOf, telling } from "../labels.ts";
import { markWidth } from "../marks.ts";
import { lined, lower, pathData, type Segment, segments, stroke } from "../shapes.ts";
import { bottomOf, lineHeight, lowered } from "../text.ts";
import { axisNumber, axisTexts, timeLabels } from "../time-axis.ts";
import { timeFinding, timeTable, wordingsOf } from "../time-words.ts";
import { dotUpright, type UprightEnd, uprightMarks, uprightSample } from "../upright.ts";
import { endLabels, endTexts } from "./ends.ts";
import { dotsElement, lineElement } from "./hands.ts";
import { piecesOf, plotOf, type Run, radiusIn, type Spot, type Subject } from "./plot.ts";

type Plot = ReturnType<typeof plotOf>;

const BEFORE_PERIODS = 6;
const BEFORE_KEY = 14;

/** Lines over time, up to four. */
function layout(subject: Subject, format: Format): Layout {
  const { metrics, voice } = subject;
  const { width, unit, type } = format;
  const ends = endTexts(subject, format);
  const plot = plotOf(subject, ends.aside, format);
  const lasts = plot.lines.map((spots) => spots.at(-1));
  const { labels, leaders } = endLabels(lasts, ends, plot.right, format);
  const marks = plot.lines.flat().map((spot) => markOf(spot, plot.slot, format));
  const figures =
    metrics.length === 1
      ? pointFigures(
          subject,
          plot,
          marks.map(({ box }) => box),
          format,
        )
      : [];
  const half = lineHeight(type.note) / 2;
  const highest =
    min([
      ...labels.map(({ top }) => top),
      ...figures.map(({ top }) => top),
      ...plot.steps.map(({ y }) => y - half),
      ...marks.map(({ box }) => box.top),
    ]) ?? 0;
  const lowest = max([...labels.map(bottomOf), ...marks.map(({ box }) => box.bottom), half]) ?? 0;
  // Everything is placed about the lowest figure of the axis at 0, and moved down by what stands above it.
  const down = -highest;
  const periods = lowered(timeLabels(plot, voice, format), down + lowest + BEFORE_PERIODS * unit);
  const across = (y: number): Segment => [plot.left, y + down, plot.right, y + down];
  const guides = plot.steps.filter(({ y }) => y !== (plot.zero ?? 0)).map(({ y }) => across(y));
  const runs = plot.runs.map((each) =>
    each.map((run) =>
      run.map(
        (spot): Spot => ({ ...spot, y: spot.y + down, top: spot.top + down, bottom: spot.bottom + down }),
      ),
    ),
  );
  const parts: readonly Painted[] = [
    ...lined("p-grid", [...guides, ...leaders.map((leader) => lower(leader, down))]),
    stroke("p-rule", segments([across(plot.zero ?? 0)])),
    ...runs.map((each, index) => lineElement(index, each, format, metrics[index]?.id)),
    ...rangeBars(
      runs.flat(2).filter(({ low, high }) => low < high),
      format,
    ),
    ...runs.map((each, index) => dotsElement(index, dotted(each, plot.hasDots), format)),
    ...uprightMarks(marks.map(({ end }) => ({ ...end, y: end.y + down, base: end.base + down }))),
    ...axisTexts(plot.steps, plot.left, down, format),
    ...labelTexts(figures, down, format),
    ...(metrics.length === 1 ? [] : lowered(labels, down)),
    ...periods,
  ];
  const bottom = Math.max(...periods.map(bottomOf));
  return keyed(keyItems(subject, plot, ends.isNamed, format), BEFORE_KEY * unit, format, {
    width,
    bottom,
    parts,
  });
}

/** The mark of a figure's precision about its dot, no wider than its period, and the room that both take. */
function markOf(
  { part, x, y, top, bottom }: Spot,
  slot: number,
  format: Format,
): { end: UprightEnd; box: Box } {
  const mark = dotUpright(part.precision, x, y, format);
  const wide = Math.min(mark.right - mark.left, slot);
  const half = (bottom - top) / 2;
  const end = {
    ...mark,
    left: x - wide / 2,
    right: x + wide / 2,
    gap: mark.gap + half,
    reach: mark.reach + half,
    base: mark.base + half,
    format: { ...format, unit: format.unit * Math.min(1, wide / (mark.right - mark.left)) },
  };
  const dot = Math.max(radiusIn(format), half);
  const stroked = format.stroke.mark / 2 + format.unit;
  const { precision } = part;
  const above = precision === "around" ? end.reach : end.gap + markWidth(precision, end.format);
  const room = {
    above: precision === "exact" ? dot : above + stroked,
    below: precision === "around" ? end.reach + stroked : dot,
    beside: precision === "exact" ? radiusIn(format) : Math.max(radiusIn(format), wide / 2 + stroked),
  };
  return {
    end,
    box: { left: x - room.beside, right: x + room.beside, top: y - room.above, bottom: y + room.below },
  };
}

/** The dots of a line: on every figure where there is room, else where a run begins and ends. */
const dotted = (runs: readonly Run[], all: boolean): readonly Spot[] =>
  runs.flatMap((run) => (all ? run : run.filter((_, place) => place === 0 || place === run.length - 1)));

/** A bar from end to end of each range. */
function rangeBars(spots: readonly Pick<Spot, "x" | "top" | "bottom">[], format: Format): readonly Element[] {
  const half = radiusIn(format) / 2;
  const d = spots.map(
    ({ x, top, bottom }) => pathData`M${x - half} ${top}H${x + half}V${bottom}H${x - half}Z`,
  );
  if (d.length === 0) return [];
  return [stroke("p-rest", d.join(""), { strokeWidth: format.stroke.rest })];
}

/** Figures beside the first and last, the highest and lowest dot of one line. */
function pointFigures(
  { voice }: Subject,
  { lines: [spots = []], runs: [runs = []], steps, left }: Plot,
  taken: readonly Box[],
  format: Format,
): readonly Label[] {
  const half = lineHeight(format.type.note) / 2;
  const numbers = steps.map(({ y }): Box => ({ left: 0, right: left, top: y - half, bottom: y + half }));
  const needed = telling(spots.map(({ y }) => y));
  const points = spots.flatMap((spot, index): readonly Labelled[] => {
    if (!needed.has(index)) return [];
    const side = index === spots.length - 1 ? "right" : sideOf(spots, index);
    return [{ x: spot.x, y: spot.y, texts: wordingsOf(spot, voice), needed: true, side }];
  });
  return placeLabels(points, {
    format,
    taken: [...taken, ...numbers],
    lines: runs.flatMap(piecesOf),
  });
}

/** An axis broken between two strokes across it. */
const BROKEN: readonly (readonly Segment[])[] = [
  [
    [0, 7, 10, 3],
    [0, 13, 10, 9],
  ],
  [
    [5, 0, 5, 5],
    [5, 11, 5, 20],
  ],
];

function keyItems(subject: Subject, plot: Plot, isNamed: boolean, format: Format): readonly KeyItem[] {
  const { metrics, voice } = subject;
  const { unit } = format;
  const parts = plot.lines.flat().map(({ part }) => part);
  const long = 44 * unit;
  const high = sampleIn(format);
  /** A line with its dots, in parts of the sample's width. */
  const lineItem = (
    index: number,
    text: string,
    runs: readonly (readonly number[])[],
    dots: readonly number[],
  ): KeyItem => ({
    width: long,
    text,
    sample: (x, top) => {
      const at = (part: number) => ({ x: x + part * long, y: top + high / 2 });
      return [
        lineElement(
          index,
          runs.map((run) => run.map(at)),
          format,
        ),
        dotsElement(index, dots.map(at), format),
      ];
    },
  });
  const names = metrics.map(({ label }, index) => lineItem(index, voice.text(label), [[0, 1]], [0.5]));
  const gap = [
    [0, 0.25],
    [0.75, 1],
  ];
  const range: Sample = {
    width: radiusIn(format) + format.stroke.rest,
    sample: (x, top) =>
      rangeBars([{ x: x + (radiusIn(format) + format.stroke.rest) / 2, top, bottom: top + high }], format),
  };
  const begins = (figure: string): KeyItem => ({
    width: 10 * unit,
    text: voice.message("chart.line.begins", { figure }),
    sample: (x, top) =>
      BROKEN.map((lines) => {
        const placed = lines.map(
          ([x1, y1, x2, y2]): Segment => [x + x1 * unit, top + y1 * unit, x + x2 * unit, top + y2 * unit],
        );
        return stroke("p-rule", segments(placed));
      }),
  });
  const [first] = metrics;
  return [
    ...(metrics.length > 1 && !isNamed ? names : []),
    ...rangeItems(parts, voice, range),
    ...precisionItems(parts, voice, format, uprightSample),
    ...(plot.runs.some((runs) => runs.length > 1)
      ? [lineItem(0, voice.message("chart.time.missing"), gap, [0.25, 0.75])]
      : []),
    ...(plot.begins === null || first === undefined
      ? []
      : [begins(axisNumber(plot.begins, first.measured, voice))]),
  ];
}

const describe = ({ metrics, voice }: Subject): string => timeFinding("chart.line.finding", metrics, voice);

export const drawing: Drawing<Subject> = { layout: inHeight(layout), table: timeTable, describe };
