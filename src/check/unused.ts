import { valueAt } from "../diagnostics/naming.ts";
import type { Problem } from "../diagnostics/problem.ts";
import { told } from "../diagnostics/told.ts";
import { parseTemplate, slotNames } from "../language/template.ts";
import type { Edition, Metric } from "../record/model.ts";
import type { CheckContext } from "./checkers.ts";

/** Figures that no chart names and no text says. A chart of every count names none. */
export const unusedMetrics = (context: CheckContext): readonly Problem[] =>
  context.content.editions.flatMap((edition) => {
    const document = context.documents.get(`data/${edition.record.year}.json`);
    const used = new Set([...namedByCharts(edition, context), ...saidInTexts(edition, context)]);
    const unused = (metric: Metric): boolean => !used.has(metric.id) && !isDrawn(metric, edition);
    return edition.record.metrics.filter(unused).flatMap(({ id }) => {
      const listed = valueAt(document?.value, ["metrics"]);
      const index = Array.isArray(listed) ? listed.findIndex((item) => valueAt(item, ["id"]) === id) : -1;
      return (
        document?.problem(["metrics", index, "id"], {
          code: "metric-unused",
          severity: "warning",
          message: told`No chart and no text shows \`${id}\`; readers find it in the table of all figures alone.`,
          hint: told`Say it with <Metric id="${id}" />, or add it to a chart's \`metrics\`.`,
        }) ?? []
      );
    });
  });

/** A derived share stands in every chart that has both of its counts. */
const isDrawn = (metric: Metric, { figures }: Edition): boolean =>
  metric.kind === "derived" &&
  figures.some(({ metrics }) => metric.ratio.every((id) => metrics.includes(id)));

function namedByCharts({ record, figures }: Edition, { documents }: CheckContext): readonly string[] {
  return figures.flatMap(({ id, title, note }) => {
    const listed = valueAt(documents.get(`src/report/${record.year}/charts/${id}.json`)?.value, ["metrics"]);
    const texts = [...Object.values(title), ...Object.values(note)];
    return [...(Array.isArray(listed) ? listed.map(String) : []), ...texts.flatMap(slots)];
  });
}

const slots = (template: string): readonly string[] => slotNames(parseTemplate(template));

/** Every id in quotes or braces, and every item of the head's band: enough to tell that a text has it. */
const saidInTexts = ({ record }: Edition, { narratives }: CheckContext): readonly string[] =>
  narratives
    .filter(({ path }) => path.startsWith(`src/report/${record.year}/`))
    .flatMap(({ text }) => text.match(/[a-z][a-z0-9]*(?:-[a-z0-9]+)*/g) ?? []);
