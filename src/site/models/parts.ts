import { tableOf } from "../../charts/chart.ts";
import { chartSvg } from "../../charts/svg.ts";
import { type Tile, tile } from "../../language/tile.ts";
import type { Part, Voice } from "../../language/voice.ts";
import { dataValue, isQuantity, isSourced } from "../../record/kinds/index.ts";
import type { ChartDefinition, Lang, Metric, Precision, Quantity, YearRecord } from "../../record/model.ts";
import {
  type ChartContext,
  type Context,
  chartDescription,
  chartSources,
  chartTitle,
  hrefHere,
  ofChart,
  pathHere,
  restingOn,
} from "../context.ts";
import { type Corrected, chartCorrections, correctedLabel } from "../corrections.ts";

/** What pages are made of: plain values, so that equal models make equal pages. */

/** A number of the record as a page holds it: its words for readers, its value and precision for machines. */
export interface Datum {
  readonly id: string;
  readonly value: number;
  readonly precision: Precision;
  readonly text: string;
  /** The year of its record, where that is another than the page's. */
  readonly year?: number | undefined;
}
/** A list of the record in running text, where it can't stand item by item. */
export interface Named {
  readonly id: string;
  readonly names: string;
}
/** A filled template: text, with its numbers and lists apart. */
export type Said = readonly (string | Datum | Named)[];

export const datum = (metric: Quantity, text: string, year?: number): Datum => ({
  id: metric.id,
  value: dataValue(metric),
  precision: metric.precision,
  text,
  year,
});

export const saidParts = (parts: readonly Part[]): Said =>
  parts.map((part) =>
    typeof part === "string"
      ? part
      : isQuantity(part.metric)
        ? datum(part.metric, part.text, part.year)
        : { id: part.metric.id, names: part.text },
  );

/** A template with its figures said. */
export const said = (template: string, voice: Voice): Said => saidParts(voice.formatToParts(template));

/** A chart's note; null where it has none. */
export const saidNote = ({ note }: ChartDefinition, voice: Voice): Said | null =>
  note === undefined ? null : said(voice.text(note), voice);

/** A figure cut for a tile, with its label, and what parts the two for whoever hears them: “Colleges: 32”. */
export type KeyFigure = Tile & { readonly label: string; readonly colon: string; readonly datum: Datum };
/** The key figures among these metrics, each said without its noun. */
export const keyFigures = (ids: readonly string[], voice: Voice): readonly KeyFigure[] =>
  ids
    .map((id) => voice.metric(id))
    .filter(isQuantity)
    .map((metric) => ({
      label: voice.text(metric.label),
      colon: voice.message("band.colon"),
      ...tile(voice.format(metric, { bare: true })),
      datum: datum(metric, ""),
    }));

/** A chart's drawings in both sizes as markup; a container query shows the one that has room. */
export const drawings = (chart: ChartDefinition, voice: Voice): string =>
  chartSvg(chart, voice, "wide") + chartSvg(chart, voice, "narrow");

/** A chart's figures as words in rows. */
function tableModel({ chart, voice }: ChartContext) {
  const { head, rows } = tableOf(chart, voice);
  return { id: chart.id, head, rows: rows.map(({ cells }) => cells) };
}

/** A chart as it stands in the report. */
export function chartModel(context: Context, chart: ChartDefinition) {
  const { voice } = context;
  const own = ofChart(context, chart);
  return {
    id: chart.id,
    title: said(voice.text(chart.title), voice),
    note: saidNote(chart, voice),
    drawings: drawings(chart, voice),
    table: tableModel(own),
    sources: chartSources(own).map((source) => restingOn(source, voice)),
    /** Of its own page, for `href`. */
    page: hrefHere("chart", own),
    corrected: correctedMark(own),
  };
}
/** That a chart's figures were corrected, when last, and where that is told, for `href`; null where none was. */
function correctedMark(context: ChartContext) {
  const last = chartCorrections(context).at(-1);
  if (last === undefined) return null;
  const { voice } = context;
  const date = voice.language.date(last.correction.date);
  return {
    text: voice.message("embed.corrected", { date }),
    href: `${hrefHere("chart", context)}#${last.anchor}`,
  };
}

export type ChartModel = ReturnType<typeof chartModel>;

/** A chart's picture, as the card of a page that is shared: its path, and what whoever doesn't see it is told. */
export const chartCard = (own: ChartContext): { readonly path: string; readonly alt: string } => ({
  path: pathHere("png", own),
  alt: `${chartTitle(own)}. ${chartDescription(own)}`,
});

/** Corrections as pages list them, newest first. */
export const correctionModels = (context: Context, corrected: readonly Corrected[]) =>
  corrected.toReversed().map((change) => {
    const { voice } = context;
    const { anchor, correction, before, after } = change;
    return {
      anchor,
      date: correction.date,
      /** The date as the language writes it. */
      day: voice.language.date(correction.date),
      line: voice.message("correction.line", {
        label: correctedLabel(context, change),
        before: voice.format(before),
        after: voice.format(after),
      }),
      note: voice.text(correction.note),
    };
  });

/** How exact a metric is, in words; of a list, whether it names all. */
export const exactness = (metric: Metric, voice: Voice, ofNumber: (metric: Quantity) => string): string =>
  isQuantity(metric)
    ? ofNumber(metric)
    : voice.message(metric.complete ? "table.list.complete" : "table.list.open");

/** The source's words that a metric rests on, and the language that they are in; null for our own arithmetic. */
export const quoteOf = (
  metric: Metric,
  record: YearRecord,
): { readonly words: string; readonly lang: Lang | undefined } | null =>
  isSourced(metric)
    ? { words: metric.quote, lang: record.sources.find(({ id }) => id === metric.source)?.language }
    : null;
