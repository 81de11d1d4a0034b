import { range } from "d3";
import { s } from "hastscript";
import type { Voice } from "../../language/voice.ts";
import type { PlainCount } from "../../record/model.ts";
import type { Drawing, Layout, SubjectOf } from "../form.ts";
import type { Format } from "../format.ts";
import { type KeyItem, keyed, precisionItems, sampleIn } from "../key.ts";
import { precisionMark } from "../marks.ts";
import { round } from "../shapes.ts";
import { type Lines, lineHeight, text, textWidth } from "../text.ts";
import { table, things } from "../words.ts";
import { blockPlace, blocksOf, dotOf, endOfDots, type Field, fieldHeight, fieldOf } from "./field.ts";
import { blockOf, type dots } from "./options.ts";

type Subject = SubjectOf<typeof dots>;

const AFTER_KEY = 8;
const BEFORE_KEY = 16;

/** A count as dots in blocks, each labelled with the total up to its end, the last one with the figure itself. */
function layout({ metrics: [metric], options, voice }: Subject, format: Format): Layout {
  const { type, unit, bleed, inset } = format;
  const { id: dataMark, value, precision } = metric;
  const block = options.block ?? blockOf(value);
  const many = value / dotOf(block);
  const blocks = Math.ceil(value / block);
  const totals = range(1, blocks).map((index) => voice.language.number(index * block));
  const said = voice.format(metric, { bare: true, start: true, figures: true });
  const field = fieldOf(format, {
    blocks,
    block,
    label: {
      width: Math.max(textWidth(said, type.value), ...totals.map((total) => textWidth(total, type.label))),
      height: lineHeight(type.value),
    },
    precision,
  });

  const start = keyed(
    [dotItem(format, field, dotText(metric, block, voice))],
    0,
    format,
    { width: bleed, bottom: 0, parts: [] },
    inset,
  );
  const top = start.height + AFTER_KEY * unit;
  const labels = [...totals, said].map((label, index): Lines => {
    const { x, y } = blockPlace(field, index, top);
    const last = index === blocks - 1;
    return last
      ? text(label, bleed - x, { x, top: y, style: type.value })
      : { lines: [label], x, top: y, style: type.label, paint: "quiet" };
  });
  return keyed(
    precisionItems([metric], voice, format),
    BEFORE_KEY * unit,
    format,
    {
      width: bleed,
      bottom: top + fieldHeight(field, many),
      parts: [
        ...start.parts,
        ...labels,
        (id) => [s("g", { dataMark }, ...blocksOf(field, id, many, top))],
        ...precisionMark(precision, endOfDots(format, field, many, top, precision)),
      ],
    },
    inset,
  );
}

/** A dot as large as its text can be read beside. */
const dotItem = (format: Format, { radius }: Field, words: string): KeyItem => ({
  width: 2 * radius,
  text: words,
  sample: (x, top) => [
    s("circle", {
      className: ["p-sub"],
      cx: round(x + radius),
      cy: round(top + sampleIn(format) / 2),
      r: radius,
    }),
  ],
});

/** How many of a metric's things a dot of a field stands for. */
const dotText = ({ noun }: PlainCount, block: number, voice: Voice): string =>
  things(dotOf(block), noun, voice);

/** The count, the blocks that show it, and what a dot of them is. */
function describe({ metrics: [metric], options, voice }: Subject): string {
  const block = options.block ?? blockOf(metric.value);
  return voice.message("chart.dots.finding", {
    figure: voice.format(metric, { start: true, figures: true }),
    blocks: voice.message("chart.dots.blocks", { count: Math.ceil(metric.value / block) }),
    dots: block / dotOf(block),
    things: dotText(metric, block, voice),
  });
}

export const drawing: Drawing<Subject> = { layout, table, describe };
