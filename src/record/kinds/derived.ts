import { z } from "zod";
import { nearest } from "../../diagnostics/nearest.ts";
import { type Finding, written } from "../../diagnostics/problem.ts";
import { intervalOf, lowestTerms, minus, plus, quotientPrecision, sayable } from "../precision.ts";
import { id, kind, type MetricFields } from "../schema/fields.ts";
import { help } from "../schema/help.ts";
import type { Amount, Described, Measured, Noun, Precision, Ratio } from "../terms.ts";
import type { Count } from "./count.ts";
import type { Around, Fault, KindOf } from "./kind.ts";
import { faultAt, isAlike, isAmountEntry, lowest, measuredBy } from "./measured.ts";
import { isRatio, ratioNumber } from "./share.ts";

/** A share that we reckon from two counts; `value` is in lowest terms, `precision` by the arithmetic of precision. */
export interface DerivedShare extends Described {
  readonly kind: "derived";
  readonly ratio: readonly [part: string, of: string];
  readonly value: Ratio;
  /** The two counts as they are: 4 of 32, where `value` is 1 of 8. What was published before they were kept has none. */
  readonly counts?: Ratio;
  readonly precision: Precision;
  /** The noun of the whole (`of`). */
  readonly noun: Noun;
}

/** A sum or a difference that we reckon from counts or measures of one unit. */
export interface DerivedAmount extends Described {
  readonly kind: "derived";
  readonly how: "sum" | "difference";
  readonly ids: readonly string[];
  readonly value: Amount;
  readonly precision: Precision;
  /** Of the first of them. */
  readonly measured: Measured;
}

export type Derived = DerivedShare | DerivedAmount;

/** True of a share, false of a sum or a difference. */
export const isDerivedShare = (metric: Derived): metric is DerivedShare => isRatio(metric.value);

const pair = z.tuple([id, id]);
const schema = ({ described, definition }: MetricFields) =>
  z.strictObject({
    kind: kind("derived"),
    ratio: pair.exactOptional().meta(help("metric.ratio", ["accredited-colleges", "colleges"])),
    difference: pair.exactOptional().meta(help("metric.difference", ["grants", "grants-used"])),
    sum: z
      .array(id)
      .min(2)
      .max(100)
      .exactOptional()
      .meta(help("metric.sum", ["colleges", "schools"])),
    definition: definition.optional(),
    ...described,
  });

type Entry = z.infer<ReturnType<typeof schema>>;

export const derived = {
  schema,
  read: (entry, around) => {
    const { ratio, difference, sum, ...said } = entry;
    const described = { ...said, definition: entry.definition ?? entry.label };
    const given = [ratio, difference, sum].filter((ids) => ids !== undefined);
    if (given.length !== 1) return { metric: null, faults: [faultAt([], "derived-how", { id: entry.id })] };
    if (ratio !== undefined) return readShare({ ...described, ratio }, around);
    return sum === undefined
      ? readAmount({ ...described, how: "difference", ids: difference ?? [] }, around)
      : readAmount({ ...described, how: "sum", ids: sum }, around);
  },
  shape: "ratio",
  number: {
    dataValue: ({ value }) => (isRatio(value) ? ratioNumber.dataValue({ value }) : lowest(value)),
    ratio: ({ value }) => (isRatio(value) ? value : null),
    counted: ({ value }) => (isRatio(value) ? value.of : lowest(value)),
  },
  cells: () => [],
  parts: () => [],
  withCell: () => null,
  statement: ({ value, precision }) => [isRatio(value) ? [value.part, value.of] : value, precision],
  restsOn: (metric) => (isDerivedShare(metric) ? metric.ratio : metric.ids),
  emptied: () => ({}),
} as const satisfies KindOf<Derived, Entry>;

type PlainCount = Count & { readonly value: number };
/** A count that is one number. */
const isPlainCount = (entry: { readonly kind: string } | undefined): entry is PlainCount =>
  isAmountEntry(entry) && entry.kind === "count" && typeof entry.value === "number";

