import { range } from "d3";
import type { Element } from "hast";
import { type Tile, tile } from "../../language/tile.ts";
import type { Voice } from "../../language/voice.ts";
import type { Count } from "../../record/model.ts";
import { type Drawing, type SubjectOf, type Table, type Variant, WIDTHS } from "../form.ts";
import type { Icon } from "../icons/icon.ts";
import { iconNamed } from "../icons/index.ts";
import { textWidth } from "../measure.ts";
import { iconElement, type PlacedIcon } from "../paint.ts";
import {
  bottomOf,
  caption,
  group,
  type Segment,
  segments,
  stroke,
  type Text,
  text,
  textElements,
} from "../shapes.ts";
import { NUMBER_STYLES, STROKE, type TextStyle, TYPE } from "../theme.ts";
import { table as countTable } from "../words.ts";
import { fittingStyle, wrap } from "../wrap.ts";
import { ICON, type stations } from "./options.ts";

type Subject = SubjectOf<typeof stations>;

/** A place with its figure, and the icon that stands there. */
interface Station {
  readonly metric: Count;
  readonly icon: Icon;
  readonly place: string;
  readonly said: string;
  readonly figure: Tile;
  readonly label: string;
}

/** A station with everything in its place. */
interface Standing {
  readonly metric: Count;
  readonly icon: PlacedIcon;
  readonly texts: readonly Text[];
}

interface Layout {
  readonly width: number;
  readonly height: number;
  /** In the order drawn: lines of places that stand on one ground, or a place each. */
  readonly lines: readonly { readonly standings: readonly Standing[]; readonly ground: readonly Segment[] }[];
  /** Between places that are stacked. */
  readonly rules: readonly Segment[];
}

/** Places side by side on one ground, or one below the other. */
function layout({ metrics, options, voice }: Subject, variant: Variant): Layout {
  const all = metrics.map((metric): Station => {
    const said = voice.say(metric, { bare: true, start: true, figures: true });
    return {
      metric,
      icon: iconNamed(options.icons[metric.id] ?? ICON),
      place: placeOf(options, metric.id, voice),
      said,
      figure: tile(said),
      label: voice.text(metric.label),
    };
  });
  return variant === "wide" ? sideBySide(all) : stacked(all);
}

const ICON_HEIGHT = 72;
const GUTTER = 12;
const AFTER_GROUND = 10;
const AFTER_PLACE = 8;
const AFTER_FIGURE = 3;
const BETWEEN_LINES = 30;

function sideBySide(all: readonly Station[]): Layout {
  const width = WIDTHS.wide;
  const { style, across, width: column } = columnsOf(all, width);
  let y = 0;
  const lines = range(0, all.length, across).map((first) => {
    const line = all
      .slice(first, first + across)
      .map((station, index) => ({ station, x: index * (column + GUTTER) }));
    // Every column keeps the lines that one of them needs, so that numerals stand level.
    const level = (
      linesOf: (station: Station) => readonly string[],
      top: number,
      style: TextStyle,
      paint?: Text["paint"],
    ) => {
      const texts = line.map(({ station, x }): Text => ({ lines: linesOf(station), x, top, style, paint }));
      return { texts, bottom: Math.max(...texts.map(bottomOf)) };
    };
    const whole = (words: string): readonly string[] => (words === "" ? [] : [words]);
    const ground = y + ICON_HEIGHT;
    const places = level(
      ({ place }) => wrap(place, TYPE.heading, column),
      ground + AFTER_GROUND,
      TYPE.heading,
      "sub",
    );
    const before = level(({ figure }) => whole(figure.before), places.bottom + AFTER_PLACE, TYPE.value);
    const numerals = level(({ figure }) => wrap(figure.numeral, style, column), before.bottom, style);
    const after = level(({ figure }) => whole(figure.after), numerals.bottom, TYPE.value);
    const labels = level(
      ({ label }) => wrap(label, TYPE.label, column),
      after.bottom + AFTER_FIGURE,
      TYPE.label,
      "quiet",
    );
    const top = y;
    y = labels.bottom + BETWEEN_LINES;
    return {
      standings: line.map(({ station: { metric, icon }, x }, index) => ({
        metric,
        icon: { icon, paint: "sub", height: ICON_HEIGHT, x, y: top } as const,
        texts: [places, before, numerals, after, labels].flatMap(({ texts }) => texts[index] ?? []),
      })),
      ground: line.map(({ x }): Segment => [x, ground, x + column, ground]),
    };
  });
  return { width, height: Math.ceil(y - BETWEEN_LINES), lines, rules: [] };
}

