import type { FileEdit } from "../../editing/edits.ts";
import type { DeskProblem } from "../api.ts";
import { Choice, TextInput } from "./inputs.tsx";

/** What a cell holds. */
export type Cell =
  | {
      readonly kind: "field";
      /** What the field is called. */
      readonly label: string;
      readonly text: string;
      /** As a spreadsheet takes it. */
      readonly copy: string;
      readonly isNumber: boolean;
      readonly lang?: string;
      /** The edit that what is typed asks for. */
      readonly write: (typed: string) => FieldEdit | null;
      /** How what is typed is shown once it is written. */
      readonly shownAs: (typed: string) => string;
      readonly type: (edit: FieldEdit) => Promise<unknown>;
      readonly epoch: number;
      readonly problems: readonly DeskProblem[];
    }
  | {
      readonly kind: "choice";
      readonly label: string;
      readonly text: string;
      readonly value: string;
      readonly options: readonly Option[];
      readonly write: (typed: string) => FieldEdit | null;
      readonly choose: (edit: FieldEdit) => void;
      readonly problems: readonly DeskProblem[];
    }
  /** What isn't typed here: a button that leads to where it is, or what only is told. */
  | {
      readonly kind: "told";
      readonly text: string;
      readonly label?: string;
      readonly open: (() => void) | null;
      readonly class?: string;
    };

/** The edit of a field. */
export type FieldEdit = FileEdit & { readonly path: (string | number)[] };

/** A cell in which one of several is chosen. @param edit the edit that writes one. */
export function choiceCell({
  value,
  edit,
  ...cell
}: Omit<Extract<Cell, { kind: "choice" }>, "kind" | "value" | "text" | "write"> & {
  readonly value: unknown;
  readonly edit: (value: string) => FieldEdit;
}): Cell {
  const chosen = typeof value === "string" ? value : "";
  return {
    ...cell,
    kind: "choice",
    value: chosen,
    text: cell.options.find((option) => option.value === chosen)?.text ?? chosen,
    write: (typed) => {
      const option = optionOf(cell.options, typed);
      return option === undefined ? null : edit(option.value);
    },
  };
}

export interface Option {
  readonly value: string;
  readonly text: string;
}

/** The option that a pasted text names, by its word or its value. */
function optionOf(options: readonly Option[], typed: string): Option | undefined {
  const plain = typed.trim().toLowerCase();
  return options.find(({ value, text }) => value.toLowerCase() === plain || text.toLowerCase() === plain);
}

/** @param isReached whether Tab stops at it. */
export function GridCell({ cell, isReached }: { readonly cell: Cell; readonly isReached: boolean }) {
  const tabIndex = isReached ? 0 : -1;
  switch (cell.kind) {
    case "field":
      return (
        <TextInput
          tabIndex={tabIndex}
          label={cell.label}
          text={cell.text}
          isNumber={cell.isNumber}
          isLong={cell.lang !== undefined}
          lang={cell.lang}
          epoch={cell.epoch}
          isWrong={cell.problems.length > 0}
          shownAs={cell.shownAs}
          typed={async (typed) => {
            const edit = cell.write(typed);
            if (edit !== null) await cell.type(edit);
          }}
        />
      );
    case "choice":
      return (
        <Choice
          tabIndex={tabIndex}
          label={cell.label}
          value={cell.value}
          options={cell.options}
          isWrong={cell.problems.length > 0}
          chosen={(value) => {
            const edit = cell.write(value);
            if (edit !== null) cell.choose(edit);
          }}
        />
      );
    case "told":
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
}
