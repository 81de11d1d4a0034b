import { h } from "hastscript";
import { describeCard, tableElement, tableOf } from "../../charts/chart.ts";
import { LETTERS } from "../../charts/format.ts";
import { htmlMarkup, type Markup, raw } from "../../charts/markup.ts";
import { sceneOf } from "../../charts/scene.ts";
import { chartSvg, idOf, type Told, toldByItself } from "../../charts/svg.ts";
import { unbrokenNodes } from "../../charts/unbroken.ts";
import { type Tile, tile, withoutEnding } from "../../language/tile.ts";
import type { Voice } from "../../language/voice.ts";
import { isList, isQuantity, isSourced, type Single } from "../../record/kinds/index.ts";
import type { ChartDefinition, Lang, Metric, Quantity, YearRecord } from "../../record/model.ts";
import {
  type ChartContext,
  type Context,
  chartSources,
  chartTitle,
  hrefHere,
  ofChart,
  pathHere,
  restingOn,
} from "../context.ts";
import { type Corrected, chartCorrections, correctedFigures, correctedLabel } from "../corrections.ts";
import { giantOf } from "./headline.ts";
import { type Datum, datum, said, saidNote } from "./said.ts";

/** What pages are made of: plain values, so that equal models make equal pages. */

/** A figure cut for a tile, with its label, and what parts the two for whoever hears them: “Colleges: 32”. */
export type KeyFigure = Tile & { readonly label: string; readonly colon: string; readonly datum: Datum };
/** The key figures among these metrics, each said without its noun. */
export const keyFigures = (ids: readonly string[], voice: Voice): readonly KeyFigure[] =>
  ids
    .map((id) => voice.metric(id))
    .filter(isQuantity)
    .map((metric) => ({
      label: voice.label(metric),
      colon: voice.message("band.colon"),
      ...withoutEnding(tile(voice.format(metric, { bare: true }))),
      datum: datum(metric, ""),
    }));

/**
 * A chart's drawings in both of a page's sizes as markup; styles show the other one where the first has no room.
 * @param finding the id of the page's own sentence that describes them, where it has one.
 */
export function drawings(chart: ChartDefinition, voice: Voice, finding?: string): Markup {
  const [title, description] = toldByItself(idOf(chart, LETTERS.broad));
  const told: Told = [title, finding ?? description];
  return besides(chartSvg(chart, voice, "broad", told), told, chart, voice);
}

/** A drawing, and the narrow one after it, which styles show in its place where it has no room, and which is told as it is. */
export const besides = (drawing: Markup, told: Told, chart: ChartDefinition, voice: Voice): Markup =>
  htmlMarkup(
    h(null, [raw(drawing), h("div", { hidden: true }, [raw(chartSvg(chart, voice, "narrow", told))])]),
  );

/** A chart's figures as words in rows, and how many these are. */
function tableModel({ chart, voice }: ChartContext) {
  const table = tableOf(chart, voice);
  return { markup: htmlMarkup(tableElement(chart.id, table, voice, unbrokenNodes)), rows: table.rows.length };
}

/** A chart as it stands in the report, or on a page where the element `finding` says what it shows. */
export function chartModel(context: Context, chart: ChartDefinition, finding?: string) {
  const { voice } = context;
  const own = ofChart(context, chart);
  return {
    id: chart.id,
    scene: sceneOf(chart),
    plainTitle: chartTitle(own),
    /** The title broken at its figure; null where it stays whole. */
    giant: giantOf(chart, voice),
    title: said(voice.text(chart.title), voice),
    note: saidNote(chart, voice),
    drawings: drawings(chart, voice, finding),
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
  const date = voice.language.period(last.correction.date);
  return {
    text: voice.message("embed.corrected", { date }),
    href: `${hrefHere("chart", context)}#${last.anchor}`,
  };
}

export type ChartModel = ReturnType<typeof chartModel>;

/**
 * A chart's picture, as the card of a page that is shared: its path, and what whoever doesn't see it is told.
 * @param own of a whole report the chart on its poster. @param title what stands over the drawing.
 */
export const cardAt = (
  route: "png" | "reportCard" | "posterCard",
  own: ChartContext,
  title: string,
): { readonly path: string; readonly alt: string } => ({
  path: pathHere(route, own),
  alt: `${title}. ${describeCard(own.chart, own.voice)}`,
});

/** Corrections as pages list them, newest first. */
export const correctionModels = (context: Context, corrected: readonly Corrected[]) =>
  corrected.toReversed().map((change) => {
    const { voice } = context;
    const { anchor, correction } = change;
    return {
      anchor,
      date: correction.date,
      /** The date as the language writes it. */
      day: voice.language.period(correction.date),
      line: voice.message("correction.line", {
        label: correctedLabel(context, change),
        ...correctedFigures(context, change),
      }),
      note: voice.text(correction.note),
    };
  });

/** How exact a figure is, in words; of a list, whether it names all; null of a day. */
export function exactness(
  metric: Single,
  voice: Voice,
  ofNumber: (metric: Quantity) => string,
): string | null {
  if (isQuantity(metric)) return ofNumber(metric);
  return isList(metric) ? voice.message(metric.complete ? "table.list.complete" : "table.list.open") : null;
}

/** The source's words that a metric rests on, and the language that they are in; null for our own arithmetic. */
export const quoteOf = (
  metric: Metric,
  record: YearRecord,
): { readonly words: string; readonly lang: Lang | undefined } | null =>
  isSourced(metric)
    ? { words: metric.quote, lang: record.sources.find(({ id }) => id === metric.source)?.language }
    : null;
