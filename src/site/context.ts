import type { Voice } from "../language/voice.ts";
import type { FigureDefinition, Metric, Site, YearRecord } from "../record/model.ts";
import { absolute } from "./addresses.ts";

/** One year in one language: what everything published about that year is made from. */
export interface YearContext {
  readonly site: Site;
  readonly record: YearRecord;
  readonly voice: Voice;
  /** ISO date on which the year was first published; null while it has not been. */
  readonly published: string | null;
}

/** One chart of a year in one language. */
export interface FigureContext extends YearContext {
  readonly figure: FigureDefinition;
  /** The finding in one or two sentences, as the chart's form says it. */
  readonly description: string;
}

export const siteName = ({ site, voice }: YearContext): string => voice.text(site.name);

/** Who publishes the report, or null where nobody told us. */
export const publisherName = ({ site, voice }: YearContext): string | null =>
  site.publisher === null ? null : voice.text(site.publisher);

export const yearTitle = ({ record, voice }: YearContext): string => voice.text(record.title);

/** The chart's title in plain text, its figures said. */
export const figureTitle = ({ figure, voice }: FigureContext): string =>
  voice.plain(voice.text(figure.title));

/** The metrics that the chart shows, in its order. */
export const figureMetrics = ({ figure, voice }: FigureContext): readonly Metric[] =>
  figure.metrics.map((id) => voice.metric(id));

export const addressOf = ({ site }: YearContext, path: string): string => absolute(site, path);

/** Whom to name, and under what licence, beside everything that can be copied. */
export const creditLine = (context: YearContext): string =>
  `${publisherName(context) ?? siteName(context)}, ${context.site.licence.name}`;
