import type { MessageKey } from "../language/index.ts";
import { sourcesOf } from "../record/sources-of.ts";
import { figurePath } from "./addresses.ts";
import { changesTo } from "./changes.ts";
import { citation } from "./citation.ts";
import { citedFigure } from "./cited-work.ts";
import { clean } from "./clean.ts";
import { addressOf, creditLine, type FigureContext, figureTitle, siteName } from "./context.ts";
import { correctionText } from "./correction-text.ts";
import { figureFileName } from "./file-name.ts";
import { sourceTitle } from "./source-title.ts";

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
export function readme(context: FigureContext): string {
  const { site, record, figure, voice, description } = context;
  const { tag } = voice.language;
  const title = figureTitle(context);
  const files = FILES.map(
    ([ending, meaning]) =>
      `${figureFileName(record.year, figure.id, tag, ending)}\n  ${voice.message(meaning)}`,
  );
  const sources = sourcesOf(record, figure.metrics).map((source) =>
    clean([
      sourceTitle(source, tag),
      source.publisher,
      source.date === null ? null : voice.language.date(source.date),
      source.url,
    ]).join(", "),
  );
  const corrections = changesTo(record, figure.metrics).map(
    (change) => `${voice.language.date(change.correction.date)}: ${correctionText(context, change)}`,
  );
  return [
    `${title}\n${"=".repeat(title.length)}`,
    description,
    `${siteName(context)}\n${addressOf(context, figurePath(tag, record.year, figure.id))}`,
    ...section(voice.message("publish.readme.files"), files),
    ...section(voice.message("publish.readme.source"), sources),
    ...section(voice.message("publish.readme.precision"), [voice.message("publish.readme.words")]),
    ...section(voice.message("publish.readme.corrections"), corrections),
    ...section(voice.message("publish.readme.licence"), [`${creditLine(context)}\n${site.licence.url}`]),
    ...section(voice.message("publish.readme.citation"), [citation(citedFigure(context), voice).plain]),
  ]
    .join("\n\n")
    .concat("\n");
}

const section = (heading: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [`${heading}\n${"-".repeat(heading.length)}\n${lines.join("\n")}`];
