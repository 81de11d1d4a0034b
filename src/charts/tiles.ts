import { range } from "d3";
import type { Element } from "hast";
import { s } from "hastscript";
import type { Precision } from "../record/model.ts";
import type { Painted } from "./form.ts";
import type { Format, Variant } from "./format.ts";
import { BOX_HEIGHT, type Icon } from "./icons/icon.ts";
import { goesOn, markWidth, precisionMark } from "./marks.ts";
import type { Places } from "./repeat.ts";
import { iconElement, iconElements, type Paint, rect, use } from "./shapes.ts";
import { type Lines, text } from "./text.ts";

/** Icons of one height side by side. */
export interface Cells extends Places {
  /** Height of an icon as drawn. */
  readonly height: number;
}

/** Such icons from a place on. */
interface Grid extends Cells {
  readonly x: number;
  readonly y: number;
  readonly format: Format;
}

/** Width of an icon in the grid. */
const tileWidth = (grid: Cells, icon: Icon): number => (icon.width * grid.height) / icon.height;

const gridLines = (grid: Cells, units: number): number => Math.ceil(units / grid.columns);

/** Height of so many units in the grid, 0 for none. */
export const gridHeight = (grid: Cells, units: number): number =>
  units === 0 ? 0 : (gridLines(grid, units) - 1) * grid.linePitch + grid.height;

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
  /** How exact the number is, where a mark after the last icon says so; `around` sets that icon apart. */
  readonly precision?: Precision;
}

/** Below the top of a line, where its icons stand: all of them leave one unit free below. */
export const groundOf = ({ height }: Cells): number => height * (1 - 1 / BOX_HEIGHT);

/** How far "around" moves the last icon to the right, in pitches, so that a bracket stands before it. */
const APART: Readonly<Record<Variant, number>> = { broad: 0.32, wide: 0.4, narrow: 0.46 };

/** The last icon of a run, and the place after it. */
const lastOf = (to: number): number => Math.max(0, Math.ceil(to) - 1);
const apart = ({ grid, precision }: Run): number =>
  precision === "around" ? APART[grid.format.variant] * grid.pitch : 0;

/** Where the icon at that place of a grid stands. */
const corner = ({ x, y, columns, pitch, linePitch }: Grid, place: number) => ({
  x: x + (place % columns) * pitch,
  y: y + Math.floor(place / columns) * linePitch,
});

/**
 * Places that the mark of a run needs right of the grid's columns, 0 where it stands within them.
 * @param next where the icon after a full line stands: beside it, or below.
 */
export function placesBeyond(precision: Precision, to: number, columns: number, next: Next): number {
  const full = to > 0 && lastOf(to) % columns === columns - 1;
  if (precision === "around") return Math.max(0, (lastOf(to) % columns) + 2.6 - columns);
  if (goesOn(precision)) return full && next === "beside" ? 1 : 0;
  if (precision === "exact" || !full) return 0;
  return precision === "nearly" ? 0.5 : 1;
}
type Next = "beside" | "below";

/** From a run's end to the bar of "nearly". */
const TO_BAR: Readonly<Record<Variant, number>> = { broad: 9, wide: 7, narrow: 7 };
/** How far lines of marks reach over and under icons; less than there is between two lines of them, or to words on a card. */
const BEYOND: Readonly<Record<Variant, number>> = { broad: 5, wide: 3, narrow: 3 };
const BEYOND_ON_CARD = 1.5;

/** From the line of a mark's top to that of its bottom, about icons that stand so low. */
function reachOf({ height, format: { variant, tallest } }: Grid, y: number) {
  const beyond = tallest === undefined ? BEYOND[variant] : BEYOND_ON_CARD;
  return { top: y - beyond, bottom: y + height + beyond };
}

/** The mark at the end of a run: an open icon in the next place, brackets about the last icon and that place, or a line of marks past it. */
export function endMark(run: Run, next: Next): readonly Element[] {
  const { grid, icon, to, precision = "exact" } = run;
  const { format, pitch, columns, height } = grid;
  const width = tileWidth(grid, icon);
  if (goesOn(precision)) {
    const place = Math.ceil(to);
    const beside = next === "beside" && place > 0 && place % columns === 0;
    const { x, y } = corner(grid, beside ? place - 1 : place);
    return [iconElement({ format, icon, paint: "open", height, x: x + (beside ? pitch : 0), y })];
  }
  const { x, y } = corner(grid, lastOf(to));
  const common = { ...reachOf(grid, y), left: 0, right: Number.POSITIVE_INFINITY, format };
  if (precision !== "around") {
    const end = x + (to - lastOf(to)) * width;
    return precisionMark(precision, { ...common, x: end, gap: TO_BAR[format.variant], reach: 0 });
  }
  // Brackets stand in the middle between the icon before and the last one, and in the gap after the next place.
  const start = x + (apart(run) - pitch + width) / 2;
  const end = x + apart(run) + pitch + (pitch + width) / 2;
  return precisionMark(precision, { ...common, x: (start + end) / 2, gap: 0, reach: (end - start) / 2 });
}

