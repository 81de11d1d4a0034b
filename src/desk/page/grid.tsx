import { useRef, useState } from "preact/hooks";
import type { FileEdit } from "../../editing/edits.ts";
import { type Cell, copyOf, GridCell, pastedEdit } from "./grid-cell.tsx";
import { copiedText, pastedRows } from "./typed.ts";
import { useDesk } from "./use-desk.ts";

/** A column of a grid. */
export interface Column<Row> {
  readonly id: string;
  readonly head: string;
  readonly cell: (row: Row, index: number) => Cell;
}

interface Place {
  readonly row: number;
  readonly column: number;
}

interface Props<Row> {
  readonly name: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row, index: number) => string;
  readonly classOf?: (row: Row) => string;
  /** Told when a cell of another row has the focus. */
  readonly entered?: (row: Row) => void;
}

/**
 * A table to work in like a spreadsheet: arrow keys move, Enter goes down, Tab along the row and out of it; Shift with
 * them selects; a selection is copied, and what was copied from a spreadsheet is pasted in one step. Each cell holds one
 * field, so that all that a browser's fields can do is there.
 */
export function Grid<Row>({ name, columns, rows, keyOf, classOf, entered }: Props<Row>) {
  const desk = useDesk();
  /** So many of the cells that were pasted last found no place. */
  const [missed, setMissed] = useState(0);
  const table = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState<Place>({ row: 0, column: 0 });
  const [from, setFrom] = useState<Place | null>(null);
  /** While the keys move the focus, what is selected stays. */
  const isMoving = useRef(false);
  const current = { row: Math.min(at.row, rows.length - 1), column: Math.min(at.column, columns.length - 1) };

  const fieldAt = ({ row, column }: Place): HTMLElement | null => {
    const cell = table.current?.querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`);
    return cell?.querySelector<HTMLElement>("[data-field]") ?? cell ?? null;
  };
  const go = (place: Place, isSelecting: boolean): void => {
    const next = {
      row: Math.max(0, Math.min(place.row, rows.length - 1)),
      column: Math.max(0, Math.min(place.column, columns.length - 1)),
    };
    setFrom(isSelecting ? (from ?? current) : null);
    setAt(next);
    const field = fieldAt(next);
    isMoving.current = true;
    field?.focus();
    isMoving.current = false;
    field?.scrollIntoView({ block: "nearest", inline: "nearest" });
  };
  const isSelected = (row: number, column: number): boolean =>
    from !== null && isBetween(row, from.row, current.row) && isBetween(column, from.column, current.column);
  const start = {
    row: Math.min(from?.row ?? current.row, current.row),
    column: Math.min(from?.column ?? current.column, current.column),
  };

  function pressed(event: KeyboardEvent): void {
    const { key, shiftKey, altKey, target } = event;
    const isCommand = event.ctrlKey || event.metaKey;
    if (isCommand && key === " ") {
      event.preventDefault();
      go({ row: rows.length - 1, column: current.column }, true);
      setFrom({ row: 0, column: current.column });
      return;
    }
    const step = stepOf(event, target);
    if (step === null || altKey) return;
    event.preventDefault();
    const far = isCommand ? rows.length : 1;
    go(
      { row: current.row + step.row * far, column: current.column + step.column },
      shiftKey && key !== "Enter",
    );
  }

  function copied(event: ClipboardEvent): void {
    if (from === null) return;
    event.preventDefault();
    const chosen = rows.flatMap((row, index) =>
      isBetween(index, from.row, current.row)
        ? [
            columns.flatMap((column, place) =>
              isBetween(place, from.column, current.column) ? [copyOf(column.cell(row, index), desk)] : [],
            ),
          ]
        : [],
    );
    event.clipboardData?.setData("text/plain", copiedText(chosen));
  }

  function pasted(event: ClipboardEvent): void {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    const cells = pastedRows(text);
    const [first = []] = cells;
    if (cells.length === 1 && first.length === 1) return;
    event.preventDefault();
    let left = 0;
    const edits = cells.flatMap((row, down) =>
      row.flatMap((typed, along): readonly FileEdit[] => {
        const index = start.row + down;
        const [target, column] = [rows[index], columns[start.column + along]];
        const cell = target === undefined ? undefined : column?.cell(target, index);
        const written = cell === undefined ? null : pastedEdit(cell, typed, desk);
        if (written === null) left++;
        return written === null ? [] : [written];
      }),
    );
    if (edits.length > 0) void desk.store.edit(...edits);
    setMissed(left);
  }

  return (
    <>
      <div class="scroll">
        <table
          class="grid"
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: cells that are moved about in are a grid's.
          role="grid"
          aria-label={name}
          aria-multiselectable="true"
          ref={table}
          onKeyDown={pressed}
          onCopy={copied}
          onPaste={pasted}
        >
          <thead>
            <tr>
              {columns.map(({ id, head }) => (
                <th key={id} scope="col" class={`c-${id}`}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={keyOf(row, index)} class={classOf?.(row)}>
                {columns.map((column, place) => {
                  const Tag = place === 0 ? "th" : "td";
                  const cell = column.cell(row, index);
                  const isField = cell.kind !== "told" || cell.open !== null;
                  return (
                    <Tag
                      key={column.id}
                      class={`c-${column.id}`}
                      {...(place === 0 ? { scope: "row" } : {})}
                      data-row={index}
                      data-column={place}
                      tabIndex={isField ? undefined : index === current.row ? 0 : -1}
                      aria-selected={isSelected(index, place)}
                      onMouseDown={(event) => {
                        if (!event.shiftKey) return;
                        event.preventDefault();
                        go({ row: index, column: place }, true);
                      }}
                      onFocusIn={() => {
                        if (!isMoving.current) {
                          setAt({ row: index, column: place });
                          setFrom(null);
                        }
                        entered?.(row);
                      }}
                    >
                      <GridCell cell={cell} isReached={index === current.row} />
                    </Tag>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {missed > 0 && <p role="status">{desk.say({ code: "desk.paste.left", args: { count: missed } })}</p>}
    </>
  );
}

const isBetween = (value: number, one: number, other: number): boolean =>
  value >= Math.min(one, other) && value <= Math.max(one, other);

/** Where a key leads from a cell; null where the cell's own field has it. */
function stepOf(event: KeyboardEvent, target: EventTarget | null): Place | null {
  const { key, shiftKey } = event;
  const isText = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  if (key === "Enter") return isText ? { row: shiftKey ? -1 : 1, column: 0 } : null;
  if (key === "ArrowUp") return { row: -1, column: 0 };
  if (key === "ArrowDown") return { row: 1, column: 0 };
  if (key !== "ArrowLeft" && key !== "ArrowRight") return null;
  const isBack = key === "ArrowLeft";
  if (isText) {
    const { selectionStart: start, selectionEnd: end, value } = target;
    const isAll = start === 0 && end === value.length;
    const isAtEdge = start === end && end === (isBack ? 0 : value.length);
    if (!(isAll && !shiftKey) && !isAtEdge) return null;
  }
  return { row: 0, column: isBack ? -1 : 1 };
}
