import { openOnCard } from "../charts/chart.ts";
import type { Layout } from "../charts/form.ts";
import { FORMATS, type Format, type TextStyle, type Variant } from "../charts/format.ts";
import { sceneOf } from "../charts/scene.ts";
import { round } from "../charts/shapes.ts";
import type { ChartContext } from "./context.ts";

/** Above it, text gains nothing from more. */
const READABLE = 26;

/** Where a drawing may stand. */
export interface Room {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Kept free of text left and right, where the drawing reaches to the card's edges. */
  readonly inset: number;
  readonly beside: boolean;
}

/** A drawing, how large it is in its room, and what that is worth beside other ways to draw it. */
export interface Fitting {
  readonly drawing: Layout;
  readonly variant: Variant;
  readonly scale: number;
  readonly score: number;
}

/** The first where they are worth the same. */
export const better = <Each extends Fitting>(one: Each, other: Each): Each =>
  other.score > one.score ? other : one;

/**
 * A form's drawing that fills a room best: in which of its formats, and how large. @param least size of its text.
 * @param figures how large its figures may be. @param beat what is worth no more than this elsewhere isn't looked for.
 */
export function fitting(
  { chart, voice }: ChartContext,
  { width, height, inset }: Room,
  least: number,
  figures: readonly (typeof FIGURES)[number][],
  beat = Number.NEGATIVE_INFINITY,
): Fitting {
  const { drawing, subject } = openOnCard(chart, voice);
  const tried = (format: Format, worth: number, wanted: number): Fitting => {
    const layout = drawing.layout(subject, formatFor(format, width, height, inset, wanted));
    const scale = Math.min(wanted, height / layout.height);
    const text = smallestText(layout) * scale;
    // Where nothing has room at a size that can be read, the largest that has.
    const fits = scale === wanted && text >= least - 0.05;
    const area = layout.height * scale * width;
    const score = fits ? worth * area * Math.sqrt(Math.min(text, READABLE)) : -least / text;
    return { drawing: layout, variant: format.variant, scale, score };
  };
  const tries: Fitting[] = [];
  let best = beat;
  for (const { worth, largest } of figures)
    for (const variant of inset > 0 ? BLEEDING : VARIANTS) {
      if (tries.length > 0 && best >= worth * mostIn({ width, height })) continue;
      const format = withFigures(FORMATS[variant], largest);
      const first = sceneOf(chart).stands ? 0.45 : least / format.type.label.size;
      let before = Number.NEGATIVE_INFINITY;
      for (const wanted of scalesFrom(first)) {
        const made = tried(format, worth, wanted);
        tries.push(made);
        best = Math.max(best, made.score);
        // The larger it is drawn the taller it gets: from too tall and worth no more than before, it gets no better.
        if (made.scale < wanted && made.score <= before) break;
        before = made.score;
      }
    }
  return tries.reduce(better);
}

/** No drawing is worth more than one that fills the room with text of the best size. */
export const mostIn = ({ width, height }: Pick<Room, "width" | "height">): number =>
  width * height * Math.sqrt(READABLE);

const VARIANTS: readonly Variant[] = ["broad", "wide", "narrow"];
/** Those that have a way to reach the edges. */
const BLEEDING: readonly Variant[] = ["broad", "narrow"];
/** From where labels can be read; of a drawing that stands on the edge and may have none, from less. */
const scalesFrom = (first: number): readonly number[] =>
  Array.from({ length: 11 }, (_, step) => first * 1.09 ** step);

/** How large figures are at the most, and what a drawing with such figures is worth beside the others. */
export const FIGURES = [
  { largest: null, worth: 1 },
  { largest: "big", worth: 0.9 },
  { largest: "heading", worth: 0.8 },
  { largest: "value", worth: 0.5 },
] as const;

function withFigures(format: Format, largest: (typeof FIGURES)[number]["largest"]): Format {
  if (largest === null) return format;
  const { type, numbers } = format;
  const style = type[largest];
  const capped = (each: TextStyle): TextStyle => (each.size > style.size ? style : each);
  const { huge, big, heading } = type;
  return {
    ...format,
    type: { ...type, huge: capped(huge), big: capped(big), heading: capped(heading) },
    numbers: numbers.map(capped),
  };
}

/** A format as broad as the room is at this scale; its smallest text, which decides how large all is, is a label's. */
function formatFor(format: Format, width: number, height: number, inset: number, scale: number): Format {
  const bleed = round(width / scale);
  return {
    ...format,
    type: { ...format.type, note: format.type.label },
    bleed,
    width: round(bleed - (2 * inset) / scale),
    inset: round(inset / scale),
    tallest: height / scale,
  };
}

/** Size of the smallest text in a drawing; without bound where it has none. */
const smallestText = ({ parts }: Layout): number =>
  Math.min(...parts.flatMap((part) => ("lines" in part ? [part.style.size] : [])));
