import type { Breakdown, Change, Count, Measure } from "../../../src/record/kinds/index.ts";
import type { Precision } from "../../../src/record/model.ts";
import type { Amount, Target, Text, Unit } from "../../../src/record/terms.ts";
import { count } from "./voices.ts";

/** A number or a range of things, with or without what was planned. */
export const amount = (
  id: string,
  value: Amount,
  precision: Precision = "exact",
  label: Text = count(id, 0).label,
  planned?: number,
): Count => ({ ...count(id, 0, precision), label, value, ...targetOf(planned) });

/** A figure with a unit. */
export const measure = (
  id: string,
  value: Amount,
  unit: Unit,
  precision: Precision = "exact",
  label: Text = count(id, 0).label,
  planned?: number,
): Measure => {
  const { noun: _, ...described } = count(id, 0, precision);
  return { ...described, kind: "measure", unit, label, value, ...targetOf(planned) };
};

/** A rise or a fall in per cents. */
export const change = (
  id: string,
  value: number,
  precision: Precision = "exact",
  label: Text = count(id, 0).label,
): Change => {
  const { noun: _, ...described } = count(id, 0, precision);
  return { ...described, kind: "change", measured: { unit: "percent" }, label, value, against: "2030" };
};

/** What a part of a breakdown is: its id, how much, how exactly. */
export type PartOf = readonly [
  id: string,
  value: Amount,
  precision?: Precision,
  label?: Text,
  planned?: number | undefined,
];

/** Things by something, all of them unless it says otherwise. */
export function breakdown(
  id: string,
  parts: readonly PartOf[],
  rest: Partial<Pick<Breakdown, "complete" | "of" | "measured">> = {},
): Breakdown {
  const { kind: _, noun, value: __, precision: ___, ...described } = count(id, 0);
  return {
    ...described,
    kind: "breakdown",
    measured: { noun },
    complete: true,
    parts: parts.map(([part, value, precision = "exact", label = count(part, 0).label, planned]) => ({
      id: part,
      label,
      value,
      precision,
      ...targetOf(planned),
    })),
    ...rest,
  };
}

const targetOf = (value?: number): { readonly target?: Target } =>
  value === undefined ? {} : { target: { value, precision: "exact", quote: "" } };
