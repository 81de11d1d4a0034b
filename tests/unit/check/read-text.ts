import type { ToldProblem } from "../../../src/diagnostics/problem.ts";
import { loadLanguage } from "../../../src/language/index.ts";
import { type Narrative, readNarrative } from "../../../src/narrative/narrative.ts";
import { findInNarrative, type Literal, numberWordsOf } from "../../../src/narrative/numbers.ts";
import { told } from "./check-content.ts";

type Placed<Item> = Omit<Item, "offset"> & { readonly line: number; readonly column: number };

const LANGUAGES = new Map(
  await Promise.all(["en", "kk", "ru"].map(async (tag) => [tag, await loadLanguage(tag)] as const)),
);

/** A text of the narrative, read as check reads it, with lines and columns. */
export interface ReadText {
  readonly narrative: Narrative;
  readonly hits: readonly Placed<Literal>[];
  readonly allowances: readonly Placed<Narrative["allowances"][number]>[];
  readonly problems: readonly ToldProblem[];
}

/** Reads a text in a language, whose record counts these nouns. */
export function readText(text: string, lang = "en", nouns: readonly string[] = []): ReadText {
  const narrative = readNarrative({ path: "x.mdx", text });
  const ordered = <Item extends { readonly offset: number }>(items: readonly Item[]): readonly Item[] =>
    items.toSorted((a, b) => a.offset - b.offset);
  const placed = <Item extends { readonly offset: number }>({ offset, ...item }: Item): Placed<Item> => ({
    ...item,
    ...narrative.placeOf(offset),
  });
  const { numbers, faults } = findInNarrative(narrative, numberWordsOf(LANGUAGES, lang, nouns));
  return {
    narrative,
    hits: ordered(numbers).map(placed),
    allowances: narrative.allowances.map(placed),
    problems: told(ordered(faults).map((fault) => ({ file: "x.mdx", severity: "error", ...placed(fault) }))),
  };
}
