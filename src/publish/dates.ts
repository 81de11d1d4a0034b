import { changesOf } from "./changes.ts";
import type { YearContext } from "./context.ts";

/** ISO date of the last change that readers were told of; null while nothing is published. */
export function lastChanged({ record, published }: YearContext): string | null {
  if (published === null) return null;
  const corrected = changesOf(record).at(-1)?.correction.date;
  return corrected !== undefined && corrected > published ? corrected : published;
}

/** A day as a moment, for standards that want one: its beginning, in UTC. */
export const startOf = (date: string): string => `${date}T00:00:00Z`;
