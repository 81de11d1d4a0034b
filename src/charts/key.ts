import { min, range, sum } from "d3";
import type { Element } from "hast";
import type { Voice } from "../language/voice.ts";
import { isRange } from "../record/kinds/index.ts";
import type { Precision, Quantity } from "../record/model.ts";
import type { Layout, Painted } from "./form.ts";
import type { Format } from "./format.ts";
import type { Icon } from "./icons/icon.ts";
import { markWidth, precisionMark } from "./marks.ts";
import { iconElement, type Paint } from "./shapes.ts";
import { lineHeight, textWidth, wrap } from "./text.ts";

/** A sample of what is explained, as it is drawn in the chart. Its height is that of `sampleIn`. */
export interface Sample {
  readonly width: number;
  sample(x: number, top: number): readonly Element[];
}

/** One thing explained: a sample and its meaning. */
export interface KeyItem extends Sample {
  readonly text: string;
}

/** Height of a sample. */
export const sampleIn = ({ unit }: Format): number => 20 * unit;
/** Of a line of the key. */
const LINE = 26;
const BESIDE = 8;
const BETWEEN = 20;

/**
 * A drawing with its key so far below it: items in reading order, in as many lines as the width asks for. Where there is
 * nothing to explain, it ends where the chart does, at `bottom`. @param margin left and right of the key.
 */
export function keyed(
  items: readonly KeyItem[],
  gap: number,
  format: Format,
  { width, bottom: chartBottom, parts }: Pick<Layout, "width" | "parts"> & { readonly bottom: number },
  margin = 0,
): Layout {
  const { unit } = format;
  // A drawing that reaches from edge to edge is shown smaller in an embed, its margins included.
  const style = margin > 0 ? format.type.label : format.type.note;
  const room = width - 2 * margin;
  const set = items.map((item) => {
    const indent = item.width + BESIDE * unit;
    const lines = wrap(item.text, style, room - indent);
    return { item, indent, lines, needed: indent + Math.max(...lines.map((line) => textWidth(line, style))) };
  });
  const inLines = evenLines(
    set.map(({ needed }) => needed),
    BETWEEN * unit,
    room,
  );
  let [line, left, y] = [0, 0, chartBottom + gap];
  let bottom = items.length === 0 ? chartBottom : y;
  const key = set.flatMap(({ item, indent, lines, needed }, index): Painted[] => {
    if (inLines[index] !== line) [line, left, y] = [line + 1, 0, bottom];
    const x = margin + left;
    const top = y + (sampleIn(format) - lineHeight(style)) / 2;
    bottom = Math.max(bottom, y + LINE * unit + (lines.length - 1) * lineHeight(style));
    left += needed + BETWEEN * unit;
    return [...item.sample(x, y), { lines, x: x + indent, top, style, paint: "quiet" }];
  });
  return { width, height: Math.ceil(bottom), parts: [...parts, ...key] };
}

/** In which line each of these widths stands: in as few as the room asks for, of lengths as even as they can be. */
export function evenLines(widths: readonly number[], between: number, room: number): readonly number[] {
  const filled = (most: number): readonly number[] => {
    let [line, left] = [0, 0];
    return widths.map((width) => {
      if (left > 0 && left + width > most) [line, left] = [line + 1, 0];
      left += width + between;
      return line;
    });
  };
  const fewest = filled(room);
  const lengths = widths.flatMap((_, from) =>
    range(from + 1, widths.length + 1).map((to) => sum(widths.slice(from, to)) + between * (to - from - 1)),
  );
  const shortest = min(lengths.filter((length) => length <= room && filled(length).at(-1) === fewest.at(-1)));
  return shortest === undefined ? fewest : filled(shortest);
}

/** An icon as a sample. */
export const iconSample = (icon: Icon, paint: Paint, format: Format): Sample => ({
  width: (icon.width * sampleIn(format)) / icon.height,
  sample: (x, y) => [iconElement({ icon, paint, height: sampleIn(format), x, y, format })],
});

/** A precision that has a mark; `exact` has none. */
export type MarkedPrecision = Exclude<Precision, "exact">;
const MARKED: readonly MarkedPrecision[] = ["over", "at-least", "around", "nearly", "up-to", "under"];

/** Key items for the precisions among these metrics, with the sample of a form that draws one in its own way. */
export const precisionItems = (
  metrics: readonly Quantity[],
  voice: Voice,
  format: Format,
  own: (precision: MarkedPrecision, format: Format) => Sample | null = () => null,
): readonly KeyItem[] =>
  (format.tallest === undefined ? MARKED : [])
    .filter((marked) => metrics.some(({ precision }) => precision === marked))
    .map((precision) => ({
      ...(own(precision, format) ?? standard(precision, format)),
      text: voice.message(`chart.key.${precision}`),
    }));

/** That some of these metrics are ranges, with the sample of one; nothing where none is. */
export const rangeItems = (metrics: readonly Quantity[], voice: Voice, sample: Sample): readonly KeyItem[] =>
  metrics.some(({ value }) => isRange(value)) ? [{ ...sample, text: voice.message("chart.key.range") }] : [];

function standard(precision: MarkedPrecision, format: Format): Sample {
  const { unit } = format;
  const around = precision === "around";
  return {
    width: around ? 20 * unit : Math.max(7 * unit, markWidth(precision, format) + 2),
    sample: (x, top) =>
      precisionMark(precision, {
        x: around ? x + 10 * unit : x,
        gap: 1,
        reach: 9 * unit,
        left: x,
        right: x + 20 * unit,
        top: top + 2,
        bottom: top + sampleIn(format) - 2,
        format,
      }),
  };
}
