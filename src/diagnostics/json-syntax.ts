import { type ParseError, printParseErrorCode } from "jsonc-parser";
import type { Place } from "./document.ts";
import { slipAt } from "./json-slips.ts";
import { firstError, type Slip, spotAt } from "./json-spot.ts";
import { type Edit, type Problem, withEdit } from "./problem.ts";

/** The most faults that are told of one file. */
const MOST_FAULTS = 20;

/** A line of a merge conflict; no JSON has one, since a text holds no line break. */
const CONFLICT = /^(?:<{7}|={7}|>{7}|\|{7})(?=[ \r\n]|$)/gm;

/**
 * A text's faults, from the parser's errors. What follows a fault isn't told: each is read past, as if it were mended,
 * and the next one is what the parser stumbles over then.
 */
export function syntaxProblems(
  file: string,
  text: string,
  errors: readonly ParseError[],
  place: (offset: number) => Place,
): readonly Problem[] {
  const problem = ({ offset, code, args, edit }: Slip): Problem => ({
    file,
    ...place(offset),
    severity: "error",
    code,
    args,
    ...(edit === undefined ? {} : { edit }),
  });
  const [first] = errors;
  if (first === undefined) return [];
  if (text.trim() === "") return [problem({ offset: first.offset, code: "json-syntax.empty" })];
  const marks = [...text.matchAll(CONFLICT)];
  if (marks[0] !== undefined) {
    const count = marks.filter(([mark]) => mark.startsWith("<")).length;
    return [problem({ offset: marks[0].index, code: "json-syntax.conflict", args: { count } })];
  }
  const slips: Slip[] = [];
  let rest = text;
  let error: ParseError | undefined = first;
  while (error !== undefined && slips.length < MOST_FAULTS) {
    const {
      edit,
      past = edit ?? null,
      ...slip
    } = slipAt(spotAt(rest, error.offset, printParseErrorCode(error.error)));
    const helps = edit !== undefined && isRead(withEdit(rest, edit), edit, error.offset);
    slips.push(helps ? { ...slip, edit } : slip);
    if (past === null) break;
    // What is shorter is read with blanks.
    rest = withEdit(rest, { ...past, text: past.text.padEnd(past.length) });
    const next = firstError(rest);
    // Where it stumbles no later, nothing was read past.
    error = next !== undefined && next.offset > error.offset ? next : undefined;
  }
  return slips.map(problem);
}

/** Whether what an edit makes is read beyond the offset at which it was stumbled over before. */
function isRead(edited: string, { offset, length, text }: Edit, stumbled: number): boolean {
  const next = firstError(edited);
  return next === undefined || next.offset > stumbled + (offset <= stumbled ? text.length - length : 0);
}
