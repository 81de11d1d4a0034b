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
import { headings, listed, table } from "../words.ts";
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
const CARD_GAPS = [1, 4, 6] as const;

/** Icons in rows, one row a metric, all of one size and pitch, under the words that say how many of whom they are. */
function layout(subject: Subject, format: Format): Layout {
  const { metrics, options, voice } = subject;
  const { width } = format;
  const unit = unitOf(subject);
  const [above, within, below] = format.tallest === undefined ? GAPS[format.variant] : CARD_GAPS;
  const cells = cellsOf(format, subject, unit);
  const headingOf = headings(metrics, voice, format, format.numbers, width);

  let y = format.stroke.rule / 2;
  const ruleHere = (): Segment => [0, y, width, y];
  const rules = [ruleHere()];
  const rows = metrics.flatMap((metric): readonly Painted[] => {
    const { id, value, precision } = metric;
    const to = value / unit;
    const words = headingOf(metric, { x: 0, top: y + above });
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

/** Columns that a reader counts by. */
const COLUMNS = [60, 50, 40, 30, 25, 20, 15, 10, 5];
/** Smallest icon that a row asks for, and the largest. */
const HEIGHT: Readonly<Record<Variant, readonly [least: number, most: number]>> = {
  broad: [44, 96],
  wide: [24, 56],
  narrow: [33, 64],
};
/** From an icon to the next one, as a multiple of the widest one's width. */
const SPREAD = 1.122;
const LINE_GAP: Readonly<Record<Variant, number>> = { broad: 14, wide: 8, narrow: 9 };

/**
 * The most columns that keep icons large enough, or as many as the longest row needs; all icons have the pitch of the
 * widest, for rows are compared by their length. Marks after a full line have their places free at the right.
 */
function cellsOf(format: Format, { metrics, options }: Subject, unit: number): Cells {
  const icons = metrics.map(({ id }) => iconOf(options.icons, id, ICON));
  const ratio = (Math.max(...icons.map((icon) => icon.width)) / BOX_HEIGHT) * SPREAD;
  const [wanted, most] = HEIGHT[format.variant];
  const least = format.tallest === undefined ? wanted : wanted / 2;
  const pitchAt = (columns: number): number => {
    const beyond = metrics.map((each) => placesBeyond(each.precision, each.value / unit, columns, "beside"));
    return format.width / (columns + Math.max(...beyond));
  };
  // What is wider than high is large enough by its width.
  const possible = COLUMNS.filter((columns) => pitchAt(columns) / Math.min(1, ratio) >= least);
  const longest = largest(metrics) / unit;
  const columns = possible.filter((columns) => columns >= longest).at(-1) ?? possible[0] ?? 5;
  const height = Math.min(most, pitchAt(columns) / ratio);
  return { columns, height, pitch: height * ratio, linePitch: height + LINE_GAP[format.variant] };
}

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
  const { language } = voice;
  const noun = commonNoun(metrics, options.each)?.[language.tag] ?? null;
  return voice.message("chart.unit", { things: language.count(unitOf(subject), "exact", noun) });
}

/** Every row, longest first, and what an icon stands for. */
const describe = (subject: Subject): string =>
  subject.voice.message("chart.rows.finding", {
    listed: listed(subject.metrics, subject.voice),
    unit: unitText(subject),
  });

/** Icons of the longest row on a card, which is seen small: one line of them. */
const CARD_ICONS = 60;

/** Rows of fewer icons, each for more. */
const onCard = (subject: Subject): Subject => {
  const unit = Math.max(unitOf(subject), roundUnit(largest(subject.metrics), CARD_ICONS, [1, 2, 5]));
  return { ...subject, options: { ...subject.options, unit } };
};

export const drawing: Drawing<Subject> = { layout, onCard, table, describe };
