import type { Count } from "../../record/model.ts";
import { commonNoun } from "../each.ts";
import { type Drawing, type Layout, type Painted, type SubjectOf, type Variant, WIDTHS } from "../form.ts";
import { BOX_HEIGHT, type Icon } from "../icons/icon.ts";
import { iconOf } from "../icons/index.ts";
import { iconSample, type KeyItem, keyed, precisionItems } from "../key.ts";
import { precisionMark } from "../marks.ts";
import { iconElement, type Segment, segments, stroke } from "../shapes.ts";
import { COLUMN, NUMBER_STYLES, STROKE } from "../theme.ts";
import { type Cells, endOf, gridHeight, lessThanOne, type Run, tiles, tileWidth } from "../tiles.ts";
import { largest } from "../unit.ts";
import { captions, listed, table } from "../words.ts";
import { ICON, type rows, unitFor } from "./options.ts";

type Subject = SubjectOf<typeof rows>;

const PADDING = 13;

/** How many one icon stands for. */
const unitOf = ({ metrics, options }: Subject): number => options.unit ?? unitFor(largest(metrics));

/** Icons in rows, one row a metric, all of one size and pitch. */
function layout(subject: Subject, variant: Variant): Layout {
  const { metrics, options, voice } = subject;
  const width = WIDTHS[variant];
  const wide = variant === "wide";
  const unit = unitOf(subject);
  const [labelWidth, left] = wide ? [COLUMN.label, COLUMN.label + COLUMN.gutter] : [width, 0];
  const icons = metrics.map(({ id }) => iconOf(options.icons, id, ICON));
  const cells = cellsOf(variant, icons, largest(metrics) / unit, width - left);
  const captionOf = captions(metrics, voice, NUMBER_STYLES, labelWidth);

  let y = STROKE.rule / 2;
  const ruleHere = (): Segment => [0, y, width, y];
  const rules = [ruleHere()];
  const rows = metrics.flatMap((metric): readonly Painted[] => {
    const { id, value, precision } = metric;
    const to = value / unit;
    const top = y + PADDING;
    const words = captionOf(metric, { x: 0, top });
    const grid = { ...cells, x: left, y: wide ? top + 4 : words.bottom + 9 };
    const icon = iconOf(options.icons, id, ICON);
    const run: Run = { grid, icon, paint: id === options.highlight ? "hot" : "fig", to };
    const iconBottom = grid.y + Math.max(grid.height, gridHeight(grid, to));
    y = Math.max(words.bottom, iconBottom) + PADDING + (wide ? 0 : 3);
    rules.push(ruleHere());
    return [
      ...words.texts,
      tiles(run, id, id),
      ...markOf(precision, run, width),
      ...lessThanOne(run, voice.message("chart.unit.less"), left, width - left - 3 * grid.pitch),
    ];
  });
  const parts = [stroke("p-rule", segments(rules)), ...rows];
  return keyed(keyItems(subject), PADDING, { width, bottom: y, parts });
}

/** Columns that a reader counts by. */
const COLUMNS = [60, 50, 40, 30, 25, 20, 15, 10, 5];
/** Smallest icon whose posture still tells its role, and the largest that a row asks for. */
const HEIGHT: Readonly<Record<Variant, readonly [least: number, most: number]>> = {
  wide: [19.5, 44],
  narrow: [22, 44],
};
const BETWEEN = 2.8;
const LINE_GAP = 6;

/**
 * Columns, pitch and height for icons in an area of this width: those of the widest, for rows are compared by their
 * length. One column is left free at the right, so that the mark of a full line's end stands within the drawing.
 */
function cellsOf(variant: Variant, icons: readonly Icon[], longest: number, width: number): Cells {
  const ratio = Math.max(...icons.map((icon) => icon.width)) / BOX_HEIGHT;
  const [least, most] = HEIGHT[variant];
  const heightAt = (columns: number): number => (width / (columns + 1) - BETWEEN) / ratio;
  const wanted = COLUMNS.filter((columns) => heightAt(columns) >= least);
  const columns = wanted.filter((columns) => columns >= longest).at(-1) ?? wanted[0] ?? 5;
  const height = Math.min(most, heightAt(columns));
  return { columns, height, pitch: height * ratio + BETWEEN, linePitch: height + LINE_GAP };
}

/** One icon with how many it stands for, and the marks of precision. */
function keyItems(subject: Subject): readonly KeyItem[] {
  const { metrics, options, voice } = subject;
  const sampled = metrics.find(({ id }) => id !== options.highlight) ?? metrics[0];
  if (sampled === undefined) return [];
  const icon = iconOf(options.icons, sampled.id, ICON);
  return [
    { ...iconSample(icon, "fig"), text: unitText(subject) },
    ...precisionItems(metrics, voice, (precision) =>
      precision === "over" ? iconSample(icon, "open") : null,
    ),
  ];
}

/** The mark of the precision at the row's end; an open icon after what goes on. */
function markOf(precision: Count["precision"], { grid, icon, to }: Run, width: number) {
  const { x, y } = endOf(grid, icon, to);
  const gap = grid.pitch - tileWidth(grid, icon);
  if (precision === "over") return [iconElement({ icon, paint: "open", height: grid.height, x: x + gap, y })];
  return precisionMark(precision, {
    x: x + gap / 2,
    top: y - 2,
    bottom: y + grid.height + 2,
    reach: grid.pitch,
    gap: Math.max(0, 2.5 - gap / 2),
    left: grid.x + STROKE.mark / 2,
    right: width - STROKE.mark / 2,
  });
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

export const drawing: Drawing<Subject> = { layout, table, describe };
