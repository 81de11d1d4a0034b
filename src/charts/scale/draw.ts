import { max } from "d3";
import type { Element } from "hast";
import { s } from "hastscript";
import { own } from "../../diagnostics/document.ts";
import type { Voice } from "../../language/voice.ts";
import type { PlainCount, Precision } from "../../record/model.ts";
import type { Drawing, Layout, Painted, SubjectOf } from "../form.ts";
import type { Format, Variant } from "../format.ts";
import { iconNamed } from "../icons/index.ts";
import { type KeyItem, keyed, precisionItems, sampleIn } from "../key.ts";
import { dotEnd, dotIn, markWidth, precisionMark } from "../marks.ts";
import { iconInBox, pathData, round, type Segment, segments, stroke } from "../shapes.ts";
import { heightOf, type Lines, lineHeight, text, textWidth, widthOf, wrap } from "../text.ts";
import { largestFirst, listed, table } from "../words.ts";
import { axisOf, edgeIn } from "./axis.ts";
import type { scale } from "./options.ts";

type Subject = SubjectOf<typeof scale>;

/** From a dot's middle to the far end of its mark. */
function extentOf(precision: Precision, format: Format): number {
  const { radius, gap } = dotIn(format);
  if (precision === "exact") return radius;
  if (precision === "around") return edgeIn(format);
  const past = gap + markWidth(precision, format) + format.stroke.mark / 2;
  return precision === "over" || precision === "under" ? past + format.unit : past;
}

/** Height of the pictograms before the labels; the box of each is as wide. */
const ICON: Readonly<Record<Variant, number>> = { broad: 44, wide: 28, narrow: 26 };
/** On a card rows stand closer, and their pictograms are no taller than a line of text. */
const ON_CARD = { icon: 0.6, gap: 0 } as const;
const iconIn = ({ variant, tallest }: Format): number =>
  ICON[variant] * (tallest === undefined ? 1 : ON_CARD.icon);
const AFTER_ICON = 10;
/** A label is no wider than this; on a card, where every line of text takes from its size, than such a part of the width. */
const LABEL = 280;
const LABEL_ON_CARD = 0.52;
const GUTTER = 20;
/** Most of the width that is kept free for figures right of the largest; on a card, where names leave less of it. */
const FREE = 0.46;
const FREE_ON_CARD = 0.6;
const ROW_GAP = 13;
const BEFORE_KEY = 14;
/** From the far end of a mark to the figure beside it. */
const BESIDE = 7;

const labelIn = ({ width, unit, tallest }: Format, indent: number): number =>
  tallest === undefined ? LABEL * unit : LABEL_ON_CARD * width - indent;

/** Height that a dot with its mark takes, with its figure beside it; on a card no more than both are high. */
function stripIn(format: Format): number {
  const { type, unit, tallest } = format;
  const { top, bottom } = dotEnd(0, 0, 0, 0, format);
  const high = tallest === undefined ? 2 * (dotIn(format).reach + unit) : bottom - top;
  return Math.max(lineHeight(type.value), high);
}

