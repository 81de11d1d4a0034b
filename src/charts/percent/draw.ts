import { range } from "d3";
import type { Element } from "hast";
import type { Voice } from "../../language/voice.ts";
import { isRange, isRatio } from "../../record/kinds/index.ts";
import type { Precision } from "../../record/model.ts";
import type { Range } from "../../record/terms.ts";
import type { Drawing, Layout, SubjectOf } from "../form.ts";
import type { Format, Variant } from "../format.ts";
import { type KeyItem, keyed, precisionItems, sampleIn } from "../key.ts";
import { large } from "../large.ts";
import { markWidth, precisionMark } from "../marks.ts";
import { pathData, stroke } from "../shapes.ts";
import { bottomOf, type Lines, text } from "../text.ts";
import { gapForMark } from "../tiles.ts";
import { planOf, saidLarge } from "../told.ts";
import { tableWithPlans } from "../words.ts";
import { type percent, percentsOf } from "./options.ts";

type Subject = SubjectOf<typeof percent>;

const SQUARES = 100;
const COLUMNS = 10;
/** How wide all squares are, and the least that words beside them have. */
const WIDTH: Readonly<Record<Variant, number>> = { broad: 540, wide: 320, narrow: 330 };
const LEAST_BESIDE = 230;
/** Between two squares, as a part of one with it; no less than a mark needs, where there is one. */
const BETWEEN = 0.18;
const AFTER_WORDS = 16;
const BEFORE_KEY = 14;

/** A hundred squares, filled as far as the figure goes, in lines from the upper left; its words beside them or above. */
function layout(subject: Subject, format: Format): Layout {
  const { width, unit, tallest } = format;
  const [metric] = subject.metrics;
  // On a card there is a line of the key below.
  const room = tallest === undefined ? WIDTH[format.variant] : tallest - 42 * unit;
  const across = Math.min(WIDTH[format.variant], width, Math.max(120 * unit, room));
  const beside = width - across - 30 * unit;
  const isBeside = beside >= LEAST_BESIDE * unit;
  const words = isBeside
    ? wordsOf(subject, { x: across + 30 * unit, width: beside }, format)
    : wordsOf(subject, { x: 0, width }, format);
  const top = isBeside ? 4 * unit : words.bottom + AFTER_WORDS * unit;
  const grid = gridOf(across, top, metric.precision !== "exact", format);
  const { from, to } = percentsOf(metric) ?? { from: 0, to: 0 };
  return keyed(keyItems(subject, format), BEFORE_KEY * unit, format, {
    width,
    bottom: Math.max(words.bottom, top + across),
    parts: [
      squares("p-rest", grid, { from: Math.floor(from), to: SQUARES }, { strokeWidth: format.stroke.rest }),
      ...(to > from
        ? [squares("p-sub", grid, { from, to }, { dataMark: metric.id, fillOpacity: PALE })]
        : []),
      squares("p-sub", grid, { from: 0, to: from }, { dataMark: metric.id }),
      ...markAfter(metric.precision, grid, to, format),
      ...words.texts,
    ],
  });
}

/** How dense what a range may or may not have is painted. */
const PALE = 0.5;

/** The figure, its name, what it is in per cents, and what was planned. */
function wordsOf(
  { metrics: [metric], voice }: Subject,
  place: { readonly x: number; readonly width: number },
  format: Format,
) {
  const { unit, type } = format;
  const figure = large(saidLarge(metric, voice), place, format);
  const texts: Lines[] = [];
  let bottom = figure.bottom;
  const add = (words: string | null, gap: number, placed: Pick<Lines, "style" | "paint">): void => {
    if (words === null) return;
    const lines = text(words, place.width, { x: place.x, top: bottom + gap * unit, ...placed });
    bottom = bottomOf(lines);
    texts.push(lines);
  };
  add(voice.label(metric), 8, { style: type.heading });
  add(reckoned(metric, voice), 6, { style: type.label, paint: "quiet" });
  add(planOf(metric, voice), 6, { style: type.label, paint: "quiet" });
  return { texts: [...figure.texts, ...texts], bottom };
}

