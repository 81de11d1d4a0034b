import type { FigureDefinition } from "../record/model.ts";
import type { BuiltFrom, OpenYear } from "./built-from.ts";
import { citation } from "./citation.ts";
import { citedFigure } from "./cited-work.ts";
import { creditLine, figureMetrics, figureTitle } from "./context.ts";
import { currentFigures } from "./current-figures.ts";
import { embedCode } from "./embed-code.ts";
import { embedHeight } from "./embed-height.ts";
import type { Json } from "./json.ts";
import { figureJsonLd, reportJsonLd } from "./json-ld.ts";
import {
  bandTile,
  chart,
  corrections,
  definition,
  drawings,
  metricRow,
  saidTemplate,
  shell,
  sources,
} from "./page-parts.ts";
import { posterCharts } from "./poster-charts.ts";
import { sourceTitle } from "./source-title.ts";

/** What each page shows; a page of `src/pages` that shows more must say so here, which a test tells. */

export function reportPage(from: BuiltFrom, year: OpenYear): Json {
  const { edition, context } = year;
  const { record, voice } = context;
  const prose = from.prose(record.year, voice);
  return [
    shellOf(from, year),
    prose.made,
    edition.figures.filter(({ id }) => prose.figures.includes(id)).map((figure) => chart(figure, context)),
    prose.band.map((id) => bandTile(id, voice)),
    record.metrics.map((metric) => metricRow(metric, context)),
    record.sources.map((source) => [
      sourceTitle(source, voice.language.tag),
      source.publisher,
      source.date,
      source.url,
    ]),
    reportJsonLd(context),
  ];
}

export function posterPage(from: BuiltFrom, year: OpenYear): Json {
  const { edition, context } = year;
  const { record, voice } = context;
  const { head, poster, band } = from.prose(record.year, voice);
  const { main, small } = posterCharts(edition.figures, poster);
  const metrics = [...new Set([...[...main, ...small].flatMap((figure) => figure.metrics), ...band])];
  return [
    shellOf(from, year),
    head,
    poster,
    main.map((figure) => [drawings(figure, voice), saidTemplate(voice.text(figure.note), voice)]),
    small.map((figure) => drawings(figure, voice)),
    band.map((id) => bandTile(id, voice)),
    sources(context, metrics),
  ];
}

export const figuresPage = (from: BuiltFrom, year: OpenYear): Json => [
  shellOf(from, year),
  ...currentFigures(year.edition).map((figure) => [
    figure.id,
    saidTemplate(year.context.voice.text(figure.title), year.context.voice),
    drawings(figure, year.context.voice),
  ]),
];

export function figurePage(from: BuiltFrom, year: OpenYear, figure: FigureDefinition): Json {
  const context = year.figure(figure);
  const { voice } = context;
  return [
    shellOf(from, year),
    chart(figure, context),
    context.description,
    figure.withdrawn ?? null,
    figureMetrics(context).map((metric) => [
      ...definition(metric, voice),
      metric.kind === "list" ? metric.complete : metric.precision,
      metric.kind === "derived" ? null : metric.quote,
    ]),
    corrections(context, figure.metrics),
    creditLine(context),
    Object.values(embedCode(context, embedHeight(context))),
    year.figureDays(figure.id).map((date) => {
      const frozen = year.figure(figure, date);
      return embedCode(frozen, embedHeight(frozen, date), date).frame;
    }),
    Object.values(citation(citedFigure(context), voice)),
    currentFigures(year.edition)
      .filter(({ id }) => id !== figure.id)
      .map((other) => [other.id, figureTitle({ ...context, figure: other })]),
    figureJsonLd(context),
  ];
}

export const correctionsPage = (from: BuiltFrom, year: OpenYear): Json => [
  shellOf(from, year),
  corrections(
    year.context,
    year.edition.record.metrics.map(({ id }) => id),
  ),
];

export const aboutPage = (from: BuiltFrom, year: OpenYear): Json => shellOf(from, year);

function shellOf(from: BuiltFrom, year: OpenYear): Json {
  const { tag } = year.context.voice.language;
  return shell(from.content, year, from.languages.get(tag)?.messages ?? {}, from.characters(tag));
}