/** Numerals in a column are at least this large. */
const SMALLEST = TYPE.heading;
const STYLES = NUMBER_STYLES.filter(({ size }) => size >= SMALLEST.size);

/** As many columns as let every numeral stand large and every word whole; one where none does. */
function columnsOf(all: readonly Station[], width: number) {
  const choices = range(1, all.length + 1).map((lines) => Math.ceil(all.length / lines));
  const room = (across: number): number => (width - (across - 1) * GUTTER) / across;
  const hasRoom = (words: string, style: TextStyle, across: number): boolean =>
    words.split(/[ \n\t]+/).every((word) => textWidth(word, style) <= room(across));
  const fits = (across: number): boolean =>
    all.every(
      ({ place, figure, label }) =>
        textWidth(figure.numeral, SMALLEST) <= room(across) &&
        hasRoom(place, TYPE.heading, across) &&
        hasRoom(label, TYPE.label, across),
    );
  const across = choices.find(fits) ?? 1;
  const numerals = all.map(({ figure }) => figure.numeral);
  return { across, width: room(across), style: fittingStyle(numerals, STYLES, room(across)) };
}

const SMALL_ICON = 60;
const TEXT_LEFT = 84;
const PADDING = 14;

function stacked(all: readonly Station[]): Layout {
  const width = WIDTHS.narrow;
  const room = width - TEXT_LEFT;
  const x = TEXT_LEFT;
  const said = all.map((station) => station.said);
  const style = fittingStyle(said, NUMBER_STYLES, room);
  const rules: number[] = [];
  let y = STROKE.rule / 2;
  const lines = all.map(({ metric, icon, place, said, label }) => {
    rules.push(y);
    const top = y + PADDING;
    const where = text(place, room, { x, top, style: TYPE.heading, paint: "sub" });
    const words = caption(said, label, room, { x, top: bottomOf(where), style });
    y = Math.max(top + SMALL_ICON, words.bottom) + PADDING;
    const placed = { icon, paint: "sub", height: SMALL_ICON, x: 0, y: top } as const;
    return { standings: [{ metric, icon: placed, texts: [where, ...words.texts] }], ground: [] };
  });
  rules.push(y);
  const height = Math.ceil(y + STROKE.rule / 2);
  return { width, height, lines, rules: rules.map((at) => [0, at, width, at]) };
}

const draw = ({ lines, rules }: Layout): readonly Element[] => [
  ...ruled(rules),
  ...lines.flatMap(({ standings, ground }) => [
    ...standings.flatMap(({ metric, icon, texts }) => [
      group({ dataMark: metric.id }, [iconElement(icon)]),
      ...textElements(texts),
    ]),
    ...ruled(ground),
  ]),
];

const ruled = (lines: readonly Segment[]): readonly Element[] =>
  lines.length === 0 ? [] : [stroke("p-rule", segments(lines))];

/** The name of the place at which a metric was counted. */
const placeOf = ({ places }: Subject["options"], id: string, voice: Voice): string =>
  voice.text(places[id] ?? {});

/** The chart's metrics as a table, the place first. */
function table(subject: Subject): Table {
  const { head, rows } = countTable(subject);
  const { options, voice } = subject;
  return {
    head: [voice.message("chart.stations.place"), ...head],
    rows: rows.map(({ metric, cells }) => ({
      metric,
      cells: [placeOf(options, metric.id, voice), ...cells],
    })),
  };
}

/** Each place with what was counted there. */
const describe = ({ metrics, options, voice }: Subject): string =>
  metrics
    .map((metric) =>
      voice.message("chart.stations.finding", {
        place: placeOf(options, metric.id, voice),
        figure: voice.say(metric),
      }),
    )
    .join(" ");

export const drawing: Drawing<Subject, Layout> = { layout, draw, table, describe };
