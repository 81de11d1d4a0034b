import { range } from "d3";
import type { Element, Properties } from "hast";
import { s } from "hastscript";
import type { Icon } from "./icons/icon.ts";
import { type Paint, painted } from "./paint.ts";
import { place, round } from "./shapes.ts";

/** Icons of one height side by side, in lines that are filled from the left. */
export interface Grid {
  readonly x: number;
  readonly y: number;
  readonly columns: number;
  /** From an icon's left to the next one's. */
  readonly pitch: number;
  /** From a line's top to the next one's. */
  readonly linePitch: number;
  /** Height of an icon as drawn. */
  readonly height: number;
}

/** Width of an icon in the grid. */
export const tileWidth = (grid: Grid, icon: Icon): number => (icon.width * grid.height) / icon.height;

export const gridLines = (grid: Grid, units: number): number => Math.ceil(units / grid.columns);

/** Height of so many units in the grid, 0 for none. */
export const gridHeight = (grid: Grid, units: number): number =>
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

/** From so many whole lines on, lines too are repeated together. */
const MANY_LINES = 7;

/** Repeats what was drawn once: figures, a line, several lines, each by a reference to its first drawing. */
interface Stamps {
  readonly grid: Grid;
  readonly icon: Icon;
  readonly id: string;
  readonly paint: Paint;
  /** Where each number of figures was first drawn. */
  readonly drawn: Map<number, { readonly x: number; readonly y: number }>;
}

function stamp(stamps: Stamps, size: number, column: number, line: number): Element {
  const { grid, icon, id, paint, drawn } = stamps;
  const x = round(grid.x + column * grid.pitch);
  const y = round(grid.y + line * grid.linePitch);
  const original = drawn.get(size);
  if (original !== undefined)
    return s("use", { href: `#${id}${size}`, ...shift("x", x - original.x), ...shift("y", y - original.y) });
  drawn.set(size, { x, y });
  if (size === 1) {
    const scale = grid.height / icon.height;
    const figure = place(painted(icon, paint, scale), x, y, scale);
    return { ...figure, properties: { id: `${id}1`, ...figure.properties } };
  }
  const { columns } = grid;
  const many = size / columns;
  const inside =
    many > 1
      ? lines(stamps, line, many, sizesBelow(many))
      : run(stamps, column, line, size, sizesBelow(size));
  return s("g", { id: `${id}${size}` }, ...inside);
}

/** So many whole lines from a line on, in stamps of so many lines each, largest first. */
function lines(stamps: Stamps, line: number, many: number, sizes: readonly number[]): Element[] {
  const [size, ...smaller] = sizes;
  if (size === undefined || many === 0) return [];
  const times = Math.floor(many / size);
  return [
    ...range(times).map((index) => stamp(stamps, size * stamps.grid.columns, 0, line + index * size)),
    ...lines(stamps, line + times * size, many - times * size, smaller),
  ];
}

/** What is repeated together, figures or lines, as coins add up to a sum. */
const sizesBelow = (size: number): readonly number[] => [5, 2, 1].filter((smaller) => smaller < size);

const shift = (axis: "x" | "y", by: number): Properties => (round(by) === 0 ? {} : { [axis]: round(by) });

/** So many figures on a line from a column on, in stamps of these sizes, largest first. */
function run(
  stamps: Stamps,
  column: number,
  line: number,
  length: number,
  sizes: readonly number[],
): Element[] {
  const [size, ...smaller] = sizes;
  if (size === undefined || length === 0) return [];
  const many = Math.floor(length / size);
  return [
    ...range(many).map((index) => stamp(stamps, size, column + index * size, line)),
    ...run(stamps, column + many * size, line, length - many * size, smaller),
  ];
}

/**
 * Units `from` up to `to` of the grid; `from` is a whole number, and a fraction of `to` is an icon cut there. However
 * many they are, the elements are few.
 * @param id prefix of ids.
 */
export function tiles(
  grid: Grid,
  icon: Icon,
  { id, paint, from = 0, to }: { id: string; paint: Paint; from?: number; to: number },
): readonly Element[] {
  const stamps: Stamps = { grid, icon, id, paint, drawn: new Map() };
  const { columns } = grid;
  const whole = Math.floor(to);
  // The rest of a line that other figures begin, whole lines, and what is left of the last one.
  const first = Math.min(whole, Math.ceil(from / columns) * columns);
  const last = Math.max(first, Math.floor(whole / columns) * columns);
  const many = (last - first) / columns;
  const part = (start: number, end: number): readonly Element[] =>
    run(stamps, start % columns, Math.floor(start / columns), end - start, sizesBelow(columns));
  const elements = [
    ...part(from, first),
    ...lines(stamps, first / columns, many, many < MANY_LINES ? [1] : sizesBelow(many)),
    ...part(last, whole),
  ];
  return to > whole ? [...elements, ...cut(stamps, whole, to - whole)] : elements;
}

/** The icon in a place of the grid, cut off at a fraction of its width. */
function cut(stamps: Stamps, unit: number, fraction: number): readonly Element[] {
  const { grid, icon, id } = stamps;
  const line = Math.floor(unit / grid.columns);
  const column = unit - line * grid.columns;
  const clip = s("rect", {
    x: round(grid.x + column * grid.pitch),
    y: round(grid.y + line * grid.linePitch),
    width: round(fraction * tileWidth(grid, icon)),
    height: round(grid.height),
  });
  return [
    s("clipPath", { id: `${id}c` }, clip),
    s("g", { clipPath: `url(#${id}c)` }, stamp(stamps, 1, column, line)),
  ];
}
