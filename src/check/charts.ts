import { z } from "zod";
import { change } from "../charts/change/options.ts";
import type { Form } from "../charts/form.ts";
import { FORMS } from "../charts/options.ts";
import { refusalOf } from "../charts/refuse.ts";
import { sceneSchema } from "../charts/scene.ts";
import { slopes } from "../charts/slopes/options.ts";
import type { JsonDocument } from "../diagnostics/document.ts";
import { nearest } from "../diagnostics/nearest.ts";
import { type Finding, type Problem, written } from "../diagnostics/problem.ts";
import { recordsBefore } from "../record/editions.ts";
import { figuresBefore } from "../record/history.ts";
import { metricAt } from "../record/kinds/index.ts";
import type { ChartDefinition, Metric, YearRecord } from "../record/model.ts";
import { schemaProblems } from "../record/schema/problems.ts";
import { type CheckContext, chartsIn } from "./context.ts";
import { unknownPart } from "./templates.ts";

/** Charts of a form that doesn't exist, with options that it doesn't have, or of figures that it can't draw. */
export const chartProblems = (context: CheckContext): readonly Problem[] =>
  chartsIn(context).flatMap(({ chart, record, document }) =>
    chart.automatic
      ? takenId(chart, document)
      : refusals(chart, record, document, [
          `data/${record.year}.json`,
          ...recordsBefore(context.files, record.year),
        ]),
  );

/** A chart whose file has the id of one of change that follows from the records. */
const takenId = ({ id, metrics }: ChartDefinition, document: JsonDocument): readonly Problem[] => [
  document.problem(["id"], {
    code: "id-duplicate.change",
    args: { id, metric: metrics.join(", ") },
    // A file with a fault draws nothing yet: it may be the very chart of change that is made without one.
    supposes: [document.file],
  }),
];

function refusals(
  chart: ChartDefinition,
  record: YearRecord,
  document: JsonDocument,
  records: readonly string[],
): readonly Problem[] {
  const form = FORMS.find(({ name }) => name === chart.form);
  if (form === undefined) {
    const names = FORMS.map(({ name }) => name);
    const args = { form: chart.form, meant: nearest(chart.form, names), forms: names.join(", ") };
    return [document.problem(["form"], { code: "form-unknown", args, proposal: written(args.meant) })];
  }
  const schema = z.object({ options: form.options, scene: sceneSchema.optional() });
  const { data, error } = schema.safeParse({ options: chart.options, scene: chart.scene });
  if (error !== undefined) return schemaProblems(document, schema, error.issues, new Map());
  // A record without figures is told of there.
  if (record.metrics.length === 0) return [];
  const metrics = chart.metrics.flatMap((id) => metricAt(record.metrics, id) ?? []);
  const faults = chart.metrics.flatMap((reference, index) =>
    unknownPart(reference, record).map((finding) =>
      document.problem(["metrics", index], { ...finding, supposes: records }),
    ),
  );
  if (metrics.length < chart.metrics.length && faults.length > 0) return faults;
  // A metric that has a fault of its own is told of in the record.
  if (metrics.length < chart.metrics.length) return [];
  const finding = problemOf(chart.id, form, metrics, data.options) ?? alone(chart, metrics, record);
  return finding === null ? [] : [document.problem(["metrics"], { ...finding, supposes: records })];
}

function problemOf(id: string, form: Form, metrics: readonly Metric[], options: unknown): Finding | null {
  const why = refusalOf(form, metrics, options);
  if (why !== null) return { code: "chart-refused", args: { form: form.name, why } };
  const advice = form.advise?.(metrics) ?? null;
  return advice && { code: "chart-heavy", severity: "warning", args: { id, advice } };
}

/** A chart of change of a figure that no earlier year has: one point, whatever its title says. */
function alone(
  { id, form }: ChartDefinition,
  metrics: readonly Metric[],
  { earlier = [] }: YearRecord,
): Finding | null {
  if (form !== change.name && form !== slopes.name) return null;
  const metric = metrics.find((each) => figuresBefore(each, earlier).length === 0);
  return metric === undefined
    ? null
    : { code: "chart-alone", severity: "warning", args: { id, metric: metric.id } };
}