/** Room between two icons that lets a mark stand there and touch neither. */
export const gapForMark = ({ unit }: Format): number => 11 * unit;

/**
 * The mark of a part's precision, in the gap between its last icon and the next one; brackets, in those an icon before and
 * after. The gaps must be `gapForMark` or more; a gap must be free left of the icons, and right of them, for brackets with
 * an icon's place.
 */
export function partMark(precision: Precision, grid: Grid, icon: Icon, units: number): readonly Element[] {
  const { x, y } = corner(grid, lastOf(units));
  const before = grid.x - gapForMark(grid.format) / 2;
  return precisionMark(precision, {
    ...reachOf(grid, y),
    x: units === 0 ? before : x + (grid.pitch + tileWidth(grid, icon)) / 2,
    gap: -markWidth(precision, grid.format) / 2,
    reach: grid.pitch,
    left: before,
    right: Number.POSITIVE_INFINITY,
    format: grid.format,
  });
}

/** How large icons may be, and how far apart: from one to the next as a multiple of an icon's width. */
interface Bounds {
  readonly tallest: number;
  readonly closest: number;
  readonly loosest: number;
  readonly lineGap: number;
}

/** Icons as large as so many of them on a line of this width may be, with what `partMark` needs for these precisions. */
export function partCells(
  format: Format,
  icon: Icon,
  precisions: readonly Precision[],
  width: number,
  columns: number,
  { tallest, closest, loosest, lineGap }: Bounds,
): Cells {
  const ratio = icon.width / BOX_HEIGHT;
  const exact = precisions.every((precision) => precision === "exact");
  const gap = exact ? 0 : gapForMark(format);
  const places = precisions.includes("around") ? columns + 1 : columns;
  const widest = exact ? pitchIn(width, columns, closest) : width / places;
  const inside = Math.min(tallest * ratio, widest / closest, widest - gap);
  // Where all is exact, the last icon ends at the edge.
  const room = exact && columns > 1 ? (width - inside) / (columns - 1) : widest;
  const height = inside / ratio;
  const pitch = Math.min(room, Math.max(inside * loosest, inside + gap));
  return { columns, height, pitch, linePitch: height + lineGap };
}

/** Words for a part of an icon that is cut so thin that it can't be told from nothing. @param right they end there. */
export function lessThanOne(
  { grid, to, precision = "exact" }: Run,
  words: string,
  right: number,
): readonly Lines[] {
  const places = precision === "around" ? 2.75 : goesOn(precision) ? 2.5 : 1.5;
  const x = grid.x + places * grid.pitch;
  const placed = { x, top: grid.y, style: grid.format.type.note, paint: "quiet" } as const;
  return to > 0 && to < 0.2 ? [text(words, right - x, placed)] : [];
}

/** A run is a path of some of its lines, and at most so many references to it. */
const MOST_TIMES = 20;

/**
 * The icons of a run, grouped. However many they are, the elements are few: a line of icons is one path, and referred to
 * for each line more. @param name of the run among those of a drawing. @param metric that it shows.
 */
export const tiles =
  (run: Run, name: string, metric?: string): Painted =>
  (drawing) => [s("g", { dataMark: metric }, ...elementsOf(run, `${drawing}-${name}`))];

function elementsOf(run: Run, id: string): readonly Element[] {
  const { grid, icon, paint, from = 0, to } = run;
  const { columns, height, format } = grid;
  const icons = (start: number, end: number, shift = 0): Element => {
    const { x, y } = corner(grid, start);
    return iconElements({ icon, paint, height, x: x + shift, y, format }, grid, end - start);
  };
  // The last icon is drawn by itself where it is set apart, or cut.
  const shift = apart(run);
  const whole = shift > 0 ? lastOf(to) : Math.floor(to);
  // The rest of a line that other icons begin; whole lines, some at a time; what is left of them, and of the last one.
  const first = Math.min(whole, Math.ceil(from / columns) * columns);
  const lines = Math.floor((whole - first) / columns);
  const block = Math.max(1, Math.ceil(lines / MOST_TIMES)) * columns;
  const times = Math.floor((whole - first) / block);
  const left = first + times * block;
  const blocks = range(times).map((index) => {
    if (index > 0) return use(`${id}l`, 0, (index * block * grid.linePitch) / columns);
    const drawn = icons(first, first + block);
    return times === 1 ? drawn : { ...drawn, properties: { id: `${id}l`, ...drawn.properties } };
  });
  const elements = [
    ...(from < first ? [icons(from, first)] : []),
    ...blocks,
    ...(left < whole ? [icons(left, whole)] : []),
  ];
  if (to === whole) return elements;
  const alone = icons(whole, whole + 1, shift);
  if (to - whole === 1) return [...elements, alone];
  const { x, y } = corner(grid, whole);
  const cut = rect({}, x + shift, y, (to - whole) * tileWidth(grid, icon), grid.height);
  return [...elements, s("clipPath", { id: `${id}c` }, cut), s("g", { clipPath: `url(#${id}c)` }, alone)];
}
