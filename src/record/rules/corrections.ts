import type { z } from "zod";
import type { JsonDocument } from "../../diagnostics/document.ts";
import { didYouMean } from "../../diagnostics/nearest.ts";
import type { Placed } from "../../diagnostics/placed.ts";
import type { Problem } from "../../diagnostics/problem.ts";
import { told } from "../../diagnostics/told.ts";
import type { correction } from "../schema/correction.ts";
import { idsOf, isDeclared } from "./ids.ts";
import type { MetricEntry } from "./metrics.ts";

type CorrectionEntry = z.infer<ReturnType<typeof correction>>;

/** Corrections of metrics that don't exist, in a shape that the metric doesn't have, or of what still stands. */
export function correctionProblems(
  document: JsonDocument,
  corrections: readonly Placed<CorrectionEntry>[],
  metrics: readonly Placed<MetricEntry>[],
): readonly Problem[] {
  const declared = idsOf(document.value, "metrics");
  const isMetric = isDeclared(document.value, "metrics");
  const latest = new Map<string, Placed<CorrectionEntry>>();
  for (const entry of corrections)
    if (entry.value.date >= (latest.get(entry.value.metric)?.value.date ?? ""))
      latest.set(entry.value.metric, entry);

  return corrections.flatMap((entry) => {
    const { path, value } = entry;
    if (!isMetric(value.metric))
      return [
        document.problem([...path, "metric"], {
          code: "metric-unknown",
          message: told`The correction is of \`${value.metric}\`, which isn't a figure of this record.`,
          hint: didYouMean(value.metric, declared, told`Write the id of one of the \`metrics\`.`),
        }),
      ];
    const metric = metrics.find((candidate) => candidate.value.id === value.metric)?.value;
    if (metric === undefined) return [];
    const shape = shapeProblem(metric, value.was.value);
    if (shape !== null) return [document.problem([...path, "was", "value"], shape)];
    if (latest.get(value.metric) === entry && stillStands(metric, value.was))
      return [
        document.problem([...path, "was"], {
          code: "correction-same",
          severity: "warning",
          message: told`The correction of \`${value.metric}\` says that what stands there now stood there before.`,
          hint: told`Write what it was before the change.`,
        }),
      ];
    return [];
  });
}

function shapeProblem(metric: MetricEntry, was: CorrectionEntry["was"]["value"]) {
  const code = "correction-shape";
  if (metric.kind === "list")
    return {
      code,
      message: told`\`${metric.id}\` is a list, and has no number to correct.`,
      hint: told`Correct a count or a share.`,
    };
  const number = metric.kind === "count";
  if (number === (typeof was === "number")) return null;
  return {
    code,
    message: number
      ? told`\`${metric.id}\` is a count, but what it was is a share.`
      : told`\`${metric.id}\` is a share, but what it was is a number.`,
    hint: number
      ? told`Write a number, such as 11000.`
      : told`Write a share, such as { "part": 1, "of": 5 }.`,
  };
}

function stillStands(metric: MetricEntry, was: CorrectionEntry["was"]): boolean {
  if (metric.kind === "list" || metric.kind === "derived" || metric.precision !== was.precision) return false;
  if (metric.kind === "count") return metric.value === was.value;
  return (
    typeof was.value !== "number" && metric.value.part === was.value.part && metric.value.of === was.value.of
  );
}
