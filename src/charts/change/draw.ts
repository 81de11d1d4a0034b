import { groups, min } from "d3";
import type { Element } from "hast";
import { s } from "hastscript";
import type { Figure } from "../../record/history.ts";
import type { Precision } from "../../record/model.ts";
import { type Drawing, type Layout, type Table, type Variant, WIDTHS } from "../form.ts";
import { type KeyItem, keyed, type MarkedPrecision, precisionItems, SAMPLE, type Sample } from "../key.ts";
import { DOT, dotEnd, precisionMark } from "../marks.ts";
import { round, type Segment, segments, stroke } from "../shapes.ts";
import { bottomOf, type Lines, lineHeight, text, textElements, textWidth } from "../text.ts";
import { STROKE, TYPE } from "../theme.ts";
import { tableCells, tableHead } from "../words.ts";
import { type Box, EXTENT, placeLabels } from "./labels.ts";
import {
  figuresByYear,
  labelledPoints,
  type Placing,
  plotOf,
  type Subject,
  shown,
  type Year,
  yearLabels,
} from "./plot.ts";

const AFTER_NAME = 14;
const BEFORE_KEY = 14;
const AFTER_AXIS = EXTENT + 2;
const ABSENT = "–";

/** One figure through the years: a slope of two, lines of more, a gap where a year has none. */
function layout(subject: Subject, variant: Variant): Layout {
  const { voice } = subject;
  const width = WIDTHS[variant];
  const { now, years } = shown(subject);
  const plot = plotOf(years, now, voice, variant);
  const { places, points, lines, from, to } = plot;
  const marks = points.map(({ x, y }) => around(x, y));
  const style = TYPE.note;
  const zero = { lines: [voice.language.number(0)], x: 0, style, paint: "quiet" } as const;
  const half = lineHeight(style) / 2;
  const zeroBox = { left: 0, right: textWidth(zero.lines[0], style), top: -half, bottom: half };
  const labels = placeLabels(labelledPoints(plot), {
    width,
    floor: 0,
    taken: [...marks, zeroBox],
    lines: lines.map(({ segment }) => segment),
  }).filter((label) => label !== null);
  const name = text(voice.text(now.label), width, { x: 0, top: 0, style: TYPE.heading });
  // Everything is placed about an axis at 0; here it is moved below the name.
  const highest = min([...labels, ...marks], ({ top }) => top) ?? 0;
  const axis = bottomOf(name) + AFTER_NAME - highest;
  const below = yearTexts(places, axis + AFTER_AXIS, width);
  // Lines between years of one name in one path, those across a change of name in another.
  const joins = (wanted: boolean): string =>
    segments(
      lines
        .filter(({ dashed }) => dashed === wanted)
        .map(({ segment: [x1, y1, x2, y2] }): Segment => [x1, y1 + axis, x2, y2 + axis]),
    );
  const [plain, dashed] = [joins(false), joins(true)];
  return keyed(keyItems(subject, years), BEFORE_KEY, {
    width,
    bottom: Math.max(...below.map(bottomOf)),
    parts: [
      name,
      stroke("p-rule", segments([[from, axis, to, axis]])),
      { ...zero, top: axis - half },
      ...(plain === "" ? [] : [stroke("p-stem", plain)]),
      ...(dashed === "" ? [] : [s("path", { className: ["p-stem"], d: dashed, strokeDashArray: "5 4" })]),
      ...points.flatMap(({ x, y, metric, renamed }) => [
        dot(x, y + axis, renamed, metric.id),
        ...markAbove(metric.precision, x, y + axis),
      ]),
      ...labels.map(
        ({ text, left, top }): Lines => ({ lines: [text], x: left, top: top + axis, style: TYPE.value }),
      ),
      ...below,
    ],
  });
}

const around = (x: number, y: number): Box => ({
  left: x - EXTENT,
  right: x + EXTENT,
  top: y - EXTENT,
  bottom: y + EXTENT,
});

/** The years below the axis, and a dash under one without a figure. */
function yearTexts(places: readonly Placing[], top: number, width: number): readonly Lines[] {
  const style = TYPE.label;
  const placed = { style, anchor: "middle" } as const;
  const absent = places.filter(({ metric }) => metric === null);
  return [
    ...yearLabels(places, width).map(({ x, year }) => ({ ...placed, lines: [year], x, top })),
    ...absent.map(
      ({ x }): Lines => ({ ...placed, lines: [ABSENT], x, top: top + lineHeight(style), paint: "quiet" }),
    ),
  ];
}

