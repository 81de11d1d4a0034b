import { sceneOf } from "../../charts/scene.ts";
import { cardSvg } from "../../charts/svg.ts";
import type { Voice } from "../../language/voice.ts";
import { isQuantity } from "../../record/kinds/index.ts";
import { PRECISIONS, type Precision, type Source } from "../../record/model.ts";
import {
  type ChartContext,
  type Context,
  contextOf,
  currentCharts,
  hrefHere,
  hrefOf,
  ofChart,
  siteName,
  sourceName,
  urlHere,
  yearTitle,
} from "../context.ts";
import { correctionsOf } from "../corrections.ts";
import { recordColumns } from "../csv.ts";
import { pathOf } from "../routes.ts";
import { giantMeasures, giantOf } from "./headline.ts";
import { correctionModels } from "./parts.ts";
import { said } from "./said.ts";
import { shell } from "./shell.ts";

/** A chart's card: its picture, and on a phone, where no text of that could be read, its title over a drawing of its own. */
function cardModel(context: ChartContext) {
  const { chart, voice } = context;
  return {
    id: chart.id,
    scene: sceneOf(chart),
    href: hrefHere("chart", context),
    title: said(voice.text(chart.title), voice),
    giant: giantOf(chart, voice),
    picture: hrefHere("png", context),
    largePicture: hrefHere("png2x", context),
    drawing: cardSvg(chart, voice),
  };
}

/** Every chart of a year, to pick from. */
export function chartsModel(context: Context) {
  const { record, voice } = context;
  const cards = currentCharts(context).map((chart) => cardModel(ofChart(context, chart)));
  return {
    shell: shell(context, {
      title: `${voice.message("kit.index.title")}: ${yearTitle(context)}, ${record.year}`,
      description: voice.message("kit.index.intro"),
      route: "charts",
    }),
    report: hrefHere("report", context),
    cards,
    measures: giantMeasures(cards),
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
  const metrics = open.content.editions.flatMap(({ record }) => record.metrics.filter(isQuantity));
  const stated = new Set<Precision>(["exact", ...metrics.map(({ precision }) => precision)]);
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
    /** Those that a reader meets. */
    precisions: PRECISIONS.filter((precision) => stated.has(precision)).map((precision) => ({
      precision,
      words: voice.message(`kit.precision.${precision}`),
    })),
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