/** What a share is in per cents, which is our arithmetic; null of what is said in per cents. */
function reckoned(
  { value, precision }: Subject["metrics"][number],
  { language, message }: Voice,
): string | null {
  if (!isRatio(value)) return null;
  const [part, whole] = [
    { value: value.part, precision },
    { value: value.of, precision: "exact" },
  ] as const;
  return message("chart.percent.share", {
    share: language.part(part, whole, { noun: null }, { share: true }),
  });
}

/** Where squares stand. */
interface Grid {
  readonly x: number;
  readonly y: number;
  readonly side: number;
  readonly pitch: number;
}

function gridOf(across: number, top: number, isMarked: boolean, format: Format): Grid {
  const gap = isMarked ? gapForMark(format) : (across / COLUMNS) * BETWEEN;
  const edge = isMarked ? gap / 2 : format.stroke.rest / 2;
  const pitch = (across - 2 * edge + gap) / COLUMNS;
  return { x: edge, y: top + edge, side: pitch - gap, pitch };
}

/** The squares from one number to another, the first and the last cut there. */
function squares(
  className: string,
  grid: Grid,
  { from, to }: Range,
  properties: Readonly<Record<string, string | number>>,
): Element {
  const { x, y, side, pitch } = grid;
  const d = range(Math.floor(from), Math.ceil(to)).map((place) => {
    const [left, right] = [Math.max(0, from - place), Math.min(1, to - place)];
    const [column, line] = [place % COLUMNS, Math.floor(place / COLUMNS)];
    const across = (right - left) * side;
    return pathData`M${x + column * pitch + left * side} ${y + line * pitch}h${across}v${side}h${-across}Z`;
  });
  return stroke(className, d.join(""), properties);
}

/** The mark of the figure's precision, in the gap after its last square; brackets stand about that square and the next one. */
function markAfter(
  precision: Precision,
  { x, y, side, pitch }: Grid,
  to: number,
  format: Format,
): readonly Element[] {
  const gap = pitch - side;
  const last = Math.max(0, Math.ceil(to) - 1);
  const top = y + Math.floor(last / COLUMNS) * pitch;
  const width = markWidth(precision, format);
  // About none it stands before the first square, within the drawing.
  const start = x - gap / 2 + format.stroke.mark / 2;
  return precisionMark(precision, {
    x: to === 0 ? start + width / 2 : x + (last % COLUMNS) * pitch + side + gap / 2,
    top: top - gap / 4,
    bottom: top + side + gap / 4,
    reach: pitch,
    gap: -width / 2,
    left: start,
    right: x + COLUMNS * pitch - gap / 2 + width / 2,
    format,
  });
}

/** What a square is, what is painted paler, and the mark of precision. */
function keyItems({ metrics: [metric], voice }: Subject, format: Format): readonly KeyItem[] {
  const side = sampleIn(format) * 0.7;
  const square = (properties: Readonly<Record<string, number>>, words: string): KeyItem => ({
    width: side,
    text: words,
    sample: (x, top) => [
      squares(
        "p-sub",
        { x, y: top + (sampleIn(format) - side) / 2, side, pitch: side },
        { from: 0, to: 1 },
        properties,
      ),
    ],
  });
  const share = voice.language.measure(1, "exact", "percent");
  return [
    square({}, voice.message("chart.percent.square", { share })),
    ...(isRange(metric.value) ? [square({ fillOpacity: PALE }, voice.message("chart.key.range"))] : []),
    ...precisionItems([metric], voice, format),
  ];
}

/** That they are a hundred squares, and the figure by its name. */
function describe({ metrics: [metric], voice }: Subject): string {
  const share = reckoned(metric, voice);
  const plan = planOf(metric, voice);
  const figure = voice.format(metric, isRatio(metric.value) ? { words: true } : { bare: true });
  return [
    voice.message("chart.percent.finding", {
      figure: share === null ? figure : voice.message("chart.with-share", { figure, share }),
      label: voice.label(metric),
    }),
    ...(plan === null ? [] : [`${plan}.`]),
  ].join(" ");
}

export const drawing: Drawing<Subject> = { layout, table: tableWithPlans, describe };
