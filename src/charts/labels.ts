import type { Format, TextStyle } from "./format.ts";
import { arrowheadWidth, dotIn } from "./marks.ts";
import type { Segment } from "./shapes.ts";
import { type Lines, lineHeight, textWidth } from "./text.ts";

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

/** What labels keep clear of: besides, none leaves the drawing or stands below an axis at 0. */
interface Surroundings {
  readonly format: Format;
  readonly taken: readonly Box[];
  readonly lines: readonly Segment[];
}

/** How figures are set. */
export const figureStyle = ({ variant, type }: Format): TextStyle =>
  variant === "broad" ? type.heading : type.value;

/** From a dot's middle to whatever is drawn of it and its mark, at most: above, where what goes on has its arrowhead, and elsewhere. */
export function extentsIn(format: Format) {
  const { reach, gap } = dotIn(format);
  const half = format.stroke.mark / 2 + 1;
  return { above: Math.max(reach, gap + arrowheadWidth(format)) + half, about: reach + half };
}

const APART = 4;
/** Lines of text that a label may be lifted by: one that need not be there, and one that must. */
const LIFTS = { optional: 2, needed: 60 } as const;

/** Which of values side by side need a figure: the first and the last, the highest and the lowest. */
export const telling = (values: readonly number[]): ReadonlySet<number> =>
  new Set([0, values.length - 1, values.indexOf(Math.max(...values)), values.indexOf(Math.min(...values))]);

/** Where the figure of one of these points is tried first: below it in a valley, which is lower than what is beside it. */
export function sideOf(points: readonly { readonly y: number }[], index: number): "below" | "above" {
  const y = points[index]?.y ?? 0;
  const [before, after] = [points[index - 1]?.y ?? y, points[index + 1]?.y ?? y];
  return (before + after) / 2 < y ? "below" : "above";
}

/** A figure, and below it what it is called, each in its lines. */
export const named = (
  figure: readonly string[],
  name: readonly string[],
  { x, top, anchor = "start" }: Pick<Lines, "x" | "top" | "anchor">,
  { type }: Format,
): readonly Lines[] => [
  { lines: figure, x, top, style: type.value, anchor },
  {
    lines: name,
    x,
    top: top + figure.length * lineHeight(type.value),
    style: type.label,
    anchor,
    paint: "quiet",
  },
];

/** Labels, so much further down, as texts. */
export const labelTexts = (labels: readonly Label[], down: number, format: Format): readonly Lines[] =>
  labels.map(({ text, left, top }) => ({
    lines: [text],
    x: left,
    top: top + down,
    style: figureStyle(format),
    paint: "set-off",
  }));

/** The points' labels, none where there is no room for one that need not be there. */
export function placeLabels(points: readonly Labelled[], around: Surroundings): readonly Label[] {
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
  return points.flatMap((_, index) => placed.get(index) ?? []);
}

/** The first place that is clear; one that a line runs through, rather than a shorter text or none. */
function place(point: Labelled, around: Surroundings): Label | null {
  const lifts = point.needed ? LIFTS.needed : LIFTS.optional;
  for (const text of point.texts) {
    const places = placesOf(point, text, around, lifts).filter((box) => isFree(box, around));
    const clear = places.find((box) => !around.lines.some((line) => crosses(line, box)));
    const found = clear ?? places[0];
    if (found !== undefined) return { ...found, text };
  }
  return null;
}

function placesOf(
  { x, y, side }: Labelled,
  text: string,
  { format }: Surroundings,
  lifts: number,
): readonly Box[] {
  const style = figureStyle(format);
  const high = lineHeight(style);
  // From a point to its label, clear of the point's own mark.
  const extents = extentsIn(format);
  const apart = extents.about + APART;
  const wide = textWidth(text, style);
  const left = Math.min(Math.max(0, x - wide / 2), format.width - wide);
  const at = (from: number, top: number): Box => ({
    left: from,
    right: from + wide,
    top,
    bottom: top + high,
  });
  const beside = { left: at(x - apart - wide, y - high / 2), right: at(x + apart, y - high / 2) };
  const above = at(left, y - extents.above - APART - high);
  const below = at(left, y + apart);
  const lifted = Array.from({ length: lifts }, (_, index) =>
    at(left, above.top - (index + 1) * (high + APART)),
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

const isFree = (box: Box, { format, taken }: Surroundings): boolean =>
  box.left >= 0 &&
  box.right <= format.width &&
  box.bottom <= 0 &&
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
