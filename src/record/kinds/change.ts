import { z } from "zod";
import { against, kind, type MetricFields, signed } from "../schema/fields.ts";
import type { AsMeasured, Fault, KindOf } from "./kind.ts";
import { faultAt, readMeasured } from "./measured.ts";

const schema = ({ sourced, precision, noun, unit, decimals }: MetricFields) =>
  z.strictObject({
    kind: kind("change"),
    value: signed,
    precision,
    noun: noun.exactOptional(),
    unit: unit.exactOptional(),
    decimals,
    against,
    ...sourced,
  });
type Entry = z.infer<ReturnType<typeof schema>>;

/** A rise or fall that the source itself states: a number with its sign, against a year, a month, a quarter or a school year. */
export type Change = Omit<AsMeasured<typeof schema>, "against"> & { readonly against: string };

/** A word such as over before no change: whether it rose or fell isn't said. */
export const changeFaults = ({
  id,
  value,
  precision,
}: Pick<Change, "id" | "value" | "precision">): readonly Fault[] =>
  value === 0 && precision !== "exact" ? [faultAt(["precision"], "change-none", { id, precision })] : [];

export const change = {
  schema,
  read: (entry) => {
    const { metric, faults } = readMeasured(entry, changeFaults(entry));
    return { metric: metric && { ...metric, against: String(entry.against) }, faults };
  },
  shape: "change",
  number: { dataValue: ({ value }) => value, ratio: () => null, counted: ({ value }) => Math.abs(value) },
  cells: ({ value, precision }) => [{ part: null, value, precision }],
  parts: () => [],
  withCell: (metric, { value, precision }) =>
    typeof value === "number" ? { ...metric, value, precision } : null,
  statement: ({ value, precision, against }) => [value, precision, against],
  restsOn: () => [],
  emptied: () => ({ value: null, precision: null, against: null, quote: "" }),
} as const satisfies KindOf<Change, Entry>;