function keyItems(subject: Subject, years: readonly Year[]): readonly KeyItem[] {
  const { voice } = subject;
  const style = TYPE.note;
  const metrics = years.flatMap(({ metric }) => metric ?? []);
  const absent: KeyItem = {
    width: textWidth(ABSENT, style),
    text: voice.message("chart.change.missing"),
    sample: (x, top) =>
      textElements({
        lines: [ABSENT],
        x,
        top: top + (SAMPLE - lineHeight(style)) / 2,
        style,
        paint: "quiet",
      }),
  };
  const renamed = renamings(subject, years).map(
    (words): KeyItem => ({
      width: 2 * DOT.radius,
      text: words,
      sample: (x, top) => [dot(x + DOT.radius, top + SAMPLE / 2, true)],
    }),
  );
  return [
    ...precisionItems(metrics, voice, markSample),
    ...renamed,
    ...(years.length > metrics.length ? [absent] : []),
  ];
}

/** A precision's mark as it stands here: brackets about a middle, the others above it, moved down to the sample's. */
const markSample = (precision: MarkedPrecision): Sample => ({
  width: 2 * (DOT.radius + 3),
  sample: (x, top) =>
    markAbove(precision, x + DOT.radius + 3, top + SAMPLE / 2 + (precision === "around" ? 0 : DOT.reach)),
});

/** A dot; open where the figure went by another name. */
const dot = (x: number, y: number, renamed: boolean, metric?: string): Element =>
  s("circle", {
    dataMark: metric,
    className: [renamed ? "p-rest" : "p-sub"],
    cx: round(x),
    cy: round(y),
    r: renamed ? DOT.radius - STROKE.rest / 2 : DOT.radius,
    ...(renamed && { strokeWidth: STROKE.rest }),
  });

/** The mark of a precision about a dot; figures grow upwards here, and so the mark that stands past the end stands above. */
function markAbove(precision: Precision, x: number, y: number): readonly Element[] {
  const marks = precisionMark(precision, dotEnd(0, 0, -DOT.reach, DOT.reach));
  return marks.length === 0
    ? []
    : [s("g", { transform: `translate(${round(x)} ${round(y)})rotate(-90)` }, ...marks)];
}

/** For each former name of the metric, in which years it had it. */
function renamings({ metrics: [now], voice }: Subject, years: readonly Year[]): readonly string[] {
  const current = now === undefined ? "" : voice.text(now.label);
  const named = years.flatMap(({ year, metric }) =>
    metric === null ? [] : [{ year: String(year), label: voice.text(metric.label) }],
  );
  const renamed = named.filter(({ label }) => label !== current);
  return groups(renamed, ({ label }) => label).map(([label, entries]) =>
    voice.message("chart.change.renamed", {
      years: voice.language.list(entries.map(({ year }) => year)),
      label,
    }),
  );
}

/** Every year's figure in order, what the metric was called before, and which years have none. */
function describe(subject: Subject): string {
  const { voice } = subject;
  const { now, years } = shown(subject);
  const points = years.map(({ year, metric }) =>
    voice.message("chart.change.point", {
      year: String(year),
      figure:
        metric === null
          ? voice.message("chart.change.missing")
          : voice.format(metric, { bare: true, figures: true }),
    }),
  );
  const finding = voice.message("chart.change.finding", {
    label: voice.text(now.label),
    points: points.join(", "),
  });
  const drawn = voice.message("chart.change.drawn", { finding });
  return [drawn, ...renamings(subject, years).map((line) => `${line}.`)].join(" ");
}

/** A row a year, under the name that the metric had then; a year without a figure says so. */
function table(subject: Subject): Table {
  const { voice } = subject;
  const { now, years } = shown(subject);
  const missing = [voice.text(now.label), voice.message("chart.change.missing"), ""];
  return {
    head: [voice.message("chart.change.year"), ...tableHead(voice)],
    rows: years.map(({ year, metric }) => ({
      metric: metric ?? now,
      cells: [String(year), ...(metric === null ? missing : tableCells(metric, voice))],
    })),
  };
}

/** The figures of all years that it shows. */
const figures = (subject: Subject): readonly Figure[] =>
  figuresByYear(shown(subject).now, subject.voice.record);

export const drawing: Drawing<Subject> = { figures, layout, table, describe };
