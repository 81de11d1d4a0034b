import { min } from "d3";
import type { Element } from "hast";
import { s } from "hastscript";
import { type Drawing, type Frame, type Subject, WIDTHS } from "../form.ts";
import { type KeyItem, key, precisionItems, SAMPLE } from "../key.ts";
import { textWidth } from "../measure.ts";
import { lineHeight, segments, stroke, textLines } from "../shapes.ts";
import { TYPE } from "../theme.ts";
import { wrap } from "../wrap.ts";
import { type Box, placeLabels } from "./labels.ts";
import { GUTTER, MARGIN, type Place, yearLabels } from "./layout.ts";
import { dot, EXTENT, MARK_SAMPLES, markAbove, RADIUS } from "./marks.ts";
import { type Line, labelledPoints, type Plot, plotOf } from "./plot.ts";
import type { ChangeOptions } from "./rules.ts";
import { renamings, yearsShown } from "./words.ts";

const AFTER_NAME = 14;
const BEFORE_KEY = 14;
const AFTER_AXIS = EXTENT + 2;
const ABSENT = "–";

/** One figure through the years: a slope of two, lines of more, a gap where a year has none. */
export function draw(subject: Subject<ChangeOptions>, frame: Frame): Drawing {
  const { metrics, voice } = subject;
  const width = WIDTHS[frame.variant];
  const [now] = metrics;
  if (now === undefined) return { width, height: 0, children: [] };
  const plot = plotOf(yearsShown(subject), now, voice, frame.variant);
  const marks = plot.points.map(({ x, y }) => around(x, y));
  const zero = voice.language.number(0);
  const labels = placeLabels(labelledPoints(plot), {
    width,
    floor: 0,
    taken: [...marks, zeroBox(zero)],
    lines: plot.lines.map(({ segment }) => segment),
  });
  const drawn = labels.filter((label) => label !== null);
  const name = wrap(voice.text(now.label), TYPE.heading, width);
  // Everything is placed about an axis at 0; here it is moved below the name.
  const highest = min([...drawn, ...marks], ({ top }) => top) ?? 0;
  const axis = name.length * lineHeight(TYPE.heading) + AFTER_NAME - highest;
  const axisEnd = (plot.places.at(-1)?.x ?? GUTTER) + MARGIN;
  const years = yearTexts(plot.places, axis + AFTER_AXIS, width);
  const explained = key(keyItems(subject, plot), 0, years.bottom + BEFORE_KEY, width);
  return {
    width,
    height: Math.ceil(years.bottom + (explained.height === 0 ? 0 : BEFORE_KEY + explained.height)),
    children: [
      ...textLines(name, { x: 0, top: 0, style: TYPE.heading }),
      stroke("p-rule", segments([[GUTTER, axis, axisEnd, axis]])),
      ...textLines([zero], { x: 0, top: axis - lineHeight(TYPE.note) / 2, style: TYPE.note, paint: "quiet" }),
      ...lineElements(plot.lines, axis),
      ...plot.points.flatMap(({ x, y, metric, renamed }) => [
        dot(x, y + axis, renamed, metric.id),
        ...markAbove(metric.precision, x, y + axis),
      ]),
      ...drawn.flatMap(({ text, left, top }) =>
        textLines([text], { x: left, top: top + axis, style: TYPE.value }),
      ),
      ...years.children,
      ...explained.children,
    ],
  };
}

const around = (x: number, y: number): Box => ({
  left: x - EXTENT,
  right: x + EXTENT,
  top: y - EXTENT,
  bottom: y + EXTENT,
});

function zeroBox(text: string): Box {
  const half = lineHeight(TYPE.note) / 2;
  return { left: 0, right: textWidth(text, TYPE.note), top: -half, bottom: half };
}

/** Lines between years of one name in one path, those across a change of name, dashed, in another. */
const lineElements = (lines: readonly Line[], axis: number): readonly Element[] =>
  [false, true].flatMap((wanted) => {
    const path = segments(
      lines
        .filter(({ dashed }) => dashed === wanted)
        .map(({ segment: [x1, y1, x2, y2] }) => [x1, y1 + axis, x2, y2 + axis] as const),
    );
    if (path === "") return [];
    return [s("path", { className: ["p-stem"], d: path, ...(wanted && { strokeDashArray: "5 4" }) })];
  });

/** The years below the axis, and a dash under one without a figure. */
function yearTexts(
  places: readonly Place[],
  top: number,
  width: number,
): { children: readonly Element[]; bottom: number } {
  const style = TYPE.label;
  const labels = yearLabels(places, width).flatMap(({ x, year }) =>
    textLines([year], { x, top, style, anchor: "middle" }),
  );
  const absent = places.filter(({ metric }) => metric === null);
  const dashes = absent.flatMap(({ x }) =>
    textLines([ABSENT], { x, top: top + lineHeight(style), style, anchor: "middle", paint: "quiet" }),
  );
  return {
    children: [...labels, ...dashes],
    bottom: top + (absent.length === 0 ? 1 : 2) * lineHeight(style),
  };
}

function keyItems(subject: Subject<ChangeOptions>, { places, points }: Plot): readonly KeyItem[] {
  const { voice } = subject;
  const metrics = points.map(({ metric }) => metric);
  const absent: KeyItem = {
    width: textWidth(ABSENT, TYPE.note),
    text: voice.message("chart.change.missing"),
    sample: (x, top) =>
      textLines([ABSENT], {
        x,
        top: top + (SAMPLE - lineHeight(TYPE.note)) / 2,
        style: TYPE.note,
        paint: "quiet",
      }),
  };
  const renamed = renamings(subject, places).map(
    (text): KeyItem => ({
      width: 2 * RADIUS,
      text,
      sample: (x, top) => [dot(x + RADIUS, top + SAMPLE / 2, true)],
    }),
  );
  return [
    ...precisionItems(metrics, voice, MARK_SAMPLES),
    ...renamed,
    ...(places.length > points.length ? [absent] : []),
  ];
}
