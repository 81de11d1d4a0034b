import { strToU8, type Zippable, zipSync } from "fflate";
import type { MessageKey } from "../language/index.ts";
import { type Lang, sourcesOf } from "../record/model.ts";
import { bibtex, citation, citedChart } from "./citation.ts";
import {
  type ChartContext,
  chartDescription,
  chartTitle,
  creditLine,
  pathHere,
  siteName,
  sourceTitle,
  urlOf,
} from "./context.ts";
import { correctionsTo, correctionText } from "./corrections.ts";
import { chartCsv } from "./csv.ts";
import { jsonFile } from "./formats.ts";
import { painted, pngFile, svgFile } from "./picture.ts";
import { chartJson } from "./record-json.ts";
import { freeSheet, shareImage } from "./sheet.ts";

/** A chart's file as it is called in a downloads folder: `astana-2025-accreditation-en.png`. */
export const chartFileName = (year: number, id: string, lang: Lang, ending: string): string =>
  `astana-${year}-${id}-${lang}${ending}`;

/** A chart's files by the ending of their names, in the order of the README, with the message that says what each is. */
const FILES: readonly (readonly [ending: string, meaning: MessageKey])[] = [
  [".svg", "publish.readme.svg"],
  [".png", "publish.readme.png"],
  ["@2x.png", "publish.readme.png2x"],
  [".csv", "publish.readme.csv"],
  [".json", "publish.readme.json"],
  [".bib", "publish.readme.bib"],
];

/** The README of a chart's files: what each is, what the figures rest on, the licence and how to cite it. */
export function readme(context: ChartContext): string {
  const { site, record, chart, voice } = context;
  const { tag } = voice.language;
  const title = chartTitle(context);
  const files = FILES.map(
    ([ending, meaning]) =>
      `${chartFileName(record.year, chart.id, tag, ending)}\n  ${voice.message(meaning)}`,
  );
  const sources = sourcesOf(record, chart.metrics).map((source) =>
    [
      sourceTitle(source, tag),
      source.publisher,
      source.date === null ? null : voice.language.date(source.date),
      source.url,
    ]
      .filter((part) => part !== null)
      .join(", "),
  );
  const corrections = correctionsTo(record, chart.metrics).map(
    (change) => `${voice.language.date(change.correction.date)}: ${correctionText(context, change)}`,
  );
  return [
    `${title}\n${"=".repeat(title.length)}`,
    chartDescription(context),
    `${siteName(context)}\n${urlOf(context, pathHere("chart", context))}`,
    ...section(voice.message("publish.readme.files"), files),
    ...section(voice.message("publish.readme.source"), sources),
    ...section(voice.message("publish.readme.precision"), [voice.message("publish.readme.words")]),
    ...section(voice.message("publish.readme.corrections"), corrections),
    ...section(voice.message("publish.readme.licence"), [`${creditLine(context)}\n${site.licence.url}`]),
    ...section(voice.message("publish.readme.citation"), [citation(citedChart(context), voice).plain]),
  ]
    .join("\n\n")
    .concat("\n");
}

const section = (heading: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [`${heading}\n${"-".repeat(heading.length)}\n${lines.join("\n")}`];

/** ZIP keeps local time and none before 1980: the same moment everywhere, so that the same files give the same bytes. */
const moment = (): Date => new Date(1980, 0, 1);

/** A ZIP of these files by name, in the order of their names. Texts are written as UTF-8. */
export function zip(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array<ArrayBuffer> {
  const entries: Zippable = {};
  for (const [name, content] of Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const bytes = typeof content === "string" ? strToU8(content) : content;
    // A PNG is packed already.
    entries[name] = [bytes, { level: name.endsWith(".png") ? 0 : 9, mtime: moment() }];
  }
  return new Uint8Array(zipSync(entries));
}

/** A chart's files in one language, before they are packed; pictures as the sheets that they are painted from. */
export const archiveModel = (context: ChartContext) => ({
  name: (ending: string): string =>
    chartFileName(context.record.year, context.chart.id, context.voice.language.tag, ending),
  readme: readme(context),
  csv: chartCsv(context),
  json: jsonFile(chartJson(context)),
  bib: bibtex(citedChart(context)),
  free: freeSheet(context),
  card: painted(shareImage(context)),
});

/** A chart's ZIP: all of its files in one language, with a README and the citation. */
export async function chartArchive({
  name,
  readme,
  csv,
  json,
  bib,
  free,
  card,
}: ReturnType<typeof archiveModel>): Promise<Uint8Array<ArrayBuffer>> {
  return zip({
    "README.txt": readme,
    [name(".svg")]: await svgFile(free),
    [name(".png")]: pngFile(card, 1),
    [name("@2x.png")]: pngFile(card, 2),
    [name(".csv")]: csv,
    [name(".json")]: json,
    [name(".bib")]: bib,
  });
}
