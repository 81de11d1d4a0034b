import { max, min, range, scaleLog } from "d3";
import { s } from "hastscript";
import type { Voice } from "../../language/voice.ts";
import type { Count } from "../../record/model.ts";
import { type Drawing, type Layout, type SubjectOf, type Variant, WIDTHS } from "../form.ts";
import { type KeyItem, keyed, precisionItems, SAMPLE } from "../key.ts";
import { DOT, dotEnd, precisionMark } from "../marks.ts";
import { round, type Segment, segments, stroke } from "../shapes.ts";
import { heightOf, type Lines, lineHeight, text, textWidth, wrap } from "../text.ts";
import { STROKE, TYPE } from "../theme.ts";
import { largestFirst, listed, table } from "../words.ts";
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
function layout({ metrics, voice }: Subject, variant: Variant): Layout {
  const width = WIDTHS[variant];
  const wide = variant === "wide";
  const rows = largestFirst(metrics).map((metric) => ({
    metric,
    label: text(voice.text(metric.label), wide ? LABEL_WIDTH : width, { x: 0, top: 0, style: TYPE.label }),
    said: voice.format(metric, { bare: true, figures: true }),
  }));
  const labels = max(rows, ({ label }) => max(label.lines, (line) => textWidth(line, TYPE.label))) ?? 0;
  const left = (wide ? labels + GUTTER : 0) + EDGE;
  const widest = max(rows, ({ said }) => textWidth(said, TYPE.value)) ?? 0;
  const right = width - Math.min(widest + EXTENT.over + BESIDE, (width - left) * FREE);
  const values = metrics.map(({ value }) => value);
  const { at, start, steps } = axis(values, voice, left, right, width);

  let bottom = 2;
  const drawn = rows.map(({ metric, label, said }) => {
    const top = bottom;
    const x = at(metric.value);
    const { side, stemEnd, ...value } = valueBeside(said, x, EXTENT[metric.precision], start, width);
    const [labelHeight, valueHeight] = [heightOf(label), heightOf(value)];
    const above = side === "above" ? valueHeight : 0;
    const strip = Math.max(lineHeight(TYPE.value), 2 * DOT.reach);
    const height = wide ? Math.max(labelHeight, strip + above) : labelHeight + above + strip + 4;
    const y = wide ? top + above + (height - above) / 2 : top + height - strip / 2;
    bottom = top + height + ROW_GAP;
    const stem: Segment = [start, y, stemEnd, y];
    return {
      /** From the top of the stem's room to its bottom. */
      strip: [y - strip / 2, y + strip / 2] as const,
      stem: metric.value === 0 ? [] : [stem],
      parts: [
        { ...label, top: wide ? Math.max(top, y - labelHeight / 2) : top },
        s("circle", { className: ["p-sub"], dataMark: metric.id, cx: round(x), cy: round(y), r: DOT.radius }),
        ...precisionMark(metric.precision, dotEnd(x, y, 1, width - 1)),
        { ...value, top: side === "above" ? y - strip / 2 - valueHeight : y - valueHeight / 2 },
      ],
    };
  });
  // Beside labels the gridlines run through; where labels stand above their stems, they keep to the stems.
  const end = [bottom - 2, bottom + 4] as const;
  const spans = wide ? [[0, bottom + 4] as const] : [...drawn.map(({ strip }) => strip), end];
  const grid = steps.flatMap(({ x }) => spans.map(([from, to]): Segment => [x, from, x, to]));
  const style = TYPE.note;
  const top = bottom + 8;
  const stepTexts = steps.flatMap(({ labelX: x, label }): readonly Lines[] =>
    label === null ? [] : [{ lines: [label], x, top, style, anchor: "middle", paint: "quiet" }],
  );
  return keyed(keyItems(metrics, voice), BEFORE_KEY, {
    width,
    bottom: top + lineHeight(style),
    parts: [
      stroke("p-grid", segments(grid)),
      stroke("p-stem", segments(drawn.flatMap(({ stem }) => stem))),
      ...drawn.flatMap(({ parts }) => parts),
      ...stepTexts,
    ],
  });
}

