import { range } from "d3";
import type { Element, Properties } from "hast";
import { s } from "hastscript";
import type { Icon } from "./icons/icon.ts";
import type { End } from "./marks.ts";
import { iconElement, type Paint } from "./paint.ts";
import { round } from "./shapes.ts";

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

/** Part of an icon, cut so thin that it can't be told from nothing. */
export const isTooThin = (units: number): boolean => units > 0 && units < 0.2;

/** Icons of a grid: from a whole number of them, 0 where left out, up to a number whose fraction is an icon cut there. */
export interface Run {
  readonly grid: Grid;
  readonly icon: Icon;
  readonly paint: Paint;
  readonly from?: number;
  readonly to: number;
}

/** What a run has drawn so far: each group of icons is drawn once and referred to wherever it stands again. */
interface Stamps extends Run {
  readonly id: string;
  /** Where each number of icons was first drawn. */
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
    const single = iconElement({ icon, paint, height: grid.height, x, y });
    return { ...single, properties: { id: `${id}1`, ...single.properties } };
  }
  const { columns } = grid;
  const many = size / columns;
  const inside =
    many > 1
      ? lines(stamps, line, many, sizesBelow(many))
      : stamped(stamps, column, line, size, sizesBelow(size));
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

/** What is repeated together, icons or lines, as coins add up to a sum. */
const sizesBelow = (size: number): readonly number[] => [5, 2, 1].filter((smaller) => smaller < size);

const shift = (axis: "x" | "y", by: number): Properties => (round(by) === 0 ? {} : { [axis]: round(by) });

/** So many icons on a line from a column on, in stamps of these sizes, largest first. */
function stamped(
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
    ...stamped(stamps, column + many * size, line, length - many * size, smaller),
  ];
}

/** Fewer whole lines than this are repeated line by line: in groups of lines they would take as many elements. */
const MANY_LINES = 7;

/** The icons of a run. However many they are, the elements are few. @param id starts the ids inside. */
export function tiles(run: Run, id: string): readonly Element[] {
  const { grid, from = 0, to } = run;
  const stamps: Stamps = { ...run, id, drawn: new Map() };
  const { columns } = grid;
  const whole = Math.floor(to);
  // The rest of a line that other icons begin, whole lines, and what is left of the last one.
  const first = Math.min(whole, Math.ceil(from / columns) * columns);
  const last = Math.max(first, Math.floor(whole / columns) * columns);
  const many = (last - first) / columns;
  const part = (start: number, end: number): readonly Element[] =>
    stamped(stamps, start % columns, Math.floor(start / columns), end - start, sizesBelow(columns));
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
