import { latinOf, marked } from "../../diagnostics/look-alikes.ts";
import { nearest } from "../../diagnostics/nearest.ts";
import type { Phrase } from "../../diagnostics/phrase.ts";
import { type Finding, type Proposal, written } from "../../diagnostics/problem.ts";
import { claimOf, isPrecision } from "../claims.ts";
import { PRECISIONS } from "../terms.ts";
import { id, type NounFormsByLanguage } from "./fields.ts";

/** Makes what is told of a field. */
type Findings = (code: string, args?: Finding["args"], proposal?: Proposal) => Finding;

/** An id with Cyrillic letters that look like the Latin ones that it needs; null where it is something else. */
export function lookAlike(finding: Findings, value: unknown): Finding | null {
  const meant = typeof value === "string" ? latinOf(value) : null;
  if (typeof value !== "string" || meant === null || !id.safeParse(meant).success) return null;
  return inLatin(finding, value, meant);
}

const inLatin = (finding: Findings, typed: string, meant: string): Finding =>
  finding("text-form.look-alike", { marked: marked(typed, "cyrillic"), meant }, written(meant));

/** A word of the press that stands for a precision, and which is meant; null for any other value. */
export function precisionWord(
  name: Phrase | string,
  value: unknown,
  languages: NounFormsByLanguage,
): Finding | null {
  // One of them mistyped is told as that.
  if (typeof value !== "string" || nearest(value, PRECISIONS) !== null) return null;
  const known = [...languages.values()].flatMap(({ precisionWords }) => precisionWords ?? []);
  const claim = claimOf(value, known);
  if (claim === null) return null;
  const args = { name, word: value };
  if (isPrecision(claim))
    return { code: "value-unknown.precision", args: { ...args, meant: claim }, proposal: written(claim) };
  return { code: "value-unknown.range", args };
}

/** So many choices are listed. */
const MOST_CHOICES = 30;

/** A word that isn't one of those to choose from, with the one that was probably meant. */
export function choice(finding: Findings, options: readonly string[], value: unknown): Finding {
  const typed = typeof value === "string" ? value : "";
  const latin = latinOf(typed);
  if (latin !== null && options.includes(latin)) return inLatin(finding, typed, latin);
  const meant = nearest(typed, options);
  const found = JSON.stringify(value)?.slice(0, 60) ?? "";
  // Of many, as of all the world's money, the first show what is meant.
  const listed = options.slice(0, MOST_CHOICES).map((option) => `\`${option}\``);
  const choices = { oneOf: options.length > MOST_CHOICES ? [...listed, "…"] : listed };
  return finding("value-unknown", { found, meant, options: choices }, written(meant));
}
