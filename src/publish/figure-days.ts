import { type Published, publicationDays } from "../record/published.ts";

/**
 * The days whose state a chart can be embedded as, oldest first: the one on which it was first public, and every later
 * one on which figures of its year were published or corrected. None before it is public: there was no state to keep.
 */
export function figureDays(published: Published, year: number, id: string): readonly string[] {
  const embeds = new RegExp(`^/[^/]+/${year}/embed/${id}/$`);
  const [first] = Object.entries(published.addresses)
    .flatMap(([address, date]) => (embeds.test(address) ? [date] : []))
    .sort();
  if (first === undefined) return [];
  return [...new Set([first, ...publicationDays(published, year).filter((date) => date > first)])];
}
