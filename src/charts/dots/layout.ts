import { ascending, least, range } from "d3";
import type { Variant } from "../form.ts";
import { round } from "../shapes.ts";

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
      return { columns, lines: dots / columns, across, pitch, radius: round(pitch * FILL), gap, cost };
    }),
  );
  const best = least(choices, (a, b) => ascending(a.cost, b.cost));
  if (best === undefined) throw new Error("no blocks to lay out");
  const { cost: _, ...field } = best;
  return field;
}

export const blockWidth = ({ columns, pitch }: Field): number => columns * pitch;
export const blockHeight = ({ lines, pitch }: Field): number => lines * pitch;

/** Top left corner of a block in a field that starts at 0,0. */
export const blockPlace = (field: Field, index: number): { readonly x: number; readonly y: number } => ({
  x: (index % field.across) * (blockWidth(field) + field.gap),
  y: Math.floor(index / field.across) * (blockHeight(field) + field.gap),
});

/** Height of so many dots: where the last line of blocks is one that isn't full, down to its last dot. */
export function fieldHeight(field: Field, dots: number): number {
  const inBlock = field.columns * field.lines;
  const last = Math.ceil(dots / inBlock) - 1;
  const alone = last % field.across === 0;
  const lines = alone ? Math.ceil((dots - last * inBlock) / field.columns) : field.lines;
  return blockPlace(field, last).y + lines * field.pitch;
}
