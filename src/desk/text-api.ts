import type { Lang } from "../record/terms.ts";
import type { Schema } from "./page/schema.ts";

/** What the page is told of texts and charts. */

/** Words as readers get them; those of a figure with its id. */
export interface Said {
  readonly text: string;
  readonly id: string | null;
}

/** A text as it is edited, and as it will be read. */
export interface WordsView {
  /** As written: a narrative's, or a template's. */
  readonly source: string;
  readonly said: readonly Said[];
  /** What each tag or slot in it says, by how it is written. */
  readonly chips: Readonly<Record<string, string>>;
}

/** From one place of a file up to another, in UTF-16 units. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A part of a text of the narrative that is edited by itself: a field of its head, a paragraph, an item of a list. */
export interface BlockView {
  readonly kind: "field" | "ids" | "words" | "item" | "chart" | "list" | "remark" | "other";
  /** Of the head. */
  readonly field: string | null;
  /** Of the chart or the figure that stands there. */
  readonly id: string | null;
  /** Where it stands in its file, in UTF-16 units. */
  readonly at: number;
  /** As it stands there, with the quotation marks of a field. */
  readonly written: string;
  /** What is moved and taken out with it: of an item all its lines, with their mark. */
  readonly lines: Span;
  /** The element that has it in its list; null where it stands in the text by itself. */
  readonly holder: Span | null;
  /** Where its words begin. */
  readonly from: number;
  /** Of charts and figures, in a field that lists them. */
  readonly ids: readonly string[];
  readonly words: WordsView;
}

/** A text of the narrative: its file in one language. */
export interface TextView {
  readonly id: string;
  readonly file: string;
  readonly lang: Lang;
  /** The file's, its lines ended as everywhere. */
  readonly text: string;
  /** How long its head is. */
  readonly head: number;
  readonly blocks: readonly BlockView[];
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

/** A chart's file. */
export interface ChartFileView {
  readonly id: string;
  readonly file: string;
  readonly chart: unknown;
  /** Its title and its note by language, where they are written, with the place where each begins. */
  readonly words: Readonly<
    Record<"title" | "note", Readonly<Record<Lang, WordsView & { readonly from: number }>>>
  >;
  /** Its addresses were public. */
  readonly isPublic: boolean;
}

/** How a figure reads in a language, in each way that a sentence can ask for it. */
export interface WaysView {
  readonly part: "ways";
  readonly reference: string;
  readonly lang: Lang;
  readonly ways: readonly Way[];
  /** Its parts or points. */
  readonly parts: readonly {
    readonly reference: string;
    readonly label: string;
    readonly said: string | null;
  }[];
}

export interface Way {
  /** What is asked for. */
  readonly names: readonly string[];
  readonly said: string;
  /** As a narrative has it, and a template. */
  readonly tag: string;
  readonly slot: string;
}

/** What figures look like in a form of chart. */
export interface FormPicture {
  readonly form: string;
  /** What the chart's file would say of it. */
  readonly options: Readonly<Record<string, unknown>>;
  /** Of its options, in the staff's language. */
  readonly schema: Schema;
  readonly svg: string | null;
  /** Why it can't draw them. */
  readonly refusal: string | null;
}

export interface FormsView {
  readonly part: "forms";
  readonly forms: readonly FormPicture[];
  /** Of how a chart stands in its page. */
  readonly scene: Schema;
}
