import { z } from "zod";
import { kind, type MetricFields, ratioValue } from "../schema/fields.ts";
import type { Ratio, Value } from "../terms.ts";
import type { AsWritten, Fault, KindOf } from "./kind.ts";

const schema = ({ sourced, noun, precision }: MetricFields) =>
  z.strictObject({ kind: kind("share"), value: ratioValue, precision, noun, ...sourced });

/** A share that the source itself states, such as one in five. */
export type Share = AsWritten<typeof schema>;

/** True of a part of a whole. */
export const isRatio = (value: Value): value is Ratio => typeof value === "object" && "of" in value;

/** What a share has as a number, be it stated or reckoned. */
export const ratioNumber = {
  dataValue: ({ value }: { readonly value: Ratio }) => value.part / value.of,
  ratio: ({ value }: { readonly value: Ratio }) => value,
  counted: ({ value }: { readonly value: Ratio }) => value.of,
};

export const share = {
  schema,
  read: (entry) => ({ metric: entry, faults: shareFaults(entry) }),
  shape: "ratio",
  number: ratioNumber,
  cells: ({ value, precision }) => [{ part: null, value, precision }],
  withCell: (metric, { value, precision }) => (isRatio(value) ? { ...metric, value, precision } : null),
  statement: ({ value: { part, of }, precision }) => [[part, of], precision],
  parts: () => [],
  restsOn: () => [],
  emptied: () => ({ value: { part: null, of: null }, precision: null, quote: "" }),
} as const satisfies KindOf<Share>;

/** Shares above one, and words before none or all: nothing is over all of them, or nearly none. */
export function shareFaults({
  id,
  value: { part, of },
  precision,
}: Pick<Share, "id" | "value" | "precision">): readonly Fault[] {
  const args = { id, precision, part: String(part), of: String(of) };
  const faults: Fault[] = [];
  if (part > of) faults.push({ path: ["value"], finding: { code: "share-range", args } });
  if (precision !== "exact" && (part === 0 || part === of))
    faults.push({
      path: ["precision"],
      finding: { code: part === 0 ? "share-range.none" : "share-range.all", args },
    });
  return faults;
}
