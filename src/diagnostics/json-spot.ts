import { type ParseError, parseTree } from "jsonc-parser";
import type { Args } from "./phrase.ts";
import type { Edit } from "./problem.ts";

/** Where the parser of JSON stumbles, with the line around it. */
export interface Spot {
  readonly text: string;
  readonly offset: number;
  /** The parser's own name of the error. */
  readonly error: string;
  /** The line before the offset, and from it on, at most so much of it as a hand writes. */
  readonly head: string;
  readonly tail: string;
}

/** A slip of the hand that a spot comes of. */
export interface Slip {
  /** Where it is told. */
  readonly offset: number;
  readonly code: string;
  readonly args?: Args;
  /** What the hint proposes; left out where it proposes nothing. */
  readonly edit?: Edit;
  /** What is read in its place, where that isn't the edit: as long as what stands there; null where the rest can't be read. */
  readonly past?: Edit | null;
}

/** What JSON is without the additions of editors. */
export const STRICT = { disallowComments: true, allowTrailingComma: false } as const;

/** The first thing in a text that the parser of JSON stumbles over. */
export function firstError(text: string): ParseError | undefined {
  const errors: ParseError[] = [];
  parseTree(text, errors, STRICT);
  return errors[0];
}

/** How much of a line around a fault is looked at. */
const NEARBY = 2500;

/** The line around an offset. */
export function spotAt(text: string, offset: number, error: string): Spot {
  const before = text.slice(Math.max(0, offset - NEARBY), offset);
  const head = before.slice(Math.max(before.lastIndexOf("\n"), before.lastIndexOf("\r")) + 1);
  const [tail = ""] = text.slice(offset, offset + NEARBY).split(/[\r\n]/, 1);
  return { text, offset, error, head, tail };
}

/** Texts in quotation marks, such as JSON has them. */
export const QUOTED = /"(?:\\.|[^"\\])*"/g;

/** A line in which no sign belongs to a text. */
export const masked = (line: string): string =>
  line.replace(QUOTED, (quoted) => `"${"_".repeat(quoted.length - 2)}"`);

/** An edit, and what it makes of a text of the same length: a blank gives way to a sign that is put in. */
export function insertion(
  text: string,
  offset: number,
  sign: string,
): { readonly edit: Edit; readonly past: Edit | null } {
  const edit = { offset, length: 0, text: sign };
  if (offset === text.length) return { edit, past: edit };
  return { edit, past: /\s/.test(text[offset] ?? "") ? { ...edit, length: sign.length } : null };
}

/** The offset after the last sign before an offset that is no blank. */
export function endBefore(text: string, offset: number): number {
  let end = offset;
  while (end > 0 && /\s/.test(text[end - 1] ?? "")) end--;
  return end;
}
