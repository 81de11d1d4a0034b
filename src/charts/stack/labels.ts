import { max } from "d3";
import type { Voice } from "../../language/voice.ts";
import type { Format, Variant } from "../format.ts";
import { named } from "../labels.ts";
import type { Segment } from "../shapes.ts";
import { bottomOf, hasRoom, type Lines, lowered, textWidth, widthOf, wrap } from "../text.ts";
import { figureOf, type Part } from "./parts.ts";

/** A part's place on the bar. */
export interface Place {
  readonly part: Part;
  readonly from: number;
  readonly to: number;
}

/** Labels below the bar's lower edge and above its upper one, both at 0, with lines to their parts. */
interface Labels {
  readonly above: readonly Lines[];
  readonly below: readonly Lines[];
  /** How far they reach above the bar. */
  readonly rise: number;
  readonly leadersAbove: readonly Segment[];
  readonly leadersBelow: readonly Segment[];
}

/** Lines of a name under its own part, at most; a label beside its line is no wider than this. */
const MOST_LINES = 3;
const WIDEST: Readonly<Record<Variant, number>> = { broad: 460, wide: 300, narrow: 230 };
const GAP = 6;
/** From a part's edge to its line, and from there to its label. */
const INDENT = 5;
const BETWEEN = 8;

/** Labels under their own parts where all have room there; else those of the left half below, of the right half above. */
export function stackLabels(places: readonly Place[], voice: Voice, format: Format): Labels {
  const { type, unit } = format;
  const under = places.map(({ part, from, to }) => {
    const room = to - from - BETWEEN * unit;
    const figure = figureOf(part, voice);
    const fits = hasRoom(part.name, type.label, room) && textWidth(figure, type.value) <= room;
    const name = fits ? wrap(part.name, type.label, room) : [];
    if (!fits || name.length > MOST_LINES) return null;
    return named(figure === "" ? [] : [figure], name, { x: from, top: GAP * unit }, format);
  });
  const direct = under.flatMap((lines) => lines ?? []);
  if (!under.includes(null)) return { above: [], below: direct, rise: 0, leadersAbove: [], leadersBelow: [] };
  const isLeft = ({ from, to }: Place): boolean => (from + to) / 2 <= format.width / 2;
  const below = stacked(places.filter(isLeft).toReversed(), 1, voice, format);
  const above = stacked(
    places.filter((place) => !isLeft(place)),
    -1,
    voice,
    format,
  );
  return {
    above: above.flatMap(({ lines, height, distance }) => lowered(lines, -distance - height)),
    below: below.flatMap(({ lines, distance }) => lowered(lines, distance)),
    rise: max(above, ({ distance, height }) => distance + height) ?? 0,
    leadersAbove: above.map(({ x, distance, height }): Segment => [x, 0, x, -distance - height]),
    leadersBelow: below.map(({ x, distance, height }): Segment => [x, 0, x, distance + height]),
  };
}

/**
 * Labels beside lines that stand on the bar: right of their lines below it, left of them above it. The line of one that
 * stands farther from the bar passes by those before it, since these begin beyond it.
 * @param places the nearest to the bar's middle first.
 */
function stacked(places: readonly Place[], side: 1 | -1, voice: Voice, format: Format) {
  const { type, unit, width } = format;
  const placed: {
    x: number;
    left: number;
    right: number;
    distance: number;
    height: number;
    lines: readonly Lines[];
  }[] = [];
  for (const { part, from, to } of places) {
    const inset = Math.min((to - from) / 2, INDENT * unit);
    const x = side === 1 ? from + inset : to - inset;
    const start = x + side * INDENT * unit;
    const room = Math.min(WIDEST[format.variant], side === 1 ? width - start : start);
    const figure = wrap(figureOf(part, voice), type.value, room);
    const name = wrap(part.name, type.label, room);
    const lines = named(figure, name, { x: start, top: 0, anchor: side === 1 ? "start" : "end" }, format);
    const wide = Math.max(...lines.map(widthOf));
    const height = Math.max(...lines.map(bottomOf));
    const [left, right] = side === 1 ? [x, start + wide] : [start - wide, x];
    const before = placed.filter(
      (other) => other.left < right + BETWEEN * unit && left < other.right + BETWEEN * unit,
    );
    const distance = max(before, (other) => other.distance + other.height + BETWEEN * unit) ?? GAP * unit;
    placed.push({ x, left, right, distance, height, lines });
  }
  return placed;
}
