import { type ParseError, printParseErrorCode } from "jsonc-parser";
import type { Place } from "./document.ts";
import type { Problem } from "./problem.ts";

/** Slips of the hand that the parser can only call unexpected, by the sentence that tells them, and how they are found. */
const SLIPS: Readonly<Record<string, RegExp>> = {
  separators: /(?<=[:[,]\s*)-?\d{1,3}(?:[,\s\u00a0\u202f]\d{3})+(?![\d.])/,
  "quotation-mark": /[“”„«»‘’]|(?<=[{,[:]\s*)'/,
  comment: /\/[/*]|#/,
  "no-number": /(?<=[:[,]\s*)[-+]?(?:NaN|Infinity)\b/,
  "no-word": /(?<=[:[,]\s*)(?:True|False|None|Null|TRUE|FALSE|NULL|undefined|yes|no)\b/,
  digits: /(?<=[:[,]\s*)(?:\+\d|\.\d|-?0\d|-?\d+\.(?!\d))[\d.]*/,
  "last-comma": /,(?=\s*[}\]])/,
};

/** The parser's own errors. */
const NAMES: Readonly<Record<string, string>> = {
  PropertyNameExpected: "name",
  ValueExpected: "value",
  ColonExpected: "colon",
  CommaExpected: "comma",
  CloseBraceExpected: "brace",
  CloseBracketExpected: "bracket",
  EndOfFileExpected: "end",
  UnexpectedEndOfString: "unclosed",
  InvalidUnicode: "unicode",
  InvalidEscapeCharacter: "escape",
  InvalidCharacter: "control",
};

/** The most faults that are told of one file, and how much of a line around a fault is looked at. */
const MOST_FAULTS = 100;
const NEARBY = 300;

/** The parser's errors as problems: one a line, since what follows a fault on its line mostly follows from it. */
export function syntaxProblems(
  file: string,
  text: string,
  errors: readonly ParseError[],
  place: (offset: number) => Place,
): readonly Problem[] {
  const problems: Problem[] = [];
  let lastLine = 0;
  let lastEnd: number | null = null;
  for (const error of errors) {
    const { line } = place(error.offset);
    // What the parser stumbles over next to a fault follows from it, up to the comma where it finds its feet.
    const follows = lastEnd !== null && /^\s*$/.test(text.slice(lastEnd, error.offset));
    lastEnd = text.startsWith(",", error.offset) ? error.offset : error.offset + error.length;
    if (line === lastLine || follows) continue;
    lastLine = line;
    const { offset, name, found } = describe(text, error);
    const args = { found, plain: found?.replace(/[,\s]/g, "") };
    problems.push({ file, ...place(offset), severity: "error", code: `json-syntax.${name}`, args });
    if (problems.length === MOST_FAULTS) break;
  }
  return problems;
}

interface Described {
  readonly offset: number;
  readonly name: string;
  /** What stands there. */
  readonly found?: string;
}

function describe(text: string, { error, offset }: ParseError): Described {
  if (text.trim() === "") return { offset, name: "empty" };
  const code = printParseErrorCode(error);
  const inText =
    (code === "CommaExpected" && text.startsWith('"', offset)) ||
    code.includes("String") ||
    code.endsWith("Character") ||
    code === "InvalidUnicode";
  const before = text.slice(Math.max(0, offset - NEARBY), offset);
  if (!inText) {
    const slip = findSlip(text, offset, before);
    if (slip !== null) return slip;
  }
  const comma = /,\s*$/.exec(before);
  if (comma !== null && /^[}\]]/.test(text.slice(offset, offset + 1)))
    return { offset: offset - before.length + comma.index, name: "last-comma" };
  return { offset, name: NAMES[code] ?? "unreadable" };
}

/** The first slip on the error's line, texts in quotation marks left out. */
function findSlip(text: string, offset: number, before: string): Described | null {
  const head = before.slice(Math.max(before.lastIndexOf("\n"), before.lastIndexOf("\r")) + 1);
  const tail = text.slice(offset, offset + NEARBY).split(/[\r\n]/, 1)[0] ?? "";
  const line = (head + tail).replace(/"(?:\\.|[^"\\])*"/g, (quoted) => `"${"_".repeat(quoted.length - 2)}"`);
  for (const [name, slip] of Object.entries(SLIPS)) {
    const match = slip.exec(line);
    if (match !== null) return { offset: offset - head.length + match.index, name, found: match[0] };
  }
  return null;
}
