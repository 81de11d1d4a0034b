import { type Path, valueAt } from "../../diagnostics/document.ts";
import type { FileEdit } from "../../editing/edits.ts";
import type { DeskProblem, FigureView } from "../api.ts";
import { problemsAt } from "./problems.tsx";
import type { Json, Schema } from "./schema.ts";
import type { Desk } from "./use-desk.ts";

/** What a form is of: a figure, the options of a chart, a year. */
export interface FormContext {
  readonly id: string;
  readonly file: string;
  readonly path: Path;
  /** As its file has it. */
  readonly value: unknown;
  /** All that `check` finds. */
  readonly problems: readonly DeskProblem[];
}

/** A figure's. */
export const formOf = ({ content, problems }: Desk, { id, index, metric }: FigureView): FormContext => ({
  id,
  file: content.file,
  path: ["metrics", index],
  value: metric,
  problems,
});

/** What is said of the open year as a whole. */
export const yearForm = ({ content, problems }: Desk): FormContext => ({
  id: "year",
  file: content.file,
  path: [],
  value: content.record,
  problems,
});

/** A field of a form. */
export interface FieldProps {
  readonly form: FormContext;
  readonly schema: Schema;
  /** From what the form is of. */
  readonly path: Path;
}

/** What stands in a field as the file has it. */
export const held = ({ value }: FormContext, path: Path): unknown => valueAt(value, path);

/** Where a field stands, for an edit of it. */
export const placeOf = (form: FormContext, path: Path): Pick<FieldEdit, "file" | "path"> => ({
  file: form.file,
  path: [...form.path, ...path],
});

/** The edit that writes a field. */
export type FieldEdit = Extract<FileEdit, { value: unknown }>;

/** A value that came as JSON, to be written; null for none. */
export const asJson = (value: unknown): Json => JSON.parse(JSON.stringify(value ?? null));

/** The id of a field's element. */
export const idOf = ({ id }: FormContext, path: Path): string => ["field", id, ...path].join("-");

/** What is wrong with a field; with `exactly`, not with what stands in it. */
export function problemsOf(form: FormContext, path: Path, { exactly = false } = {}): readonly DeskProblem[] {
  const whole = [...form.path, ...path];
  const found = problemsAt(form.problems, form.file, whole);
  return exactly ? found.filter((problem) => problem.path?.length === whole.length) : found;
}
