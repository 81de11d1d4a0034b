import type { Element } from "hast";
import type { Voice } from "../language/voice.ts";
import type { Precision, Quantity } from "../record/model.ts";
import type { Icon } from "./icons/icon.ts";
import { precisionMark } from "./marks.ts";
import { textWidth } from "./measure.ts";
import { iconElement, type Paint } from "./paint.ts";
import { lineHeight, type Text, text, textElements } from "./shapes.ts";
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

/** Explanations below a chart, each sample where it stands with the text beside it. */
export interface Key {
  readonly items: readonly {
    readonly item: Sample;
    readonly x: number;
    readonly y: number;
    readonly text: Text;
  }[];
  readonly bottom: number;
}

/** Height of a sample, and of a line of the key. */
export const SAMPLE = 20;
const LINE = 26;
const BESIDE = 8;
const BETWEEN = 22;

/**
 * The key so far below a chart: items in reading order, in as many lines as the width asks for. Where there is nothing
 * to explain, it ends where the chart does.
 */
export function keyBelow(items: readonly KeyItem[], chartBottom: number, gap: number, width: number): Key {
  let [left, y] = [0, chartBottom + gap];
  let bottom = items.length === 0 ? chartBottom : y;
  const placed = items.map((item) => {
    const indent = item.width + BESIDE;
    const style = TYPE.note;
    const { lines } = text(item.text, width - indent, { x: 0, top: 0, style });
    const needed = indent + Math.max(...lines.map((line) => textWidth(line, style)));
    if (left > 0 && left + needed > width) [left, y] = [0, bottom];
    const x = left;
    const top = y + (SAMPLE - lineHeight(style)) / 2;
    bottom = Math.max(bottom, y + LINE + (lines.length - 1) * lineHeight(style));
    left += needed + BETWEEN;
    return { item, x, y, text: { lines, x: x + indent, top, style, paint: "quiet" } as const };
  });
  return { items: placed, bottom };
}

export const keyElements = ({ items }: Key): readonly Element[] =>
  items.flatMap(({ item, x, y, text }) => [...item.sample(x, y), ...textElements([text])]);

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
