import { z } from "zod";
import { FORMS } from "../charts/forms.ts";
import type { JsonDocument } from "../diagnostics/document.ts";
import { didYouMean } from "../diagnostics/nearest.ts";
import type { Problem } from "../diagnostics/problem.ts";
import { schemaProblems } from "../diagnostics/schema-problems.ts";
import { told } from "../diagnostics/told.ts";
import type { FigureDefinition, Metric } from "../record/model.ts";
import type { CheckContext } from "./context.ts";

/** Charts of a form that doesn't exist, with options that it doesn't have, or of figures that it can't draw. */
export const chartProblems = ({ content, documents }: CheckContext): readonly Problem[] =>
  content.editions.flatMap(({ record, figures }) =>
    figures.flatMap((figure) => {
      const document = documents.get(`src/report/${record.year}/charts/${figure.id}.json`);
      return document === undefined ? [] : refusals(figure, record.metrics, document);
    }),
  );

function refusals(
  figure: FigureDefinition,
  all: readonly Metric[],
  document: JsonDocument,
): readonly Problem[] {
  const form = FORMS.find(({ name }) => name === figure.form);
  if (form === undefined) {
    const names = FORMS.map(({ name }) => name);
    return [
      document.problem(["form"], {
        code: "form-unknown",
        message: told`There is no chart form \`${figure.form}\`.`,
        hint: didYouMean(figure.form, names, told`The forms are ${names.join(", ")}.`),
      }),
    ];
  }
  const options = form.options.safeParse(figure.options);
  if (!options.success) {
    const schema = z.object({ options: form.options });
    const issues = options.error.issues.map((issue) => ({ ...issue, path: ["options", ...issue.path] }));
    return schemaProblems(document, schema, issues, new Map());
  }
  const metrics = figure.metrics.flatMap((id) => all.find((metric) => metric.id === id) ?? []);
  // A metric that has a fault of its own is told of in the record.
  if (metrics.length < figure.metrics.length) return [];
  const refusal = form.refuse(metrics, options.data);
  const advice = form.advise?.(metrics) ?? null;
  if (refusal === null && advice !== null)
    return [
      document.problem(["metrics"], {
        code: "chart-heavy",
        severity: "warning",
        message: told`The chart \`${figure.id}\` shows more figures than its readers take in.`,
        hint: advice,
      }),
    ];
  if (refusal === null) return [];
  return [
    document.problem(["metrics"], {
      code: "chart-refused",
      message: told`The form \`${form.name}\` can't draw these figures.`,
      hint: refusal,
    }),
  ];
}
