import { max, range, sum } from "d3";
import type { PlainCount } from "../../record/model.ts";
import type { Drawing, Layout, Painted, SubjectOf } from "../form.ts";
import type { Format, Variant } from "../format.ts";
import { BOX_HEIGHT } from "../icons/icon.ts";
import { iconOf } from "../icons/index.ts";
import { iconSample, type KeyItem, keyed, precisionItems } from "../key.ts";
import { goesOn } from "../marks.ts";
import { bottomOf } from "../text.ts";
import {
  type Cells,
  endMark,
  gridHeight,
  lessThanOne,
  pitchIn,
  placesBeyond,
  type Run,
  tiles,
} from "../tiles.ts";
import { largest } from "../unit.ts";
import { table, things } from "../words.ts";
import { headsOf } from "./heads.ts";
import { type grid, ICON, unitFor } from "./options.ts";

type Subject = SubjectOf<typeof grid>;

/** What a format sets by itself. */
interface Measures {
  /** Between two panels, and between two lines of them. */
  readonly gutter: number;
  readonly between: number;
  readonly tallest: number;
  readonly lineGap: number;
}
const MEASURES: Readonly<Record<Variant, Measures>> = {
  broad: { gutter: 80, between: 60, tallest: 46, lineGap: 9 },
  wide: { gutter: 36, between: 36, tallest: 40, lineGap: 7 },
  narrow: { gutter: 0, between: 40, tallest: 40, lineGap: 7 },
};
const BEFORE_ICONS = 20;
const BEFORE_KEY = 18;

/** How many one icon stands for. */
const unitOf = ({ metrics, options }: Subject): number => options.unit ?? unitFor(largest(metrics));

/** Icons in panels; where they have a height to keep to, in those of ten a line that are larger and do. */
function layout(subject: Subject, format: Format): Layout {
  const width = panelIn(format, subject.metrics.length) - format.stroke.open;
  const cells = cellsOf(subject, format, width);
  const drawn = drawnIn(cells, subject, format);
  if (format.tallest === undefined || cells.columns === TEN) return drawn;
  const high = inLines(subject, format).map((places) => gridHeight(cells, places));
  const room = format.tallest - drawn.height + sum(high);
  const lines = sum(inLines(subject, format), (places) => Math.ceil(places / TEN));
  const larger = cellsIn(subject, format, width, TEN, room / lines / CARD_LINE);
  if (larger.height <= cells.height) return drawn;
  return drawnIn({ ...larger, linePitch: larger.height * CARD_LINE }, subject, format);
}

/** Icons that a reader counts by. */
const TEN = 10;
/** From a line of icons to the next on a card, as a multiple of their height. */
const CARD_LINE = 1.2;

/** Width of a panel. */
function panelIn(format: Format, many: number): number {
  const across = panelsAcross(format, many);
  return (format.width - (across - 1) * MEASURES[format.variant].gutter) / across;
}

/** Of each line of panels, the most places that one of them has. */
function inLines(subject: Subject, format: Format): readonly number[] {
  const { metrics } = subject;
  const across = panelsAcross(format, metrics.length);
  const unit = unitOf(subject);
  return range(0, metrics.length, across).map(
    (first) =>
      max(metrics.slice(first, first + across), (metric) => placesTaken(metric, metric.value / unit)) ?? 0,
  );
}

/** A panel of icons for each count, all at one size and pitch. */
function drawnIn(cells: Cells, subject: Subject, format: Format): Layout {
  const { metrics, options, voice } = subject;
  const { width, unit: gap } = format;
  const { gutter, between } = MEASURES[format.variant];
  const unit = unitOf(subject);
  const across = panelsAcross(format, metrics.length);
  const panelWidth = panelIn(format, metrics.length);
  const headed = headsOf(metrics, voice, format, panelWidth);
  const places = inLines(subject, format);

  let y = 0;
  const parts = range(0, metrics.length, across).flatMap((first): readonly Painted[] => {
    const line = metrics
      .slice(first, first + across)
      .map((metric, index) => ({ metric, x: index * (panelWidth + gutter) }));
    const heads = headed(line, y);
    const top = heads.bottom + (format.tallest === undefined ? BEFORE_ICONS * gap : BEFORE_ICONS / 4);
    const panels = line.map(({ metric: { id, value, precision }, x }) => {
      const grid = { ...cells, format, x: x + format.stroke.open / 2, y: top };
      const icon = iconOf(options.icons, id, ICON);
      const run: Run = { grid, icon, paint: "sub", to: value / unit, precision };
      return { id, run, less: lessThanOne(run, voice.message("chart.unit.less"), x + panelWidth) };
    });
    const bottoms = panels.flatMap(({ less }) => less.map(bottomOf));
    y = Math.max(top + gridHeight(cells, places[first / across] ?? 0), ...bottoms) + between;
    return [
      ...heads.texts,
      ...panels.flatMap(({ id, run, less }): readonly Painted[] => [
        tiles(run, id, id),
        ...endMark(run, "below"),
        ...less,
      ]),
    ];
  });
  return keyed(keyItems(subject, format), BEFORE_KEY * format.unit, format, {
    width,
    bottom: y - between,
    parts,
  });
}

