import { z } from "zod";
import { nearest } from "../../diagnostics/nearest.ts";
import { type Finding, written } from "../../diagnostics/problem.ts";
import { lowestTerms, quotientPrecision } from "../precision.ts";
import { id, kind, type MetricFields } from "../schema/fields.ts";
import { help } from "../schema/help.ts";
import type { Described, NounForms, Precision, Ratio } from "../terms.ts";
import type { Count } from "./count.ts";
import type { Around, KindOf } from "./kind.ts";
import { ratioNumber } from "./share.ts";

/** A share that we reckon from two counts; `value` is in lowest terms, `precision` by the arithmetic of precision. */
export interface Derived extends Described {
  readonly kind: "derived";
  readonly ratio: readonly [part: string, of: string];
  readonly value: Ratio;
  /** The two counts as they are: 4 of 32, where `value` is 1 of 8. What was published before they were kept has none. */
  readonly counts?: Ratio;
  readonly precision: Precision;
  /** The noun of the whole (`of`). */
  readonly noun: Readonly<Record<string, NounForms>>;
}

const schema = ({ described, definition }: MetricFields) =>
  z.strictObject({
    kind: kind("derived"),
    ratio: z.tuple([id, id]).meta(help("metric.ratio", ["accredited-colleges", "colleges"])),
    definition: definition.optional(),
    ...described,
  });

type Entry = z.infer<ReturnType<typeof schema>>;

export const derived = {
  schema,
  read: (entry, around) => {
    const faults = entry.ratio.flatMap((other, index) => {
      const finding = referenceFault(entry.id, other, around);
      return finding === null ? [] : [{ path: ["ratio", index], finding }];
    });
    const [part, of] = entry.ratio.map(around.entry);
    if (faults.length > 0 || !isCountEntry(part) || !isCountEntry(of)) return { metric: null, faults };
    const precision = quotientPrecision(part.precision, of.precision);
    const fault = quotientFault(entry.id, part, of);
    if (fault !== null || precision === null) {
      const finding = fault ?? { code: "precision-unsayable", args: argsOf(entry.id, part, of) };
      return { metric: null, faults: [{ path: ["ratio"], finding }] };
    }
    const counts = { part: part.value, of: of.value };
    const definition = entry.definition ?? entry.label;
    const { noun } = of;
    return { metric: { ...entry, definition, value: lowestTerms(counts), counts, precision, noun }, faults };
  },
  shape: "ratio",
  number: ratioNumber,
  cells: () => [],
  withCell: () => null,
  statement: ({ value: { part, of }, precision }) => [[part, of], precision],
  restsOn: ({ ratio }) => ratio,
  emptied: {},
} as const satisfies KindOf<Derived, Entry>;

const isCountEntry = (entry: { readonly kind: string } | undefined): entry is Count =>
  entry?.kind === "count";

function referenceFault(id: string, other: string, { isDeclared, entry, idsOf }: Around): Finding | null {
  const known = idsOf("count");
  if (!isDeclared(other)) {
    const args = { id, other, meant: nearest(other, known), known: known.join(", ") };
    return { code: "metric-unknown.ratio", args, cause: `metric ${other}`, proposal: written(args.meant) };
  }
  const found = entry(other);
  return found === undefined || isCountEntry(found) ? null : { code: "ratio-kind", args: { id, other } };
}

function quotientFault(id: string, part: Count, of: Count): Finding | null {
  const fault = (name: string): Finding => ({ code: `ratio-range.${name}`, args: argsOf(id, part, of) });
  if (!Number.isInteger(part.value) || !Number.isInteger(of.value)) return fault("decimals");
  if (of.value === 0) return fault("nothing");
  if (part.value > of.value) return fault("above");
  if (part.value === 0) return fault("none");
  return part.value === of.value ? fault("all") : null;
}

const argsOf = (id: string, part: Count, of: Count) => ({
  id,
  part: String(part.value),
  partId: part.id,
  partPrecision: part.precision,
  of: String(of.value),
  ofId: of.id,
  ofPrecision: of.precision,
  whole: of.id,
});
