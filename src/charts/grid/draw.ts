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
import { headsOf, headWidth } from "./heads.ts";
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

/** Icons of a size, and the drawing that they make. */
interface Choice {
  readonly cells: Cells;
  readonly drawn: Layout;
}

/** Icons in panels; where they have a height to keep to, in the way that draws them largest and does. */
function layout(subject: Subject, format: Format): Layout {
  const panels = panelsIn(format, subject.metrics.length);
  const cells = cellsOf(subject, format, panels);
  const low: Choice = { cells, drawn: drawnIn(cells, panels, subject, format) };
  const { tallest } = format;
  if (tallest === undefined) return low.drawn;
  const tens = inTens(low, panels, subject, format, tallest) ?? low;
  return (besideHeads(tens, subject, format, tallest) ?? tens).drawn;
}

/** Panels as they are, with ten icons a line as large as lets them keep to the height; null where those are no larger. */
function inTens({ cells, drawn }: Choice, panels: Panels, subject: Subject, format: Format, tallest: number) {
  if (cells.columns === TEN) return null;
  const places = inLines(subject, panels);
  const room = tallest - drawn.height + sum(places, (each) => gridHeight(cells, each));
  const lines = sum(places, (each) => Math.ceil(each / TEN));
  const larger = cellsIn(subject, format, panels, TEN, room / lines / CARD_LINE);
  return larger.height > cells.height ? choice(larger, panels, subject, format) : null;
}

/** Of a drawing's width, what a head beside its icons takes at the most. */
const HEAD = 0.42;

/** Smallest icons that stand beside a head, as a multiple of the tallest. */
const LEAST_BESIDE = 0.25;

/**
 * Panels one below the other, their icons beside their heads; null where those are no larger than others that keep to the
 * height, or too small.
 */
function besideHeads({ cells, drawn }: Choice, subject: Subject, format: Format, tallest: number) {
  const { variant, width } = format;
  if (subject.metrics.length === 1 || variant === "narrow") return null;
  const least = drawn.height <= tallest ? cells.height : LEAST_BESIDE * MEASURES[variant].tallest;
  const head = headWidth(subject.metrics, subject.voice, format, HEAD * width);
  if (head > HEAD * width) return null;
  const panels: Panels = { across: 1, width, head, from: head + MEASURES[variant].gutter / 2 };
  const widest = cellsIn(subject, format, panels, 2 * TEN);
  if (widest.height <= least) return null;
  const first = choice(widest, panels, subject, format);
  if (first.drawn.height <= tallest) return first;
  const lines = sum(inLines(subject, panels), (each) => Math.ceil(each / widest.columns));
  const room = widest.height - (first.drawn.height - tallest) / lines / CARD_LINE;
  if (room <= least) return null;
  const smaller = choice(cellsIn(subject, format, panels, 2 * TEN, room), panels, subject, format);
  return smaller.drawn.height <= tallest ? smaller : null;
}

/** These cells, their lines as close as they stand on a card. */
function choice(cells: Cells, panels: Panels, subject: Subject, format: Format): Choice {
  const sized = { ...cells, linePitch: cells.height * CARD_LINE };
  return { cells: sized, drawn: drawnIn(sized, panels, subject, format) };
}

/** Icons that a reader counts by. */
const TEN = 10;
/** From a line of icons to the next on a card, as a multiple of their height. */
const CARD_LINE = 1.2;

/** How panels stand: so many on a line, each so wide, its head too; the icons from there on, or from 0 below the head. */
interface Panels {
  readonly across: number;
  readonly width: number;
  readonly head: number;
  readonly from: number;
}

/** Icons below their heads. */
function panelsIn(format: Format, many: number): Panels {
  const across = panelsAcross(format, many);
  const width = (format.width - (across - 1) * MEASURES[format.variant].gutter) / across;
  return { across, width, head: width, from: 0 };
}

/** Of each line of panels, the most places that one of them has. */
function inLines(subject: Subject, { across }: Panels): readonly number[] {
  const { metrics } = subject;
  const unit = unitOf(subject);
  return range(0, metrics.length, across).map(
    (first) =>
      max(metrics.slice(first, first + across), (metric) => placesTaken(metric, metric.value / unit)) ?? 0,
  );
}

/** A panel of icons for each count, all at one size and pitch. */
function drawnIn(cells: Cells, panels: Panels, subject: Subject, format: Format): Layout {
  const { metrics, options, voice } = subject;
  const { width, unit: gap, tallest } = format;
  const { gutter, between: apart } = MEASURES[format.variant];
  const unit = unitOf(subject);
  const headed = headsOf(metrics, voice, format, panels.head);
  const places = inLines(subject, panels);
  const isBeside = panels.from > 0;
  const between = isBeside ? apart / 2 : apart;

  let y = 0;
  const parts = range(0, metrics.length, panels.across).flatMap((first): readonly Painted[] => {
    const line = metrics
      .slice(first, first + panels.across)
      .map((metric, index) => ({ metric, x: index * (panels.width + gutter) }));
    const heads = headed(line, y);
    const below = heads.bottom + (tallest === undefined ? BEFORE_ICONS * gap : BEFORE_ICONS / 4);
    const top = isBeside ? heads.digits : below;
    const drawn = line.map(({ metric: { id, value, precision }, x }) => {
      const grid = { ...cells, format, x: x + panels.from + format.stroke.open / 2, y: top };
      const icon = iconOf(options.icons, id, ICON);
      const run: Run = { grid, icon, paint: "sub", to: value / unit, precision };
      return { id, run, less: lessThanOne(run, voice.message("chart.unit.less"), x + panels.width) };
    });
    const bottoms = [...drawn.flatMap(({ less }) => less.map(bottomOf)), ...(isBeside ? [heads.bottom] : [])];
    y = Math.max(top + gridHeight(cells, places[first / panels.across] ?? 0), ...bottoms) + between;
    return [
      ...heads.texts,
      ...drawn.flatMap(({ id, run, less }): readonly Painted[] => [
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

/** Ten icons a line, twenty in a panel that is kept low, or has more than a phone's whole width. */
function cellsOf(subject: Subject, format: Format, panels: Panels): Cells {
  const alone = subject.metrics.length === 1 && format.variant !== "narrow";
  const low = format.tallest !== undefined && panels.width > CARD_PANEL;
  return cellsIn(subject, format, panels, alone || low ? 2 * TEN : TEN);
}

/** So many icons a line, as large as a panel lets them be, none higher than `most`; all panels share one size and pitch. */
function cellsIn(
  subject: Subject,
  { variant, stroke }: Format,
  panels: Panels,
  columns: number,
  most = Number.POSITIVE_INFINITY,
): Cells {
  const { metrics, options } = subject;
  const { tallest, lineGap } = MEASURES[variant];
  const [closest, loosest] = SPREAD;
  const width = panels.width - panels.from - stroke.open;
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
