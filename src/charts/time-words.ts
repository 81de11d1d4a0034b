import { range } from "d3";
import type { MessageKey } from "../language/index.ts";
import type { Voice } from "../language/voice.ts";
import { isCount, type Quantity, type Series } from "../record/kinds/index.ts";
import { largestOf, smallestOf } from "./extremes.ts";
import type { Subject, Table } from "./form.ts";
import { type Point, periodAt, pointsOf, spanOf } from "./periods.ts";
import { tableCells, tableHead } from "./words.ts";

/** Every period from the first that is named to the last, with its figure or without one. */
function periodsOf(series: Series) {
  const { first, last, length } = spanOf([series]);
  const points = new Map(pointsOf(series).map((point) => [point.place, point]));
  return range(first, last + 1).map((place) => ({ at: periodAt(place, length), point: points.get(place) }));
}

/** Things counted are said in figures, never in words; money keeps its millions, and each unit its own way. */
export const inDigits = (metric: Quantity) => (isCount(metric) ? { figures: true } : {});

/** A figure as labels may say it, the fullest first; the precision is left to the mark in the last ones. */
export const wordingsOf = ({ part }: Point, voice: Voice): readonly string[] => [
  voice.format(part, { bare: true, ...inDigits(part) }),
  voice.format(part, { number: true, ...inDigits(part) }),
  voice.format(part, { number: true, short: true }),
];

/** A row a period, and of several series their name; one without a figure says so. */
export function timeTable({ metrics, voice }: Subject<unknown, readonly Series[]>): Table {
  const several = metrics.length > 1;
  return {
    head: [voice.message("chart.time.period"), ...tableHead(voice).slice(several ? 0 : 1)],
    rows: metrics.flatMap((series) =>
      periodsOf(series).map(({ at, point }) => ({
        metric: point?.part ?? series,
        cells: [
          voice.language.period(at, { start: true }),
          ...(several ? [voice.text(series.label)] : []),
          ...(point === undefined
            ? [voice.message("chart.time.missing"), ""]
            : tableCells(point.part, voice).slice(1)),
        ],
      })),
    ),
  };
}

/** Of each series its first and its last figure, its highest and its lowest where they are certain, and how many periods have none. */
export function timeFinding(key: MessageKey, metrics: readonly Series[], voice: Voice): string {
  return [
    voice.message(key, { count: metrics.length }),
    ...metrics.flatMap((series) => seriesFinding(series, voice)),
  ].join(" ");
}

function seriesFinding(series: Series, voice: Voice): readonly string[] {
  const periods = periodsOf(series);
  const points = pointsOf(series).map(({ part, low, high }) => ({
    part,
    value: { from: low, to: high },
    precision: part.precision,
  }));
  const said = (part: Quantity | undefined): string =>
    part === undefined
      ? ""
      : voice.message("chart.time.point", {
          figure: voice.format(part, { bare: true, ...inDigits(part) }),
          period: voice.language.period(part.within?.at ?? ""),
        });
  const [highest, lowest] = [largestOf(points), smallestOf(points)];
  const label = voice.text(series.label);
  const gaps = gapsIn(periods).map(({ from, to }) =>
    voice.language.period(from === to ? from : { from, to }),
  );
  return [
    points.length === 1
      ? voice.message("chart.time.one", { label, figure: said(points[0]?.part) })
      : voice.message("chart.time.ends", {
          label,
          first: said(points[0]?.part),
          last: said(points.at(-1)?.part),
        }),
    ...(highest === null ? [] : [voice.message("chart.time.highest", { figure: said(highest.part) })]),
    ...(lowest === null ? [] : [voice.message("chart.time.lowest", { figure: said(lowest.part) })]),
    ...(gaps.length === 0 ? [] : [voice.message("chart.time.gaps", { periods: gaps.join("; ") })]),
  ];
}

/** Periods without a figure, those that follow on each other from the first of them to the last. */
function gapsIn(periods: ReturnType<typeof periodsOf>) {
  const gaps: { from: string; to: string }[] = [];
  for (const [index, { at, point }] of periods.entries()) {
    if (point !== undefined) continue;
    const open = index > 0 && periods[index - 1]?.point === undefined ? gaps.at(-1) : undefined;
    if (open === undefined) gaps.push({ from: at, to: at });
    else open.to = at;
  }
  return gaps;
}
