import { chartSvg } from "../../charts/svg.ts";
import type { Voice } from "../../language/voice.ts";
import { PRECISIONS, type Source, sourcesOf } from "../../record/model.ts";
import {
  type Context,
  chartContext,
  chartSources,
  contextOf,
  currentCharts,
  hrefHere,
  hrefOf,
  ofChart,
  restingOn,
  siteName,
  sourceName,
  urlHere,
  yearTitle,
} from "../context.ts";
import { correctionsOf } from "../corrections.ts";
import { recordColumns } from "../csv.ts";
import { pathOf } from "../routes.ts";
import { chartCard, correctionModels, drawings, keyFigures, said, saidNote } from "./parts.ts";
import { openingModel } from "./report.ts";
import { shell } from "./shell.ts";

/** Every chart of a year, to pick from. */
export function chartsModel(context: Context) {
  const { record, voice } = context;
  return {
    shell: shell(context, {
      title: `${voice.message("kit.index.title")}: ${yearTitle(context)}, ${record.year}`,
      description: voice.message("kit.index.intro"),
      route: "charts",
    }),
    report: hrefHere("report", context),
    charts: currentCharts(context).map((chart) => ({
      id: chart.id,
      href: hrefHere("chart", ofChart(context, chart)),
      title: said(voice.text(chart.title), voice),
      drawings: drawings(chart, voice),
    })),
  };
}

/** What was changed after publication, and when. */
export function correctionsModel(context: Context) {
  const { record, voice } = context;
  return {
    shell: shell(context, {
      title: `${voice.message("kit.corrections")}: ${yearTitle(context)}, ${record.year}`,
      description: voice.message("kit.corrections.intro"),
      route: "corrections",
    }),
    report: hrefHere("report", context),
    corrections: correctionModels(context, correctionsOf(record)),
    /** The other years that have corrections, with their `href`: charts of change show those years' figures too. */
    others: context.open.content.editions
      .filter(({ record: other }) => other.year !== record.year && other.corrections.length > 0)
      .map(({ record: { year } }) => ({
        year,
        href: hrefHere("corrections", contextOf(context.open, voice.language.tag, year)),
      })),
    feed: hrefHere("feed", context),
  };
}

/** What nobody told us of a source, a sentence; null where all is known. */
function unknownOfSource(source: Source, voice: Voice): string | null {
  const missing = (["publisher", "date", "url"] as const)
    .filter((field) => source[field] === null)
    .map((field) => voice.message(`about.unknown.${field}`));
  return missing.length === 0 ? null : voice.message("about.unknown", { what: voice.language.list(missing) });
}

/** What the report is about, how figures are read, how to reuse them, data for programs, accessibility, contact. @param latest year's context. */
export function aboutModel(latest: Context) {
  const { open, site, voice } = latest;
  const years = open.content.editions.map(({ record }) => record.year);
  const csv = urlHere("recordCsv", latest);
  const intro = voice.message("about.intro", { title: yearTitle(latest), year: String(latest.record.year) });
  return {
    shell: shell(latest, {
      title: `${voice.message("about.title")}: ${siteName(latest)}`,
      description: intro,
      route: "about",
    }),
    intro,
    /** The latest year's sources, and what is not known of each. */
    sources: latest.record.sources.map((source) => ({
      ...sourceName(source, voice.language.tag),
      unknown: unknownOfSource(source, voice),
    })),
    latest: hrefHere("latest", latest),
    precisions: PRECISIONS.map((precision) => voice.message(`kit.precision.${precision}`)),
    licence: site.licence,
    contact: site.contact,
    /** Hrefs of the data's files. */
    files: [
      ...years.flatMap((year) => [pathOf("recordJson", { year }), pathOf("recordCsv", { year })]),
      pathOf("dataPackage", {}),
      pathOf("schema", {}),
    ].map((path) => hrefOf(latest, path)),
    examples: [
      `pandas.read_csv("${csv}")`,
      `read.csv("${csv}")`,
      `fetch("${urlHere("recordJson", latest)}").then((response) => response.json())`,
    ].join("\n"),
    columns: recordColumns(voice, [voice]).map(({ name, meaning }) => ({
      name,
      meaning: voice.message(meaning),
    })),
  };
}

/** Forms that say one thing each, and so are read from afar in a part of the sheet's width. */
const SMALL: readonly string[] = ["one-in-n", "part-of-whole"];

/**
 * The year on one sheet: the chart that the narrative names, the first of each form that is small, key figures.
 * @throws as `openingModel` does.
 */
export function posterModel(context: Context) {
  const { site, edition, record, voice } = context;
  const { headline, title, description, poster, keyIds } = openingModel(context);
  const main = edition.charts.filter(({ id }) => id === poster);
  const small = SMALL.flatMap(
    (form) => edition.charts.find((chart) => chart.form === form && chart.id !== poster) ?? [],
  );
  const drawn = new Set([...main, ...small].flatMap(({ metrics }) => metrics));
  const numbers = keyIds.filter((id) => !drawn.has(id));
  const resting = [
    ...[...main, ...small].flatMap((chart) => chartSources(ofChart(context, chart))),
    ...sourcesOf(record, numbers).map((source) => ({ source, year: null })),
  ];
  const sources = resting.filter(
    ({ source }, index) => resting.findIndex((other) => other.source === source) === index,
  );
  return {
    shell: shell(context, {
      title: voice.message("poster.title", { title }),
      description,
      route: "poster",
      image: chartCard(chartContext(context, poster)),
    }),
    report: hrefHere("report", context),
    headline,
    main: main.map((chart) => ({
      drawing: chartSvg(chart, voice, "wide"),
      note: saidNote(chart, voice),
    })),
    small: small.map((chart) => chartSvg(chart, voice, "narrow")),
    numbers: keyFigures(numbers, voice),
    sources: sources.map((source) => restingOn(source, voice)),
    licence: site.licence.name,
    address: urlHere("report", context).replace(/^https?:\/\//, ""),
  };
}
