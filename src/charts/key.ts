import type { Element } from "hast";
import type { Voice } from "../language/voice.ts";
import type { Precision, Quantity } from "../record/model.ts";
import type { Layout, Painted } from "./form.ts";
import type { Icon } from "./icons/icon.ts";
import { precisionMark } from "./marks.ts";
import { iconElement, type Paint } from "./shapes.ts";
import { lineHeight, textWidth, wrap } from "./text.ts";
import { TYPE } from "./theme.ts";

/** A sample of what is explained, as it is drawn in the chart. Its height is `SAMPLE`. */
export interface Sample {
  readonly width: number;
  sample(x: number, top: number): readonly Element[];
}

/** One thing explained: a sample and its meaning. */
export interface KeyItem extends Sample {
  readonly text: string;
}

/** Height of a sample, and of a line of the key. */
export const SAMPLE = 20;
const LINE = 26;
const BESIDE = 8;
const BETWEEN = 22;

/**
 * A drawing with its key so far below it: items in reading order, in as many lines as the width asks for. Where there is
 * nothing to explain, it ends where the chart does, at `bottom`.
 */
export function keyed(
  items: readonly KeyItem[],
  gap: number,
  { width, bottom: chartBottom, parts }: Pick<Layout, "width" | "parts"> & { readonly bottom: number },
): Layout {
  const style = TYPE.note;
  let [left, y] = [0, chartBottom + gap];
  let bottom = items.length === 0 ? chartBottom : y;
  const key = items.flatMap((item): Painted[] => {
    const indent = item.width + BESIDE;
    const lines = wrap(item.text, style, width - indent);
    const needed = indent + Math.max(...lines.map((line) => textWidth(line, style)));
    if (left > 0 && left + needed > width) [left, y] = [0, bottom];
    const x = left;
    const top = y + (SAMPLE - lineHeight(style)) / 2;
    bottom = Math.max(bottom, y + LINE + (lines.length - 1) * lineHeight(style));
    left += needed + BETWEEN;
    return [...item.sample(x, y), { lines, x: x + indent, top, style, paint: "quiet" }];
  });
  return { width, height: Math.ceil(bottom), parts: [...parts, ...key] };
}

/** An icon as a sample. */
export const iconSample = (icon: Icon, paint: Paint): Sample => ({
  width: (icon.width * SAMPLE) / icon.height,
  sample: (x, y) => [iconElement({ icon, paint, height: SAMPLE, x, y })],
});

/** A precision that has a mark; `exact` has none. */
export type MarkedPrecision = Exclude<Precision, "exact">;
const MARKED: readonly MarkedPrecision[] = ["over", "around", "nearly"];

/** Key items for the precisions among these metrics, with the sample of a form that draws one in its own way. */
export const precisionItems = (
  metrics: readonly Quantity[],
  voice: Voice,
  own: (precision: MarkedPrecision) => Sample | null = () => null,
): readonly KeyItem[] =>
  MARKED.filter((marked) => metrics.some(({ precision }) => precision === marked)).map((precision) => ({
    ...(own(precision) ?? standard(precision)),
    text: voice.message(`chart.key.${precision}`),
  }));

const standard = (precision: MarkedPrecision): Sample => ({
  width: precision === "around" ? 20 : 7,
  sample: (x, top) =>
    precisionMark(precision, {
      x: precision === "around" ? x + 10 : x,
      gap: 1,
      reach: 9,
      left: x,
      right: x + 20,
      top: top + 2,
      bottom: top + SAMPLE - 2,
    }),
});
