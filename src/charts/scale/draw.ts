import { max } from "d3";
import type { Element } from "hast";
import { s } from "hastscript";
import type { Voice } from "../../language/voice.ts";
import type { Count } from "../../record/model.ts";
import { type Drawing, type SubjectOf, type Variant, WIDTHS } from "../form.ts";
import { type KeyItem, keyBelow, keyElements, precisionItems, SAMPLE } from "../key.ts";
import { DOT, dotEnd, precisionMark } from "../marks.ts";
import { textWidth } from "../measure.ts";
import {
  lineHeight,
  round,
  type Segment,
  segments,
  stroke,
  type Text,
  text,
  textElements,
} from "../shapes.ts";
import { STROKE, TYPE } from "../theme.ts";
import { largestFirst, listed, table } from "../words.ts";
import { wrap } from "../wrap.ts";
import { type Axis, axis } from "./axis.ts";
import type { scale } from "./options.ts";

type Subject = SubjectOf<typeof scale>;

/** From a dot's middle to the far end of its mark. */
const EXTENT: Readonly<Record<Count["precision"], number>> = {
  exact: DOT.radius,
  over: DOT.gap + 6,
  around: DOT.reach + 1,
  nearly: DOT.gap + 1,
};
const LABEL_WIDTH = 250;
const GUTTER = 20;
const EDGE = DOT.reach + STROKE.mark / 2;
/** Most of the width that is kept free for figures right of the largest. */
const FREE = 0.46;
const ROW_GAP = 12;
const BEFORE_KEY = 14;
/** From the far end of a mark to the figure beside it. */
const BESIDE = 7;

/** Counts as dots on one logarithmic scale, largest first. */
function layout({ metrics, voice }: Subject, variant: Variant) {
  const width = WIDTHS[variant];
  const wide = variant === "wide";
  const rows = largestFirst(metrics).map((metric) => ({
    metric,
    label: text(voice.text(metric.label), wide ? LABEL_WIDTH : width, { x: 0, top: 0, style: TYPE.label }),
    said: voice.say(metric, { bare: true, figures: true }),
  }));
  const labels = max(rows, ({ label }) => max(label.lines, (line) => textWidth(line, TYPE.label))) ?? 0;
  const left = (wide ? labels + GUTTER : 0) + EDGE;
  const widest = max(rows, ({ said }) => textWidth(said, TYPE.value)) ?? 0;
  const right = width - Math.min(widest + EXTENT.over + BESIDE, (width - left) * FREE);
  const values = metrics.map(({ value }) => value);
  const placed = axis(values, voice, { left, right, width });

  let y = 2;
  const drawn = rows.map((row) => {
    const standing = rowOf(row, placed, variant, y);
    y = standing.bottom;
    return standing;
  });
  // Beside labels the gridlines run through; where labels stand above their stems, they keep to the stems.
  const spans = wide ? [[0, y + 4] as const] : [...drawn.map(({ strip }) => strip), [y - 2, y + 4] as const];
  const grid = placed.steps.flatMap(({ x }) => spans.map(([from, to]): Segment => [x, from, x, to]));
  const style = TYPE.note;
  const steps = placed.steps.flatMap(({ labelX: x, label }): readonly Text[] =>
    label === null ? [] : [{ lines: [label], x, top: y + 8, style, anchor: "middle", paint: "quiet" }],
  );
  const key = keyBelow(keyItems(metrics, voice), y + 8 + lineHeight(style), BEFORE_KEY, width);
  return { width, height: Math.ceil(key.bottom), grid, rows: drawn, steps, key };
}
type Layout = ReturnType<typeof layout>;

interface Row {
  readonly metric: Count;
  readonly label: Text;
  readonly said: string;
}

function rowOf({ metric, label, said }: Row, placed: Axis, variant: Variant, top: number) {
  const labelHeight = label.lines.length * lineHeight(TYPE.label);
  const x = placed.at(metric.value);
  const value = valueBeside(said, x, EXTENT[metric.precision], placed.start, WIDTHS[variant]);
  const valueHeight = value.lines.length * lineHeight(TYPE.value);
  const above = value.side === "above" ? valueHeight : 0;
  const strip = Math.max(lineHeight(TYPE.value), 2 * DOT.reach);
  const wide = variant === "wide";
  const height = wide ? Math.max(labelHeight, strip + above) : labelHeight + above + strip + 4;
  const y = wide ? top + above + (height - above) / 2 : top + height - strip / 2;
  const labelTop = wide ? Math.max(top, y - labelHeight / 2) : top;
  const { side, stemEnd, ...placedText } = value;
  const valueTop = side === "above" ? y - strip / 2 - valueHeight : y - valueHeight / 2;
  const stem: Segment = [placed.start, y, stemEnd, y];
  return {
    metric,
    x,
    y,
    label: { ...label, top: labelTop },
    value: { ...placedText, top: valueTop, style: TYPE.value },
    stem: metric.value === 0 ? [] : [stem],
    /** From the top of the stem's room to its bottom. */
    strip: [y - strip / 2, y + strip / 2] as const,
    bottom: top + height + ROW_GAP,
  };
}

/**
 * Where there is room for a figure: right of its dot, in its stem, which is open there, or on a line above.
 * @param x the dot's middle. @param reach from there to the far end of its mark. @param left start of the stem.
 */
function valueBeside(said: string, x: number, reach: number, left: number, width: number) {
  const style = TYPE.value;
  const needed = textWidth(said, style);
  const right = x + reach + BESIDE;
  if (right + needed <= width)
    return { side: "right", lines: [said], x: right, anchor: "start", stemEnd: x } as const;
  const inside = x - reach - BESIDE;
  if (inside - needed >= left + BESIDE)
    return {
      side: "inside",
      lines: [said],
      x: inside,
      anchor: "end",
      stemEnd: Math.max(left, inside - needed - 6),
    } as const;
  return { side: "above", lines: wrap(said, style, width), x: width, anchor: "end", stemEnd: x } as const;
}

function keyItems(metrics: readonly Count[], voice: Voice): readonly KeyItem[] {
  const steps: KeyItem = {
    width: 2,
    text: voice.message("chart.scale.steps", { step: 10 }),
    sample: (x, top) => [stroke("p-grid", segments([[x + 1, top + 1, x + 1, top + SAMPLE - 1]]))],
  };
  return [steps, ...precisionItems(metrics, voice)];
}

const draw = ({ width, grid, rows, steps, key }: Layout): readonly Element[] => [
  stroke("p-grid", segments(grid)),
  stroke("p-stem", segments(rows.flatMap(({ stem }) => stem))),
  ...rows.flatMap(({ metric, x, y, label, value }) => [
    ...textElements([label]),
    s("circle", { className: ["p-sub"], dataMark: metric.id, cx: round(x), cy: round(y), r: DOT.radius }),
    ...precisionMark(metric.precision, dotEnd(x, y, 1, width - 1)),
    ...textElements([value]),
  ]),
  ...textElements(steps),
  ...keyElements(key),
];

/** How many figures, and each of them; where they are many, the largest and the smallest. */
const describe = ({ metrics, voice }: Subject): string =>
  `${voice.message("chart.scale.finding", { count: metrics.length })} ${listed(metrics, voice)}`;

export const drawing: Drawing<Subject, Layout> = { layout, draw, table, describe };
