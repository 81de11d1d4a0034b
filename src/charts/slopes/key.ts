import { isRange } from "../../record/kinds/index.ts";
import type { Format } from "../format.ts";
import { type KeyItem, precisionItems, rangeItems, type Sample, sampleIn } from "../key.ts";
import { rect, segments, stroke } from "../shapes.ts";
import { uprightSample } from "../upright.ts";
import type { Change } from "./change.ts";
import { dashed } from "./slope.ts";
import type { Subject } from "./words.ts";

/** What the line at zero is, dashed lines, ranges, marks of precision. */
export function keyItems(changes: readonly Change[], { voice }: Subject, format: Format): readonly KeyItem[] {
  const drawn = changes.flatMap(({ now, before }) => [...(before === null ? [] : [before]), now]);
  const singles = drawn.filter(({ value }) => !isRange(value));
  const width = 20 * format.unit;
  const across = (x: number, top: number): string => {
    const y = top + sampleIn(format) / 2;
    return segments([[x, y, x + width, y]]);
  };
  const isUntold = changes.some(({ before, by }) => before !== null && by === null);
  return [
    {
      width,
      text: voice.message("chart.slopes.scale"),
      sample: (x, top) => [stroke("p-rule", across(x, top))],
    },
    ...(isUntold
      ? [
          {
            width,
            text: voice.message("chart.slopes.dashed"),
            sample: (x: number, top: number) => [dashed(across(x, top), format)],
          },
        ]
      : []),
    ...rangeItems(drawn, voice, rangeSample(format)),
    ...precisionItems(singles, voice, format, (precision) => uprightSample(precision, format)),
  ];
}

const rangeSample = (format: Format): Sample => ({
  width: 10 * format.unit,
  sample: (x, top) => [
    rect(
      { className: ["p-rest"] },
      x + 1,
      top + 2,
      10 * format.unit - 2,
      sampleIn(format) - 4,
      format.stroke.rest,
    ),
  ],
});
