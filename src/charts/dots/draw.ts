import { s } from "hastscript";
import type { Voice } from "../../language/voice.ts";
import type { Count } from "../../record/model.ts";
import { type Drawing, type Layout, type SubjectOf, type Variant, WIDTHS } from "../form.ts";
import { type KeyItem, keyed, precisionItems, SAMPLE } from "../key.ts";
import { precisionMark } from "../marks.ts";
import { pathData, round, stroke } from "../shapes.ts";
import { type Lines, lineHeight, textWidth } from "../text.ts";
import { NUMBER_STYLES, STROKE, TYPE } from "../theme.ts";
import { captions, table } from "../words.ts";
import { blocksOf, dotOf, endOfDots, type Field, fieldHeight, fieldOf, repeated } from "./field.ts";
import { blockOf, type dots } from "./options.ts";

type Subject = SubjectOf<typeof dots>;

const BEFORE_BLOCKS = 14;
const TICK = 6;
/** A mark at the last dot may reach into it. */
const BEFORE_KEY = 18;
/** Kept free right of the last dot for a mark. */
const MARK_ROOM = 12;
const STYLES = [TYPE.huge, TYPE.big, ...NUMBER_STYLES];

/** A count as dots in blocks, the first block labelled with what it holds. */
function layout({ metrics: [metric], options, voice }: Subject, variant: Variant): Layout {
  if (metric === undefined) throw new Error("a field of dots is drawn of one count");
  const width = WIDTHS[variant];
  const { language } = voice;
  const { id: dataMark, value, precision } = metric;
  const block = options.block ?? blockOf(value);
  const many = value / dotOf(block);
  const room = width - (precision === "exact" ? 0 : MARK_ROOM);
  const field = fieldOf(variant, Math.ceil(value / block), block, room);

  const captionOf = captions([metric], voice, STYLES, width);
  const words = captionOf(metric, { x: 0, top: 0, paint: "sub" });
  const holds = holding(field, language.number(block), words.bottom + BEFORE_BLOCKS);
  const line = round(holds.top + lineHeight(holds.style) + 2);
  const top = line + TICK + 4;
  const items = [dotItem(field, dotText(metric, block, voice)), ...precisionItems([metric], voice)];
  return keyed(items, BEFORE_KEY, {
    width,
    bottom: top + fieldHeight(field, many),
    parts: [
      ...words.texts,
      holds,
      stroke("p-rule", pathData`M0.75 ${line + TICK}V${line}H${field.width - 0.75}V${line + TICK}`),
      (id) => [
        repeated(field, id),
        s("g", { className: ["p-sub"], dataMark }, ...blocksOf(field, id, many, top)),
      ],
      ...precisionMark(precision, endOfDots(field, many, top, width - STROKE.mark / 2)),
    ],
  });
}

/** What a block holds, over the first one. */
function holding({ width }: Field, holds: string, top: number): Lines {
  const style = TYPE.value;
  const placed = { lines: [holds], top, style };
  return textWidth(holds, style) > width
    ? { ...placed, x: 0 }
    : { ...placed, x: width / 2, anchor: "middle" };
}

const dotItem = ({ radius }: Field, text: string): KeyItem => ({
  width: 2 * radius,
  text,
  sample: (x, top) => [
    s("circle", { className: ["p-sub"], cx: round(x + radius), cy: round(top + SAMPLE / 2), r: radius }),
  ],
});

/** How many of a metric's things a dot of a field stands for. */
const dotText = ({ noun }: Count, block: number, { language }: Voice): string =>
  language.count(dotOf(block), "exact", noun[language.tag] ?? null);

/** The count, the blocks that show it, and what a dot of them is. */
const describe = ({ metrics, options, voice }: Subject): string =>
  metrics
    .map((metric) => {
      const block = options.block ?? blockOf(metric.value);
      return voice.message("chart.dots.finding", {
        figure: voice.format(metric, { start: true, figures: true }),
        blocks: voice.message("chart.dots.blocks", { count: Math.ceil(metric.value / block) }),
        dots: block / dotOf(block),
        things: dotText(metric, block, voice),
      });
    })
    .join(" ");

export const drawing: Drawing<Subject> = { layout, table, describe };
