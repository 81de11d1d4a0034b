import type { Element } from "hast";
import type { z } from "zod";
import type { Phrase } from "../diagnostics/phrase.ts";
import type { Voice } from "../language/voice.ts";
import type { Figure } from "../record/history.ts";
import type { Metric, MetricOf, Plain } from "../record/kinds/index.ts";
import type { Format } from "./format.ts";
import type { Lines } from "./text.ts";
import type { Ground } from "./theme.ts";

/** What a chart form takes: enough to check a chart's file without drawing it. Imports nothing that draws. */
export interface Form<Options = unknown, Metrics extends readonly Metric[] = readonly Metric[]> {
  /** As written in a chart's file and in `data-chart`. */
  readonly name: string;
  /** The kinds of metrics that it draws, and of them what `isPlain` holds of; others are refused before `refuse` is asked. */
  readonly kinds: readonly Metrics[number]["kind"][];
  /** It draws ranges and what we reckon too, not single numbers alone. */
  readonly ranges?: true;
  /** It draws one metric; none, and several, are refused as `refused.{name}.many` before `refuse` is asked. */
  readonly one?: true;
  readonly options: z.ZodType<Options>;
  /** How its charts stand in a page, unless a chart's file says otherwise; on paper where it says nothing. */
  readonly scene: {
    readonly ground?: Ground;
    /** The title breaks at its one figure, which is set as wide as the page. */
    readonly breaksTitle?: boolean;
    /** Drawings reach from edge to edge; those of the formats for pages are then `bleed` units wide. */
    readonly bleeds?: boolean;
    /** Figures stand on the lower edge of the drawing, and so of whatever it is the foot of. */
    readonly stands?: boolean;
    /** Its own figures stand large over what it draws: where there is no room for both, it needs no title. */
    readonly heads?: boolean;
  };
  /** Why these metrics can't be drawn in this form, as a sentence that ends with what to do; null where they can. */
  refuse?(metrics: Metrics, options: Options): Phrase | null;
  /** What makes a chart heavier than its readers should have it, as a sentence that ends with what to do, or null. */
  advise?(metrics: Metrics): Phrase | null;
}

/** The form as it is, its types read from its options and kinds. */
export const defineForm = <
  Schema extends z.ZodType,
  const K extends Metric["kind"],
  const R extends true | undefined = undefined,
  const One extends true | undefined = undefined,
>(
  form: Form<z.output<Schema>, Taken<Drawn<K, R>, One>> & {
    readonly kinds: readonly K[];
    readonly options: Schema;
    readonly ranges?: R;
    readonly one?: One;
  },
): Form<z.output<Schema>, Taken<Drawn<K, R>, One>> => form;

/** A metric that a form of these kinds draws, and the metrics that a form is given. */
type Drawn<K extends Metric["kind"], R extends true | undefined> = R extends true
  ? MetricOf<K>
  : Plain<MetricOf<K>>;
type Taken<M extends Metric, One extends true | undefined> = One extends true ? readonly [M] : readonly M[];

/** All that a form may know when it draws, tabulates and describes. */
export interface Subject<Options = unknown, Metrics extends readonly Metric[] = readonly Metric[]> {
  /** In the order of the chart's file. */
  readonly metrics: Metrics;
  readonly options: Options;
  readonly voice: Voice;
  /** Ids of the metrics whose figures the chart's title says. */
  readonly titled: readonly string[];
}
export type SubjectOf<F> = F extends Form<infer Options, infer Metrics> ? Subject<Options, Metrics> : never;

/** Of a drawing, in its own units. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The chart's figures as a table: cells are said, and the metric's row can be found again. */
export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly { readonly metric: Metric; readonly cells: readonly string[] }[];
}

/** Lines of text, an element, or elements whose ids start with the drawing's own. */
export type Painted = Lines | Element | ((id: string) => readonly Element[]);

/** What stands where, with classes for paint only, in the order painted. */
export interface Layout extends Size {
  readonly parts: readonly Painted[];
}

/**
 * How a form draws and says what it shows. Pure functions: what they return depends on what they are given alone. The
 * metrics and options must be such as the form doesn't refuse.
 */
export interface Drawing<S extends Subject = Subject> {
  /** The figures that it shows, where they are not the subject's metrics in their own year alone. */
  figures?(subject: S): readonly Figure[];
  /** An SVG's inside, in a box from 0,0. */
  layout(subject: S, format: Format): Layout;
  /** What a card shows, where that is less than a page does. */
  onCard?(subject: S): S;
  table(subject: S): Table;
  /** The finding in one or two sentences, for `<desc>` and for whoever doesn't see the drawing. */
  describe(subject: S): string;
}