/** Counts as dots on one logarithmic scale, largest first. */
function layout({ metrics, options, voice }: Subject, format: Format): Layout {
  const { width, unit, type } = format;
  const dot = dotIn(format);
  const wide = format.variant !== "narrow";
  const icon = iconIn(format);
  const onCard = format.tallest !== undefined;
  const indent = metrics.some(({ id }) => own(options.icons, id) !== undefined)
    ? icon + AFTER_ICON * unit
    : 0;
  const rows = largestFirst(metrics).map((metric) => ({
    metric,
    label: text(voice.text(metric.label), wide ? labelIn(format, indent) : width - indent, {
      x: indent,
      top: 0,
      style: type.label,
    }),
    said: voice.format(metric, { bare: true, figures: true }),
  }));
  const labels = max(rows, ({ label }) => widthOf(label)) ?? 0;
  const left = wide ? indent + labels + GUTTER * unit : 0;
  const widest = max(rows, ({ said }) => textWidth(said, type.value)) ?? 0;
  const right =
    width -
    Math.min(
      widest + extentOf("over", format) + BESIDE * unit,
      (width - left) * (onCard ? FREE_ON_CARD : FREE),
    );
  const values = metrics.map(({ value }) => value);
  const margin = wide ? GUTTER * unit : 0;
  const { at, start, end, columns, powers } = axisOf(format, values, voice, { left, right, margin });

  const first = lineHeight(type.note) + 4 * unit;
  const gap = ROW_GAP * unit * (onCard ? ON_CARD.gap : 1);
  let bottom = first + gap * 0.75;
  const drawn = rows.map(({ metric, label, said }) => {
    const top = bottom;
    const x = at(metric.value);
    const reach = extentOf(metric.precision, format);
    const { side, stemEnd, ...value } = valueBeside(said, x, reach, start, format);
    const [labelHeight, valueHeight] = [heightOf(label), heightOf(value)];
    const named = indent > 0 ? Math.max(labelHeight, icon) : labelHeight;
    const above = side === "above" ? valueHeight : 0;
    const strip = stripIn(format);
    const height = wide ? Math.max(named, strip + above) : named + above + strip;
    const y = wide ? top + above + (height - above) / 2 : top + height - strip / 2;
    bottom = top + height + gap;
    const middle = wide ? y : top + named / 2;
    const name = own(options.icons, metric.id);
    return {
      stem: metric.value === 0 ? [] : [[start, y, stemEnd, y] satisfies Segment],
      parts: [
        ...(name === undefined
          ? []
          : [iconInBox({ format, icon: iconNamed(name), paint: "fig", height: icon, x: 0 }, middle)]),
        { ...label, top: Math.max(top, middle - labelHeight / 2) },
        s("circle", { className: ["p-sub"], dataMark: metric.id, cx: round(x), cy: round(y), r: dot.radius }),
        ...precisionMark(metric.precision, dotEnd(x, y, 1, width - 1, format)),
        { ...value, top: side === "above" ? y - strip / 2 - valueHeight : y - valueHeight / 2 },
      ] satisfies Painted[],
    };
  });
  bottom -= gap * 0.25;
  const stepTexts = powers.map(
    ({ text, x }): Lines => ({ lines: [text], x, top: 0, style: type.note, paint: "quiet" }),
  );
  const strips = columns.map((from, index) => strip(from, columns[index + 1] ?? end, first, bottom));
  return keyed(keyItems(metrics, voice, format), BEFORE_KEY * unit, format, {
    width,
    bottom,
    parts: [
      ...tinted(strips),
      stroke("p-stem", segments(drawn.flatMap(({ stem }) => stem))),
      ...drawn.flatMap(({ parts }) => parts),
      ...stepTexts,
    ],
  });
}

/** Path data of an upright strip. */
const strip = (left: number, right: number, top: number, bottom: number): string =>
  pathData`M${left} ${top}H${right}V${bottom}H${left}Z`;

/** Strips in the ground's tint, every second one paler. */
const tinted = (strips: readonly string[]): readonly Element[] =>
  [1, 0.5].flatMap((opacity, parity) => {
    const d = strips.filter((_, index) => index % 2 === parity).join("");
    return d === "" ? [] : [stroke("p-tint", d, { fillOpacity: opacity === 1 ? undefined : opacity })];
  });

/**
 * Where there is room for a figure: right of its dot, in its stem, which is open there, or on a line above.
 * @param x the dot's middle. @param reach from there to the far end of its mark. @param left start of the stem.
 */
function valueBeside(said: string, x: number, reach: number, left: number, format: Format) {
  const { width } = format;
  const style = format.type.value;
  const needed = textWidth(said, style);
  const right = x + reach + BESIDE * format.unit;
  if (right + needed <= width) return { side: "right", style, lines: [said], x: right, stemEnd: x } as const;
  const inside = x - reach - BESIDE * format.unit;
  // A stem that were mostly words would look like a short one.
  if (inside - needed - left >= needed)
    return {
      side: "inside",
      style,
      lines: [said],
      x: inside,
      anchor: "end",
      stemEnd: Math.max(left, inside - needed - 6),
    } as const;
  return {
    side: "above",
    style,
    lines: wrap(said, style, width),
    x: width,
    anchor: "end",
    stemEnd: x,
  } as const;
}

function keyItems(metrics: readonly PlainCount[], voice: Voice, format: Format): readonly KeyItem[] {
  const hasZero = metrics.some(({ value }) => value === 0);
  const each = 14 * format.unit;
  const steps: KeyItem = {
    width: 2 * each,
    text: voice.message(hasZero ? "chart.scale.steps.zero" : "chart.scale.steps", { step: 10 }),
    sample: (x, top) =>
      tinted([0, 1].map((at) => strip(x + at * each, x + (at + 1) * each, top, top + sampleIn(format)))),
  };
  // On a card the numbers above the columns tell it.
  return format.tallest === undefined ? [steps, ...precisionItems(metrics, voice, format)] : [];
}

/** How many figures, and each of them. */
const describe = ({ metrics, voice }: Subject): string =>
  voice.message("chart.scale.finding", {
    count: metrics.length,
    many: voice.language.count(metrics.length, "exact", null, { words: true }),
    listed: listed(metrics, voice),
  });

export const drawing: Drawing<Subject> = { layout, table, describe };
