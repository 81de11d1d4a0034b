import { DOT } from "../marks.ts";
import type { Segment } from "../shapes.ts";
import { lineHeight, textWidth } from "../text.ts";
import { TYPE } from "../theme.ts";

/** A rectangle that something takes. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A point with the texts that may label it, the fullest first. */
export interface Labelled {
  readonly x: number;
  readonly y: number;
  readonly texts: readonly string[];
  /** Must have a label, wherever there is room for it. */
  readonly needed: boolean;
  /** Where it is tried first. */
  readonly side: "left" | "right" | "above" | "below";
}

export interface Label extends Box {
  readonly text: string;
}

/** What labels keep clear of. */
interface Surroundings {
  readonly width: number;
  /** Nothing stands below here. */
  readonly floor: number;
  readonly taken: readonly Box[];
  readonly lines: readonly Segment[];
}

/** From a dot's middle to whatever is drawn of it and its mark, at most. */
export const EXTENT = DOT.reach + 2;

const APART = 4;
/** From a point to its label, clear of the point's own mark. */
const BESIDE = EXTENT + APART;
/** Lines of text that a label may be lifted by: one that need not be there, and one that must. */
const LIFTS = { optional: 2, needed: 60 } as const;
const HEIGHT = lineHeight(TYPE.value);

/** A label for each point, or null where there is no room for one that need not be there. */
export function placeLabels(points: readonly Labelled[], around: Surroundings): readonly (Label | null)[] {
  const placed = new Map<number, Label>();
  const all = [...points.entries()];
  const order = [
    ...all.filter(([, { needed }]) => needed).reverse(),
    ...all.filter(([, { needed }]) => !needed),
  ];
  for (const [index, point] of order) {
    const taken = [...around.taken, ...placed.values()];
    const label = place(point, { ...around, taken });
    if (label !== null) placed.set(index, label);
  }
  return points.map((_, index) => placed.get(index) ?? null);
}

/** The first place that is clear; one that a line runs through, rather than a shorter text or none. */
function place(point: Labelled, around: Surroundings): Label | null {
  const lifts = point.needed ? LIFTS.needed : LIFTS.optional;
  for (const text of point.texts) {
    const places = placesOf(point, text, around.width, lifts).filter((box) => isFree(box, around));
    const clear = places.find((box) => !around.lines.some((line) => crosses(line, box)));
    const found = clear ?? places[0];
    if (found !== undefined) return { ...found, text };
  }
  return null;
}

function placesOf({ x, y, side }: Labelled, text: string, width: number, lifts: number): readonly Box[] {
  const wide = textWidth(text, TYPE.value);
  const left = Math.min(Math.max(0, x - wide / 2), width - wide);
  const at = (from: number, top: number): Box => ({
    left: from,
    right: from + wide,
    top,
    bottom: top + HEIGHT,
  });
  const beside = { left: at(x - BESIDE - wide, y - HEIGHT / 2), right: at(x + BESIDE, y - HEIGHT / 2) };
  const above = at(left, y - BESIDE - HEIGHT);
  const below = at(left, y + BESIDE);
  const lifted = Array.from({ length: lifts }, (_, index) =>
    at(left, above.top - (index + 1) * (HEIGHT + APART)),
  );
  const first = { ...beside, above, below }[side];
  return [
    first,
    above,
    below,
    ...(side === "left" || side === "right" ? [] : [beside.right, beside.left]),
    ...lifted,
  ];
}

const isFree = (box: Box, { width, floor, taken }: Surroundings): boolean =>
  box.left >= 0 &&
  box.right <= width &&
  box.bottom <= floor &&
  !taken.some(
    (other) =>
      box.left < other.right + APART &&
      other.left < box.right + APART &&
      box.top < other.bottom &&
      other.top < box.bottom,
  );

/** The line runs through the box: it is clipped to the box's width, and what is left reaches into its height. */
function crosses([x1, y1, x2, y2]: Segment, { left, right, top, bottom }: Box): boolean {
  if (x2 <= left || x1 >= right || x1 === x2) return false;
  const at = (x: number): number => y1 + ((y2 - y1) * (Math.min(Math.max(x, x1), x2) - x1)) / (x2 - x1);
  const [from, to] = [at(left), at(right)];
  return Math.min(from, to) < bottom && Math.max(from, to) > top;
}
