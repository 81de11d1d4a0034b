import { range } from "d3";
import type { Element } from "hast";
import { s } from "hastscript";
import type { Painted } from "./form.ts";
import type { Icon } from "./icons/icon.ts";
import type { End } from "./marks.ts";
import { iconElement, type Paint, round, use } from "./shapes.ts";
import { type Lines, text } from "./text.ts";
import { TYPE } from "./theme.ts";

/** Icons of one height side by side, in lines that are filled from the left. */
export interface Cells {
  readonly columns: number;
  /** From an icon's left to the next one's. */
  readonly pitch: number;
  /** From a line's top to the next one's. */
  readonly linePitch: number;
  /** Height of an icon as drawn. */
  readonly height: number;
}

/** Such icons from a place on. */
interface Grid extends Cells {
  readonly x: number;
  readonly y: number;
}

/** Width of an icon in the grid. */
export const tileWidth = (grid: Cells, icon: Icon): number => (icon.width * grid.height) / icon.height;

const gridLines = (grid: Cells, units: number): number => Math.ceil(units / grid.columns);

/** Height of so many units in the grid, 0 for none. */
export const gridHeight = (grid: Cells, units: number): number =>
  units === 0 ? 0 : (gridLines(grid, units) - 1) * grid.linePitch + grid.height;

/** Where the last of so many units ends; a fraction ends within its icon. */
export function endOf(grid: Grid, icon: Icon, units: number): { x: number; y: number } {
  const line = Math.max(0, gridLines(grid, units) - 1);
  const inLine = units - line * grid.columns;
  const whole = Math.floor(inLine);
  const width = tileWidth(grid, icon);
  const x =
    whole === inLine && whole > 0
      ? (whole - 1) * grid.pitch + width
      : whole * grid.pitch + (inLine - whole) * width;
  return { x: grid.x + x, y: grid.y + line * grid.linePitch };
}

/** The end of the first so many icons, for a mark in the gaps about it. @param right nothing is drawn beyond. */
export function boundary(grid: Grid, icon: Icon, units: number, right: number): End {
  const { x, y } = endOf(grid, icon, units);
  const gap = grid.pitch - tileWidth(grid, icon);
  return {
    x: x + gap / 2,
    top: y - 4,
    bottom: y + grid.height + 4,
    reach: grid.pitch,
    gap: -1,
    left: 1,
    right: Math.min(right, grid.x + grid.columns * grid.pitch + 4),
  };
}

/** From one icon to the next where so many fill a width; an icon takes one part in `spread` of that. */
export const pitchIn = (width: number, columns: number, spread: number): number =>
  width / (columns - 1 + 1 / spread);

/** Icons of a grid: from a whole number of them, 0 where left out, up to a number whose fraction is an icon cut there. */
export interface Run {
  readonly grid: Grid;
  readonly icon: Icon;
  readonly paint: Paint;
  readonly from?: number;
  readonly to: number;
}

/** Words for a part of an icon that is cut so thin that it can't be told from nothing. @param x where icons start. */
export const lessThanOne = ({ grid, to }: Run, words: string, x: number, width: number): readonly Lines[] =>
  to > 0 && to < 0.2
    ? [text(words, width, { x: x + 2.5 * grid.pitch, top: grid.y, style: TYPE.note, paint: "quiet" })]
    : [];

/** What is repeated together, icons or lines, as coins add up to a sum. */
const sizesBelow = (size: number): readonly number[] => [5, 2, 1].filter((smaller) => smaller < size);

/** So many as stamps of these sizes, largest first. @param stampAt draws one of a size, so many after the first. */
function inStamps(
  many: number,
  sizes: readonly number[],
  stampAt: (size: number, after: number) => Element,
): readonly Element[] {
  let done = 0;
  return sizes.flatMap((size) => {
    const before = done;
    const times = Math.floor((many - before) / size);
    done += times * size;
    return range(times).map((index) => stampAt(size, before + index * size));
  });
}

/** Fewer whole lines than this are repeated line by line: in groups of lines they would take as many elements. */
const MANY_LINES = 7;

/**
 * The icons of a run, grouped. However many they are, the elements are few: each group of icons is drawn once and
 * referred to wherever it stands again. @param name of the run among those of a drawing. @param metric that it shows.
 */
export const tiles =
  (run: Run, name: string, metric?: string): Painted =>
  (drawing) => [s("g", { dataMark: metric }, ...stamps(run, `${drawing}-${name}`))];

function stamps({ grid, icon, paint, from = 0, to }: Run, id: string): readonly Element[] {
  const { columns } = grid;
  /** Where each number of icons was first drawn. */
  const drawn = new Map<number, { readonly x: number; readonly y: number }>();
  const cornerOf = (column: number, line: number) => ({
    x: round(grid.x + column * grid.pitch),
    y: round(grid.y + line * grid.linePitch),
  });
  function stamp(size: number, column: number, line: number): Element {
    const { x, y } = cornerOf(column, line);
    const original = drawn.get(size);
    if (original !== undefined) return use(`${id}${size}`, x - original.x, y - original.y);
    drawn.set(size, { x, y });
    if (size === 1) {
      const single = iconElement({ icon, paint, height: grid.height, x, y });
      return { ...single, properties: { id: `${id}1`, ...single.properties } };
    }
    const many = size / columns;
    const inside =
      many > 1 ? lines(line, many, sizesBelow(many)) : part(column, line, size, sizesBelow(size));
    return s("g", { id: `${id}${size}` }, ...inside);
  }
  const lines = (line: number, many: number, sizes: readonly number[]) =>
    inStamps(many, sizes, (size, after) => stamp(size * columns, 0, line + after));
  const part = (column: number, line: number, many: number, sizes: readonly number[]) =>
    inStamps(many, sizes, (size, after) => stamp(size, column + after, line));
  const between = (start: number, end: number) =>
    part(start % columns, Math.floor(start / columns), end - start, sizesBelow(columns));

  const whole = Math.floor(to);
  // The rest of a line that other icons begin, whole lines, and what is left of the last one.
  const first = Math.min(whole, Math.ceil(from / columns) * columns);
  const last = Math.max(first, Math.floor(whole / columns) * columns);
  const many = (last - first) / columns;
  const elements = [
    ...between(from, first),
    ...lines(first / columns, many, many < MANY_LINES ? [1] : sizesBelow(many)),
    ...between(last, whole),
  ];
  if (to === whole) return elements;
  const [column, line] = [whole % columns, Math.floor(whole / columns)];
  const size = { width: round((to - whole) * tileWidth(grid, icon)), height: round(grid.height) };
  return [
    ...elements,
    s("clipPath", { id: `${id}c` }, s("rect", { ...cornerOf(column, line), ...size })),
    s("g", { clipPath: `url(#${id}c)` }, stamp(1, column, line)),
  ];
}
