import type { Phrase } from "../diagnostics/phrase.ts";
import type { Lang } from "../record/terms.ts";
import { breakdownPlan } from "./breakdown.ts";
import { askHeading, columnsOf } from "./columns.ts";
import { layoutOf, type Reading, type Wanted } from "./layout.ts";
import { refuseLost } from "./lost-letters.ts";
import { type Answers, Open, type Question } from "./question.ts";
import { readTable } from "./read-table.ts";
import { rowsOf } from "./rows.ts";
import { seriesPlan } from "./series.ts";
import { withoutTotals } from "./totals.ts";
import { askUnits } from "./units.ts";
import { type Unit, valuesOf } from "./values.ts";

/** The metric that a table is read into. */
export interface Into {
  readonly wanted: Wanted;
  readonly unit: Unit;
  /** Its parts or points as its file has them. */
  readonly entries: readonly unknown[];
  /** Of the site, in its order. */
  readonly languages: readonly Lang[];
}

/** A part or point of the new list: one that is there already (`from`, its place in the list) with what changes in it, or a new one. */
export type Entry =
  | { readonly from: number; readonly changes: Readonly<Record<string, unknown>> }
  | { readonly from: null; readonly made: Readonly<Record<string, unknown>> };

/** A line of what is shown before it is written: undefined where there is or will be no such part or point. */
export interface Line {
  readonly key: string;
  readonly label: string;
  readonly before: number | null | undefined;
  readonly after: number | null | undefined;
}

/** What an import would write. */
export interface Plan {
  readonly entries: readonly Entry[];
  readonly lines: readonly Line[];
  readonly notices: readonly Phrase[];
}

/**
 * Reads a table's bytes into a metric, or says what is to be asked first.
 * @throws {Refusal} for what is no such table, naming the cell or line.
 */
export function planImport(bytes: Uint8Array, into: Into, answers: Answers): Plan | Question {
  const notices = new Map<string, Phrase>();
  const reading: Reading = {
    wanted: into.wanted,
    answers,
    tell: (notice) => notices.set(JSON.stringify(notice), notice),
  };
  try {
    const read = readTable(bytes, answers);
    read.notices.forEach(reading.tell);
    refuseLost(read.table);
    const layout = layoutOf(read.table, reading);
    const columns = columnsOf(layout, reading);
    askHeading(layout, columns, reading);
    askUnits(layout, columns, reading);
    const rows = valuesOf(rowsOf(layout, columns, reading), columns, into.unit, reading);
    const kept = withoutTotals(rows, reading);
    const plan =
      into.wanted === "series" ? seriesPlan(kept, into, reading) : breakdownPlan(kept, into, reading);
    return { ...plan, notices: [...notices.values()] };
  } catch (error) {
    if (error instanceof Open) return error.question;
    throw error;
  }
}