/** Room left of the axis for what is nothing, which no logarithm has. */
const ZERO = 34;
/** The least power of ten that the axis has: numbers end soon below it, and what is smaller stands at its start. */
const LEAST = -300;
/** Least distance of two labels. */
const APART = 12;

/**
 * A logarithmic axis for these values, its powers of ten labelled as far as there is room; every stem starts where the
 * logarithmic part does.
 */
function axis(values: readonly number[], voice: Voice, left: number, right: number, width: number) {
  const positive = values.filter((value) => value > 0);
  const low = Math.max(LEAST, Math.min(0, Math.floor(Math.log10(min(positive) ?? 1))));
  const largest = Math.max(max(positive) ?? 1, Number(`1e${low + 1}`));
  const hasZero = positive.length < values.length;
  const start = left + (hasZero ? ZERO : 0);
  const log = scaleLog([Number(`1e${low}`), largest], [start, right]).clamp(true);
  const values10 = range(low, Math.floor(Math.log10(largest) + 1e-9) + 1).map((power) =>
    Number(`1e${power}`),
  );
  const steps = values10.map((value) => ({ x: log(value), value }));
  const at = (value: number): number => (value === 0 ? left : log(value));
  return { at, start, steps: labelled(hasZero ? [{ x: left, value: 0 }, ...steps] : steps, voice, width) };
}

/** Whole numbers where they have room, else short ones, else every second, third … of them. */
function labelled(
  steps: readonly { readonly x: number; readonly value: number }[],
  { language }: Voice,
  width: number,
) {
  const place = (x: number, text: string): { from: number; to: number } => {
    const half = textWidth(text, TYPE.note) / 2;
    const middle = Math.min(Math.max(x, half), width - half);
    return { from: middle - half, to: middle + half };
  };
  const texts = [
    steps.map(({ value }) => language.number(value)),
    steps.map(({ value }) => language.count(value, "exact", null, { bare: true, short: true })),
  ];
  const choices = range(1, steps.length + 1).flatMap((every) =>
    texts.map((labels) =>
      steps.map(({ x }, index) => {
        const label = index % every === 0 ? (labels[index] ?? "") : null;
        return { x, label, ...place(x, label ?? "") };
      }),
    ),
  );
  const clear = (choice: (typeof choices)[number]): boolean =>
    choice
      .filter(({ label }) => label !== null)
      .every(({ to }, index, kept) => to + APART <= (kept[index + 1]?.from ?? Number.POSITIVE_INFINITY));
  return (choices.find(clear) ?? []).map(({ x, label, from, to }) => ({ x, label, labelX: (from + to) / 2 }));
}

/**
 * Where there is room for a figure: right of its dot, in its stem, which is open there, or on a line above.
 * @param x the dot's middle. @param reach from there to the far end of its mark. @param left start of the stem.
 */
function valueBeside(said: string, x: number, reach: number, left: number, width: number) {
  const style = TYPE.value;
  const needed = textWidth(said, style);
  const right = x + reach + BESIDE;
  if (right + needed <= width) return { side: "right", style, lines: [said], x: right, stemEnd: x } as const;
  const inside = x - reach - BESIDE;
  if (inside - needed >= left + BESIDE)
    return {
      side: "inside",
      style,
      lines: [said],
      x: inside,
      anchor: "end",
      stemEnd: Math.max(left, inside - needed - 6),
    } as const;
  return {
    side: "above",
    style,
    lines: wrap(said, style, width),
    x: width,
    anchor: "end",
    stemEnd: x,
  } as const;
}

function keyItems(metrics: readonly Count[], voice: Voice): readonly KeyItem[] {
  const steps: KeyItem = {
    width: 2,
    text: voice.message("chart.scale.steps", { step: 10 }),
    sample: (x, top) => [stroke("p-grid", segments([[x + 1, top + 1, x + 1, top + SAMPLE - 1]]))],
  };
  return [steps, ...precisionItems(metrics, voice)];
}

/** How many figures, and each of them. */
const describe = ({ metrics, voice }: Subject): string =>
  voice.message("chart.scale.finding", {
    count: metrics.length,
    many: voice.language.count(metrics.length, "exact", null, { words: true }),
    listed: listed(metrics, voice),
  });

export const drawing: Drawing<Subject> = { layout, table, describe };
