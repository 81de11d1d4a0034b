import type { Element } from "hast";
import { type Chart, formOf } from "../../../src/charts/chart.ts";
import type { Size } from "../../../src/charts/form.ts";
import { FORMATS, type Variant } from "../../../src/charts/format.ts";
import { refusalOf } from "../../../src/charts/refuse.ts";
import { elementsOf } from "../../../src/charts/svg.ts";
import { english } from "../../../src/locales/speaker.ts";
import type { Metric, YearRecord } from "../../../src/record/model.ts";
import { collisions, labelBoxes } from "./boxes.ts";
import { type Tag, voiceOf } from "./voices.ts";

export const VARIANTS = ["broad", "wide", "narrow"] as const satisfies readonly Variant[];

const speaker = english();

/** Why the form does not draw these metrics, or advises against it, in English; or null. */
export function refusal(name: string, metrics: readonly Metric[], raw: unknown = {}): string | null {
  const { form } = formOf(name);
  const why = refusalOf(form, metrics, form.options.parse(raw)) ?? form.advise?.(metrics) ?? null;
  return why === null ? null : speaker.say(why);
}

/** A chart of these metrics, ready to be drawn. @param earlier records of the years before. */
export function chartOf(
  name: string,
  metrics: readonly Metric[],
  raw: unknown = {},
  tag: Tag = "en",
  earlier: readonly YearRecord[] = [],
): Chart {
  const { form, drawing } = formOf(name);
  const options = form.options.parse(raw);
  return { form, drawing, subject: { metrics, options, voice: voiceOf(tag, metrics, earlier), titled: [] } };
}

/** What is drawn, and how large. */
export interface Drawn extends Size {
  readonly children: readonly Element[];
}

export function drawnOf({ drawing, subject }: Chart, variant: Variant = "wide"): Drawn {
  const layout = drawing.layout(subject, FORMATS[variant]);
  const { width, height } = layout;
  return { width, height, children: elementsOf(layout, "x") };
}

export const drawingOf = (
  form: string,
  metrics: readonly Metric[],
  raw: unknown,
  tag: Tag = "en",
  variant: Variant = "wide",
): Drawn => drawnOf(chartOf(form, metrics, raw, tag), variant);

/** What the chart is said to show. */
export const findingOf = (...chart: Parameters<typeof chartOf>): string => {
  const { drawing, subject } = chartOf(...chart);
  return drawing.describe(subject);
};

/** The finding, and the table line by line. */
export function toldOf({ drawing, subject }: Chart) {
  const { head, rows } = drawing.table(subject);
  return [drawing.describe(subject), head, ...rows.map(({ cells }) => cells)];
}

/** Widths at which each size is shown at its smallest, and the least size of text there, in CSS pixels. */
const SHOWN: Readonly<Record<Variant, number>> = { broad: 660, wide: 560, narrow: 280 };
const LEAST = 11;

/** What a reader would trip over in a drawing, in words; empty where all is well. */
export function faults({ width, height, children }: Drawn, variant: Variant): readonly string[] {
  const boxes = labelBoxes(children);
  const small = boxes
    .filter(({ style }) => (style.size * SHOWN[variant]) / width < LEAST)
    .map(({ text }) => `“${text}” is too small`);
  return [...collisions(boxes, width, height), ...small];
}