/** Everything but how it is reckoned. */
type Head = Omit<Entry, "ratio" | "difference" | "sum" | "definition"> & Pick<Described, "definition">;

function readShare(entry: Head & Pick<DerivedShare, "ratio">, around: Around) {
  const faults = entry.ratio.flatMap((other, index) =>
    referenceFault(entry.id, other, ["ratio", index], isPlainCount, around),
  );
  const [part, of] = entry.ratio.map(around.entry);
  if (faults.length > 0 || !isPlainCount(part) || !isPlainCount(of)) return { metric: null, faults };
  const precision = quotientPrecision(part.precision, of.precision);
  const fault = quotientFault(entry.id, part, of);
  if (fault !== null || precision === null) {
    const finding = fault ?? { code: "precision-unsayable", args: argsOf(entry.id, part, of) };
    return { metric: null, faults: [{ path: ["ratio"], finding }] };
  }
  const counts = { part: part.value, of: of.value };
  const { noun } = of;
  return { metric: { ...entry, value: lowestTerms(counts), counts, precision, noun }, faults };
}

function readAmount(entry: Head & Pick<DerivedAmount, "how" | "ids">, around: Around) {
  const { id: own, how, ids } = entry;
  const faults = ids.flatMap((other, index) =>
    referenceFault(own, other, [how, index], isAmountEntry, around),
  );
  const terms = ids.map(around.entry).filter(isAmountEntry);
  const [first] = terms;
  const measured = first === undefined ? null : measuredBy(first);
  if (faults.length > 0 || terms.length < ids.length || first === undefined || measured === null)
    return { metric: null, faults };
  const refused = (code: string) => ({
    metric: null,
    faults: [faultAt([how], code, { id: own, ids: ids.join(", ") })],
  });
  if (!terms.every((term) => isAlike(first, term))) return refused("derived-units");
  const stated = sayable(
    terms.map(({ value, precision }) => intervalOf(value, precision)).reduce(how === "sum" ? plus : minus),
  );
  if (stated === null) return refused("precision-unsayable.terms");
  if (first.kind === "count" && lowest(stated.value) < 0) return refused("derived-negative");
  return { metric: { ...entry, ...stated, measured }, faults };
}

/** The fault of an id that is no metric, or one that can't be reckoned with. */
function referenceFault(
  id: string,
  other: string,
  path: Fault["path"],
  isFit: (entry: { readonly kind: string } | undefined) => boolean,
  { isDeclared, entry, idsOf }: Around,
): readonly Fault[] {
  const [field] = path;
  if (!isDeclared(other)) {
    const known = field === "ratio" ? idsOf("count") : [...idsOf("count"), ...idsOf("measure")];
    const args = { id, other, meant: nearest(other, known), known: known.join(", ") };
    const finding: Finding = {
      code: "metric-unknown.ratio",
      args,
      cause: `metric ${other}`,
      proposal: written(args.meant),
    };
    return [{ path, finding }];
  }
  const found = entry(other);
  if (found === undefined || isFit(found)) return [];
  return [faultAt(path, field === "ratio" ? "ratio-kind" : "derived-kind", { id, other })];
}

function quotientFault(id: string, part: PlainCount, of: PlainCount): Finding | null {
  const fault = (name: string): Finding => ({ code: `ratio-range.${name}`, args: argsOf(id, part, of) });
  if (!Number.isInteger(part.value) || !Number.isInteger(of.value)) return fault("decimals");
  if (of.value === 0) return fault("nothing");
  if (part.value > of.value) return fault("above");
  if (part.value === 0) return fault("none");
  return part.value === of.value ? fault("all") : null;
}

const argsOf = (id: string, part: PlainCount, of: PlainCount) => ({
  id,
  part: String(part.value),
  partId: part.id,
  partPrecision: part.precision,
  of: String(of.value),
  ofId: of.id,
  ofPrecision: of.precision,
  whole: of.id,
});
