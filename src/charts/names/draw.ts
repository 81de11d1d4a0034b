import { range } from "d3";
import type { Element } from "hast";
import { s } from "hastscript";
import { own } from "../../diagnostics/document.ts";
import type { Voice } from "../../language/voice.ts";
import type { List } from "../../record/model.ts";
import type { Drawing, Layout, Painted, SubjectOf } from "../form.ts";
import type { Format, TextStyle, Variant } from "../format.ts";
import { type IconName, iconNamed } from "../icons/index.ts";
import { iconInBox, rect, type Segment, segments, stroke } from "../shapes.ts";
import { bottomOf, fittingStyle, heightOf, lineHeight, text, textElements } from "../text.ts";
import type { names } from "./options.ts";

type Subject = SubjectOf<typeof names>;

/** What a format sets by itself. */
interface Measures {
  /** Between two columns, and between two lists below each other. */
  readonly gutter: number;
  /** Height of a name's pictogram, and what its place takes of the line. */
  readonly icon: number;
  readonly indent: number;
  /** Above and below what stands on a line. */
  readonly padding: number;
  /** The square before what is not named. */
  readonly square: number;
}
const MEASURES: Readonly<Record<Variant, Measures>> = {
  broad: { gutter: 64, icon: 70, indent: 96, padding: 16, square: 15 },
  wide: { gutter: 36, icon: 44, indent: 60, padding: 10, square: 11 },
  narrow: { gutter: 36, icon: 44, indent: 58, padding: 11, square: 11 },
};
const AFTER_LABEL = 7;
const AFTER_SQUARE = 10;
/** Lines that a name may take before all are set smaller. */
const MOST_LINES = 3;

/** Lists side by side in pairs, or one below the other. */
function layout({ metrics: lists, options, voice }: Subject, format: Format): Layout {
  const { width } = format;
  const { gutter, indent } = MEASURES[format.variant];
  const across = format.variant !== "narrow" && lists.length > 1 ? 2 : 1;
  const column = (width - (across - 1) * gutter) / across;
  const shown = lists.map((list) => ({ list, pictures: picturesOf(list, options) }));
  const texts = lists.flatMap(({ items }) => items.map((item) => voice.text(item)));
  const { subtitle, heading } = format.type;
  const style = fittingStyle(texts, [subtitle, heading], column - indent, MOST_LINES);
  let y = 0;
  const parts = range(0, shown.length, across).flatMap((first): readonly Painted[] => {
    const line = shown.slice(first, first + across).map(({ list, pictures }, index) => {
      const label = voice.text(list.label);
      const placed = { x: index * (column + gutter), style: format.type.label, paint: "quiet" } as const;
      return { list, pictures, x: placed.x, label: text(label, column, { ...placed, top: y }) };
    });
    // Labels stand on their lists' first lines, which are level.
    const top = Math.max(...line.map(({ label }) => bottomOf(label)));
    const ground = top + AFTER_LABEL * format.unit;
    const below = line.map(({ list, pictures, x, label }) => {
      const heading = { ...label, top: label.top + top - bottomOf(label) };
      const plates = platesBelow(format, list, pictures, voice, style, { x, ground, width: column });
      return { parts: [heading, ...plates.parts], bottom: plates.bottom };
    });
    y = Math.max(...below.map(({ bottom }) => bottom)) + gutter;
    return below.flatMap(({ parts }) => parts);
  });
  return { width, height: Math.ceil(y - gutter), parts };
}

/** The pictogram of each name, null for one that has none; null for a list without pictograms. */
function picturesOf({ id, items }: List, { icons, itemIcons }: Subject["options"]) {
  const each = own(itemIcons, id);
  if (each !== undefined) return items.map((_, index) => each[index] ?? null);
  const common = own(icons, id);
  return common === undefined ? null : items.map(() => common);
}

/** A list's names on lines, as on door plates, and at the end that there are others. */
function platesBelow(
  format: Format,
  { id, items, complete }: List,
  pictures: readonly (IconName | null)[] | null,
  voice: Voice,
  style: TextStyle,
  { x, ground, width }: { readonly x: number; readonly ground: number; readonly width: number },
) {
  const { icon, indent, padding, square } = MEASURES[format.variant];
  const half = format.stroke.rule / 2;
  const left = pictures === null ? 0 : indent;
  let y = ground + half;
  const lines: Segment[] = [[x, y, x + width, y]];
  const named = items.flatMap((item, index): readonly Element[] => {
    const words = text(voice.text(item), width - left, { x: x + left, top: 0, style });
    const high = Math.max(pictures === null ? 0 : icon, heightOf(words));
    const middle = y + padding + high / 2;
    y += high + 2 * padding;
    lines.push([x, y, x + width, y]);
    return [
      ...(pictures === null ? [] : [picture(format, pictures[index] ?? null, x, middle)]),
      ...textElements({ ...words, top: middle - heightOf(words) / 2 }),
    ];
  });
  const parts: readonly Painted[] = [stroke("p-rule", segments(lines)), s("g", { dataMark: id }, ...named)];
  if (complete) return { parts, bottom: y + half };
  const space = square + AFTER_SQUARE * format.unit;
  const placed = { x: x + space, top: y + padding * 0.75, style: format.type.note, paint: "quiet" } as const;
  const others = text(voice.message("chart.names.others"), width - space, placed);
  const middle = others.top + lineHeight(others.style) / 2;
  const open = openSquare("p-open", format.stroke.rule, square, x, middle);
  return { parts: [...parts, open, others], bottom: bottomOf(others) };
}

/** What a name's line shows: its pictogram, or an open square where nothing is known to be shown. */
function picture(format: Format, name: IconName | null, x: number, middle: number): Element {
  const { icon: height } = MEASURES[format.variant];
  if (name !== null) return iconInBox({ format, icon: iconNamed(name), paint: "name", height, x }, middle);
  return openSquare("p-plate", format.stroke.mark, height * PLATE, x + (height * (1 - PLATE)) / 2, middle);
}
/** Side of an open square, as a multiple of a pictogram's height. */
const PLATE = 0.88;

/** A square of lines, from its left and its middle. */
const openSquare = (
  className: string,
  strokeWidth: number,
  side: number,
  x: number,
  middle: number,
): Element =>
  rect(
    { className: [className] },
    x + strokeWidth / 2,
    middle - side / 2 + strokeWidth / 2,
    side - strokeWidth,
    side - strokeWidth,
    strokeWidth,
  );

/** A list's names, which keep their capitals: no word stands between them. */
const namesOf = (list: List, voice: Voice): string => list.items.map((item) => voice.text(item)).join("; ");

const HEAD = ["chart.names.group", "chart.names.names", "chart.names.extent"] as const;

/** Each list's names, and that there are others where the source gives examples alone. */
const describe = ({ metrics, voice }: Subject): string => {
  const listed = metrics.map((metric) =>
    voice.message(metric.complete ? "chart.names.finding" : "chart.names.open", {
      label: voice.text(metric.label),
      names: namesOf(metric, voice),
    }),
  );
  return voice.message("chart.names.drawn", { listed: listed.join(" ") });
};

export const drawing: Drawing<Subject> = {
  layout,
  /** Each list with its names, and whether they are all there are. */
  table: ({ metrics, voice }) => ({
    head: HEAD.map((key) => voice.message(key)),
    rows: metrics.map((metric) => ({
      metric,
      cells: [
        voice.text(metric.label),
        namesOf(metric, voice),
        voice.message(metric.complete ? "chart.names.complete" : "chart.names.examples"),
      ],
    })),
  }),
  describe,
};
