import { max, sum } from "d3";
import type { Format, TextStyle, Variant } from "../format.ts";
import { figureStyle, named } from "../labels.ts";
import { markWidth } from "../marks.ts";
import { pointsOf } from "../periods.ts";
import type { Segment } from "../shapes.ts";
import { hasRoom, type Lines, lineHeight, textWidth, widthOf, wrap } from "../text.ts";
import { wordingsOf } from "../time-words.ts";
import { radiusIn, type Spot, type Subject } from "./plot.ts";

/** Room at the right for what a line is called, and the most lines of it; where one has none, all stand in the key. */
const ASIDE: Readonly<Record<Variant, number>> = { broad: 300, wide: 190, narrow: 128 };
const MOST_LINES = 4;
/** From a line's last dot to its label, in its radius; its mark is beside or above it. */
const BESIDE = 2.6;
const BETWEEN = 4;
/** From a dot's middle to a leader, in its radius. */
const OUTSIDE = 1.6;
/** A label that stands so much lower or higher than its line's end has a leader to it. */
const OFF = 6;

/** What stands at the end of each line: its last figure, and what it is called where all names have room there. */
export function endTexts({ metrics, voice }: Subject, format: Format) {
  const { type, variant } = format;
  const names = metrics.map(({ label }) => voice.text(label));
  const lasts = metrics.map((series) => {
    const last = pointsOf(series).at(-1);
    return last === undefined ? [""] : wordingsOf(last, voice);
  });
  const room = ASIDE[variant];
  // One line has its figures beside its dots, and the last of them here.
  const style = metrics.length === 1 ? figureStyle(format) : type.value;
  const isNamed =
    metrics.length > 1 &&
    names.every(
      (name) => hasRoom(name, type.label, room) && wrap(name, type.label, room).length <= MOST_LINES,
    );
  const texts = lasts.map((said, index) => ({
    figure: figureIn(said, style, room),
    name: isNamed ? wrap(names[index] ?? "", type.label, room) : [],
  }));
  const widest = max(texts, ({ figure, name }) =>
    Math.max(widthOf({ lines: figure, style }), widthOf({ lines: name, style: type.label })),
  );
  return { texts, isNamed, aside: (widest ?? 0) + besideIn(format) };
}

/** The fullest wording that has room in one line; the last one in several, within the figure too, where none has. */
function figureIn(said: readonly string[], style: TextStyle, room: number): readonly string[] {
  const whole = said.find((text) => textWidth(text, style) <= room);
  return whole === undefined ? wrap((said.at(-1) ?? "").replaceAll("\u00a0", " "), style, room) : [whole];
}

const besideIn = (format: Format): number =>
  BESIDE * radiusIn(format) + markWidth("at-least", format) + format.unit;

/** Labels at the lines' ends, none on another, with leaders to those that were moved or whose line ends before. */
export function endLabels(
  lasts: readonly (Spot | undefined)[],
  { texts }: Pick<ReturnType<typeof endTexts>, "texts">,
  right: number,
  format: Format,
): { readonly labels: readonly Lines[]; readonly leaders: readonly Segment[] } {
  const { type, unit } = format;
  const [high, low] = [lineHeight(type.value), lineHeight(type.label)];
  const blocks = lasts.flatMap((spot, index) => {
    const text = texts[index];
    if (spot === undefined || text === undefined) return [];
    return [
      {
        spot,
        ...text,
        wanted: spot.y - high / 2,
        height: text.figure.length * high + text.name.length * low + BETWEEN * unit,
      },
    ];
  });
  const tops = apart(blocks);
  const farthest = max(blocks, ({ spot }) => spot.x) ?? right;
  const x = farthest + besideIn(format);
  return {
    labels: blocks.flatMap(({ figure, name }, index) =>
      named(figure, name, { x, top: tops[index] ?? 0 }, format),
    ),
    leaders: blocks.flatMap(({ spot }, index): readonly Segment[] => {
      const y = (tops[index] ?? 0) + high / 2;
      if (spot.x === farthest && Math.abs(y - spot.y) < OFF * unit) return [];
      return [[spot.x + OUTSIDE * radiusIn(format), spot.y, x - BETWEEN * unit, y]];
    }),
  };
}

/** Tops of blocks one below the other in the order in which they want to stand, none on another, as near to it as can be. */
function apart(blocks: readonly { readonly wanted: number; readonly height: number }[]): readonly number[] {
  const order = [...blocks.keys()].sort((a, b) => (blocks[a]?.wanted ?? 0) - (blocks[b]?.wanted ?? 0));
  /** Blocks that touch each other, and where the first of them stands. */
  const heaps: { members: number[]; top: number }[] = [];
  const heightOf = (members: readonly number[]): number =>
    sum(members, (index) => blocks[index]?.height ?? 0);
  for (const index of order) {
    let heap = { members: [index], top: blocks[index]?.wanted ?? 0 };
    for (
      let before = heaps.at(-1);
      before !== undefined && before.top + heightOf(before.members) > heap.top;
      before = heaps.at(-1)
    ) {
      heaps.pop();
      const members = [...before.members, ...heap.members];
      // Where the first would stand for each of them to be where it wants to be, on average.
      const wishes = members.map(
        (member, place) => (blocks[member]?.wanted ?? 0) - heightOf(members.slice(0, place)),
      );
      heap = { members, top: sum(wishes) / members.length };
    }
    heaps.push(heap);
  }
  const tops = new Map<number, number>();
  for (const { members, top } of heaps)
    for (const [place, member] of members.entries())
      tops.set(member, top + heightOf(members.slice(0, place)));
  return blocks.map((_, index) => tops.get(index) ?? 0);
}
