import { max } from "d3";
import type { Element } from "hast";
import type { Voice } from "../../language/voice.ts";
import { isRange } from "../../record/kinds/index.ts";
import type { Drawing, Layout, Painted } from "../form.ts";
import type { Format, Variant } from "../format.ts";
import { type KeyItem, keyed, precisionItems, rangeItems, type Sample, sampleIn } from "../key.ts";
import { MIRRORED, precisionMark } from "../marks.ts";
import { joined, rect, type Segment, segments, stroke } from "../shapes.ts";
import { targetIn, targetItem, targetMark } from "../target.ts";
import { hasRoom, heightOf, type Lines, lineHeight, text, textWidth, widthOf } from "../text.ts";
import { moreLine, plannedOf, shortly } from "../words.ts";
import { type Bar, barsOf, isLeft, isOpen, type Subject, solidEnd } from "./bar.ts";
import { type Figure, figuresOf } from "./options.ts";
import { figurePlace, gapIn, reachIn, type Scale, scaleOf } from "./place.ts";
import { describe, table } from "./words.ts";

/** How thick bars are where there are few of them, and where there are many. */
const THICK: Readonly<Record<Variant, readonly [few: number, many: number]>> = {
  broad: [40, 26],
  wide: [26, 18],
  narrow: [20, 15],
};
const FEW = 7;
/** Bars on a card, which is seen small; where there are more, the first of them. */
const MOST_ON_CARD = 10;
const FIRST_ON_CARD = 8;
/** A name beside its bar is no wider than this, and has no more lines. */
const NAME = 280;
const NAME_LINES = 3;
/** The least of the room beside names that the longest bars fill. */
const FILLED = 0.4;

/** Names beside their bars or above them, figures at the ends of bars or under the names. */
interface Arranged {
  readonly names: "beside" | "above";
  readonly figures: "beside" | "above";
  readonly scale: Scale;
}

/** Bars of one thickness, each with its name and its figure, from a line at zero. */
function layout(subject: Subject, format: Format): Layout {
  const { width, unit, type } = format;
  const all = barsOf(subject);
  const onCard = format.tallest !== undefined;
  const bars = onCard && all.length > MOST_ON_CARD ? all.slice(0, FIRST_ON_CARD) : all;
  const arranged = arrangementOf(bars, format);
  const [few, many] = THICK[format.variant];
  const thick = bars.length <= FEW ? few : many;
  const flag = bars.some(({ target }) => target !== null) ? targetIn(format).flag : 0;
  // Above a name there is nothing of its own bar.
  const before = arranged.names === "beside" ? Math.max(flag, 4 * unit) : 0;
  const gap = (onCard ? 5 : 11) * unit + (before > 0 ? flag : 0);

  let bottom = before;
  const rows = bars.map((bar) => {
    const top = bottom;
    const row = rowOf(bar, arranged, format, { top, thick, flag });
    bottom = row.bottom + gap;
    return row;
  });
  bottom -= gap;
  const more = moreLine(all.length - bars.length, subject.voice, format, bottom + gap);
  const parts: readonly Painted[] = [
    ...rows.flatMap(({ bars: drawn }) => drawn),
    stroke("p-rule", segments(axisOf(rows, arranged, bottom))),
    ...joined(rows.flatMap(({ marks }) => marks)),
    ...rows.flatMap(({ texts }) => texts),
    ...more,
  ];
  const end = more.reduce((at, line) => Math.max(at, line.top + lineHeight(type.note)), bottom + 4 * unit);
  return keyed(keyItems(subject, format), 12 * unit, format, { width, bottom: end, parts });
}

/** What is drawn beside plain bars: targets, ranges, parts that are not told, marks of precision. */
function keyItems(subject: Subject, format: Format): readonly KeyItem[] {
  const { metrics, voice } = subject;
  const figures = figuresOf(metrics);
  const planned = figures.filter(({ target }) => target !== undefined);
  return [
    ...(planned.length === 0 ? [] : [targetItem(targetText(planned, figures, voice), format)]),
    ...rangeItems(figures, voice, box("p-rest", format.stroke.rest, format)),
    ...(isOpen(subject)
      ? [{ ...box("p-open", format.stroke.open, format), text: voice.message("chart.bars.open") }]
      : []),
    ...precisionItems(figures, voice, format),
  ];
}

/** What was planned, with how much where it was one number. */
function targetText(planned: readonly Figure[], figures: readonly Figure[], voice: Voice): string {
  const [first] = planned;
  const plan = first && figures.length === 1 ? plannedOf(first) : null;
  return plan === null
    ? voice.message("chart.bars.planned")
    : voice.message("chart.bars.planned.one", { figure: shortly(plan, voice) });
}

const box = (className: string, strokeWidth: number, format: Format): Sample => ({
  width: 20 * format.unit,
  sample: (x, top) => [
    rect(
      { className: [className] },
      x + 1,
      top + sampleIn(format) * 0.2,
      20 * format.unit - 2,
      sampleIn(format) * 0.6,
      strokeWidth,
    ),
  ],
});

/** The line at zero: along all bars, or at each where names stand in between. */
const axisOf = (
  rows: readonly Row[],
  { names, scale: { zero } }: Arranged,
  bottom: number,
): readonly Segment[] =>
  names === "beside"
    ? [[zero, rows[0]?.strip[0] ?? 0, zero, bottom]]
    : rows.map(({ strip: [from, to] }) => [zero, from, zero, to]);

