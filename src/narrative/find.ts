import type { NumberHit } from "../language/number-words.ts";
import { findDigits, findRoman } from "./literals.ts";
import { legible, type Stream } from "./stream.ts";

/** Finds the number words that count in one language's texts. */
export type FindWords = (text: string) => readonly NumberHit[];

/** A number written by hand, and where in its file it starts. */
export interface Literal {
  readonly offset: number;
  /** As a reader sees it. */
  readonly text: string;
  readonly value: number | null;
}

/** All numbers of a text, in the order of the text; what reads as one number ("12 thousand") is one. */
export function findLiterals(stream: Stream, words: FindWords): readonly Literal[] {
  const { text, offsets } = legible(stream);
  const hits = [...findDigits(text), ...findRoman(text), ...words(text)].sort((a, b) => a.index - b.index);
  return hits
    .reduce<readonly NumberHit[]>((merged, hit) => merge(merged, hit, text), [])
    .map((hit) => ({
      offset: offsets[hit.index] ?? 0,
      text: hit.text.replace(/\s+/gu, " "),
      value: hit.value,
    }));
}

function merge(merged: readonly NumberHit[], hit: NumberHit, text: string): readonly NumberHit[] {
  const last = merged.at(-1);
  if (last === undefined || !/^[\s-]*$/u.test(text.slice(last.index + last.length, hit.index)))
    return [...merged, hit];
  const end = Math.max(last.index + last.length, hit.index + hit.length);
  const same = last.index === hit.index && last.length === hit.length;
  const whole = {
    ...last,
    length: end - last.index,
    text: text.slice(last.index, end),
    value: same ? last.value : null,
  };
  return [...merged.slice(0, -1), whole];
}
