import { max } from "d3";
import type { Element } from "hast";
import { s } from "hastscript";
import type { Voice } from "../../language/voice.ts";
import type { Count, Precision } from "../../record/model.ts";
import { type Drawing, type Frame, type Subject, type Variant, WIDTHS } from "../form.ts";
import { type KeyItem, key, precisionItems, SAMPLE } from "../key.ts";
import { precisionMark } from "../marks.ts";
import { textWidth } from "../measure.ts";
import { counts } from "../rules.ts";
import { lineHeight, round, segments, stroke, textLines } from "../shapes.ts";
import { STROKE, TYPE } from "../theme.ts";
import { largestFirst } from "../words.ts";
import { wrap } from "../wrap.ts";
import { type Axis, axis } from "./axis.ts";
import type { ScaleOptions } from "./rules.ts";
import { BESIDE, type Placement, placeValue } from "./value.ts";

const RADIUS = 6;
/** From a dot's middle to a mark past it, and to a bracket about it. */
const GAP = RADIUS + 3.5;
const REACH = RADIUS + 5;
/** From a dot's middle to the far end of its mark. */
const EXTENT: Readonly<Record<Precision, number>> = {
  exact: RADIUS,
  over: GAP + 6,
  around: REACH + 1,
  nearly: GAP + 1,
};
const LABEL_WIDTH = 250;
const GUTTER = 20;
const EDGE = REACH + STROKE.mark / 2;
/** Most of the width that is kept free for figures right of the largest. */
const FREE = 0.46;
const ROW_GAP = 12;

interface Row {
  readonly metric: Count;
  readonly lines: readonly string[];
  readonly said: string;
}

/** Counts as dots on one logarithmic scale, largest first. */
export function draw({ metrics, voice }: Subject<ScaleOptions>, frame: Frame): Drawing {
  const { variant } = frame;
  const width = WIDTHS[variant];
  const drawn = largestFirst(counts(metrics));
  const rows = drawn.map(
    (metric): Row => ({
      metric,
      lines: wrap(voice.text(metric.label), TYPE.label, variant === "wide" ? LABEL_WIDTH : width),
      said: voice.say(metric, { bare: true, figures: true }),
    }),
  );
  const labels = max(rows, ({ lines }) => max(lines, (line) => textWidth(line, TYPE.label))) ?? 0;
  const left = (variant === "wide" ? labels + GUTTER : 0) + EDGE;
  const widest = max(rows, ({ said }) => textWidth(said, TYPE.value)) ?? 0;
  const right = width - Math.min(widest + EXTENT.over + BESIDE, (width - left) * FREE);
  const placed = axis(
    drawn.map(({ value }) => value),
    voice,
    { left, right, width },
  );

  let y = 2;
  const stems: [number, number, number, number][] = [];
  const strips: (readonly [number, number])[] = [];
  const children: Element[] = [];
  for (const row of rows) {
    const drawnRow = drawRow(row, placed, { variant, top: y, width });
    children.push(...drawnRow.children);
    stems.push(...drawnRow.stems);
    strips.push(drawnRow.strip);
    y = drawnRow.bottom;
  }
  // Beside labels the gridlines run through; where labels stand above their stems, they keep to the stems.
  const gridSpans = variant === "wide" ? [[0, y + 4] as const] : [...strips, [y - 2, y + 4] as const];
  const grid = placed.steps.flatMap(({ x }) => gridSpans.map(([from, to]) => [x, from, x, to] as const));
  const steps = placed.steps.flatMap(({ labelX, label }) =>
    label === null
      ? []
      : textLines([label], { x: labelX, top: y + 8, style: TYPE.note, anchor: "middle", paint: "quiet" }),
  );
  const axisBottom = y + 8 + lineHeight(TYPE.note);
  const explained = key(keyItems(drawn, voice), 0, axisBottom + 14, width);
  return {
    width,
    height: Math.ceil(axisBottom + 14 + explained.height),
    children: [
      stroke("p-grid", segments(grid)),
      stroke("p-stem", segments(stems)),
      ...children,
      ...steps,
      ...explained.children,
    ],
  };
}

interface DrawnRow {
  readonly children: readonly Element[];
  readonly stems: readonly [number, number, number, number][];
  /** From the top of the stem's room to its bottom. */
  readonly strip: readonly [number, number];
  readonly bottom: number;
}

function drawRow(
  { metric, lines, said }: Row,
  placed: Axis,
  { variant, top, width }: { variant: Variant; top: number; width: number },
): DrawnRow {
  const labelHeight = lines.length * lineHeight(TYPE.label);
  const x = placed.at(metric.value);
  const value = placeValue(said, { x, reach: EXTENT[metric.precision], left: placed.start, width });
  const valueHeight = lineHeight(TYPE.value);
  const above = value.side === "above" ? value.lines.length * valueHeight : 0;
  const strip = Math.max(valueHeight, 2 * REACH);
  const height = variant === "wide" ? Math.max(labelHeight, strip + above) : labelHeight + above + strip + 4;
  const y = variant === "wide" ? top + above + (height - above) / 2 : top + height - strip / 2;
  const labelTop = variant === "wide" ? Math.max(top, y - labelHeight / 2) : top;
  return {
    children: [
      ...textLines(lines, { x: 0, top: labelTop, style: TYPE.label }),
      s("circle", { className: ["p-sub"], dataMark: metric.id, cx: round(x), cy: round(y), r: RADIUS }),
      ...precisionMark(metric.precision, {
        x,
        top: y - RADIUS - 3,
        bottom: y + RADIUS + 3,
        reach: REACH,
        gap: GAP,
        left: 1,
        right: width - 1,
      }),
      ...valueText(value, y, strip),
    ],
    stems: metric.value === 0 ? [] : stemsOf(placed.start, x, y, value),
    strip: [y - strip / 2, y + strip / 2],
    bottom: top + height + ROW_GAP,
  };
}

function valueText(value: Placement, y: number, strip: number): readonly Element[] {
  const { lines, x, anchor, side } = value;
  const height = lines.length * lineHeight(TYPE.value);
  const top = side === "above" ? y - strip / 2 - height : y - height / 2;
  return textLines(lines, { x, top, style: TYPE.value, anchor });
}

/** A stem from the axis to the dot, open where a figure stands in it. */
function stemsOf(start: number, x: number, y: number, value: Placement): [number, number, number, number][] {
  if (value.side !== "inside") return [[start, y, x, y]];
  return [[start, y, Math.max(start, value.x - value.width - 6), y]];
}

function keyItems(metrics: readonly Count[], voice: Voice): readonly KeyItem[] {
  const steps: KeyItem = {
    width: 2,
    text: voice.message("chart.scale.steps", { step: 10 }),
    sample: (x, top) => [stroke("p-grid", segments([[x + 1, top + 1, x + 1, top + SAMPLE - 1]]))],
  };
  return [steps, ...precisionItems(metrics, voice)];
}
