import { commonNoun } from "../each.ts";
import type { Drawing, Layout, Painted, SubjectOf } from "../form.ts";
import type { Format, Variant } from "../format.ts";
import { BOX_HEIGHT } from "../icons/icon.ts";
import { iconOf } from "../icons/index.ts";
import { iconSample, type KeyItem, keyed, precisionItems } from "../key.ts";
import { goesOn } from "../marks.ts";
import { type Segment, segments, stroke } from "../shapes.ts";
import { bottomOf } from "../text.ts";
import { type Cells, endMark, gridHeight, lessThanOne, placesBeyond, type Run, tiles } from "../tiles.ts";
import { largest, roundUnit } from "../unit.ts";
import { headings, listed, table, things } from "../words.ts";
import { ICON, type rows, unitFor } from "./options.ts";

type Subject = SubjectOf<typeof rows>;

/** How many one icon stands for. */
const unitOf = ({ metrics, options }: Subject): number => options.unit ?? unitFor(largest(metrics));

/** Between a rule and the words below it, those and the icons, those and the next rule. */
const GAPS: Readonly<Record<Variant, readonly [above: number, within: number, below: number]>> = {
  broad: [12, 16, 31],
  wide: [9, 9, 15],
  narrow: [5, 10, 16],
};

/** On a card, which has less room than a row would like. */
const CARD_GAPS = [-2, 3, 5] as const;

/** Icons in rows; where they have a height to keep to, the largest icons that do. */
function layout(subject: Subject, format: Format): Layout {
  const [most, ...fewer] = columnsFor(format, subject);
  const cells = cellsOf(most, format, subject);
  const drawn = drawnIn(cells, subject, format);
  const { tallest } = format;
  if (tallest === undefined) return drawn;
  const unit = unitOf(subject);
  const iconsHigh = (those: Cells): number =>
    subject.metrics.reduce((sum, { value }) => sum + gridHeight(those, value / unit), 0);
  const room = tallest - drawn.height + iconsHigh(cells);
  const larger = fewer.map((columns) => cellsOf(columns, format, subject));
  const largest = larger.findLast((those) => iconsHigh(those) <= room);
  if (largest !== undefined) return drawnIn(largest, subject, format);
  const lines = subject.metrics.reduce((sum, { value }) => sum + Math.ceil(value / unit / most), 0);
  // Where all counts are 0 there are no icons to be made smaller.
  if (drawn.height <= tallest || lines === 0) return drawn;
  const height = cells.height - (drawn.height - tallest) / lines;
  return height < LEAST_ON_CARD * HEIGHT[format.variant][0]
    ? drawn
    : drawnIn(sized(cells, height), subject, format);
}

/** How much smaller icons may be on a card than a row asks for: they are what is to be seen. */
const LEAST_ON_CARD = 0.6;

/** Icons in rows, one row a metric, all of one size and pitch, under the words that say how many of whom they are. */
function drawnIn(cells: Cells, subject: Subject, format: Format): Layout {
  const { metrics, options, voice } = subject;
  const { width } = format;
  const unit = unitOf(subject);
  const [above, within, below] = format.tallest === undefined ? GAPS[format.variant] : CARD_GAPS;
  const headingOf = headings(metrics, voice, format, format.numbers, width);

  let y = format.stroke.rule / 2;
  const ruleHere = (): Segment => [0, y, width, y];
  const rules = [ruleHere()];
  const rows = metrics.flatMap((metric): readonly Painted[] => {
    const { id, value, precision } = metric;
    const to = value / unit;
    // On a card words begin above their rule's foot; the first row's stay inside the drawing all the same.
    const words = headingOf(metric, { x: 0, top: Math.max(0, y + above) });
    const grid = { ...cells, format, x: 0, y: words.bottom + within };
    const icon = iconOf(options.icons, id, ICON);
    const run: Run = { grid, icon, paint: id === options.highlight ? "hot" : "fig", to, precision };
    const less = lessThanOne(run, voice.message("chart.unit.less"), width);
    y = Math.max(grid.y + grid.height, grid.y + gridHeight(grid, to), ...less.map(bottomOf)) + below;
    rules.push(ruleHere());
    return [...words.texts, tiles(run, id, id), ...endMark(run, "beside"), ...less];
  });
  const parts = [stroke("p-rule", segments(rules)), ...rows];
  return keyed(keyItems(subject, format), below / 2, format, { width, bottom: y, parts });
}

