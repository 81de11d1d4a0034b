import type { Element } from "hast";
import { s } from "hastscript";
import type { Voice } from "../../language/voice.ts";
import { isRange } from "../../record/kinds/index.ts";
import type { Format } from "../format.ts";
import { type KeyItem, precisionItems, sampleIn } from "../key.ts";
import { pathData, round, segments, stroke } from "../shapes.ts";
import { isOpen, type Subject, shortly } from "./bar.ts";
import { type Figure, figuresOf } from "./options.ts";

/** How far the line of a target reaches past its bar, and how high the flag on it is. */
const PAST = 3;
const FLAG = 6;

/** The line of a target across a bar, set off from it, with a flag on its upper end. */
export function targetMark(x: number, top: number, bottom: number, { unit }: Format): readonly Element[] {
  const line = segments([[x, top, x, bottom + PAST * unit]]);
  const half = (FLAG / 2 + 1) * unit;
  const flag = pathData`M${x - half} ${top - FLAG * unit}h${2 * half}l${-half} ${FLAG * unit}Z`;
  return [stroke("p-halo", line), stroke("p-target", line + flag)];
}

/** What is drawn beside plain bars: targets, ranges, parts that are not told, marks of precision. */
export function keyItems(subject: Subject, format: Format): readonly KeyItem[] {
  const { metrics, voice } = subject;
  const figures = figuresOf(metrics);
  const { unit } = format;
  const planned = figures.filter(({ target }) => target !== undefined);
  return [
    ...(planned.length === 0
      ? []
      : [
          {
            width: 10 * unit,
            text: targetText(planned, figures, voice),
            sample: (x: number, top: number) =>
              targetMark(x + 5 * unit, top + FLAG * unit, top + sampleIn(format) - PAST * unit, format),
          },
        ]),
    ...(figures.some(({ value }) => isRange(value))
      ? [boxItem("p-rest", voice.message("chart.key.range"), format.stroke.rest, format)]
      : []),
    ...(isOpen(subject)
      ? [boxItem("p-open", voice.message("chart.bars.open"), format.stroke.open, format)]
      : []),
    ...precisionItems(figures, voice, format),
  ];
}

/** What was planned, with how much where it was one number. */
function targetText(planned: readonly Figure[], figures: readonly Figure[], voice: Voice): string {
  const [first] = planned;
  if (first?.target === undefined || figures.length > 1) return voice.message("chart.bars.planned");
  const { value, precision } = first.target;
  return voice.message("chart.bars.planned.one", { figure: shortly({ ...first, value, precision }, voice) });
}

const boxItem = (className: string, text: string, strokeWidth: number, format: Format): KeyItem => ({
  width: 20 * format.unit,
  text,
  sample: (x, top) => [
    s("rect", {
      className: [className],
      x: round(x + 1),
      y: round(top + sampleIn(format) * 0.2),
      width: round(20 * format.unit - 2),
      height: round(sampleIn(format) * 0.6),
      strokeWidth,
    }),
  ],
});
