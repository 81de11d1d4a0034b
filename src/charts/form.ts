import type { ElementContent } from "hast";
import type { z } from "zod";
import type { Voice } from "../language/voice.ts";
import type { Metric, Precision } from "../record/model.ts";

/** The two widths a chart is drawn at, in its own units; a page shows one of them by its room. */
export const WIDTHS = { wide: 720, narrow: 340 } as const;
export type Variant = keyof typeof WIDTHS;

/** A metric as one year has it; null in a year that has no such figure. */
export interface YearFigure {
  readonly year: number;
  readonly metric: Metric | null;
}

/** All that a form may know when it draws, tabulates and describes. */
export interface Subject<Options> {
  /** In the order of the chart's file. */
  readonly metrics: readonly Metric[];
  readonly options: Options;
  readonly voice: Voice;
  /** The first metric year by year, oldest first and this year's included, where other years have it too. */
  readonly history?: readonly YearFigure[];
}

/** Where and how large to draw. `id` is unique on the page and prefixes every id inside the drawing. */
export interface Frame {
  readonly variant: Variant;
  readonly id: string;
}

/** Of a drawing, in its own units. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A drawn chart: an SVG's inside, in a box from 0,0. Classes for paint only; no ids without the frame's prefix. */
export interface Drawing extends Size {
  readonly children: readonly ElementContent[];
}

/** The chart's figures as a table: cells are said, and the metric's row can be found again. */
export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly { readonly metric: Metric; readonly cells: readonly string[] }[];
}

/**
 * A chart form: one kind of question answered by one kind of drawing. Pure functions; what they return depends on
 * nothing but the subject and the frame.
 */
export interface Form<Options = unknown> {
  /** As written in a chart's file and in `data-chart`. */
  readonly name: string;
  readonly options: z.ZodType<Options>;
  /** Why these metrics can't be drawn in this form, as a sentence that ends with what to do; null where they can. */
  refuse(metrics: readonly Metric[], options: Options): string | null;
  draw(subject: Subject<Options>, frame: Frame): Drawing;
  table(subject: Subject<Options>): Table;
  /** The finding in one or two sentences, for `<desc>` and for whoever doesn't see the drawing. */
  describe(subject: Subject<Options>): string;
}

/** A precision that has a mark; `exact` has none. */
export type MarkedPrecision = Exclude<Precision, "exact">;

/** The precisions, among these metrics, that have a mark to be explained. */
export const markedPrecisions = (metrics: readonly Metric[]): readonly MarkedPrecision[] =>
  (["over", "around", "nearly"] as const).filter((p) =>
    metrics.some((m) => m.kind !== "list" && m.precision === p),
  );