/** Columns that a reader counts by; on a card, which has a height to keep to, with one between. */
const COLUMNS = [60, 50, 40, 30, 25, 20, 15, 10, 5];
const CARD_COLUMNS = [60, 50, 40, 35, 30, 25, 20, 15, 10, 5];
/** Smallest icon that a row asks for, and the largest. */
const HEIGHT: Readonly<Record<Variant, readonly [least: number, most: number]>> = {
  broad: [44, 96],
  wide: [24, 56],
  narrow: [33, 64],
};
/** From an icon to the next one, as a multiple of the widest one's width. */
const SPREAD = 1.122;
const LINE_GAP: Readonly<Record<Variant, number>> = { broad: 14, wide: 8, narrow: 9 };
const CARD_LINE_GAP = 6;

/** Of the widest icon the width, with the gap to the next, as a multiple of its height. */
const ratioOf = ({ metrics, options }: Subject): number =>
  Math.max(...metrics.map(({ id }) => iconOf(options.icons, id, ICON).width / BOX_HEIGHT)) * SPREAD;

/** From one icon to the next. Marks after a full line have their places free at the right. */
function pitchOf(columns: number, { width }: Format, subject: Subject): number {
  const beyond = subject.metrics.map(({ precision, value }) =>
    placesBeyond(precision, value / unitOf(subject), columns, "beside"),
  );
  return width / (columns + Math.max(...beyond));
}

/** How many columns keep icons large enough, from the most down, which are no more than the longest row needs. */
function columnsFor(format: Format, subject: Subject): readonly [number, ...number[]] {
  const ratio = ratioOf(subject);
  const [wanted, highest] = HEIGHT[format.variant];
  const onCard = format.tallest !== undefined;
  const least = onCard ? wanted / 2 : wanted;
  // What is wider than high is large enough by its width.
  const possible = (onCard ? CARD_COLUMNS : COLUMNS).filter(
    (columns) => pitchOf(columns, format, subject) / Math.min(1, ratio) >= least,
  );
  const longest = largest(subject.metrics) / unitOf(subject);
  const most = possible.filter((columns) => columns >= longest).at(-1) ?? possible[0] ?? 5;
  const fewer = possible.filter(
    (columns) => columns < most && pitchOf(columns, format, subject) / ratio <= highest,
  );
  return [most, ...fewer];
}

/** All icons have the pitch of the widest, for rows are compared by their length. */
function cellsOf(columns: number, format: Format, subject: Subject): Cells {
  const ratio = ratioOf(subject);
  const height = Math.min(HEIGHT[format.variant][1], pitchOf(columns, format, subject) / ratio);
  const gap = format.tallest === undefined ? LINE_GAP[format.variant] : CARD_LINE_GAP;
  return { columns, height, pitch: height * ratio, linePitch: height + gap };
}

/** The same cells with icons so high. */
const sized = (cells: Cells, height: number): Cells => ({
  ...cells,
  height,
  pitch: (cells.pitch * height) / cells.height,
  linePitch: cells.linePitch - cells.height + height,
});

/** One icon with how many it stands for, and the marks of precision. */
function keyItems(subject: Subject, format: Format): readonly KeyItem[] {
  const { metrics, options, voice } = subject;
  const sampled = metrics.find(({ id }) => id !== options.highlight) ?? metrics[0];
  if (sampled === undefined) return [];
  const icon = iconOf(options.icons, sampled.id, ICON);
  return [
    { ...iconSample(icon, "fig", format), text: unitText(subject) },
    ...precisionItems(metrics, voice, format, (precision) =>
      goesOn(precision) ? iconSample(icon, "open", format) : null,
    ),
  ];
}

/** How many of what one icon stands for. */
function unitText(subject: Subject): string {
  const { metrics, options, voice } = subject;
  const noun = commonNoun(metrics, options.each);
  return voice.message("chart.unit", { things: things(unitOf(subject), noun, voice) });
}

/** Every row, longest first, and what an icon stands for. */
const describe = (subject: Subject): string =>
  subject.voice.message("chart.rows.finding", {
    listed: listed(subject.metrics, subject.voice),
    unit: unitText(subject),
  });

/** Icons of the longest row on a card, which is seen small: one line of them. */
const CARD_ICONS = 30;

/** Rows of fewer icons, each for more. */
const onCard = (subject: Subject): Subject => {
  const unit = Math.max(unitOf(subject), roundUnit(largest(subject.metrics), CARD_ICONS, [1, 2, 5]));
  return { ...subject, options: { ...subject.options, unit } };
};

export const drawing: Drawing<Subject> = { layout, onCard, table, describe };
