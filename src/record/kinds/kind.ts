import type { z } from "zod";
import type { Path } from "../../diagnostics/document.ts";
import type { Finding } from "../../diagnostics/problem.ts";
import type { MetricFields } from "../schema/fields.ts";
import type { Described, Measured, Ratio, Stated } from "../terms.ts";
import type { Count } from "./count.ts";
import type { Measure } from "./measure.ts";

/** What a schema reads, never to be changed. */
export type Fixed<T> = T extends object ? { readonly [Key in keyof T]: Fixed<T[Key]> } : T;

/** A metric that is what its entry in the file says. */
export type AsWritten<Schema extends (fields: MetricFields) => z.ZodType> = Fixed<
  z.infer<ReturnType<Schema>>
> &
  Pick<Described, "within">;

/** The same, with what it counts or is measured in as one. */
export type AsMeasured<Schema extends (fields: MetricFields) => z.ZodType> = Omit<
  AsWritten<Schema>,
  "noun" | "unit" | "decimals"
> & { readonly measured: Measured };

/** A figure of a metric that can be published, changed and corrected. */
export interface Cell extends Stated {
  /** Which part of the metric it is; null where it is the metric itself. */
  readonly part: string | null;
  /** It is what was planned of that. */
  readonly target?: true;
}

/** What is wrong with an entry of the file, at a path from the entry. */
export interface Fault {
  readonly path: Path;
  readonly finding: Finding;
}

/** What an entry can be read by, beside itself. */
export interface Around {
  /** The entry of this id, where it has no fault; the first, where an id stands twice. */
  entry(id: string): { readonly id: string; readonly kind: string } | undefined;
  /** Whether the file has this id, be it an entry with faults. */
  isDeclared(id: string): boolean;
  /** The ids of a kind's entries without faults. */
  idsOf(kind: string): readonly string[];
}

/** An entry as a metric; null where it can't be one. Faults may be told of a metric that can be used all the same. */
export interface Read<M> {
  readonly metric: M | null;
  readonly faults: readonly Fault[];
}

/** What only a number has. */
export interface NumberOf<M> {
  /** The value that machines read: a count as it is, a share as its quotient (one in five is 0.2). */
  dataValue(metric: M): number;
  /** The share that it is; null of a number of things. */
  ratio(metric: M): Ratio | null;
  /** The number that its noun is counted by: the count, or the whole of a share. */
  counted(metric: M): number;
}

/** What is asked of a metric by its kind. Pure functions; none throws. */
export interface Traits<M> {
  /** What a correction may say that stood there, and what figures of two years must share to be compared. */
  readonly shape: "number" | "ratio" | "change" | "names" | "parts" | "points" | "date";
  /** Null where it is no number. */
  readonly number: NumberOf<M> | null;
  /** The figures that it states; none where it only names things, or follows from others. */
  cells(metric: M): readonly Cell[];
  /** The same metric with another value in the place of a cell's; null where the value doesn't fit there. */
  withCell(metric: M, cell: Cell): M | null;
  /** What it states, as JSON: two metrics that state the same have the same text. */
  statement(metric: M): unknown;
  /** Its parts or points, each as a metric of its own; none of a metric that is one figure. */
  parts(metric: M): readonly (Count | Measure)[];
  /** Ids of the metrics that it is reckoned from, or is a part of. */
  restsOn(metric: M): readonly string[];
  /** The fields that a new year's record has to fill in again, with what stands there until then. @param entry of the file, be it faulty. */
  emptied(entry: unknown): Readonly<Record<string, unknown>>;
}

/**
 * A kind of metric: all that the project asks of a kind, save how languages say it, which is a file of theirs, and which
 * forms draw it, which they say themselves.
 */
export interface KindOf<M extends Described, Entry = M> extends Traits<M> {
  /** The part of a year's file. */
  schema(fields: MetricFields): z.ZodType<Entry>;
  /** A metric of an entry that fits the schema. */
  read(entry: Entry, around: Around): Read<M>;
}
