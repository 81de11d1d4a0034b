import { stringsOf, valueAt } from "../diagnostics/document.ts";

/** An entry of a year's metrics as the file has it, be it faulty. */
export interface Raw {
  readonly id: string;
  readonly value: unknown;
}

/** So much of the shorter name's words, or of the larger value, is what two names or values near each other share. */
const NEAR = 0.5;

/**
 * Of what an earlier year had and of what is new, pairs that may be one thing under two names, each thing in one pair at
 * most: of one kind, and near each other by name (id or label) or by value. By the id that is gone.
 */
export function likelyRenames<New extends Raw>(
  gone: readonly Raw[],
  fresh: readonly New[],
): ReadonlyMap<string, New> {
  const pairs = gone
    .flatMap((was) => fresh.map((now) => ({ was, now, likeness: likeness(was, now) })))
    .filter(({ likeness }) => likeness > 0)
    .sort((a, b) => b.likeness - a.likeness);
  const found = new Map<string, New>();
  for (const { was, now } of pairs)
    if (!found.has(was.id) && ![...found.values()].includes(now)) found.set(was.id, now);
  return found;
}

/** 0 where they are unlike; names that are near count for more than values. */
function likeness(was: Raw, now: Raw): number {
  if (valueAt(was.value, ["kind"]) !== valueAt(now.value, ["kind"])) return 0;
  const names = Math.max(shared(was.id.split("-"), now.id.split("-")), ...labelsShared(was, now));
  const values = nearness(numberIn(was), numberIn(now));
  return (names >= NEAR ? 1 + names : 0) + (values >= NEAR ? values : 0);
}

/** How much the labels share, in each language that both have. */
const labelsShared = (was: Raw, now: Raw): readonly number[] =>
  stringsOf(valueAt(was.value, ["label"])).map(({ path, text }) =>
    shared(wordsIn(text), wordsIn(valueAt(now.value, ["label", ...path]))),
  );

/** Short words, such as prepositions, make nothing alike. */
const wordsIn = (text: unknown): readonly string[] =>
  (typeof text === "string" ? text : "").toLowerCase().match(/\p{L}{4,}/gu) ?? [];

/** How many of the words of the shorter list the other has too, from 0 to 1. */
function shared(one: readonly string[], other: readonly string[]): number {
  const fewest = Math.min(one.length, other.length);
  return fewest === 0 ? 0 : Math.min(1, one.filter((word) => other.includes(word)).length / fewest);
}

/** The smaller of two numbers as a part of the larger; 0 where one isn't known. */
const nearness = (one: number | null, other: number | null): number =>
  one === null || other === null || one <= 0 || other <= 0 ? 0 : Math.min(one, other) / Math.max(one, other);

/** The number of a count, or a share's quotient. */
function numberIn({ value: entry }: Raw): number | null {
  const [value, part, of] = [[], ["part"], ["of"]].map((path) => valueAt(entry, ["value", ...path]));
  if (typeof value === "number") return value;
  return typeof part === "number" && typeof of === "number" ? part / of : null;
}
