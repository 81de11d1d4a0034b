import type { Element } from "hast";
import type { Precision, Quantity } from "../../record/model.ts";
import type { Format } from "../format.ts";
import { type MarkedPrecision, type Sample, sampleIn } from "../key.ts";
import { type End, markWidth, precisionMark } from "../marks.ts";
import { rect, stroke } from "../shapes.ts";
import type { Place } from "./labels.ts";

/** From a part's edge to its mark, and from there to where the part begins, at the least. */
const APART = 8;
const REACH = 6;

/** From a part's far edge to where its mark stands about. */
const endIn = (precision: Precision, format: Format): number =>
  APART * format.unit + (precision === "around" ? REACH * format.unit : markWidth(precision, format));

/** How wide a part is at the least that has a mark. */
const roomFor = (precision: Precision, format: Format): number =>
  endIn(precision, format) + (APART + (precision === "around" ? REACH : 0)) * format.unit;

/** The lines of a mark, in the ground's colour. */
function cut(precision: Precision, end: Pick<End, "x" | "top" | "bottom" | "format">): string {
  const { x, format } = end;
  const reach = REACH * format.unit;
  const sides = { left: x - reach, right: x + Math.max(reach, markWidth(precision, format)) };
  return precisionMark(precision, { ...end, ...sides, reach, gap: 0 })
    .filter(({ properties }) => String(properties.className) === "p-mark")
    .map(({ properties }) => String(properties.d))
    .join("");
}

/** The figures whose parts have room for a mark; of the others their labels alone say how exact they are. */
export const markedIn = (places: readonly Place[], format: Format): readonly Quantity[] =>
  places.flatMap(({ part: { metric }, from, to }) =>
    metric !== null && to - from >= roomFor(metric.precision, format) ? [metric] : [],
  );

/** Marks of precision cut into the bar at the ends of its parts. */
export function partMarks(
  places: readonly Place[],
  top: number,
  bottom: number,
  format: Format,
): readonly Element[] {
  const inset = (bottom - top) / 4;
  const marked = markedIn(places, format);
  const d = places
    .flatMap(({ part: { metric }, to }) => {
      if (metric === null || !marked.includes(metric)) return [];
      const end = { x: to - endIn(metric.precision, format), top: top + inset, bottom: bottom - inset };
      return [cut(metric.precision, { ...end, format })];
    })
    .join("");
  return d === "" ? [] : [stroke("p-halo", d)];
}

/** A precision's mark as it stands in the bar. */
export function cutSample(precision: MarkedPrecision, format: Format): Sample {
  const width = roomFor(precision, format);
  const high = sampleIn(format);
  return {
    width,
    sample: (x, top) => [
      rect({ className: ["p-sub"] }, x, top, width, high),
      stroke(
        "p-halo",
        cut(precision, {
          x: x + width - endIn(precision, format),
          top: top + high / 8,
          bottom: top + (7 * high) / 8,
          format,
        }),
      ),
    ],
  };
}
