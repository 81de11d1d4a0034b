import { type Change, changesOf, changesTo } from "./changes.ts";
import type { FigureContext, YearContext } from "./context.ts";

/** ISO date of the last change to a year that readers were told of; null while nothing is published. */
export const lastChanged = (context: YearContext): string | null =>
  lastOf(changesOf(context.record), context.published);

/** The same of one chart: a correction of another chart's figures is none of its changes. */
export const figureChanged = ({ record, figure, published }: FigureContext): string | null =>
  lastOf(changesTo(record, figure.metrics), published);

function lastOf(changes: readonly Change[], published: string | null): string | null {
  const corrected = changes.at(-1)?.correction.date;
  return published !== null && corrected !== undefined && corrected > published ? corrected : published;
}

/** A day as a moment, for standards that want one: its beginning, in UTC. */
export const startOf = (date: string): string => `${date}T00:00:00Z`;
