import type { Path } from "../../diagnostics/document.ts";
import { valueAt } from "../../diagnostics/document.ts";
import type { Speaker } from "../../diagnostics/speaker.ts";
import type { FileEdit } from "../../editing/edits.ts";
import type { ContentView, DeskProblem } from "../api.ts";
import type { FieldEdit } from "./grid-cell.tsx";
import { problemsAt } from "./problems.tsx";
import type { Schema } from "./schema.ts";
import type { Store } from "./store.ts";

/** What a form is of: a figure, or the options of a chart. */
interface Edited {
  readonly id: string;
  readonly file: string;
  readonly path: Path;
  /** As its file has it. */
  readonly value: unknown;
}

/** What the fields of a form share. */
export interface FormContext {
  readonly store: Store;
  readonly content: ContentView;
  readonly of: Edited;
  readonly problems: readonly DeskProblem[];
  readonly speaker: Speaker;
  readonly epoch: number;
}

/** A field of a form. */
export interface FieldProps {
  readonly form: FormContext;
  readonly schema: Schema;
  /** From what the form is of. */
  readonly path: Path;
}

/** What stands in a field as the file has it. */
export const held = ({ of }: FormContext, path: Path): unknown => valueAt(of.value, path);

const fromRoot = ({ of }: FormContext, path: Path): (string | number)[] => [...of.path, ...path];

type Json = Extract<FileEdit, { value: unknown }>["value"];

/** A value that came as JSON, to be written; null for none. */
export const asJson = (value: unknown): Json => JSON.parse(JSON.stringify(value ?? null));

/** The edit that writes a field. */
export const writing = (form: FormContext, path: Path, value: Json): FieldEdit => ({
  file: form.of.file,
  path: fromRoot(form, path),
  value,
});

/** The edit that takes a field or an item out. */
export const removing = (form: FormContext, path: Path): FileEdit => ({
  file: form.of.file,
  path: fromRoot(form, path),
  remove: true,
});

/** The edit that puts an item into a list, before the one that the path ends in. */
export const inserting = (form: FormContext, path: Path, insert: Json): FileEdit => ({
  file: form.of.file,
  path: fromRoot(form, path),
  insert,
});

/** The edit that puts an item of a list at another place. */
export const moving = (form: FormContext, path: Path, to: number): FileEdit => ({
  file: form.of.file,
  path: fromRoot(form, path),
  to,
});

/** The id of a field's element. */
export const idOf = ({ of }: FormContext, path: Path): string => ["field", of.id, ...path].join("-");

/** What is wrong with a field; with `exactly`, not with what stands in it. */
export const problemsOf = (
  form: FormContext,
  path: Path,
  { exactly = false } = {},
): readonly DeskProblem[] => {
  const whole = fromRoot(form, path);
  const found = problemsAt(form.problems, form.of.file, whole);
  return exactly ? found.filter((problem) => problem.path?.length === whole.length) : found;
};