/** Names beside bars where they have room there, else above; figures beside where bars stay long enough. */
function arrangementOf(bars: readonly Bar[], format: Format): Arranged {
  const { unit, type } = format;
  const figures = bars.map(({ said }) => textWidth(said, type.value));
  const none = bars.map(() => 0);
  const column = NAME * unit;
  const named = bars.map(({ name }) => text(name, column, { x: 0, top: 0, style: type.label }));
  const widest = max(named, widthOf) ?? 0;
  const left = widest + 14 * unit;
  const fit =
    format.variant !== "narrow" &&
    named.every(({ lines }) => lines.length <= NAME_LINES) &&
    bars.every(({ name }) => hasRoom(name, type.label, column));
  const beside = { names: "beside", figures: "beside" } as const;
  const choices: Arranged[] = [
    ...(fit ? [{ ...beside, scale: scaleOf(bars, figures, left, format) }] : []),
    { names: "above", figures: "beside", scale: scaleOf(bars, figures, 0, format) },
  ];
  const last: Arranged = { names: "above", figures: "above", scale: scaleOf(bars, none, 0, format) };
  return choices.find(({ scale }) => scale.filled >= FILLED) ?? last;
}

interface Row {
  readonly bars: readonly Element[];
  readonly marks: readonly Element[];
  readonly texts: readonly Lines[];
  /** From where to where the line at zero reaches beside the bar. */
  readonly strip: readonly [top: number, bottom: number];
  readonly bottom: number;
}

/** A bar from `top` on, with its name and its figure. */
function rowOf(
  bar: Bar,
  { names, figures, scale }: Arranged,
  format: Format,
  { top, thick, flag }: Readonly<Record<"top" | "thick" | "flag", number>>,
): Row {
  const { width, unit, type } = format;
  const isBeside = names === "beside";
  const name = text(bar.name, isBeside ? NAME * unit : width, { x: 0, top, style: type.label });
  const below = { x: 0, top: top + heightOf(name), style: type.value };
  const above = figures === "above" ? [text(bar.said, width, below)] : [];
  const strip = figures === "beside" ? Math.max(thick, lineHeight(type.value)) : thick + 8 * unit;
  // Marks reach past bars, and are not to touch the name.
  const before = isBeside
    ? 0
    : above.reduce((sum, lines) => sum + heightOf(lines), heightOf(name) + 5 * unit + flag);
  const height = isBeside ? Math.max(strip, heightOf(name)) : before + strip;
  const middle = isBeside ? top + height / 2 : top + before + strip / 2;
  const isLeftOf = isLeft(bar);
  const beside: Lines = {
    lines: [bar.said],
    x: figurePlace(bar, textWidth(bar.said, type.value), scale, format),
    top: middle - lineHeight(type.value) / 2,
    style: type.value,
    anchor: isLeftOf ? "end" : "start",
  };
  return {
    bars: shapesOf(bar, scale, { y: middle - thick / 2, thick }, format),
    marks: [
      ...(bar.target === null
        ? []
        : targetMark(scale.at(bar.target), middle - thick / 2, middle + thick / 2, format)),
      ...markOf(bar, scale, { middle, thick }, format),
    ],
    texts: [
      isBeside ? { ...name, top: middle - heightOf(name) / 2 } : name,
      ...(figures === "beside" ? [beside] : above),
    ],
    strip: [middle - thick / 2 - 3 * unit, middle + thick / 2 + 3 * unit],
    bottom: top + height,
  };
}

/** A bar as far as it goes in any case, and paler as far as a range lets it go; open where nothing is known of what it is. */
function shapesOf(
  bar: Bar,
  { at, zero }: Scale,
  { y, thick }: { readonly y: number; readonly thick: number },
  { stroke: { open, rest } }: Format,
): readonly Element[] {
  const shape = (className: string, from: number, to: number, line?: number): Element => {
    const properties = { className: [className], dataMark: bar.metric?.id };
    return rect(properties, Math.min(from, to), y, Math.abs(to - from), thick, line);
  };
  if (bar.metric === null) return [shape("p-open", zero, at(bar.high), open)];
  const solid = shape("p-sub", zero, at(solidEnd(bar)));
  if (!isRange(bar.metric.value)) return [solid];
  const [from, to] = bar.high <= 0 ? [bar.low, solidEnd(bar)] : [bar.low, bar.high];
  return [shape("p-rest", at(from), at(to), rest), solid];
}

function markOf(
  bar: Bar,
  { at, zero }: Scale,
  { middle, thick }: { readonly middle: number; readonly thick: number },
  format: Format,
): readonly Element[] {
  const leftwards = isLeft(bar);
  const clear = thick / 2 + 3 * format.unit;
  return precisionMark(leftwards ? MIRRORED[bar.precision] : bar.precision, {
    x: at(leftwards ? bar.low : bar.high),
    top: middle - clear,
    bottom: middle + clear,
    reach: reachIn(format),
    gap: gapIn(format),
    left: leftwards || bar.low < 0 ? 1 : zero,
    right: format.width - 1,
    leftwards,
    format,
  });
}

export const drawing: Drawing<Subject> = { layout, table, describe };
