import type { z } from "zod";
import type { JsonDocument } from "../../diagnostics/document.ts";
import { didYouMean } from "../../diagnostics/nearest.ts";
import type { Placed } from "../../diagnostics/placed.ts";
import type { Problem } from "../../diagnostics/problem.ts";
import { told } from "../../diagnostics/told.ts";
import type { Precision, Ratio } from "../model.ts";
import type { metric } from "../schema/metric.ts";
import { idsOf, isDeclared } from "./ids.ts";

export type MetricEntry = z.infer<ReturnType<typeof metric>>;

/** Sources that don't exist, shares above one or about none or all, and counts with a separator that JSON reads as a decimal point. */
export function metricProblems(
  document: JsonDocument,
  metrics: readonly Placed<MetricEntry>[],
): readonly Problem[] {
  const sources = idsOf(document.value, "sources");
  const isSource = isDeclared(document.value, "sources");
  return metrics.flatMap(({ path, value: metric }) => {
    const problems: Problem[] = [];
    if (metric.kind !== "derived" && !isSource(metric.source))
      problems.push(
        document.problem([...path, "source"], {
          code: "source-unknown",
          message: told`\`${metric.id}\` names the source \`${metric.source}\`, which isn't in \`sources\`.`,
          hint: didYouMean(metric.source, sources, told`The sources are ${[...sources].join(", ")}.`),
        }),
      );
    if (metric.kind === "share" && metric.value.part > metric.value.of)
      problems.push(
        document.problem([...path, "value"], {
          code: "share-range",
          message: told`The share \`${metric.id}\` is more than the whole: ${metric.value.part} of ${metric.value.of}.`,
          hint: told`\`part\` is at most \`of\`: one in five is { "part": 1, "of": 5 }.`,
        }),
      );
    if (metric.kind === "share" && isBeyond(metric.value, metric.precision))
      problems.push(
        document.problem([...path, "precision"], {
          code: "share-range",
          message: told`The share \`${metric.id}\` can't be ${metric.precision} ${metric.value.part} of ${metric.value.of}.`,
          hint: metric.value.part === 0 ? told`None is \`exact\`.` : told`All is \`exact\`.`,
        }),
      );
    const literal = metric.kind === "count" ? document.literal([...path, "value"]) : "";
    if (/^\d{1,3}\.\d{3}$/.test(literal))
      problems.push(
        document.problem([...path, "value"], {
          code: "number-separator",
          message: told`The value of \`${metric.id}\`, ${literal}, is read as ${Number(literal)}: a point begins decimals.`,
          hint: told`Write ${literal.replace(".", "")}, without the point.`,
        }),
      );
    return problems;
  });
}

/** No word goes before none or all: nothing is over all of them, or nearly none. */
const isBeyond = ({ part, of }: Ratio, precision: Precision): boolean =>
  precision !== "exact" && (part === 0 || part === of);
