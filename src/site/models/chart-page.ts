import { findingOf } from "../../charts/chart.ts";
import type { MessageKey } from "../../language/index.ts";
import { chartFileName } from "../archive.ts";
import { citation, citedChart } from "../citation.ts";
import {
  type ChartContext,
  chartContext,
  chartDays,
  chartDescription,
  chartMetrics,
  chartTitle,
  contextOf,
  creditLine,
  currentCharts,
  hrefOf,
  ofChart,
  pathHere,
  urlOf,
} from "../context.ts";
import { correctionsTo } from "../corrections.ts";
import { embedCode, oembedLink } from "../embed-code.ts";
import { chartJsonLd } from "../json-ld.ts";
import { EMBED_SCRIPT, pathFor, type RouteName } from "../routes.ts";
import { embedHeight } from "./embed.ts";
import { chartModel, correctionModels, exactness, quoteOf, said, saidParts } from "./parts.ts";
import { shell } from "./shell.ts";

/** A chart's files as a reader picks them, each with what it ends in and the message that names it. */
const DOWNLOADS = [
  { route: "png", ending: ".png", name: "kit.downloads.png" },
  { route: "png2x", ending: "@2x.png", name: "kit.downloads.png2x" },
  { route: "svg", ending: ".svg", name: "kit.downloads.svg" },
  { route: "csv", ending: ".csv", name: "kit.downloads.csv" },
  { route: "json", ending: ".json", name: "kit.downloads.json" },
  { route: "zip", ending: ".zip", name: "kit.downloads.zip" },
] as const satisfies readonly { route: RouteName; ending: string; name: MessageKey }[];

/** Embed code ready to copy, following corrections or frozen, and the chart as it will look. */
function embedding(context: ChartContext) {
  const { open, site, record, chart, voice } = context;
  const { tag } = voice.language;
  const height = embedHeight(context);
  return {
    code: embedCode(context, height),
    height,
    src: hrefOf(context, pathHere("embed", context)),
    script: hrefOf(context, EMBED_SCRIPT),
    /** Newest first. */
    frozen: chartDays(context, chart.id)
      .toReversed()
      .map((date) => {
        const then = chartContext(contextOf(open, tag, record.year, date), chart.id);
        return { date, day: voice.language.date(date), code: embedCode(then, embedHeight(then)).frame };
      }),
    others: site.languages
      .filter((lang) => lang !== tag)
      .map((lang) => ({
        lang,
        name: open.languages.get(lang)?.language.name ?? lang,
        href: `${hrefOf(context, pathFor("chart", { lang, year: record.year, id: chart.id }))}#embed`,
      })),
  };
}

/** A chart's own page: chart, finding, table, definitions, source, corrections, downloads, embed code, citation. */
export function chartPageModel(context: ChartContext) {
  const { record, chart, voice, site } = context;
  const title = chartTitle(context);
  const description = chartDescription(context);
  const own = pathHere("chart", context);
  return {
    shell: shell(context, {
      title,
      description,
      route: "chart",
      image: { path: pathHere("png", context), alt: `${title}. ${description}` },
      jsonLd: chartJsonLd(context),
    }),
    oembed: oembedLink(context),
    plainTitle: title,
    chart: chartModel(context, chart),
    withdrawn: chart.withdrawn === undefined ? null : voice.language.date(chart.withdrawn),
    finding: saidParts(findingOf(chart, voice)),
    definitions: chartMetrics(context).map((metric) => ({
      label: voice.text(metric.label),
      definition: voice.text(metric.definition),
      exactness: exactness(metric, voice, (precision) => voice.message(`kit.precision.${precision}`)),
      quote: quoteOf(metric, record),
    })),
    corrections: correctionModels(context, correctionsTo(record, chart.metrics)),
    downloads: DOWNLOADS.map(({ route, ending, name }) => ({
      href: hrefOf(context, pathHere(route, context)),
      file: chartFileName(record.year, chart.id, voice.language.tag, ending),
      name: voice.message(name),
    })),
    picture: hrefOf(context, pathHere("png", context)),
    /** Whom to name, up to the licence, which is a link. */
    credit: creditLine(context).slice(0, -site.licence.name.length),
    embed: embedding(context),
    citation: citation(citedChart(context), voice),
    address: urlOf(context, own),
    related: currentCharts(context)
      .filter(({ id }) => id !== chart.id)
      .map((other) => ({
        href: hrefOf(context, pathHere("chart", ofChart(context, other))),
        title: said(voice.text(other.title), voice),
      })),
  };
}
export type ChartPageModel = ReturnType<typeof chartPageModel>;
