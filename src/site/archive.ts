import { strToU8, type Zippable, zipSync } from "fflate";
import { card } from "./card.ts";
import { citation } from "./citation.ts";
import {
  type ChartContext,
  chartDescription,
  chartKey,
  chartSources,
  chartTitle,
  chartUnknowns,
  creditLine,
  siteName,
  sourceTitle,
  urlHere,
} from "./context.ts";
import { chartCorrections, correctionText } from "./corrections.ts";
import { chartCsv } from "./csv.ts";
import { jsonFile } from "./formats.ts";
import { painted, pngFile, svgFile } from "./picture.ts";
import { chartJson } from "./record-json.ts";
import { ROUTES } from "./routes.ts";
import { freeSheet } from "./sheet.ts";

/** What is packed, in the order of the README. */
const PACKED = ["svg", "png", "png2x", "csv", "json", "bib"] as const;

/** A chart's file as it is called in a downloads folder: `astana-2025-accreditation-en.png`. */
export const chartFileName = (key: string, file: (typeof PACKED)[number] | "zip"): string =>
  `${key}${file === "bib" ? ".bib" : ROUTES[file].pattern.split("{id}")[1]}`;

/** The README of a chart's files: what each is, what the figures rest on and leave open, the licence and how to cite it. */
export function readme(context: ChartContext): string {
  const { site, voice } = context;
  const { tag } = voice.language;
  const title = chartTitle(context);
  const files = PACKED.map(
    (file) => `${chartFileName(chartKey(context), file)}\n  ${voice.message(`publish.readme.${file}`)}`,
  );
  const sources = chartSources(context).map(({ source, year }) =>
    [
      year === null ? null : String(year),
      sourceTitle(source, tag),
      source.publisher,
      source.date === null ? null : voice.language.period(source.date),
      source.url,
    ]
      .filter((part) => part !== null)
      .join(", "),
  );
  const corrections = chartCorrections(context).map(
    (change) => `${voice.language.period(change.correction.date)}: ${correctionText(context, change)}`,
  );
  const unknown = chartUnknowns(context).map(({ label, words }) => `${label}: ${words}`);
  return [
    `${title}\n${"=".repeat(title.length)}`,
    chartDescription(context),
    `${siteName(context)}\n${urlHere("chart", context)}`,
    ...section(voice.message("publish.readme.files"), files),
    ...section(voice.message("publish.readme.source"), sources),
    ...section(voice.message("publish.readme.precision"), [voice.message("publish.readme.words")]),
    ...section(voice.message("kit.unknown"), unknown),
    ...section(voice.message("publish.readme.corrections"), corrections),
    ...section(voice.message("publish.readme.licence"), [`${creditLine(context)}\n${site.licence.url}`]),
    ...section(voice.message("publish.readme.citation"), [citation(context).plain]),
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
  /** What the names of all files start with. */
  key: chartKey(context),
  readme: readme(context),
  csv: chartCsv(context),
  json: jsonFile(chartJson(context)),
  bib: citation(context).bibtex,
  free: freeSheet(context),
  card: painted(card(context)),
});

/** A chart's ZIP: all of its files in one language, with a README and the citation. */
export async function chartArchive(model: ReturnType<typeof archiveModel>): Promise<Uint8Array<ArrayBuffer>> {
  return zip({
    "README.txt": model.readme,
    [chartFileName(model.key, "svg")]: await svgFile(model.free),
    [chartFileName(model.key, "png")]: await pngFile(model.card, 1),
    [chartFileName(model.key, "png2x")]: await pngFile(model.card, 2),
    [chartFileName(model.key, "csv")]: model.csv,
    [chartFileName(model.key, "json")]: model.json,
    [chartFileName(model.key, "bib")]: model.bib,
  });
}
