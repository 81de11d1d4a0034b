import { groups, min } from "d3";
import type { Element } from "hast";
import { s } from "hastscript";
import type { Figure } from "../../record/history.ts";
import type { Drawing, Layout, Table } from "../form.ts";
import type { Format } from "../format.ts";
import { inHeight } from "../in-height.ts";
import { type KeyItem, keyed, precisionItems, sampleIn } from "../key.ts";
import { type Box, extentsIn, labelTexts, placeLabels } from "../labels.ts";
import { dotIn } from "../marks.ts";
import { lined, lower, round, type Segment, segments, stroke } from "../shapes.ts";
import { bottomOf, type Lines, lineHeight, text, textElements, textWidth } from "../text.ts";
import { dotUpright, uprightMarks, uprightSample } from "../upright.ts";
import { inYear, tableCells, tableHead } from "../words.ts";
import {
  figuresByYear,
  historyOf,
  labelledPoints,
  type Placing,
  plotOf,
  type Subject,
  type Year,
  yearLabels,
} from "./plot.ts";

const AFTER_NAME = 14;
const BEFORE_KEY = 14;
const ABSENT = "–";

/** One figure through the years: a slope of two, lines of more, a gap where a year has none. */
function layout(subject: Subject, format: Format): Layout {
  const { voice } = subject;
  const { width } = format;
  const [now] = subject.metrics;
  const years = historyOf(now, voice.record);
  const plot = plotOf(years, now, voice, format);
  const { places, points, lines, from, to } = plot;
  const extents = extentsIn(format);
  const marks = points.map(({ x, y }) => around(x, y, extents));
  const style = format.type.note;
  const zero = { lines: [voice.language.number(0)], x: 0, style, paint: "quiet" } as const;
  const half = lineHeight(style) / 2;
  const zeroBox = { left: 0, right: textWidth(zero.lines[0], style), top: -half, bottom: half };
  const labels = placeLabels(labelledPoints(plot), {
    format,
    taken: [...marks, zeroBox],
    lines: lines.map(({ segment }) => segment),
  });
  const name = text(voice.text(now.label), width, { x: 0, top: 0, style: format.type.heading });
  // Everything is placed about an axis at 0; here it is moved below the name.
  const highest = min([...labels, ...marks], ({ top }) => top) ?? 0;
  const axis = bottomOf(name) + AFTER_NAME - highest;
  const below = yearTexts(places, axis + extents.about + 2, format);
  // Lines between years of one name in one path, those across a change of name in another.
  const joins = (wanted: boolean): readonly Segment[] =>
    lines.filter(({ dashed }) => dashed === wanted).map(({ segment }) => lower(segment, axis));
  return keyed(keyItems(subject, years, format), BEFORE_KEY * format.unit, format, {
    width,
    bottom: Math.max(...below.map(bottomOf)),
    parts: [
      name,
      stroke("p-rule", segments([[from, axis, to, axis]])),
      { ...zero, top: axis - half },
      ...lined("p-stem", joins(false)),
      ...lined("p-stem", joins(true), {
        strokeDashArray: `${3 * format.stroke.stem} ${2 * format.stroke.stem}`,
      }),
      ...points.map(({ x, y, metric, renamed }) => dot(format, x, y + axis, renamed, metric.id)),
      ...uprightMarks(points.map(({ x, y, metric }) => dotUpright(metric.precision, x, y + axis, format))),
      ...labelTexts(labels, axis, format),
      ...below,
    ],
  });
}

const around = (x: number, y: number, { above, about }: ReturnType<typeof extentsIn>): Box => ({
  left: x - about,
  right: x + about,
  top: y - above,
  bottom: y + about,
});

/** The years below the axis, and a dash under one without a figure. */
function yearTexts(places: readonly Placing[], top: number, format: Format): readonly Lines[] {
  const style = format.type.label;
  const placed = { style, anchor: "middle" } as const;
  const absent = places.filter(({ metric }) => metric === null);
  return [
    ...yearLabels(format, places).map(({ x, text }) => ({ ...placed, lines: [text], x, top })),
    ...absent.map(
      ({ x }): Lines => ({ ...placed, lines: [ABSENT], x, top: top + lineHeight(style), paint: "quiet" }),
    ),
  ];
}

function keyItems(subject: Subject, years: readonly Year[], format: Format): readonly KeyItem[] {
  const { radius } = dotIn(format);
  const { voice } = subject;
  const style = format.type.note;
  const metrics = years.flatMap(({ metric }) => metric ?? []);
  const absent: KeyItem = {
    width: textWidth(ABSENT, style),
    text: voice.message("chart.change.missing"),
    sample: (x, top) =>
      textElements({
        lines: [ABSENT],
        x,
        top: top + (sampleIn(format) - lineHeight(style)) / 2,
        style,
        paint: "quiet",
      }),
  };
  const renamed = renamings(subject, years).map(
    (words): KeyItem => ({
      width: 2 * radius,
      text: words,
      sample: (x, top) => [dot(format, x + radius, top + sampleIn(format) / 2, true)],
    }),
  );
  return [
    ...precisionItems(metrics, voice, format, uprightSample),
    ...renamed,
    ...(years.length > metrics.length ? [absent] : []),
  ];
}

/** A dot; open where the figure went by another name. */
const dot = (format: Format, x: number, y: number, renamed: boolean, metric?: string): Element =>
  s("circle", {
    dataMark: metric,
    className: [renamed ? "p-rest" : "p-sub"],
    cx: round(x),
    cy: round(y),
    r: renamed ? dotIn(format).radius - format.stroke.rest / 2 : dotIn(format).radius,
    ...(renamed && { strokeWidth: format.stroke.rest }),
  });

/** For each former name of the metric, in which years it had it. */
function renamings({ metrics: [now], voice }: Subject, years: readonly Year[]): readonly string[] {
  const current = voice.text(now.label);
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

/** Every year's figure in order, what the metric was called before, which years have none, and from which on it is of another thing. */
function describe(subject: Subject): string {
  const { voice } = subject;
  const [now] = subject.metrics;
  const years = historyOf(now, voice.record);
  const points = years.map(({ year, metric }) => inYear(metric, year, voice));
  const finding = voice.message("chart.change.finding", {
    label: voice.text(now.label),
    points: points.join(", "),
  });
  const drawn = voice.message("chart.change.drawn", { finding });
  const redefined = years.flatMap((each) => (each.redefined ? [String(each.year)] : []));
  const otherwise =
    redefined.length === 0
      ? []
      : [voice.message("chart.change.redefined", { years: voice.language.list(redefined) })];
  return [drawn, ...[...renamings(subject, years), ...otherwise].map((line) => `${line}.`)].join(" ");
}

/** A row a year, under the name that the metric had then; a year without a figure says so. */
function table({ metrics: [now], voice }: Subject): Table {
  const missing = [voice.text(now.label), voice.message("chart.change.missing"), ""];
  return {
    head: [voice.message("chart.change.year"), ...tableHead(voice)],
    rows: historyOf(now, voice.record).map(({ year, metric }) => ({
      metric: metric ?? now,
      cells: [String(year), ...(metric === null ? missing : tableCells(metric, voice))],
    })),
  };
}

/** The figures of all years that it shows. */
const figures = ({ metrics: [now], voice }: Subject): readonly Figure[] => figuresByYear(now, voice.record);

export const drawing: Drawing<Subject> = { figures, layout: inHeight(layout), table, describe };
