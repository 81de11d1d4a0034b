import type { Speaker } from "../../diagnostics/speaker.ts";
import { codecOf } from "./codec.ts";
import { type FieldEdit, type FieldProps, held, placeOf } from "./form-context.ts";
import { Leaf } from "./form-field.tsx";
import type { Option } from "./inputs.tsx";
import { choicesOf } from "./words.ts";

/** What a cell holds. */
export type Cell = FieldCell | ToldCell;

interface FieldCell extends FieldProps {
  readonly kind: "field";
  /** What the field is called. */
  readonly label: string;
  /** What there is to choose, where the schema doesn't tell it. */
  readonly options?: readonly Option[];
  readonly lang?: string;
}

/** What isn't typed here: a button that leads to where it is, or what only is told. */
interface ToldCell {
  readonly kind: "told";
  readonly text: string;
  readonly label?: string;
  readonly open: (() => void) | null;
  readonly class?: string;
}

type Speaking = Pick<Speaker, "lang" | "say">;

const optionsOf = ({ options, schema, path }: FieldCell, speaker: Speaking): readonly Option[] | null =>
  options ?? choicesOf(schema, path, speaker);
const codecIn = ({ form, schema }: FieldCell, speaker: Speaking) =>
  codecOf(schema, speaker, held(form, ["unit"]));

/** A cell as a spreadsheet takes it. */
export function copyOf(cell: Cell, speaker: Speaking): string {
  if (cell.kind === "told") return cell.text;
  const value = held(cell.form, cell.path);
  const options = optionsOf(cell, speaker);
  if (options === null) return codecIn(cell, speaker).copy(value);
  return options.find((option) => option.value === value)?.text ?? (typeof value === "string" ? value : "");
}

/** The edit that a text asks for which is pasted into a cell; null where it has no place there. */
export function pastedEdit(cell: Cell, typed: string, speaker: Speaking): FieldEdit | null {
  if (cell.kind === "told") return null;
  const place = placeOf(cell.form, cell.path);
  const options = optionsOf(cell, speaker);
  if (options === null) return { ...place, value: codecIn(cell, speaker).read(typed) };
  const option = optionOf(options, typed);
  return option === undefined ? null : { ...place, value: option.value };
}

/** The option that a pasted text names, by its word or its value. */
function optionOf(options: readonly Option[], typed: string): Option | undefined {
  const plain = typed.trim().toLowerCase();
  return options.find(({ value, text }) => value.toLowerCase() === plain || text.toLowerCase() === plain);
}

/** @param isReached whether Tab stops at it. */
export function GridCell({ cell, isReached }: { readonly cell: Cell; readonly isReached: boolean }) {
  const tabIndex = isReached ? 0 : -1;
  if (cell.kind === "field") {
    const { kind: _, ...field } = cell;
    return <Leaf {...field} tabIndex={tabIndex} isLong={field.lang !== undefined} />;
  }
  // Reached by the keys as all else of the grid is, but as the cell that it is.
  return cell.open === null ? (
    <span class={cell.class}>{cell.text}</span>
  ) : (
    <button
      data-field
      type="button"
      tabIndex={tabIndex}
      class={cell.class}
      aria-label={cell.label}
      onClick={cell.open}
    >
      {cell.text}
    </button>
  );
}
