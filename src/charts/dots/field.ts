import { ascending, least, range } from "d3";
import type { Element } from "hast";
import { s } from "hastscript";
import type { Variant } from "../form.ts";
import type { End } from "../marks.ts";
import { pathData, round, use } from "../shapes.ts";

/** Dots in a block; where it holds more, a dot stands for several. */
const MOST_DOTS = 1000;

/** How many one dot of such a block stands for. */
export const dotOf = (block: number): number => Math.max(1, block / MOST_DOTS);

/** Blocks of dots in lines, filled from the left. All lengths from dot to dot and block to block are whole hundredths. */
export interface Field {
  /** Dots in a line of a block, and lines in a block. */
  readonly columns: number;
  readonly lines: number;
  /** Blocks side by side. */
  readonly across: number;
  /** From a dot's middle to the next one's. */
  readonly pitch: number;
  readonly radius: number;
  /** Of a block. */
  readonly width: number;
  /** Between two blocks, either way. */
  readonly gap: number;
}

/** Ways to lay out a block. */
const SHAPES: Readonly<Record<100 | 1000, readonly number[]>> = { 100: [10, 20], 1000: [25, 40, 50] };
const GAP: Readonly<Record<Variant, number>> = { wide: 18, narrow: 14 };
/** The field's height is at most this. */
const TALLEST: Readonly<Record<Variant, number>> = { wide: 440, narrow: 560 };
const WIDEST_PITCH = 14;
const FILL = 0.38;
/** What a line of blocks that isn't full costs against a smaller pitch. */
const RAGGED = 0.25;

/** The layout with the largest dots that stays within the width and its height. */
export function fieldOf(variant: Variant, blocks: number, block: number, width: number): Field {
  const dots = block / dotOf(block) === 100 ? 100 : 1000;
  const gap = GAP[variant];
  const choices = SHAPES[dots].flatMap((columns) =>
    range(1, Math.min(blocks, 10) + 1).map((across) => {
      const room = (width - (across - 1) * gap) / across / columns;
      const pitch = Math.floor(Math.min(WIDEST_PITCH, room) * 100) / 100;
      const high = Math.ceil(blocks / across) * ((dots / columns) * pitch + gap) - gap;
      const cost =
        -Math.log(pitch) +
        (blocks % across === 0 ? 0 : RAGGED) +
        Math.max(0, high / TALLEST[variant] - 1) * 8;
      const [lines, radius, wide] = [dots / columns, round(pitch * FILL), columns * pitch];
      return { columns, lines, across, pitch, radius, width: wide, gap, cost };
    }),
  );
  const best = least(choices, (a, b) => ascending(a.cost, b.cost));
  if (best === undefined) throw new Error("no blocks to lay out");
  const { cost: _, ...field } = best;
  return field;
}

const blockHeight = ({ lines, pitch }: Field): number => lines * pitch;

/** Top left corner of a block in a field that starts so far below 0,0. */
const blockPlace = (field: Field, index: number, top: number) => ({
  x: (index % field.across) * (field.width + field.gap),
  y: top + Math.floor(index / field.across) * (blockHeight(field) + field.gap),
});

/** Height of so many dots: where the last line of blocks is one that isn't full, down to its last dot. */
export function fieldHeight(field: Field, dots: number): number {
  const inBlock = field.columns * field.lines;
  const last = Math.ceil(dots / inBlock) - 1;
  const alone = last % field.across === 0;
  const lines = alone ? Math.ceil((dots - last * inBlock) / field.columns) : field.lines;
  return blockPlace(field, last, 0).y + lines * field.pitch;
}

/** Lines of dots that are repeated together. */
const FEW = 5;
/** Height of a mark of precision about so small a thing as a dot. */
const MARK = 14;

/** Path data of so many dots on a line from 0,0. */
function dotLine({ pitch, radius }: Field, many: number): string {
  const half = pathData`a${radius} ${radius} 0 1 1 `;
  const dot = `${half}${round(2 * radius)} 0${half}${round(-2 * radius)} 0`;
  return pathData`M${pitch / 2 - radius} ${pitch / 2}` + Array(many).fill(dot).join(pathData`m${pitch} 0`);
}

/** What is drawn once and repeated: a line of dots, a few lines, a block. */
export const repeated = (field: Field, id: string): Element => {
  const lines = range(FEW).map((line) => use(`${id}l`, 0, line * field.pitch));
  const few = range(field.lines / FEW).map((index) => use(`${id}f`, 0, index * FEW * field.pitch));
  return s(
    "defs",
    s("path", { id: `${id}l`, d: dotLine(field, field.columns) }),
    s("g", { id: `${id}f` }, ...lines),
    s("g", { id: `${id}b` }, ...few),
  );
};

/** So many dots in blocks, at a place; a fraction is a dot cut there. */
export function blocksOf(field: Field, id: string, dots: number, top: number): readonly Element[] {
  const inBlock = field.columns * field.lines;
  const full = Math.floor(dots / inBlock);
  const rest = dots - full * inBlock;
  const blocks = range(full).map((index) => {
    const { x, y } = blockPlace(field, index, top);
    return use(`${id}b`, x, y);
  });
  return rest === 0 ? blocks : [...blocks, ...part(field, id, rest, blockPlace(field, full, top))];
}

function part(
  field: Field,
  id: string,
  dots: number,
  { x, y }: ReturnType<typeof blockPlace>,
): readonly Element[] {
  const { columns, pitch, radius } = field;
  const full = Math.floor(dots / columns);
  const few = Math.floor(full / FEW);
  const rest = dots - full * columns;
  const whole = Math.floor(rest);
  const below = y + full * pitch;
  const moved = (left: number): string => `translate(${round(left)} ${round(below)})`;
  const parts = [
    ...range(few).map((index) => use(`${id}f`, x, y + index * FEW * pitch)),
    ...range(few * FEW, full).map((line) => use(`${id}l`, x, y + line * pitch)),
  ];
  if (whole > 0) parts.push(s("path", { d: dotLine(field, whole), transform: moved(x) }));
  if (rest === whole) return parts;
  const clip = s("rect", {
    x: round(pitch / 2 - radius),
    y: 0,
    width: round((rest - whole) * 2 * radius),
    height: pitch,
  });
  return [
    ...parts,
    s("clipPath", { id: `${id}c` }, clip),
    s("path", { d: dotLine(field, 1), transform: moved(x + whole * pitch), clipPath: `url(#${id}c)` }),
  ];
}

/** Where the last dot ends. Below it nothing is drawn, save at the end of a full block, where a mark stands above it. */
export function endOfDots(field: Field, dots: number, top: number, right: number): End {
  const { columns, lines, pitch, radius } = field;
  const inBlock = columns * lines;
  const block = Math.max(0, Math.ceil(dots / inBlock) - 1);
  const rest = dots - block * inBlock;
  const line = Math.max(0, Math.ceil(rest / columns) - 1);
  const inLine = rest - line * columns;
  const last = Math.ceil(inLine) - 1;
  const place = blockPlace(field, block, top);
  const y = place.y + line * pitch;
  const high = Math.max(pitch, MARK);
  const start = rest === inBlock ? place.y + blockHeight(field) - high : y;
  return {
    x: place.x + last * pitch + pitch / 2 - radius + (inLine - last) * 2 * radius,
    top: start,
    bottom: start + high,
    reach: Math.max(8, pitch),
    gap: 3,
    left: place.x + 1,
    right,
  };
}
