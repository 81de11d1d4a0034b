import { chartSize, findingOf } from "../../charts/chart.ts";
import { arithmeticOf, unknownOf } from "../../language/exactness.ts";
import { isQuantity } from "../../record/kinds/index.ts";
import type { ChartDefinition } from "../../record/model.ts";
import { chartFileName } from "../archive.ts";
import { citation } from "../citation.ts";
import {
  type ChartContext,
  chartContext,
  chartDays,
  chartDescription,
  chartFigures,
  chartKey,
  chartTitle,
  contextOf,
  creditName,
  currentCharts,
  definedLabel,
  hrefHere,
  hrefOf,
  ofChart,
  oncePerWhole,
} from "../context.ts";
import { chartCorrections } from "../corrections.ts";
import { embedCode, oembedLink } from "../embed-code.ts";
import { chartJsonLd } from "../json-ld.ts";
import { EMBED_SCRIPT } from "../routes.ts";
import { embedHeights, WIDE_COLUMN } from "./embed.ts";
import { giantMeasures } from "./headline.ts";
import { cardAt, chartModel, correctionModels, exactness, quoteOf } from "./parts.ts";
import { datum, said, saidParts } from "./said.ts";
import { type Shell, shell } from "./shell.ts";

/** A chart's files in the order in which a reader picks them. */
const DOWNLOADS = ["png", "png2x", "svg", "csv", "json", "zip"] as const;

/** A drawing higher than so, as a multiple of its width, stands beside its title where there is room: both are seen at once. */
const HIGH = 0.55;

/** Height of a preview from which on it has its side of the page for itself, in CSS pixels. */
const TALL = 560;

/** Embed code ready to copy, following corrections or frozen, and the chart as it will look. */
function embedding(context: ChartContext, { languages }: Shell) {
  const { open, record, chart, voice } = context;
  const { tag } = voice.language;
  const heights = embedHeights(context);
  return {
    code: embedCode(context, heights),
    height: heights.any,
    isTall: heights.wide > TALL,
    wideColumn: String(WIDE_COLUMN),
    src: hrefHere("embed", context),
    script: hrefOf(context, EMBED_SCRIPT),
    /** Newest first. */
    frozen: chartDays(context, chart.id)
      .toReversed()
      .map((date) => {
        const then = chartContext(contextOf(open, tag, record.year, date), chart.id);
        return { date, day: voice.language.period(date), code: embedCode(then, embedHeights(then)).fitted };
      }),
    languages: languages
      .filter(({ lang }) => lang !== tag)
      .map(({ lang, name, href }) => ({ lang, name, href: `${href}#embed` })),
  };
}

/** The most charts that a chart's page leads on to; the page of all charts is one step away. */
const MOST_RELATED = 8;

/** Charts to go on to: those of the same figures first, then those that follow in the report, in its order. */
export function relatedCharts({
  edition,
  chart: { id, metrics },
}: Pick<ChartContext, "edition" | "chart">): readonly ChartDefinition[] {
  const charts = currentCharts({ edition });
  const place = charts.findIndex((chart) => chart.id === id);
  const others = [...charts.slice(place + 1), ...charts.slice(0, Math.max(place, 0))];
  const isNear = (chart: ChartDefinition): boolean => chart.metrics.some((each) => metrics.includes(each));
  const nearest = new Set([...new Set([...others.filter(isNear), ...others])].slice(0, MOST_RELATED));
  return charts.filter((chart) => nearest.has(chart));
}

/** The id of what the page says that the chart shows, which describes its drawings too. */
const FINDING = "says";

/** A chart's own page: chart, finding, table, definitions, source, corrections, downloads, embed code, citation. */
export function chartPageModel(context: ChartContext) {
  const { chart, voice } = context;
  const figures = chartFigures(context);
  const title = chartTitle(context);
  const description = chartDescription(context);
  const model = chartModel(context, chart, FINDING);
  const { width, height } = chartSize(chart, voice, "broad");
  const around = shell(context, {
    title,
    description,
    route: "chart",
    image: cardAt("png", context, title),
    jsonLd: chartJsonLd(context),
  });
  return {
    shell: around,
    oembed: oembedLink(context),
    plainTitle: title,
    chart: model,
    isHigh: height > HIGH * width,
    measures: giantMeasures([model]),
    withdrawn: chart.withdrawn === undefined ? null : voice.language.period(chart.withdrawn),
    finding: saidParts(findingOf(chart, voice)),
    findingId: FINDING,
    definitions: oncePerWhole(figures).map((figure) => ({
      label: definedLabel(figure, figures, voice),
      /** Its number with the word that says how exact it is; null of a list, and of what has several. */
      figure:
        isQuantity(figure.metric) && figure.metric.within === undefined
          ? datum(
              figure.metric,
              voice.format(figure.metric, { bare: true }),
              figure.record === context.record ? undefined : figure.record.year,
            )
          : null,
      definition: voice.text(figure.metric.definition),
      unknown: unknownOf(figure.metric, voice),
      exactness: exactness(
        figure.metric,
        voice,
        (number) => arithmeticOf(figure, voice) ?? voice.message(`kit.precision.${number.precision}`),
      ),
      quote: quoteOf(figure.metric, figure.record),
    })),
    corrections: correctionModels(context, chartCorrections(context)),
    downloads: DOWNLOADS.map((route) => ({
      href: hrefHere(route, context),
      file: chartFileName(chartKey(context), route),
      name: voice.message(`kit.downloads.${route}`),
    })),
    picture: hrefHere("png", context),
    /** Whom to name; the licence, which is a link, comes after it. */
    credit: creditName(context),
    embed: embedding(context, around),
    citation: citation(context),
    address: around.canonical,
    related: relatedCharts(context).map((other) => ({
      href: hrefHere("chart", ofChart(context, other)),
      title: said(voice.text(other.title), voice),
    })),
  };
}
export type ChartPageModel = ReturnType<typeof chartPageModel>;
