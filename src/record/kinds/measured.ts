import type { Finding } from "../../diagnostics/problem.ts";
import type { Amount, Measured, Noun, Precision, Range, Target, Unit, Value } from "../terms.ts";
import type { Count } from "./count.ts";
import type { Cell, Fault } from "./kind.ts";
import type { Measure } from "./measure.ts";

export const isRange = (value: Value): value is Range =>
  typeof value === "object" && "from" in value && typeof value.from === "number";

/** True of a number, and of two between which it lies; false of a share, a day and a period. */
export const isAmount = (value: Value): value is Amount => typeof value === "number" || isRange(value);

/** The number, or the lower end of a range. */
export const lowest = (value: Amount): number => (typeof value === "number" ? value : value.from);

/** The number, or the upper end of a range. */
export const highest = (value: Amount): number => (typeof value === "number" ? value : value.to);

/** Ends of a range that are none, and words before one that it can't have: a range says itself how exact it is. */
export function rangeFaults({ id, value, precision }: OneAmount & { readonly id: string }): readonly Fault[] {
  if (typeof value === "number") return [];
  const args = { id, from: String(value.from), to: String(value.to), precision };
  const faults: Fault[] = [];
  if (value.from >= value.to) faults.push({ path: ["value"], finding: { code: "range-ends", args } });
  if (precision !== "exact" && precision !== "around")
    faults.push({ path: ["precision"], finding: { code: "range-precision", args } });
  return faults;
}
interface OneAmount {
  readonly value: Amount;
  readonly precision: Precision;
}

/** What may have a plan. */
interface Planned {
  readonly target?: Target | undefined;
}

/** A plan that waits for next year's. */
const EMPTIED_TARGET = { value: null, precision: null, quote: "" } as const;

/** What of a target is stated. */
export const planned = (target: Target | undefined): readonly unknown[] =>
  target === undefined ? [] : [target.value, target.precision];

/** What was planned, as a cell of its own. */
export const targetCells = (part: string | null, { target }: Planned): readonly Cell[] =>
  target === undefined ? [] : [{ part, target: true, value: target.value, precision: target.precision }];

/** A figure with another number in its own place, or in its plan's; null where the number doesn't fit there. */
export function withAmount<F extends OneAmount & Planned>(figure: F, cell: Omit<Cell, "part">): F | null {
  const { value, precision } = cell;
  if (cell.target !== true) return isAmount(value) ? { ...figure, value, precision } : null;
  if (figure.target === undefined || typeof value !== "number") return null;
  return { ...figure, target: { ...figure.target, value, precision } };
}

/** What is asked of a metric that is one amount, be it counted or measured. */
export const ofOneAmount = {
  shape: "number",
  number: {
    dataValue: ({ value }: OneAmount) => lowest(value),
    ratio: () => null,
    counted: ({ value }: OneAmount) => highest(value),
  },
  cells: ({ value, precision, target }: OneAmount & Planned) => [
    { part: null, value, precision },
    ...targetCells(null, { target }),
  ],
  parts: () => [],
  withCell: withAmount,
  restsOn: () => [],
  emptied: () => ({ value: null, precision: null, quote: "", target: EMPTIED_TARGET }),
} as const;

/** What an entry says that it counts or is measured in. */
interface Said {
  readonly id: string;
  readonly noun?: Noun | undefined;
  readonly unit?: Unit | undefined;
  readonly decimals?: number | undefined;
}

/** What a figure counts or is measured in; null where the entry says neither or both. */
export function measuredBy({ noun, unit, decimals }: Said): Measured | null {
  if (noun !== undefined) return unit === undefined && decimals === undefined ? { noun } : null;
  return unit === undefined ? null : { unit, ...(decimals !== undefined && { decimals }) };
}

/** The fault of an entry that says neither or both. */
const unmeasured = ({ id, noun }: Said): Fault => ({
  path: noun === undefined ? [] : ["noun"],
  finding: { code: noun === undefined ? "measured.neither" : "measured.both", args: { id } },
});

/** An entry as a metric, with what it counts or is measured in; none where it has faults. @param others what else is wrong with it. */
export function readMeasured<Entry extends Said>(entry: Entry, others: readonly Fault[]) {
  const measured = measuredBy(entry);
  const faults = [...(measured === null ? [unmeasured(entry)] : []), ...others];
  if (measured === null || faults.length > 0) return { metric: null, faults };
  const { noun: _, unit: __, decimals: ___, ...said } = entry;
  return { metric: { ...said, measured }, faults };
}

/** Whether it is the entry of a count or a measure: what can be reckoned with. */
export const isAmountEntry = (entry: { readonly kind: string } | undefined): entry is Count | Measure =>
  entry?.kind === "count" || entry?.kind === "measure";

/** Whether two figures count or measure alike, so that they can be added and set side by side; nouns may differ. */
export const isAlike = (one: Omit<Said, "id">, other: Omit<Said, "id">): boolean => one.unit === other.unit;

/** A finding at a field. */
export const faultAt = (path: Fault["path"], code: string, args: Finding["args"]): Fault => ({
  path,
  finding: { code, args },
});
