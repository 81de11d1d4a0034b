import { max } from "d3";
import type { Element } from "hast";
import { tile } from "../../language/tile.ts";
import type { Count } from "../../record/model.ts";
import { type Drawing, type Frame, type Subject, WIDTHS } from "../form.ts";
import { iconNamed } from "../icons/index.ts";
import { painted } from "../paint.ts";
import { counts } from "../rules.ts";
import { group, lineHeight, place, segments, stroke, textLines } from "../shapes.ts";
import { NUMBER_STYLES, STROKE, TYPE } from "../theme.ts";
import { fittingStyle, wrap } from "../wrap.ts";
import { columnsOf, type Station } from "./layout.ts";
import type { StationsOptions } from "./rules.ts";
import { placeOf } from "./words.ts";

/** A place with its figure, and the icon that stands there. */
interface Standing extends Station {
  readonly metric: Count;
  readonly said: string;
}

/** Places side by side on one ground, or one below the other. */
export function draw(subject: Subject<StationsOptions>, frame: Frame): Drawing {
  const { metrics, options, voice } = subject;
  const stations = counts(metrics).map((metric): Standing => {
    const said = voice.say(metric, { bare: true, start: true, figures: true });
    return {
      metric,
      said,
      figure: tile(said),
      place: placeOf(options, metric.id, voice),
      label: voice.text(metric.label),
    };
  });
  return frame.variant === "wide" ? sideBySide(stations, options) : stacked(stations, options);
}

const ICON = 72;
const AFTER_GROUND = 10;
const AFTER_PLACE = 8;
const AFTER_FIGURE = 3;
const BETWEEN_LINES = 30;

function figureIcon(
  { icons }: StationsOptions,
  { metric }: Standing,
  height: number,
  x: number,
  top: number,
) {
  const icon = iconNamed(icons[metric.id] ?? "enterprise");
  const scale = height / icon.height;
  return group({ dataMark: metric.id }, [place(painted(icon, "sub", scale), x, top, scale)]);
}

function sideBySide(stations: readonly Standing[], options: StationsOptions): Drawing {
  const width = WIDTHS.wide;
  const columns = columnsOf(stations, width);
  const { style, across } = columns;
  const children: Element[] = [];
  let y = 0;
  for (let first = 0; first < stations.length; first += across) {
    const line = stations.slice(first, first + across).map((station, index) => ({
      station,
      x: index * (columns.width + columns.gutter),
      places: wrap(station.place, TYPE.heading, columns.width),
      numerals: wrap(station.figure.numeral, style, columns.width),
      labels: wrap(station.label, TYPE.label, columns.width),
    }));
    const most = (lines: (entry: (typeof line)[number]) => number): number => max(line, lines) ?? 0;
    // Every column keeps the lines that one of them needs, so that numerals stand level.
    const ground = y + ICON;
    const placeTop = ground + AFTER_GROUND;
    const beforeTop = placeTop + most(({ places }) => places.length) * lineHeight(TYPE.heading) + AFTER_PLACE;
    const numeralTop =
      beforeTop + most(({ station }) => (station.figure.before === "" ? 0 : 1)) * lineHeight(TYPE.value);
    const afterTop = numeralTop + most(({ numerals }) => numerals.length) * lineHeight(style);
    const labelTop =
      afterTop +
      most(({ station }) => (station.figure.after === "" ? 0 : 1)) * lineHeight(TYPE.value) +
      AFTER_FIGURE;
    for (const { station, x, places, numerals, labels } of line) {
      const { before, after } = station.figure;
      children.push(
        figureIcon(options, station, ICON, x, y),
        ...textLines(places, { x, top: placeTop, style: TYPE.heading, paint: "sub" }),
        ...textLines(before === "" ? [] : [before], { x, top: beforeTop, style: TYPE.value }),
        ...textLines(numerals, { x, top: numeralTop, style }),
        ...textLines(after === "" ? [] : [after], { x, top: afterTop, style: TYPE.value }),
        ...textLines(labels, { x, top: labelTop, style: TYPE.label, paint: "quiet" }),
      );
    }
    children.push(
      stroke("p-rule", segments(line.map(({ x }) => [x, ground, x + columns.width, ground] as const))),
    );
    y = labelTop + most(({ labels }) => labels.length) * lineHeight(TYPE.label) + BETWEEN_LINES;
  }
  return { width, height: Math.ceil(y - BETWEEN_LINES), children };
}

const SMALL_ICON = 60;
const TEXT_LEFT = 84;
const PADDING = 14;

function stacked(stations: readonly Standing[], options: StationsOptions): Drawing {
  const width = WIDTHS.narrow;
  const room = width - TEXT_LEFT;
  const style = fittingStyle(
    stations.map(({ said }) => said),
    NUMBER_STYLES,
    room,
  );
  const children: Element[] = [];
  const rules: number[] = [];
  let y = STROKE.rule / 2;
  for (const station of stations) {
    rules.push(y);
    const top = y + PADDING;
    const places = wrap(station.place, TYPE.heading, room);
    const numbers = wrap(station.said, style, room);
    const labels = wrap(station.label, TYPE.label, room);
    const numberTop = top + places.length * lineHeight(TYPE.heading);
    const labelTop = numberTop + numbers.length * lineHeight(style);
    children.push(
      figureIcon(options, station, SMALL_ICON, 0, top),
      ...textLines(places, { x: TEXT_LEFT, top, style: TYPE.heading, paint: "sub" }),
      ...textLines(numbers, { x: TEXT_LEFT, top: numberTop, style }),
      ...textLines(labels, { x: TEXT_LEFT, top: labelTop, style: TYPE.label, paint: "quiet" }),
    );
    y = Math.max(top + SMALL_ICON, labelTop + labels.length * lineHeight(TYPE.label)) + PADDING;
  }
  rules.push(y);
  const lines = stroke("p-rule", segments(rules.map((at) => [0, at, width, at] as const)));
  return { width, height: Math.ceil(y + STROKE.rule / 2), children: [lines, ...children] };
}
