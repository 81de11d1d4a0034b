import { isObject } from "../../diagnostics/document.ts";
import type { Amount, Measured, Precision, Sourced, Target, Text } from "../terms.ts";
import type { Count } from "./count.ts";
import type { Cell } from "./kind.ts";
import type { Measure } from "./measure.ts";
import { targetCells } from "./measured.ts";

/** A figure of a metric that has several: a part of a whole, a point in time. */
export interface PartFigure {
  /** What it is called among the others: in references it follows the metric's id and a slash. */
  readonly part: string;
  /** Its own name; a point is named by its metric and its time. */
  readonly label?: Text;
  readonly value: Amount;
  readonly precision: Precision;
  readonly quote?: string | undefined;
  readonly target?: Target | undefined;
  /** Of a point, when. */
  readonly at?: string;
}

/** What metrics of several figures have. */
type Whole = Sourced & { readonly measured: Measured };

/** The figure as a metric of its own, which is said and drawn as any other. */
export function asMetric(whole: Whole, figure: PartFigure): Count | Measure {
  const { id, label, definition, source, unknown, measured } = whole;
  const { part, at, value, precision, target } = figure;
  const described = {
    id: `${id}/${part}`,
    label: figure.label ?? label,
    definition,
    source,
    quote: figure.quote ?? whole.quote,
    ...(unknown && { unknown }),
    within: { id, label, ...(at !== undefined && { at }) },
    value,
    precision,
    ...(target && { target }),
  };
  return measured.noun === undefined
    ? {
        kind: "measure",
        ...described,
        unit: measured.unit,
        ...(measured.decimals !== undefined && { decimals: measured.decimals }),
      }
    : { kind: "count", ...described, noun: measured.noun };
}

/** What is published and corrected of such figures. */
export const cellsOfParts = (parts: readonly PartFigure[]): readonly Cell[] =>
  parts.flatMap(({ part, value, precision, target }) => [
    { part, value, precision },
    ...targetCells(part, { target }),
  ]);

/** The items of a list in an entry of the file, each with nothing of what a source says of it. */
export const emptiedItems = (items: readonly unknown[]): readonly unknown[] =>
  items.map((item) => (isObject(item) ? emptiedItem({ ...item }) : item));

/** Names stay; words of a source and a plan are the last year's alone. */
function emptiedItem(item: Record<string, unknown>): Readonly<Record<string, unknown>> {
  delete item["quote"];
  delete item["target"];
  return { ...item, value: null, precision: null };
}
