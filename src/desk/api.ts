import { z } from "zod";
import type { Path } from "../diagnostics/document.ts";
import type { ToldProblem } from "../diagnostics/problem.ts";
import { editedFile, type FileEdit, fileEdit } from "../editing/edits.ts";
import type { Lang, Text } from "../record/terms.ts";
import { QUESTIONS as TABLE_QUESTIONS } from "../tables/question.ts";
import type { FigureView, FormView, OpenView, TableView } from "./figure-views.ts";
import type { CarriedView, ChartFileView, FormsView, TextView, WaysView } from "./text-api.ts";
import { settlement } from "./workspace.ts";

/** What the page and its server say to each other. The page asks by POST, as JSON; answers are JSON, or a line each. */

const year = z.int().min(1990).max(2199);

/** What a page looks at: it is answered with this after every edit. */
const looking = z.strictObject({
  year,
  /** Language of the staff. */
  lang: z.string(),
  /** The figure that is open, by its id. */
  figure: z.string().nullable(),
  /** The charts to be drawn, by their ids, and the report's language that they are drawn in. */
  charts: z.array(z.string()).max(300),
  drawnIn: z.string(),
  /** How wide they stand in the page. */
  format: z.enum(["wide", "narrow"]),
});
export type Looking = z.infer<typeof looking>;

/** Every question, by its name: `POST /api/{name}`. */
export const QUESTIONS = {
  look: z.strictObject({ looking }),
  /** @param page the window that it was made in: what is typed in two isn't undone at once. */
  edit: z.strictObject({ looking, step: z.array(fileEdit).min(1).max(2000), page: z.string() }),
  undo: z.strictObject({ looking }),
  redo: z.strictObject({ looking }),
  /** Writes all that was edited. */
  save: z.strictObject({ looking }),
  /** Forgets all that was edited. */
  discard: z.strictObject({ looking }),
  settle: z.strictObject({ looking, file: editedFile, how: settlement }),
  /** What publishing would do, where to, and what it asks for first. */
  publishing: z.strictObject({ looking }),
  /** What readers will find changed. */
  compare: z.strictObject({ looking }),
  /** @param folder of the server; null: the one of last time. `commit` keeps it in the project's git repository. */
  publish: z.strictObject({ looking, folder: z.string().min(1).nullable(), commit: z.boolean() }),
  takeBack: z.strictObject({ looking }),
  /** Walks what readers get. */
  verify: z.strictObject({ looking, url: z.url({ protocol: /^https?$/ }) }),
  newYear: z.strictObject({ looking }),
  /** Packs the site with its drafts, to be fetched by `GET /api/draft.zip`. */
  draft: z.strictObject({ looking }),
  /** How a figure would read. */
  ways: z.strictObject({ looking, reference: z.string(), in: z.string() }),
  /** What these figures look like in each form of chart. */
  forms: z.strictObject({
    looking,
    metrics: z.array(z.string()).max(100),
    options: z.json(),
    title: z.string(),
  }),
  /** The form of figures, in the staff's language. */
  form: z.strictObject({ looking }),
  /** A new figure made like another one, or, where none is named, with nothing in it; it comes after the other or last. */
  add: z.strictObject({ looking, id: z.string(), kind: z.string(), like: z.string().nullable() }),
  /** A section put before the one above it, or after the one below, in every language. */
  section: z.strictObject({ looking, id: z.string(), by: z.literal([-1, 1]) }),
  /** A table of an office, as Base64, read into the figure that is open; nothing is written before all is answered. */
  table: z.strictObject({
    looking,
    bytes: z.base64(),
    answers: z.partialRecord(z.enum(TABLE_QUESTIONS), z.string()),
    write: z.boolean(),
  }),
} as const;

export type QuestionName = keyof typeof QUESTIONS;
export type Question<Name extends QuestionName> = z.infer<(typeof QUESTIONS)[Name]>;

/** A year that has a record. */
interface YearView {
  readonly year: number;
  readonly draft: boolean;
}

