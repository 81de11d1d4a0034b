import { ascending, least, range } from "d3";
import type { Element } from "hast";
import { s } from "hastscript";
import type { Precision } from "../../record/model.ts";
import type { Format, Variant } from "../format.ts";
import { type End, markWidth } from "../marks.ts";
import { repeated } from "../repeat.ts";
import { pathData, rect, round, stroke, use } from "../shapes.ts";

/** Dots in a block; where it holds more, a dot stands for several. */
const MOST_DOTS = 1000;

/** How many one dot of such a block stands for. */
export const dotOf = (block: number): number => Math.max(1, block / MOST_DOTS);

/** Blocks of dots in lines, filled from the left. All lengths from dot to dot are whole hundredths. */
export interface Field {
  /** Dots in a line of a block, and lines in a block. */
  readonly columns: number;
  readonly lines: number;
  /** Blocks side by side. */
  readonly across: number;
  /** From a dot's middle to the next one's. */
  readonly pitch: number;
  readonly radius: number;
  /** Left of the first block. */
  readonly left: number;
  /** From a block's left to the next one's. */
  readonly stride: number;
  /** From the top of a line of blocks to its dots: the room for its labels. */
  readonly head: number;
  /** Between two lines of blocks. */
  readonly between: number;
  readonly ending: Ending;
}

/** Ways to lay out a block. */
const SHAPES: Readonly<Record<100 | 1000, readonly number[]>> = { 100: [10, 20], 1000: [25, 40, 50] };
const GAP: Readonly<Record<Variant, number>> = { broad: 12, wide: 12, narrow: 10 };
/** Kept free left and right of the field in a drawing that reaches to the page's edges. */
const EDGE: Readonly<Record<Variant, number>> = { broad: 8, wide: 0, narrow: 6 };
/** The field's height is hardly more than this. */
const TALLEST: Readonly<Record<Variant, number>> = { broad: 880, wide: 500, narrow: 710 };
const WIDEST_PITCH: Readonly<Record<Variant, number>> = { broad: 28, wide: 16, narrow: 18 };
const FILL = 1 / 3;
/** What a line of blocks that isn't full, and a field that leaves the width free, cost against a smaller pitch. */
const RAGGED = 0.25;
const UNFILLED = 0.5;
/** Between a label and its dots, and between the label of a block and the next one's. */
const AFTER_LABEL = 4;
const BETWEEN_LABELS = 10;

/** From the edge of the last dot to a mark. */
const CLEAR = 6;
/** Half a mark's height, at least. */
const HALF = 7;
/** Between a mark and the dots above it. */
const BELOW_DOTS = 3;

/** What a mark of precision takes right of a full line: a length, and so many places of a dot. */
function roomRight(format: Format, precision: Precision) {
  const { unit, stroke } = format;
  const [clear, half] = [CLEAR * unit, stroke.mark / 2];
  if (precision === "exact") return { fixed: 0, places: 0 };
  if (precision === "around") return { fixed: 3 * clear + half, places: 1.4 };
  return { fixed: clear + markWidth(precision, format) + half, places: 0 };
}

/** How the last line of dots is set apart for a mark of precision, so that the mark touches no dot. */
interface Ending {
  /** Kept free above the last line, and below it. */
  readonly above: number;
  readonly below: number;
  /** The last dot moves so far right: the first of two brackets stands before it. */
  readonly push: number;
  /** From the last dot's edge to a mark, and past one empty place. */
  readonly clear: number;
  readonly after: number;
  /** Half the mark's height. */
  readonly half: number;
}

/** The ending of dots of this pitch and radius. */
function endingOf({ unit, stroke }: Format, precision: Precision, pitch: number, radius: number): Ending {
  const clear = CLEAR * unit;
  const half = Math.max(HALF * unit, radius + BELOW_DOTS * unit);
  const after = pitch + clear;
  if (precision === "exact") return { above: 0, below: 0, push: 0, clear, after, half };
  const reach = half + stroke.mark / 2;
  return {
    above: Math.max(0, reach + BELOW_DOTS * unit + radius - pitch),
    below: Math.max(0, reach - pitch / 2),
    push: precision === "around" ? Math.max(0.32 * pitch, 2 * clear - (pitch - 2 * radius)) : 0,
    clear,
    after,
    half,
  };
}

/** What a field has to have room for. */
interface Filling {
  readonly blocks: number;
  readonly block: number;
  /** Size of the largest label over a block. */
  readonly label: { readonly width: number; readonly height: number };
  readonly precision: Precision;
}

/** The layout with the largest dots that fills the width and stays within its height, its labels side by side. */
export function fieldOf(format: Format, { blocks, block, label, precision }: Filling): Field {
  const { variant, bleed } = format;
  const dots = block / dotOf(block) === 100 ? 100 : 1000;
  const left = EDGE[variant];
  const width = bleed - 2 * left;
  const head = label.height + AFTER_LABEL;
  const between = 9 * format.unit;
  const mark = roomRight(format, precision);
  const choices = SHAPES[dots].flatMap((columns) =>
    range(1, Math.min(blocks, 10) + 1).map((across) => {
      const free = width - (across - 1) * GAP[variant] - mark.fixed;
      const pitch =
        Math.floor(Math.min(WIDEST_PITCH[variant], free / (columns * across + mark.places)) * 100) / 100;
      const stride = columns * pitch + GAP[variant];
      const lines = dots / columns;
      const high = Math.ceil(blocks / across) * (lines * pitch + head + between) - between;
      const cost =
        -Math.log(pitch) +
        (blocks % across === 0 ? 0 : RAGGED) +
        UNFILLED * (1 - (across * stride) / width) +
        Math.max(0, high / (format.tallest ?? TALLEST[variant]) - 1) * 8;
      const legible = across === 1 || label.width + BETWEEN_LABELS <= stride;
      return { columns, lines, across, pitch, stride, cost, legible };
    }),
  );
  const best = least(
    choices.filter(({ legible }) => legible),
    (a, b) => ascending(a.cost, b.cost),
  );
  if (best === undefined) throw new Error("no blocks to lay out");
  const { cost: _, legible: __, ...shape } = best;
  const radius = round(shape.pitch * FILL);
  const ending = endingOf(format, precision, shape.pitch, radius);
  return { ...shape, radius, left, head, between, ending };
}

