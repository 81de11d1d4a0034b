import { partOfWhole } from "../charts/part-of-whole/options.ts";
import { leavesOf } from "../diagnostics/document.ts";
import type { Problem } from "../diagnostics/problem.ts";
import { parseTemplate, slotNames } from "../language/template.ts";
import { idsIn } from "../narrative/head.ts";
import { metricsIn, type Narrative } from "../narrative/narrative.ts";
import { yearOf } from "../record/editions.ts";
import { baseOf } from "../record/ids.ts";
import { isSingle, restsOn } from "../record/kinds/index.ts";
import { type Edition, type Metric, templatesOf } from "../record/model.ts";
import { SITE_FILE } from "../record/read.ts";
import { nameOf } from "../record/schema/problems.ts";
import { atMetric, type CheckContext, chartFilesOf, voicesOf } from "./context.ts";
import { unsaid } from "./templates.ts";

/** Figures that a language can't say at all, as the table of all figures does; told at their nouns. */
export const formatProblems = (context: CheckContext): readonly Problem[] =>
  context.content.editions.flatMap(({ record }) =>
    voicesOf(context, record).flatMap((voice) =>
      record.metrics.flatMap((metric) => {
        const fault = isSingle(metric) ? unsaid(() => voice.format(metric)) : null;
        if (fault === null) return [];
        // A share that is reckoned takes the noun of its whole.
        const id = restsOn(metric).at(-1) ?? metric.id;
        const { code, args } = fault;
        const why = { id: metric.id, reason: { code, args }, remedy: { code, args, part: "hint" } } as const;
        const finding = { code: "grammar", args: why };
        return atMetric(context.documents, record.year, id, ["noun", voice.language.tag], finding);
      }),
    ),
  );

/** Figures that no chart names and no text says. */
export const unusedMetrics = (context: CheckContext): readonly Problem[] =>
  context.content.editions.flatMap((edition) => {
    const { year, metrics } = edition.record;
    const texts = context.narratives.filter((text) => text.year === year);
    // What a text says, or a chart shows, that can't be read isn't known.
    const isRead = (path: string): boolean =>
      edition.charts.some(({ id, automatic }) => !automatic && path.endsWith(`/${id}.json`));
    if (texts.some(({ tree }) => tree === null) || !chartFilesOf(context, year).every(isRead)) return [];
    const used = new Set([...namedByCharts(edition), ...texts.flatMap(saidIn)].map(baseOf));
    return metrics
      .filter((metric) => !used.has(metric.id) && !isDrawn(metric, edition))
      .flatMap(({ id }) => {
        const finding = { code: "metric-unused", severity: "warning", args: { id } } as const;
        return atMetric(context.documents, year, id, ["id"], finding);
      });
  });

/** A derived share is what a part of a whole shows of its two counts. */
const isDrawn = (metric: Metric, { charts }: Edition): boolean =>
  restsOn(metric).length > 0 &&
  charts.some(
    ({ form, metrics }) =>
      form === partOfWhole.name && restsOn(metric).every((id, index) => metrics[index] === id),
  );

/** A chart of change that nobody wrote a file for is none that shows a figure of the year. */
const namedByCharts = ({ charts }: Edition): readonly string[] =>
  charts
    .filter(({ automatic }) => !automatic)
    .flatMap((chart) => [
      ...chart.metrics,
      ...templatesOf(chart).flatMap(([, text]) => Object.values(text).flatMap(slots)),
    ]);

const slots = (template: string): readonly string[] => slotNames(parseTemplate(template));

/** The figures that a text says or lists, and those that its head does. */
const saidIn = (text: Narrative): readonly string[] => [
  ...metricsIn(text, "used"),
  ...text.head.fields.flatMap((field) =>
    field.key === "band" ? idsIn(field).map(({ id }) => id) : slots(field.source),
  ),
];

/** What is `null` in the settings and sources: not known, and so left out of the pages. A metric's is told as a fault. */
export const unknownNotices = ({ documents }: CheckContext): readonly Problem[] =>
  [...documents.values()]
    .filter(({ file }) => file === SITE_FILE || yearOf(file) !== null)
    .flatMap((document) =>
      leavesOf(document.value)
        .filter(({ path, value }) => value === null && !TOLD.has(String(path[0])))
        .map(({ path }) => {
          const args = { name: nameOf(document.value, path) };
          return document.problem(path, { code: "not-known", severity: "notice", args });
        }),
    );

/** Parts of a file whose unknown values are told as faults, or mean something. */
const TOLD: ReadonlySet<string> = new Set(["options", "metrics", "corrections"]);
