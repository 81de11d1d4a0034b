import type { JsonDocument } from "../diagnostics/document.ts";
import { didYouMean } from "../diagnostics/nearest.ts";
import type { Placed } from "../diagnostics/placed.ts";
import type { Problem } from "../diagnostics/problem.ts";
import { told } from "../diagnostics/told.ts";
import type { Count, Metric } from "./model.ts";
import { lowestTerms, quotientPrecision } from "./precision.ts";
import { isDeclared } from "./rules/ids.ts";
import type { MetricEntry } from "./rules/metrics.ts";

type DerivedEntry = Extract<MetricEntry, { kind: "derived" }>;

interface Derivation {
  /** In the order of the file; those that can't be reckoned are left out. */
  readonly metrics: readonly Metric[];
  readonly problems: readonly Problem[];
}

/** Reckons the derived shares. */
export function deriveAll(document: JsonDocument, entries: readonly Placed<MetricEntry>[]): Derivation {
  const declared = isDeclared(document.value, "metrics");
  // Where an id stands twice, which is told elsewhere, the first is meant.
  const first = new Map(entries.toReversed().map(({ value }) => [value.id, value]));
  const counts = new Map<string, Count>();
  for (const [id, entry] of first) if (entry.kind === "count") counts.set(id, entry);
  const problems: Problem[] = [];

  const metrics = entries.flatMap(({ path, value }): Metric[] => {
    if (value.kind !== "derived") return [value];
    const unusable = value.ratio.flatMap((id, index) => {
      const fault = referenceFault(value, id, first.get(id)?.kind, declared, [...counts.keys()]);
      return fault === null ? [] : [document.problem([...path, "ratio", index], fault)];
    });
    problems.push(...unusable);
    const [part, of] = value.ratio.map((id) => counts.get(id));
    if (unusable.length > 0 || part === undefined || of === undefined) return [];
    const precision = quotientPrecision(part.precision, of.precision);
    const fault = quotientFault(value, part, of);
    if (fault !== null || precision === null) {
      problems.push(document.problem([...path, "ratio"], fault ?? unsayable(value, part, of)));
      return [];
    }
    const ratio = lowestTerms({ part: part.value, of: of.value });
    return [
      { ...value, definition: value.definition ?? value.label, value: ratio, precision, noun: of.noun },
    ];
  });
  return { metrics, problems };
}

function referenceFault(
  entry: DerivedEntry,
  id: string,
  kind: MetricEntry["kind"] | undefined,
  declared: (id: string) => boolean,
  counts: readonly string[],
) {
  if (!declared(id))
    return {
      code: "metric-unknown",
      message: told`\`${entry.id}\` is reckoned from \`${id}\`, which isn't a figure of this record.`,
      hint: didYouMean(id, counts, told`The counts are ${counts.join(", ")}.`),
    };
  if (kind === undefined || kind === "count") return null;
  return {
    code: "ratio-kind",
    message: told`\`${entry.id}\` is reckoned from \`${id}\`, which isn't a count.`,
    hint: told`Both figures of a \`ratio\` are counts.`,
  };
}

function quotientFault({ id }: DerivedEntry, part: Count, of: Count) {
  const code = "ratio-range";
  if (!Number.isInteger(part.value) || !Number.isInteger(of.value))
    return {
      code,
      message: told`\`${id}\` is reckoned from a number with decimals.`,
      hint: told`A share is of whole numbers.`,
    };
  if (of.value === 0)
    return {
      code,
      message: told`\`${id}\` is a share of \`${of.id}\`, which is 0.`,
      hint: told`A share needs a whole above 0.`,
    };
  if (part.value > of.value)
    return {
      code,
      message: told`\`${id}\` is more than the whole: ${part.value} \`${part.id}\` of ${of.value} \`${of.id}\`.`,
      hint: told`The part comes first, then the whole: ["${of.id}", "${part.id}"]?`,
    };
  if (part.value === 0 || part.value === of.value)
    return {
      code,
      message:
        part.value === 0
          ? told`\`${id}\` is a share of none: ${part.value} \`${part.id}\` of ${of.value} \`${of.id}\`.`
          : told`\`${id}\` is a share of all: ${part.value} \`${part.id}\` of ${of.value} \`${of.id}\`.`,
      hint: told`No ratio says none or all: leave this share out of the record and the text, and state the counts.`,
    };
  return null;
}

const unsayable = ({ id }: DerivedEntry, part: Count, of: Count) => ({
  code: "precision-unsayable",
  message: told`\`${id}\` can't be said: ${part.precision} ${part.value} divided by ${of.precision} ${of.value} has no upper bound that a word of the sources names.`,
  hint: told`Leave this share out, or state both counts by themselves.`,
});
