import { z } from "zod";
import type { Path } from "../diagnostics/document.ts";
import type { ToldProblem } from "../diagnostics/problem.ts";
import { fileEdit } from "../editing/edits.ts";
import type { Lang, Text } from "../record/terms.ts";
import { settlement } from "./workspace.ts";

/** What the page and its server say to each other. The page asks by POST, as JSON; answers are JSON, or a line each. */

const year = z.int().min(1990).max(2199);

/** What a page looks at: it is answered with this after every edit. */
export const looking = z.strictObject({
  year,
  /** Language of the staff. */
  lang: z.string(),
  /** The charts to be drawn, by their ids, and the report's language that they are drawn in. */
  charts: z.array(z.string()).max(300),
  drawnIn: z.string(),
});
export type Looking = z.infer<typeof looking>;

/** Every question, by its name: `POST /api/{name}`. */
export const QUESTIONS = {
  look: z.strictObject({ looking }),
  edit: z.strictObject({ looking, step: z.array(fileEdit).min(1).max(2000) }),
  undo: z.strictObject({ looking }),
  redo: z.strictObject({ looking }),
  /** Writes all that was edited. */
  save: z.strictObject({ looking }),
  /** Forgets all that was edited. */
  discard: z.strictObject({ looking }),
  /** Writes what a problem proposes, in the place of so many units of a file's text. */
  mend: z.strictObject({
    looking,
    file: z.string(),
    at: z.int().min(0),
    length: z.int().min(0),
    text: z.string(),
  }),
  settle: z.strictObject({ looking, file: z.string(), how: settlement }),
} as const;

export type QuestionName = keyof typeof QUESTIONS;
export type Question<Name extends QuestionName> = z.infer<(typeof QUESTIONS)[Name]>;

/** A year that has a record. */
export interface YearView {
  readonly year: number;
  readonly draft: boolean;
  /** It was public before. */
  readonly published: boolean;
}

/** A figure, with how each language says it; null where it can't be said as it is. */
export interface FigureView {
  /** Its place among the year's metrics, and so its path in the file: `["metrics", index]`. */
  readonly index: number;
  readonly id: string;
  /** As the file has it. */
  readonly metric: unknown;
  readonly said: Readonly<Record<Lang, string | null>>;
  /** Every sentence of the report that it stands in, by language. */
  readonly sentences: Readonly<Record<Lang, readonly string[]>>;
  /** Ids of the charts that show it. */
  readonly charts: readonly string[];
  /** As the file on disk has it; null where it is new. */
  readonly saved: unknown;
  readonly isChanged: boolean;
}

/** A chart's file. */
export interface ChartFileView {
  readonly id: string;
  readonly file: string;
  readonly chart: unknown;
  readonly isChanged: boolean;
}

/** A text of the narrative: its file in one language, to the letter save that lines end in one character. */
export interface TextView {
  readonly id: string;
  readonly file: string;
  readonly lang: Lang;
  readonly text: string;
  readonly isChanged: boolean;
}

/** A text that the year has from the one before, word for word. */
export interface CarriedView {
  /** Its place in the record's list: `["carried", index]`. */
  readonly index: number;
  readonly confirmed: boolean;
  /** What it is of: a figure, a chart, a part of the narrative. */
  readonly kind: string;
  readonly id: string;
  readonly lang: Lang;
  readonly file: string;
  /** Where it begins, in UTF-16 units from the start of the file. */
  readonly at: number;
}

/** A file that somebody else changed while it was edited. */
export interface ForeignView {
  readonly file: string;
  readonly lines: readonly { readonly text: string; readonly whose: "both" | "mine" | "theirs" }[];
}

/** Everything that is there to be edited in a year, at once after an edit. */
export interface ContentView {
  readonly part: "content";
  /** Counts edits: what is of a lower one is out of date. */
  readonly version: number;
  readonly languages: readonly Lang[];
  readonly years: readonly YearView[];
  readonly year: number;
  /** Of the year's record. */
  readonly file: string;
  /** The record without its metrics, as the file has it; null where it can't be read. */
  readonly record: unknown;
  readonly figures: readonly FigureView[];
  readonly charts: readonly ChartFileView[];
  readonly texts: readonly TextView[];
  readonly carried: readonly CarriedView[];
  readonly unsaved: readonly string[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** What was edited in an earlier sitting and never saved is there again. */
  readonly isRestored: boolean;
  readonly foreign: readonly ForeignView[];
}

/** A chart drawn, as SVG for a page that has the charts' styles; null where it can't be. */
export interface DrawnChart {
  readonly id: string;
  readonly title: string;
  readonly svg: string | null;
}

/** The charts that a page looks at. */
export interface ChartsView {
  readonly part: "charts";
  readonly version: number;
  readonly charts: readonly DrawnChart[];
}

/** A problem, with the field of a JSON file that it is of, or the place in a text. */
export type DeskProblem = ToldProblem & {
  readonly path: Path | null;
  /** UTF-16 units from the start of the text; null where the whole file is meant. */
  readonly at: number | null;
};

/** What `check` finds. */
export interface ProblemsView {
  readonly part: "problems";
  readonly version: number;
  readonly problems: readonly DeskProblem[];
}

/** Why a question has no answer, in the staff's language. */
export interface RefusedView {
  readonly part: "refused";
  readonly message: string;
}

/** The lines of an answer, in this order; of a refused edit a `refused` comes first. */
export type Answer = RefusedView | ContentView | ChartsView | ProblemsView;

export type { Lang, Text };
