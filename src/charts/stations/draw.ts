import { range } from "d3";
import type { Element } from "hast";
import { s } from "hastscript";
import { own } from "../../diagnostics/document.ts";
import { type Tile, tile } from "../../language/tile.ts";
import type { Voice } from "../../language/voice.ts";
import type { Count } from "../../record/model.ts";
import { type Drawing, type Layout, type Painted, type SubjectOf, type Variant, WIDTHS } from "../form.ts";
import { iconOf } from "../icons/index.ts";
import { iconElement, type Segment, segments, stroke } from "../shapes.ts";
import { bottomOf, fittingStyle, hasRoom, type Lines, text, textWidth, wrap } from "../text.ts";
import { NUMBER_STYLES, STROKE, type TextStyle, TYPE } from "../theme.ts";
import { captions, tableCells, tableHead } from "../words.ts";
import { ICON, type stations } from "./options.ts";

type Subject = SubjectOf<typeof stations>;

/** A place with what was counted there. */
interface Station {
  readonly metric: Count;
  readonly place: string;
  readonly figure: Tile;
  readonly label: string;
}

/** Places side by side on one ground, or one below the other. */
const layout = (subject: Subject, variant: Variant): Layout =>
  variant === "wide" ? sideBySide(subject) : stacked(subject);

/** The icon that stands for a metric, of this height and at this place. */
function standing(
  { icons }: Subject["options"],
  { id }: Count,
  height: number,
  x: number,
  y: number,
): Element {
  const icon = iconOf(icons, id, ICON);
  return s("g", { dataMark: id }, iconElement({ icon, paint: "sub", height, x, y }));
}

const ICON_HEIGHT = 72;
const GUTTER = 12;
const AFTER_GROUND = 10;
const AFTER_PLACE = 8;
const AFTER_FIGURE = 3;
const BETWEEN_LINES = 30;

/**
 * What of each station, so far below what is above it, is set how. Every column keeps the lines that one of them needs,
 * so that numerals stand level.
 */
type Level = readonly [
  linesOf: (station: Station) => readonly string[],
  gap: number,
  style: TextStyle,
  paint?: Lines["paint"],
];

function sideBySide({ metrics, options, voice }: Subject): Layout {
  const width = WIDTHS.wide;
  const all = metrics.map(
    (metric): Station => ({
      metric,
      place: placeOf(options, metric.id, voice),
      figure: tile(voice.format(metric, { bare: true, start: true, figures: true })),
      label: voice.text(metric.label),
    }),
  );
  const { style, across, width: column } = columnsOf(all, width);
  let y = 0;
  const parts = range(0, all.length, across).flatMap((first): readonly Painted[] => {
    const line = all
      .slice(first, first + across)
      .map((station, index) => ({ ...station, x: index * (column + GUTTER) }));
    const whole = (words: string): readonly string[] => (words === "" ? [] : [words]);
    const levels: readonly Level[] = [
      [({ place }) => wrap(place, TYPE.heading, column), AFTER_GROUND, TYPE.heading, "sub"],
      [({ figure }) => whole(figure.before), AFTER_PLACE, TYPE.value],
      [({ figure }) => wrap(figure.numeral, style, column), 0, style],
      [({ figure }) => whole(figure.after), 0, TYPE.value],
      [({ label }) => wrap(label, TYPE.label, column), AFTER_FIGURE, TYPE.label, "quiet"],
    ];
    const top = y;
    const ground = top + ICON_HEIGHT;
    y = ground;
    const texts = levels.map(([linesOf, gap, style, paint]) => {
      const level = line.map(
        (each): Lines => ({ lines: linesOf(each), x: each.x, top: y + gap, style, paint }),
      );
      y = Math.max(...level.map(bottomOf));
      return level;
    });
    y += BETWEEN_LINES;
    const grounds = line.map(({ x }): Segment => [x, ground, x + column, ground]);
    return [
      ...line.flatMap(({ metric, x }, index) => [
        standing(options, metric, ICON_HEIGHT, x, top),
        ...texts.flatMap((level) => level[index] ?? []),
      ]),
      stroke("p-rule", segments(grounds)),
    ];
  });
  return { width, height: Math.ceil(y - BETWEEN_LINES), parts };
}

/** Numerals in a column are at least this large. */
const SMALLEST = TYPE.heading;
const STYLES = NUMBER_STYLES.filter(({ size }) => size >= SMALLEST.size);

/** As many columns as let every numeral stand large and every word whole; one where none does. */
function columnsOf(all: readonly Station[], width: number) {
  const choices = range(1, all.length + 1).map((lines) => Math.ceil(all.length / lines));
  const room = (across: number): number => (width - (across - 1) * GUTTER) / across;
  const fits = (across: number): boolean =>
    all.every(
      ({ place, figure, label }) =>
        textWidth(figure.numeral, SMALLEST) <= room(across) &&
        hasRoom(place, TYPE.heading, room(across)) &&
        hasRoom(label, TYPE.label, room(across)),
    );
  const across = choices.find(fits) ?? 1;
  const numerals = all.map(({ figure }) => figure.numeral);
  return { across, width: room(across), style: fittingStyle(numerals, STYLES, room(across)) };
}

const SMALL_ICON = 60;
const TEXT_LEFT = 84;
const PADDING = 14;

function stacked({ metrics, options, voice }: Subject): Layout {
  const width = WIDTHS.narrow;
  const room = width - TEXT_LEFT;
  const x = TEXT_LEFT;
  const captionOf = captions(metrics, voice, NUMBER_STYLES, room);
  let y = STROKE.rule / 2;
  const ruleHere = (): Segment => [0, y, width, y];
  const rules = [ruleHere()];
  const parts = metrics.flatMap((metric): readonly Painted[] => {
    const top = y + PADDING;
    const place = placeOf(options, metric.id, voice);
    const where = text(place, room, { x, top, style: TYPE.heading, paint: "sub" });
    const words = captionOf(metric, { x, top: bottomOf(where) });
    y = Math.max(top + SMALL_ICON, words.bottom) + PADDING;
    rules.push(ruleHere());
    return [standing(options, metric, SMALL_ICON, 0, top), where, ...words.texts];
  });
  const height = Math.ceil(y + STROKE.rule / 2);
  return { width, height, parts: [stroke("p-rule", segments(rules)), ...parts] };
}

/** The name of the place at which a metric was counted. */
const placeOf = ({ places }: Subject["options"], id: string, voice: Voice): string =>
  voice.text(own(places, id) ?? {});

/** Each place with what was counted there. */
const describe = ({ metrics, options, voice }: Subject): string => {
  const listed = metrics.map((metric) =>
    voice.message("chart.stations.finding", {
      place: placeOf(options, metric.id, voice),
      figure: voice.format(metric),
    }),
  );
  return voice.message("chart.stations.drawn", { listed: listed.join(" ") });
};

export const drawing: Drawing<Subject> = {
  layout,
  /** The chart's metrics as a table, the place first. */
  table: ({ metrics, options, voice }) => ({
    head: [voice.message("chart.stations.place"), ...tableHead(voice)],
    rows: metrics.map((metric) => ({
      metric,
      cells: [placeOf(options, metric.id, voice), ...tableCells(metric, voice)],
    })),
  }),
  describe,
};
