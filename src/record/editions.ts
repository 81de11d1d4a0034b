import { type JsonDocument, type SourceFile, valueAt } from "../diagnostics/document.ts";
import { type Problem, publicName } from "../diagnostics/problem.ts";
import { figureLastYear, figuresBefore } from "./history.ts";
import { isPlain, type Metric } from "./kinds/index.ts";
import { asTemplate } from "./literal.ts";
import type { ChartDefinition, Content, Edition, YearRecord } from "./model.ts";
import { editionsOf, type Published } from "./published.ts";
import type { Lang, Text } from "./terms.ts";
import { amountOf } from "./total.ts";

/** The newest year that is not a draft; of drafts alone, the newest. */
export function latestEdition({ editions }: Content): Edition | undefined {
  return editions.findLast(({ record }) => !record.draft) ?? editions.at(-1);
}

/** The year that a file belongs to: a record, a chart, a text; null for what is of the whole site. */
export function yearOf(path: string): number | null {
  const year = /^(?:data\/(\d{4})\.json$|src\/report\/(\d{4})\/)/.exec(path);
  return year === null ? null : Number(year[1] ?? year[2]);
}

/** The records of the years before one, also those that can't be read. */
export const recordsBefore = (files: readonly Pick<SourceFile, "path">[], year: number): readonly string[] =>
  files.map(({ path }) => path).filter((path) => path.startsWith("data/") && (yearOf(path) ?? year) < year);

/** The years whose record says `"draft": true`. */
export const draftYears = (documents: Iterable<JsonDocument>): readonly number[] =>
  [...documents].flatMap(({ file, value }) => {
    const year = file.startsWith("data/") ? yearOf(file) : null;
    return year !== null && valueAt(value, ["draft"]) === true ? [year] : [];
  });

/** Problems as they count while these drafts are left out: an error in a draft's files is a warning, marked as such. */
export const withoutDraftErrors = (
  problems: readonly Problem[],
  drafts: readonly number[],
): readonly Problem[] =>
  problems.map((problem) => {
    const year = yearOf(problem.file);
    // What readers already have must not go, whatever the year's file says of itself.
    const stops = problem.severity === "error" && publicName(problem.code) !== "published-gone";
    return stops && year !== null && drafts.includes(year)
      ? { ...problem, severity: "warning", draft: year }
      : problem;
  });

/** The content without these drafts. */
export const withoutDrafts = ({ site, editions }: Content, drafts: readonly number[]): Content => ({
  site,
  editions: editions.filter(({ record: { year, draft } }) => !(draft && drafts.includes(year))),
});

/** Charts that nobody wrote a file for come after those of the files. */
const AFTER_ALL = 1000;
/** So many charts of change stand one after the other; more figures are drawn together. */
const MOST_APART = 3;
/** Figures that are drawn together at most. */
export const MOST_TOGETHER = 24;

/** What charts that follow from the records rest on besides them. */
export interface Automatic {
  /** The title and the note of a chart of what changed since the year before. */
  say(record: YearRecord, metrics: readonly Metric[]): Pick<ChartDefinition, "title" | "note">;
  readonly published: Published;
}

/**
 * Each edition with the records of the years before it, and with charts of change for every figure that one of them has
 * too, under whatever id, where no file draws it: one over the years for each, or, of many, one of all since the year
 * before. What was published stays beside it. A later year never changes an earlier one's report; a draft changes none.
 * @param editions in any order. @returns oldest first.
 */
export function withYearsBefore(editions: readonly Edition[], automatic: Automatic): readonly Edition[] {
  const sorted = editions.toSorted((a, b) => a.record.year - b.record.year);
  return sorted.map(({ record: alone, charts }) => {
    const earlier = sorted
      .map((edition) => edition.record)
      .filter(({ year, draft }) => year < alone.year && !draft);
    if (earlier.length === 0) return { record: alone, charts };
    const record = { ...alone, earlier };
    const wasPublished = ({ id }: Pick<ChartDefinition, "id">): boolean =>
      editionsOf(automatic.published, record.year).some((kept) =>
        kept.charts.some((chart) => chart.automatic && chart.id === id),
      );
    const all = [...charts, ...chartsOfMany(record, earlier, charts, automatic, wasPublished)];
    const ofOne = changeCharts(record, earlier, charts).filter(
      (chart) => !isReplaced(chart, all) || wasPublished(chart),
    );
    return { record, charts: [...all, ...ofOne] };
  });
}

