import { z } from "zod";
import { listAt } from "../../diagnostics/document.ts";
import { nearest } from "../../diagnostics/nearest.ts";
import { written } from "../../diagnostics/problem.ts";
import { type Interval, intervalOf, plus, rounded } from "../precision.ts";
import { amount, id, kind, type MetricFields, signed, words } from "../schema/fields.ts";
import { help } from "../schema/help.ts";
import { asMetric, cellsOfParts, emptiedItems, type PartFigure } from "./cells.ts";
import type { Around, AsMeasured, Fault, KindOf } from "./kind.ts";
import {
  faultAt,
  isAlike,
  isAmountEntry,
  lowest,
  measuredBy,
  rangeFaults,
  readMeasured,
  withAmount,
} from "./measured.ts";

const schema = ({ sourced, noun, unit, decimals, precision, target, text, example }: MetricFields) =>
  z.strictObject({
    kind: kind("breakdown"),
    parts: z
      .array(
        z.strictObject({
          id: id.meta(help("part.id", "construction")),
          label: text.meta(help("part.label", example)),
          value: amount(signed),
          precision,
          quote: words.exactOptional().meta(help("part.quote", "2,450 grants went to construction")),
          target,
        }),
      )
      .min(1)
      .max(100)
      .meta(help("metric.parts")),
    complete: z.boolean().meta(help("metric.parts.complete", true)),
    of: id.exactOptional().meta(help("metric.parts.of", "grants")),
    noun: noun.exactOptional(),
    unit: unit.exactOptional(),
    decimals,
    ...sourced,
  });
type Entry = z.infer<ReturnType<typeof schema>>;

/** Figures side by side: by field, by type, by district. `complete: false` where the source names some of them alone; `of`: id of the whole, where it has one. */
export type Breakdown = AsMeasured<typeof schema>;
/** One of the things that a whole is broken down into. */
export type Part = Breakdown["parts"][number];

const figures = ({ parts }: Breakdown): readonly PartFigure[] =>
  parts.map(({ id: part, ...figure }) => ({ part, ...figure }));

export const breakdown = {
  schema,
  read: (entry, around) => {
    const ofParts = entry.parts.flatMap((part, index) => partFaults(entry, part, index));
    // What parts with faults come to, or what measures nothing, says nothing of a whole.
    const isTold = ofParts.length > 0 || measuredBy(entry) === null;
    return readMeasured(entry, isTold ? ofParts : wholeFaults(entry, around));
  },
  shape: "parts",
  number: null,
  cells: (metric) => cellsOfParts(figures(metric)),
  parts: (metric) => figures(metric).map((figure) => asMetric(metric, figure)),
  withCell: (metric, cell) => {
    const parts = metric.parts.map((each) => (each.id === cell.part ? withAmount(each, cell) : each));
    const all = parts.filter((part) => part !== null);
    return all.length === parts.length ? { ...metric, parts: all } : null;
  },
  statement: ({ parts, complete }) => [
    parts.map(({ id: part, value, precision }) => [part, value, precision]),
    complete,
  ],
  restsOn: ({ of }) => (of === undefined ? [] : [of]),
  emptied: (entry) => ({
    parts: emptiedItems(listAt(entry, ["parts"])),
    quote: "",
  }),
} as const satisfies KindOf<Breakdown, Entry>;

/** An id that stands twice, a count below nought, ends of a range. */
function partFaults({ id, parts, noun }: Entry, part: Part, index: number): readonly Fault[] {
  const at = ["parts", index];
  const faults: Fault[] = rangeFaults(part).map((fault) => ({ ...fault, path: [...at, ...fault.path] }));
  if (parts.findIndex((other) => other.id === part.id) < index)
    faults.push(faultAt([...at, "id"], "part-duplicate", { id, part: part.id }));
  if (noun !== undefined && lowest(part.value) < 0)
    faults.push(faultAt([...at, "value"], "part-negative", { id, part: part.id }));
  return faults;
}

/** A whole that isn't there or measures otherwise, or that its parts go beyond or fall short of. */
function wholeFaults(entry: Entry, { entry: find, isDeclared, idsOf }: Around): readonly Fault[] {
  const { id, of, parts, complete } = entry;
  if (of === undefined) return [];
  const whole = find(of);
  if (whole === undefined) {
    if (isDeclared(of)) return [];
    const known = [...idsOf("count"), ...idsOf("measure")];
    const args = { id, other: of, meant: nearest(of, known), known: known.join(", ") };
    const finding = { code: "metric-unknown.of", args, cause: `metric ${of}`, proposal: written(args.meant) };
    return [{ path: ["of"], finding }];
  }
  if (!isAmountEntry(whole) || !isAlike(entry, whole))
    return [faultAt(["of"], "part-whole.kind", { id, of })];
  const sum = parts.map(claimed).reduce(plus);
  const all = claimed(whole);
  const args = { id, of, sum: String(rounded(sum.low.value)), whole: String(lowest(whole.value)) };
  if (isAbove(sum, all)) return [faultAt(["parts"], "part-whole.above", args)];
  return complete && isAbove(all, sum) ? [faultAt(["parts"], "part-whole.below", args)] : [];
}

/** Whether the least that one may be is more than the most that another may be. */
const isAbove = ({ low }: Interval, { high }: Interval): boolean =>
  low.reach === "at" && high.reach === "at" && rounded(low.value) > rounded(high.value);

const claimed = ({ value, precision }: Pick<Part, "value" | "precision">): Interval =>
  intervalOf(value, precision);
