import type { Finding, JsonDocument } from "../../diagnostics/document.ts";
import type { Placed } from "../../diagnostics/placed.ts";
import type { Problem } from "../../diagnostics/problem.ts";
import { told } from "../../diagnostics/told.ts";
import type { Ratio } from "../model.ts";
import { type Stated, statedIn } from "../quote.ts";
import type { MetricEntry } from "./metrics.ts";
import type { SourceEntry } from "./sources.ts";

type Quoted = Exclude<MetricEntry, { kind: "derived" }>;

/** Figures whose value or precision the quoted words contradict, in English quotations. */
export function quoteProblems(
  document: JsonDocument,
  metrics: readonly Placed<MetricEntry>[],
  sources: readonly Placed<SourceEntry>[],
): readonly Problem[] {
  const english = new Set(
    sources.filter(({ value }) => value.language === "en").map(({ value }) => value.id),
  );
  return metrics.flatMap(({ path, value: metric }) => {
    if (metric.kind === "derived" || !english.has(metric.source)) return [];
    const finding = contradiction(metric);
    return finding === null ? [] : [document.problem([...path, finding.field], finding.finding)];
  });
}

interface Contradiction {
  readonly field: string;
  readonly finding: Finding;
}

function contradiction(metric: Quoted): Contradiction | null {
  const quote = metric.quote.length > 60 ? `${metric.quote.slice(0, 60)}…` : metric.quote;
  if (metric.kind === "list") return null;
  const stated = statedIn(metric.quote);
  const [first] = stated;
  const same = stated.filter(({ value }) => isSame(value, metric.value));
  const [found] = same;
  if (found === undefined)
    return {
      field: "value",
      finding: {
        code: "quote-value",
        severity: "warning",
        message:
          first === undefined
            ? told`The quoted words of \`${metric.id}\` hold no number: “${quote}”.`
            : told`The value of \`${metric.id}\` isn't in its quoted words, which say “${first.words}”.`,
        hint:
          first === undefined
            ? told`Quote the words that hold the number.`
            : told`Write ${asJson(first)}, or mend the quote.`,
      },
    };
  if (same.some(({ precision }) => precision === metric.precision)) return null;
  return {
    field: "precision",
    finding: {
      code: "quote-precision",
      severity: "warning",
      message: told`\`${metric.id}\` is “${metric.precision}”, but its quoted words say “${found.words}”.`,
      hint: told`Write "${found.precision}", or mend the quote.`,
    },
  };
}

const asJson = ({ value }: Stated): string =>
  typeof value === "number" ? String(value) : `{ "part": ${value.part}, "of": ${value.of} }`;

/** Two shares are the same where their quotients are. */
function isSame(stated: number | Ratio, value: number | Ratio): boolean {
  if (typeof stated === "number" || typeof value === "number") return stated === value;
  return stated.part * value.of === value.part * stated.of;
}