/** Whether a chart is there for its address alone: its one figure's change is drawn together with others. */
export const isReplaced = (
  { form, metrics, automatic }: ChartDefinition,
  charts: readonly ChartDefinition[],
): boolean =>
  automatic === true &&
  form === "change" &&
  charts.some((chart) => chart.form === "slopes" && metrics.every((id) => chart.metrics.includes(id)));

/** Charts of what changed since the year before, where more figures did than stand well one by one. */
function chartsOfMany(
  record: YearRecord,
  earlier: readonly YearRecord[],
  charts: readonly ChartDefinition[],
  { say }: Automatic,
  wasPublished: (chart: Pick<ChartDefinition, "id">) => boolean,
): readonly ChartDefinition[] {
  const drawn = charts.flatMap(({ form, metrics }) =>
    form === "change" || form === "slopes" ? metrics : [],
  );
  const together = record.metrics.filter((metric) => {
    const before = figureLastYear(metric, earlier);
    const isCompared = amountOf(metric) !== null && before !== null && amountOf(before.metric) !== null;
    return isCompared && !drawn.includes(metric.id);
  });
  const idOf = (index: number): string => (index === 0 ? "changes" : `changes-${index + 1}`);
  const isKept = wasPublished({ id: idOf(0) });
  if (together.length === 0 || (together.length <= MOST_APART && !isKept)) return [];
  let many = Math.ceil(together.length / MOST_TOGETHER);
  while (many < together.length && wasPublished({ id: idOf(many) })) many++;
  return Array.from({ length: many }, (_, index): ChartDefinition => {
    const [from, to] = [index, index + 1].map((part) => Math.round((part * together.length) / many));
    const metrics = together.slice(from, to);
    return {
      id: idOf(index),
      form: "slopes",
      metrics: metrics.map(({ id }) => id),
      options: {},
      ...say(record, metrics),
      order: AFTER_ALL + index,
      automatic: true,
    };
  });
}

function changeCharts(
  { year, metrics }: YearRecord,
  earlier: readonly YearRecord[],
  charts: readonly ChartDefinition[],
): readonly ChartDefinition[] {
  const isDrawn = ({ id }: Metric): boolean =>
    charts.some((chart) => chart.form === "change" && chart.metrics.includes(id));
  return metrics
    .filter((metric) => isOneNumber(metric) && !isDrawn(metric))
    .flatMap((metric, index): ChartDefinition[] => {
      const before = figuresBefore(metric, earlier).filter((figure) => isOneNumber(figure.metric));
      const [first] = before;
      if (first === undefined) return [];
      const figures = [...before, { record: { year }, metric }];
      return [
        {
          id: `change-${metric.id}`,
          form: "change",
          metrics: [metric.id],
          options: {},
          title: each(metric.label, (label) => `${asTemplate(label)}, ${first.record.year}–${year}`),
          note: each(metric.definition, (_, lang) => asTemplate(definitionsIn(lang, figures))),
          order: AFTER_ALL + index,
          automatic: true,
        },
      ];
    });
}

/** Whether its change over the years can be drawn by itself: a count or a share, and no range. */
const isOneNumber = (metric: Metric): boolean =>
  ["count", "share", "derived"].includes(metric.kind) && isPlain(metric);

/** What was counted: said once where it is the same in every year, else each with its years. */
function definitionsIn(
  lang: Lang,
  figures: readonly { readonly record: Pick<YearRecord, "year">; readonly metric: Metric }[],
): string {
  const byWords = Map.groupBy(figures, ({ metric }) => metric.definition[lang] ?? "");
  return [...byWords]
    .map(([words, said]) =>
      byWords.size === 1 ? words : `${said.map(({ record }) => record.year).join(", ")}: ${words}`,
    )
    .join(" ");
}

const each = (text: Text, change: (words: string, lang: Lang) => string): Text =>
  Object.fromEntries(Object.entries(text).map(([lang, words]) => [lang, change(words, lang)]));
