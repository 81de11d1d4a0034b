import type { Element } from "hast";
import { s } from "hastscript";
import { type Drawing, type Frame, type Subject, WIDTHS } from "../form.ts";
import { type KeyItem, key, precisionItems, SAMPLE } from "../key.ts";
import { precisionMark } from "../marks.ts";
import { textWidth } from "../measure.ts";
import { counts } from "../rules.ts";
import { group, lineHeight, pathData, round, stroke, textLines } from "../shapes.ts";
import { NUMBER_STYLES, STROKE, TYPE } from "../theme.ts";
import { fittingStyle, wrap } from "../wrap.ts";
import { blockOf } from "./block.ts";
import { blocksOf, endOfDots, repeated } from "./field.ts";
import { blockWidth, dotOf, type Field, fieldHeight, fieldOf } from "./layout.ts";
import type { DotsOptions } from "./rules.ts";

const BEFORE_BLOCKS = 14;
const TICK = 6;
/** A mark at the last dot may reach into it. */
const BEFORE_KEY = 18;
/** Kept free right of the last dot for a mark. */
const MARK_ROOM = 12;

/** A count as dots in blocks, the first block labelled with what it holds. */
export function draw({ metrics, options, voice }: Subject<DotsOptions>, frame: Frame): Drawing {
  const width = WIDTHS[frame.variant];
  const [metric] = counts(metrics);
  if (metric === undefined) return { width, height: 0, children: [] };
  const block = options.block ?? blockOf(metric.value);
  const dot = dotOf(block);
  const dots = metric.value / dot;
  const blocks = Math.ceil(metric.value / block);
  const field = fieldOf(frame.variant, blocks, block, width - (metric.precision === "exact" ? 0 : MARK_ROOM));

  const said = voice.say(metric, { bare: true, start: true, figures: true });
  const style = fittingStyle([said], [TYPE.huge, TYPE.big, ...NUMBER_STYLES], width);
  const numbers = wrap(said, style, width);
  const labels = wrap(voice.text(metric.label), TYPE.label, width);
  const labelTop = numbers.length * lineHeight(style);
  const blockTop = labelTop + labels.length * lineHeight(TYPE.label) + BEFORE_BLOCKS;
  const measure = blockMeasure(field, voice.language.number(block), blockTop);
  const bottom = measure.bottom + fieldHeight(field, dots);
  const end = endOfDots(field, dots, measure.bottom, width - STROKE.mark / 2);
  const explained = key(
    [
      dotItem(field, voice.language.count(dot, "exact", metric.noun[voice.language.tag] ?? null)),
      ...precisionItems([metric], voice),
    ],
    0,
    bottom + BEFORE_KEY,
    width,
  );
  return {
    width,
    height: Math.ceil(bottom + BEFORE_KEY + explained.height),
    children: [
      ...textLines(numbers, { x: 0, top: 0, style, paint: "sub" }),
      ...textLines(labels, { x: 0, top: labelTop, style: TYPE.label, paint: "quiet" }),
      ...measure.children,
      repeated(field, frame.id),
      group({ className: ["p-sub"], dataMark: metric.id }, blocksOf(field, frame.id, dots, measure.bottom)),
      ...precisionMark(metric.precision, end),
      ...explained.children,
    ],
  };
}

/** A bracket over the first block with what a block holds. */
function blockMeasure(
  field: Field,
  holds: string,
  top: number,
): { children: readonly Element[]; bottom: number } {
  const style = TYPE.value;
  const line = round(top + lineHeight(style) + 2);
  const width = blockWidth(field);
  const narrow = textWidth(holds, style) > width;
  return {
    children: [
      ...textLines([holds], {
        x: narrow ? 0 : width / 2,
        top,
        style,
        ...(narrow ? {} : { anchor: "middle" }),
      }),
      stroke("p-rule", pathData`M0.75 ${line + TICK}V${line}H${width - 0.75}V${line + TICK}`),
    ],
    bottom: line + TICK + 4,
  };
}

const dotItem = ({ radius }: Field, text: string): KeyItem => ({
  width: 2 * radius,
  text,
  sample: (x, top) => [
    s("circle", { className: ["p-sub"], cx: round(x + radius), cy: round(top + SAMPLE / 2), r: radius }),
  ],
});
