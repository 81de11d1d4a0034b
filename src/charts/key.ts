import type { Element } from "hast";
import type { Voice } from "../language/voice.ts";
import type { Metric } from "../record/model.ts";
import { type MarkedPrecision, markedPrecisions } from "./form.ts";
import { precisionMark } from "./marks.ts";
import { textWidth } from "./measure.ts";
import { lineHeight, textLines } from "./shapes.ts";
import { TYPE } from "./theme.ts";
import { wrap } from "./wrap.ts";

/** One thing explained: a sample as it is drawn in the chart, and its meaning. */
export interface KeyItem {
  /** Width of the sample; its height is `SAMPLE`. */
  readonly width: number;
  readonly text: string;
  sample(x: number, top: number): readonly Element[];
}

/** Height of a sample, and of a line of the key. */
export const SAMPLE = 20;
const LINE = 26;
const BESIDE = 8;
const BETWEEN = 22;

interface Block {
  readonly children: readonly Element[];
  readonly height: number;
}

/** The key: items in reading order, in as many lines as the width asks for. Height 0 where there is nothing to explain. */
export function key(items: readonly KeyItem[], x: number, top: number, width: number): Block {
  const style = TYPE.note;
  const children: Element[] = [];
  let left = x;
  let y = top;
  let bottom = top;
  for (const item of items) {
    const indent = item.width + BESIDE;
    const lines = wrap(item.text, style, width - indent);
    const needed = indent + Math.max(...lines.map((line) => textWidth(line, style)));
    if (left > x && left + needed > x + width) [left, y] = [x, bottom];
    const textTop = y + (SAMPLE - lineHeight(style)) / 2;
    children.push(...item.sample(left, y));
    children.push(...textLines(lines, { x: left + indent, top: textTop, style, paint: "quiet" }));
    bottom = Math.max(bottom, y + LINE + (lines.length - 1) * lineHeight(style));
    left += needed + BETWEEN;
  }
  return { children, height: bottom - top };
}

/** Key items for the precisions among these metrics, with the sample of a form that draws one in its own way. */
export function precisionItems(
  metrics: readonly Metric[],
  voice: Voice,
  own: Partial<Record<MarkedPrecision, Pick<KeyItem, "width" | "sample">>> = {},
): readonly KeyItem[] {
  return markedPrecisions(metrics).map((precision) => ({
    ...(own[precision] ?? standard(precision)),
    text: voice.message(`chart.key.${precision}`),
  }));
}

const standard = (precision: MarkedPrecision): Pick<KeyItem, "width" | "sample"> => ({
  width: precision === "around" ? 20 : 7,
  sample: (x, top) => {
    const reach = 9;
    const end = {
      x: precision === "around" ? x + 10 : x,
      gap: 1,
      reach,
      left: x,
      right: x + 20,
      top: top + 2,
      bottom: top + SAMPLE - 2,
    };
    return precisionMark(precision, end);
  },
});
