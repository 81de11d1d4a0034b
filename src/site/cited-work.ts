import type { Lang } from "../record/model.ts";
import { figurePath, reportPath } from "./addresses.ts";
import {
  addressOf,
  type FigureContext,
  figureTitle,
  publisherName,
  siteName,
  type YearContext,
} from "./context.ts";
import { figureChanged, lastChanged } from "./dates.ts";

/** What a citation names. */
export interface CitedWork {
  /** ASCII letters, digits and hyphens: the key in a bibliography. */
  readonly id: string;
  readonly title: string;
  /** What kind of thing it is, in the reader's language: chart, report. */
  readonly genre: string;
  /** What it is a part of; null where it stands alone. */
  readonly container: string | null;
  readonly author: string | null;
  /** ISO date of publication or of the last correction; null while nothing is published. */
  readonly issued: string | null;
  readonly url: string;
  readonly language: Lang;
}

export const citedFigure = (context: FigureContext): CitedWork => ({
  id: `astana-${context.record.year}-${context.figure.id}-${context.voice.language.tag}`,
  title: figureTitle(context),
  genre: context.voice.message("publish.citation.chart"),
  container: siteName(context),
  author: publisherName(context),
  issued: figureChanged(context),
  url: addressOf(context, figurePath(context.voice.language.tag, context.record.year, context.figure.id)),
  language: context.voice.language.tag,
});

export const citedReport = (context: YearContext): CitedWork => ({
  id: `astana-${context.record.year}-${context.voice.language.tag}`,
  title: siteName(context),
  genre: context.voice.message("publish.citation.report"),
  container: null,
  author: publisherName(context),
  issued: lastChanged(context),
  url: addressOf(context, reportPath(context.voice.language.tag, context.record.year)),
  language: context.voice.language.tag,
});
