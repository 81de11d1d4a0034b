import type { Metric } from "../record/model.ts";
import { count, share } from "./figures.ts";
import { measure } from "./parts.ts";

/** A figure, and what it was in the year before; null where that year has none. */
export type Pair = readonly [then: Metric | null, now: Metric];

const ranged = (from: number, to: number): Metric => ({
  ...count("range", 0, "middle"),
  value: { from, to },
});
/** Figures of every kind and course, below nothing and from nothing, and what can't be compared. */
export const EVERY_COURSE: readonly Pair[] = [
  [count("rose", 8_600, "middle"), count("rose", 10_000, "middle")],
  [count("fell", 340, "short"), count("fell", 120, "short")],
  [count("bound", 260, "other", "up-to"), count("bound", 300, "other", "at-least")],
  [count("unclear", 6_700, "third", "around"), count("unclear", 7_300, "third", "nearly")],
  [count("same", 32, "other"), count("same", 32, "other")],
  [count("nothing", 0, "third"), count("nothing", 9, "third")],
  [measure("percent", 81.2, "percent", "middle"), measure("percent", 87.5, "percent", "middle")],
  [measure("money", 3_900_000_000, "KZT", "short"), measure("money", 4_200_000_000, "KZT", "short", "over")],
  [share("share", { part: 1, of: 4 }), share("share", { part: 1, of: 5 })],
  [measure("below", 4.5, "hectare", "short"), measure("below", -2.5, "hectare", "short")],
  [ranged(5_000, 7_000), ranged(6_000, 9_000)],
  [null, count("new", 70, "other", "over")],
];

/** Labels that take more than a line, and figures that take all of their column. */
export const LONG_CHANGES: readonly Pair[] = [
  [count("long", 1, "long", "over"), count("long", 999_999_999_999, "long", "nearly")],
  [count("words", 999_999_999_999, "words", "at-least"), count("words", 1, "words", "up-to")],
  [measure("money", -123_456_789, "KZT", "long"), measure("money", 987_654_321, "KZT", "long", "under")],
  [count("none", 0, "words"), count("none", 0, "words")],
];

/** As many as one drawing takes. */
export const MANY_CHANGES: readonly Pair[] = Array.from({ length: 24 }, (_, index): Pair => {
  const [then, now] = [40 + ((index * 37) % 90), 40 + ((index * 53) % 80)];
  const label = index % 3 === 0 ? "middle" : index % 3 === 1 ? "short" : "third";
  return [count(`c${index}`, then, label), count(`c${index}`, now, label)];
});
