import { range } from "d3";
import type { Element } from "hast";
import { s } from "hastscript";
import { own } from "../../diagnostics/document.ts";
import { type Tile, tile, withoutEnding } from "../../language/tile.ts";
import type { Voice } from "../../language/voice.ts";
import type { PlainCount } from "../../record/model.ts";
import type { Drawing, Layout, Painted, SubjectOf } from "../form.ts";
import type { Format, TextStyle, Variant } from "../format.ts";
import { iconNamed, iconOf } from "../icons/index.ts";
import { inHeight } from "../in-height.ts";
import { iconElement, type Segment, segments, stroke } from "../shapes.ts";
import { bottomOf, fittingStyle, hasRoom, type Lines, text, textWidth, wrap } from "../text.ts";
import { captions, tableCells, tableHead } from "../words.ts";
import { ICON, type stations } from "./options.ts";

type Subject = SubjectOf<typeof stations>;

/** A place with what was counted there. */
interface Station {
  readonly metric: PlainCount;
  readonly place: string;
  readonly figure: Tile;
  readonly label: string;
}

/** Places side by side, each on a ground of its own, or one below the other. */
const layout = (subject: Subject, format: Format): Layout =>
  format.variant === "narrow"
    ? stacked(subject, format)
    : // On a card pictograms are lower by what its text lacks, which is no smaller for them.
      inHeight((each: Subject, { tallest: left = 0 }) =>
        sideBySide(each, format, Math.max(0, (format.tallest ?? 0) - left)),
      )(subject, format);

/** Height of the pictograms. */
const TALL: Readonly<Record<Variant, number>> = { broad: 190, wide: 112, narrow: 96 };
/** The least part of it that a card leaves them. */
const LEAST_TALL = 0.4;
/** More places than these wrap to a second line. */
const ACROSS = 5;
/** Between the grounds of two places. */
const GUTTER = 14;
const AFTER_GROUND = 13;
const AFTER_PLACE = 8;
const AFTER_FIGURE = 1;
const BETWEEN_LINES = 34;

/** The pictograms of these metrics, all of one height, none wider than so much, and lower by so much. */
function standingIn({ metrics, options }: Subject, format: Format, most: number, lower = 0) {
  const icons = new Map(metrics.map(({ id }) => [id, iconOf(options.icons, id, ICON)]));
  const broadest = Math.max(...[...icons.values()].map((icon) => icon.width / icon.height));
  const high = Math.min(TALL[format.variant], most / broadest);
  const height = Math.max(high - lower, high * LEAST_TALL);
  return {
    height,
    /** That of a metric, with its feet on a ground whose line's middle is there. */
    on({ id }: PlainCount, x: number, ground: number): Element {
      const icon = icons.get(id) ?? iconNamed(ICON);
      // A unit of the icon's box is clear below its feet.
      const y = ground - format.stroke.ground / 2 - (height * (icon.height - 1)) / icon.height;
      return s("g", { dataMark: id }, iconElement({ format, icon, paint: "sub", height, x, y }));
    },
  };
}

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

function sideBySide(subject: Subject, format: Format, lower: number): Layout {
  const { metrics, options, voice } = subject;
  const { width, unit, type } = format;
  const all = metrics.map(
    (metric): Station => ({
      metric,
      place: placeOf(options, metric.id, voice),
      figure: withoutEnding(tile(voice.format(metric, { bare: true, start: true, figures: true }))),
      label: voice.text(metric.label),
    }),
  );
  const { style, across, width: column } = columnsOf(format, all);
  const icons = standingIn(subject, format, column, lower / Math.ceil(all.length / across));
  const whole = (words: string): readonly string[] => (words === "" ? [] : [words]);
  const levels: readonly Level[] = [
    [({ place }) => wrap(place, type.heading, column), AFTER_GROUND, type.heading],
    [({ figure }) => whole(figure.before), AFTER_PLACE, type.note],
    [({ figure }) => wrap(figure.numeral, style, column), 0, style],
    [({ figure }) => whole(figure.after), 0, type.note],
    [({ label }) => wrap(label, type.note, column), AFTER_FIGURE, type.note, "quiet"],
  ];
  let y = 0;
  const parts = range(0, all.length, across).flatMap((first): readonly Painted[] => {
    const line = all
      .slice(first, first + across)
      .map((station, index) => ({ ...station, x: index * (column + GUTTER * unit) }));
    const ground = y + icons.height + format.stroke.ground / 2;
    y = ground;
    const texts = levels.map(([linesOf, gap, style, paint]) => {
      const top = y + gap * unit;
      const level = line.map((each): Lines => ({ lines: linesOf(each), x: each.x, top, style, paint }));
      if (level.some(({ lines }) => lines.length > 0)) y = Math.max(...level.map(bottomOf));
      return level;
    });
    y += BETWEEN_LINES * unit;
    const grounds = line.map(({ x }): Segment => [x, ground, x + column, ground]);
    return [
      ...line.flatMap(({ metric, x }, index) => [
        icons.on(metric, x, ground),
        ...texts.flatMap((level) => level[index] ?? []),
      ]),
      stroke("p-ground", segments(grounds)),
    ];
  });
  return { width, height: Math.ceil(y - BETWEEN_LINES * unit), parts };
}

/** As many columns as let every numeral stand large and every word whole; one where none does. */
function columnsOf(format: Format, all: readonly Station[]) {
  const { width, unit, type } = format;
  const styles = [type.big, ...format.numbers].filter(({ size }) => size >= type.heading.size);
  const choices = range(Math.ceil(all.length / ACROSS), all.length + 1).map((lines) =>
    Math.ceil(all.length / lines),
  );
  const room = (across: number): number => (width - (across - 1) * GUTTER * unit) / across;
  const fits = (across: number): boolean =>
    all.every(
      ({ place, figure, label }) =>
        textWidth(figure.numeral, type.heading) <= room(across) &&
        hasRoom(place, type.heading, room(across)) &&
        hasRoom(label, type.note, room(across)),
    );
  const across = choices.find(fits) ?? 1;
  const numerals = all.map(({ figure }) => figure.numeral);
  return { across, width: room(across), style: fittingStyle(numerals, styles, room(across)) };
}

const TEXT_LEFT = 122;
/** From a ground to the next place. */
const BETWEEN_PLACES = 24;

function stacked(subject: Subject, format: Format): Layout {
  const { metrics, options, voice } = subject;
  const { width, type, stroke: lines } = format;
  const x = TEXT_LEFT;
  const room = width - x;
  const icons = standingIn(subject, format, TEXT_LEFT - GUTTER);
  const captionOf = captions(metrics, voice, format, [type.subtitle, type.heading, type.value], room);
  const grounds: Segment[] = [];
  let top = 0;
  const parts = metrics.flatMap((metric): readonly Painted[] => {
    const where = text(placeOf(options, metric.id, voice), room, { x, top, style: type.heading });
    const words = captionOf(metric, { x, top: bottomOf(where) });
    const ground = Math.max(top + icons.height, words.bottom + 4) + lines.ground / 2;
    grounds.push([0, ground, width, ground]);
    top = ground + lines.ground / 2 + BETWEEN_PLACES;
    return [icons.on(metric, 0, ground), where, ...words.texts];
  });
  const height = Math.ceil(top - BETWEEN_PLACES);
  return { width, height, parts: [...parts, stroke("p-ground", segments(grounds))] };
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