const blockHeight = ({ lines, pitch }: Field): number => lines * pitch;

/** Top left corner of a block, its label included, in a field that starts so far below 0,0. */
export const blockPlace = (field: Field, index: number, top: number) => ({
  x: field.left + (index % field.across) * field.stride,
  y: top + Math.floor(index / field.across) * (field.head + blockHeight(field) + field.between),
});

/** The last dots of a count: their block, the line in it, and how many stand in that line, a cut one in part. */
function lastLine({ columns, lines }: Field, dots: number) {
  const inBlock = columns * lines;
  const block = Math.max(0, Math.ceil(dots / inBlock) - 1);
  const rest = dots - block * inBlock;
  const line = Math.max(0, Math.ceil(rest / columns) - 1);
  return { block, line, inLine: rest - line * columns };
}

/** Height of so many dots: where the last line of blocks is one that isn't full, down to its last dot or mark. */
export function fieldHeight(field: Field, dots: number): number {
  const { block, line } = lastLine(field, dots);
  const { y } = blockPlace(field, block, field.head);
  const last = y + (line + 1) * field.pitch + field.ending.above + field.ending.below;
  return block % field.across === 0 ? last : Math.max(last, y + blockHeight(field));
}

/** So many dots in lines, the place of the first one there: one path of circles. */
function dotted({ columns, pitch, radius }: Field, x: number, y: number, many: number): Element {
  const half = (across: number): string => pathData`a${radius} ${radius} 0 1 1 ${across} 0`;
  const dot = pathData`M${x + pitch / 2 - radius} ${y + pitch / 2}` + half(2 * radius) + half(-2 * radius);
  return stroke("p-sub", repeated(dot, { columns, pitch, linePitch: pitch }, many));
}

/** Where the last dot stands, its place that of a block's first one moved right and down. */
function lastDot(field: Field, dots: number, top: number) {
  const { block, line, inLine } = lastLine(field, dots);
  const { x, y } = blockPlace(field, block, top + field.head);
  const before = Math.ceil(inLine) - 1;
  return {
    x: x + before * field.pitch + field.ending.push,
    y: y + line * field.pitch + field.ending.above,
    before,
    part: inLine - before,
  };
}

/** Dots of a path that is repeated: far more of them make a page long, and far fewer make it of many elements. */
const TOGETHER = 200;

/** So many dots in blocks; a fraction is a dot cut there. */
export function blocksOf(field: Field, id: string, dots: number, top: number): readonly Element[] {
  const { columns, lines, pitch, radius, ending } = field;
  const { block, line } = lastLine(field, dots);
  const last = lastDot(field, dots, top);
  const apart = ending.above > 0 || last.part < 1;
  const inPlace = (block * lines + line) * columns + (apart ? 0 : last.before + 1);
  const together = Math.min(TOGETHER / columns, lines);
  const groups = Math.floor(inPlace / (together * columns));
  const rest = inPlace - groups * together * columns;
  const cornerOf = (group: number): { x: number; y: number } => {
    const { x, y } = blockPlace(field, Math.floor((group * together) / lines), top + field.head);
    return { x, y: y + ((group * together) % lines) * pitch };
  };
  const first = cornerOf(0);
  const alike = range(groups).map((index) => {
    const { x, y } = cornerOf(index);
    if (index > 0) return use(`${id}b`, x - first.x, y - first.y);
    const drawn = dotted(field, x, y, together * columns);
    return { ...drawn, properties: { id: `${id}b`, ...drawn.properties } };
  });
  const after = cornerOf(groups);
  const whole = rest > 0 ? [...alike, dotted(field, after.x, after.y, rest)] : alike;
  if (!apart) return whole;
  const left = blockPlace(field, block, top).x;
  const ended = dotted(field, last.x, last.y, 1);
  const cut = rect({}, last.x + pitch / 2 - radius, last.y, last.part * 2 * radius, pitch);
  return [
    ...whole,
    ...(last.before > 0 ? [dotted(field, left, last.y, last.before)] : []),
    ...(last.part < 1
      ? [
          s("clipPath", { id: `${id}c` }, cut),
          { ...ended, properties: { ...ended.properties, clipPath: `url(#${id}c)` } },
        ]
      : [ended]),
  ];
}

/** Where the last dot ends, for a mark that touches none: brackets stand before it and past the place after it. */
export function endOfDots(
  format: Format,
  field: Field,
  dots: number,
  top: number,
  precision: Precision,
): End {
  const { pitch, radius, ending } = field;
  const { clear, after, half } = ending;
  const { x, y, part } = lastDot(field, dots, top);
  const left = x + pitch / 2 - radius;
  const end = left + part * 2 * radius;
  const middle = y + pitch / 2;
  return {
    x: precision === "around" ? (left - clear + end + after) / 2 : end,
    top: middle - half,
    bottom: middle + half,
    reach: (end + after - left + clear) / 2,
    gap: clear,
    format,
    left: 0,
    right: format.bleed,
  };
}
