import type { Lang } from "../record/terms.ts";
import type { Line } from "../tables/plan.ts";
import type { QUESTIONS } from "../tables/question.ts";
import type { Schema } from "./page/schema.ts";

/** What the page is told of figures. */

/** A figure, with how each language says it; null where it can't be said as it is. */
export interface FigureView {
  /** Its place among the year's metrics, and so its path in the file: `["metrics", index]`. */
  readonly index: number;
  readonly id: string;
  /** As the file has it. */
  readonly metric: unknown;
  readonly said: Readonly<Record<Lang, string | null>>;
  /** Ids of the charts that show it. */
  readonly charts: readonly string[];
  /** As the file on disk has it; null where it is new. */
  readonly saved: unknown;
  readonly isChanged: boolean;
}

/** What is told of the figure that is open alone. */
export interface OpenView {
  readonly id: string;
  /** Every sentence of the report that it stands in, by language. */
  readonly sentences: Readonly<Record<Lang, readonly string[]>>;
  /** How each language counts with its noun: a number with the words, or null where it can't be said as it is. */
  readonly counted: Readonly<Record<Lang, readonly (string | null)[]>>;
  /** The words of its quote that state its value; none where they don't, or aren't read. */
  readonly borneOut: readonly string[];
}

/** The form of figures. */
export interface FormView {
  readonly part: "form";
  /** Language of its descriptions. */
  readonly lang: string;
  /** Of a figure, a kind each in its `oneOf`. */
  readonly schema: Schema;
}

/** What a table would write, or what is asked first. */
export interface TableView {
  readonly part: "table";
  readonly question: {
    readonly name: TableQuestion;
    readonly words: string;
    /** Empty where any year can be answered. */
    readonly options: readonly string[];
  } | null;
  /** The figures before and after: undefined where there is or will be none, null where it has no value. */
  readonly lines: readonly Line[];
  readonly notices: readonly string[];
}
type TableQuestion = (typeof QUESTIONS)[number];
