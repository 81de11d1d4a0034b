import type { Voice } from "../../language/voice.ts";
import type { Format } from "../format.ts";
import { type KeyItem, precisionItems, rangeItems, type Sample, sampleIn } from "../key.ts";
import { rect } from "../shapes.ts";
import { targetItem } from "../target.ts";
import { plannedOf, shortly } from "../words.ts";
import { isOpen, type Subject } from "./bar.ts";
import { type Figure, figuresOf } from "./options.ts";

/** What is drawn beside plain bars: targets, ranges, parts that are not told, marks of precision. */
export function keyItems(subject: Subject, format: Format): readonly KeyItem[] {
  const { metrics, voice } = subject;
  const figures = figuresOf(metrics);
  const planned = figures.filter(({ target }) => target !== undefined);
  return [
    ...(planned.length === 0 ? [] : [targetItem(targetText(planned, figures, voice), format)]),
    ...rangeItems(figures, voice, box("p-rest", format.stroke.rest, format)),
    ...(isOpen(subject)
      ? [{ ...box("p-open", format.stroke.open, format), text: voice.message("chart.bars.open") }]
      : []),
    ...precisionItems(figures, voice, format),
  ];
}

/** What was planned, with how much where it was one number. */
function targetText(planned: readonly Figure[], figures: readonly Figure[], voice: Voice): string {
  const [first] = planned;
  const plan = first && figures.length === 1 ? plannedOf(first) : null;
  return plan === null
    ? voice.message("chart.bars.planned")
    : voice.message("chart.bars.planned.one", { figure: shortly(plan, voice) });
}

const box = (className: string, strokeWidth: number, format: Format): Sample => ({
  width: 20 * format.unit,
  sample: (x, top) => [
    rect(
      { className: [className] },
      x + 1,
      top + sampleIn(format) * 0.2,
      20 * format.unit - 2,
      sampleIn(format) * 0.6,
      strokeWidth,
    ),
  ],
});
