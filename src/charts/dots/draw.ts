import type { Element } from "hast";
import { s } from "hastscript";
import { type Drawing, type SubjectOf, type Variant, WIDTHS } from "../form.ts";
import { type KeyItem, keyBelow, keyElements, precisionItems, SAMPLE } from "../key.ts";
import { precisionMark } from "../marks.ts";
import { textWidth } from "../measure.ts";
import { caption, group, lineHeight, pathData, round, stroke, type Text, textElements } from "../shapes.ts";
import { NUMBER_STYLES, STROKE, TYPE } from "../theme.ts";
import { table } from "../words.ts";
import { fittingStyle } from "../wrap.ts";
import {
  blocksOf,
  blockWidth,
  dotOf,
  endOfDots,
  type Field,
  fieldHeight,
  fieldOf,
  repeated,
} from "./field.ts";
import { blockOf, type dots } from "./options.ts";

type Subject = SubjectOf<typeof dots>;

const BEFORE_BLOCKS = 14;
const TICK = 6;
/** A mark at the last dot may reach into it. */
const BEFORE_KEY = 18;
/** Kept free right of the last dot for a mark. */
const MARK_ROOM = 12;

/** A count as dots in blocks, the first block labelled with what it holds. */
function layout({ metrics: [metric], options, voice }: Subject, variant: Variant) {
  if (metric === undefined) throw new Error("a field of dots is drawn of one count");
  const width = WIDTHS[variant];
  const { language } = voice;
  const block = options.block ?? blockOf(metric.value);
  const dot = dotOf(block);
  const many = metric.value / dot;
  const room = width - (metric.precision === "exact" ? 0 : MARK_ROOM);
  const field = fieldOf(variant, Math.ceil(metric.value / block), block, room);

  const said = voice.say(metric, { bare: true, start: true, figures: true });
  const style = fittingStyle([said], [TYPE.huge, TYPE.big, ...NUMBER_STYLES], width);
  const words = caption(said, voice.text(metric.label), width, { x: 0, top: 0, style, paint: "sub" });
  const measure = blockMeasure(field, language.number(block), words.bottom + BEFORE_BLOCKS);
  const top = measure.line + TICK + 4;
  const end = endOfDots(field, many, top, width - STROKE.mark / 2);
  const items = [
    dotItem(field, language.count(dot, "exact", metric.noun[language.tag] ?? null)),
    ...precisionItems([metric], voice),
  ];
  const key = keyBelow(items, top + fieldHeight(field, many), BEFORE_KEY, width);
  const height = Math.ceil(key.bottom);
  return { width, height, metric, words: words.texts, measure, field, many, top, end, key };
}
type Layout = ReturnType<typeof layout>;

/** A bracket over the first block, and what a block holds. */
function blockMeasure(field: Field, holds: string, top: number) {
  const style = TYPE.value;
  const width = blockWidth(field);
  const placed = { lines: [holds], top, style };
  const text: Text =
    textWidth(holds, style) > width ? { ...placed, x: 0 } : { ...placed, x: width / 2, anchor: "middle" };
  return { text, line: round(top + lineHeight(style) + 2), width };
}

const dotItem = ({ radius }: Field, text: string): KeyItem => ({
  width: 2 * radius,
  text,
  sample: (x, top) => [
    s("circle", { className: ["p-sub"], cx: round(x + radius), cy: round(top + SAMPLE / 2), r: radius }),
  ],
});

function draw(
  { metric, words, measure, field, many, top, end, key }: Layout,
  id: string,
): readonly Element[] {
  const { line, width } = measure;
  return [
    ...textElements([...words, measure.text]),
    stroke("p-rule", pathData`M0.75 ${line + TICK}V${line}H${width - 0.75}V${line + TICK}`),
    repeated(field, id),
    group({ className: ["p-sub"], dataMark: metric.id }, blocksOf(field, id, many, top)),
    ...precisionMark(metric.precision, end),
    ...keyElements(key),
  ];
}

/** The count, and the blocks that show it. */
const describe = ({ metrics, options, voice }: Subject): string =>
  metrics
    .map((metric) =>
      voice.message("chart.dots.finding", {
        figure: voice.say(metric, { start: true, figures: true }),
        block: options.block ?? blockOf(metric.value),
      }),
    )
    .join(" ");

export const drawing: Drawing<Subject, Layout> = { layout, draw, table, describe };