/** A file that somebody else changed while it was edited. */
export interface ForeignView {
  readonly file: string;
  /** They deleted it. */
  readonly isGone: boolean;
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
  readonly open: OpenView | null;
  readonly charts: readonly ChartFileView[];
  readonly texts: readonly TextView[];
  readonly carried: readonly CarriedView[];
  readonly unsaved: readonly string[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** What was edited in an earlier sitting and never saved is there again. */
  readonly isRestored: boolean;
  /** The file that such edits are in which can't be read or made again; null where there are none. */
  readonly setAside: string | null;
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
  /** What it proposes to write; null where it proposes nothing that can be written at the desk. */
  readonly mend: FileEdit | null;
};

/** A figure of the last public year that a later one says nothing of. */
export interface LeftOutView {
  /** Of the record that leaves it out. */
  readonly file: string;
  readonly id: string;
  /** Of the year that had it. */
  readonly year: string;
  /** As that year's record has it. */
  readonly metric: unknown;
}

/** What `check` finds. */
export interface ProblemsView {
  readonly part: "problems";
  readonly version: number;
  readonly problems: readonly DeskProblem[];
  readonly leftOut: readonly LeftOutView[];
}

/** A published figure that was changed, and whose reason readers aren't told yet. */
export interface MissingReason {
  readonly file: string;
  /** Its id; of a part, after a slash. */
  readonly figure: string;
  /** What readers will be told, but for the reason; null where the figure is gone. */
  readonly line: string | null;
  /** Where the entry goes among the corrections of its file. */
  readonly index: number;
  /** The entry of `corrections`, but for its reason. */
  readonly entry: Readonly<Record<string, unknown>>;
}

/** Where publishing stands. */
export interface PublishingView {
  readonly part: "publishing";
  /** The folder of last time; null before the first. */
  readonly folder: string | null;
  /** The site's own address. */
  readonly address: string;
  /** The day of the last publication, as the staff's language writes it; null before the first. */
  readonly last: string | null;
  readonly missing: readonly MissingReason[];
  /** Why nothing can be published as it is, beside errors and missing reasons. */
  readonly reasons: readonly string[];
  readonly canTakeBack: boolean;
  readonly isRepository: boolean;
  /** The year that can be opened. */
  readonly next: number;
}

/** Two texts, of which one may not be there. */
export interface PairView {
  readonly lang: Lang;
  readonly name: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What readers will find changed, in words and pictures. */
export interface ChangesView {
  readonly part: "changes";
  /** What it is compared with. */
  readonly before: string;
  readonly metrics: readonly { readonly name: string; readonly said: readonly PairView[] }[];
  readonly sentences: readonly PairView[];
  /** A picture of each language, as SVG. */
  readonly charts: readonly { readonly name: string; readonly drawings: readonly PairView[] }[];
  /** What is at addresses, kind by kind. */
  readonly addresses: readonly { readonly heading: string; readonly lines: readonly string[] }[];
  /** What becomes of charts in articles. */
  readonly copies: readonly string[];
  /** Drafts, which no reader gets. */
  readonly drafts: readonly number[];
}

/** How far something is that takes a while. */
export interface ProgressView {
  readonly part: "progress";
  readonly text: string;
  /** From 0 to 1; null where it isn't known. */
  readonly done: number | null;
}

/** How something ended that takes a while, in sentences. */
export interface DoneView {
  readonly part: "done";
  readonly isDone: boolean;
  readonly lines: readonly string[];
}

/** Why a question has no answer, in the staff's language. */
interface RefusedView {
  readonly part: "refused";
  readonly message: string;
}

/** The lines of an answer: those of what was asked for, then content, charts and problems in this order. */
export type Answer =
  | RefusedView
  | FormView
  | TableView
  | PublishingView
  | ChangesView
  | ProgressView
  | DoneView
  | WaysView
  | FormsView
  | ContentView
  | ChartsView
  | ProblemsView;

export type { FigureView, FormView, Lang, OpenView, TableView, Text };