/** One panel takes the whole width, two and four stand in pairs, the others in threes; in a narrow drawing all are stacked. */
function panelsAcross(format: Format, many: number): number {
  if (format.variant === "narrow") return 1;
  return many === 2 || many === 4 ? 2 : Math.min(3, many);
}

/** Room for an icon as a multiple of its width: at least, and at most. */
const SPREAD = [1.2, 1.6] as const;
/** On a card a panel wider than this is kept low. */
const CARD_PANEL = 320;

/** Ten icons a line, twenty in a panel that has the whole width or is kept low. */
function cellsOf(subject: Subject, format: Format, width: number): Cells {
  const low = subject.metrics.length === 1 || (format.tallest !== undefined && width > CARD_PANEL);
  return cellsIn(subject, format, width, format.variant !== "narrow" && low ? 2 * TEN : TEN);
}

/** So many icons a line, none higher than `most`; all panels share one size and pitch. */
function cellsIn(
  subject: Subject,
  { variant }: Format,
  width: number,
  columns: number,
  most = Number.POSITIVE_INFINITY,
): Cells {
  const { metrics, options } = subject;
  const { tallest, lineGap } = MEASURES[variant];
  const [closest, loosest] = SPREAD;
  const icons = metrics.map(({ id }) => iconOf(options.icons, id, ICON));
  const ratio = Math.max(...icons.map((icon) => icon.width)) / BOX_HEIGHT;
  const beyond = metrics.map(({ precision, value }) =>
    placesBeyond(precision, value / unitOf(subject), columns, "below"),
  );
  const room =
    Math.max(...beyond) === 0 ? pitchIn(width, columns, closest) : width / (columns + Math.max(...beyond));
  const height = Math.min(tallest, most, room / closest / ratio);
  const pitch = Math.min(room, height * ratio * loosest);
  return { columns, pitch, height, linePitch: height + lineGap };
}

/** Places in the grid: one more than there are icons where an open one follows, one where a mark is about none. */
const placesTaken = ({ precision }: PlainCount, units: number): number =>
  Math.max(1, Math.ceil(units) + (goesOn(precision) ? 1 : 0));

function keyItems(subject: Subject, format: Format): readonly KeyItem[] {
  const { metrics, options, voice } = subject;
  const over = metrics.find(({ precision }) => goesOn(precision));
  const more = over === undefined ? null : iconSample(iconOf(options.icons, over.id, ICON), "open", format);
  const units = new Map(
    metrics.map((metric) => {
      const icon = iconOf(options.icons, metric.id, ICON);
      const text = unitText(subject, metric);
      return [icon.path + text, { ...iconSample(icon, "sub", format), text }];
    }),
  );
  return [
    ...units.values(),
    ...precisionItems(metrics, voice, format, (precision) => (goesOn(precision) ? more : null)),
  ];
}

/** How many of a metric's things one icon stands for. */
const unitText = (subject: Subject, { noun }: PlainCount): string =>
  things(unitOf(subject), noun, subject.voice);

/** Each count, and how many of it an icon stands for where that isn't one. */
function describe(subject: Subject): string {
  const { metrics, voice } = subject;
  const told = metrics.map((metric) =>
    voice.message("chart.grid.finding", {
      figure: voice.format(metric, { start: true, figures: true }),
      things: unitText(subject, metric),
    }),
  );
  return told.join(" ");
}

export const drawing: Drawing<Subject> = { layout, table, describe };
