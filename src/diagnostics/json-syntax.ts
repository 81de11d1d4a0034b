import { type ParseError, printParseErrorCode } from "jsonc-parser";
import type { Place } from "./lines.ts";
import type { Problem } from "./problem.ts";
import { told } from "./told.ts";

interface Words {
  readonly message: string;
  readonly hint: string;
}

const AFTER_LAST: Words = {
  message: told`A comma stands after the last item.`,
  hint: told`Delete the comma.`,
};

/** Slips of the hand that the parser can only call unexpected: where they begin, and what to do. */
const SLIPS: readonly { readonly found: RegExp; readonly words: (found: string) => Words }[] = [
  {
    found: /(?<=[:[,]\s*)-?\d{1,3}(?:[,\s\u00a0\u202f]\d{3})+(?![\d.])/,
    words: (found) => ({
      message: told`The number ${found} is written with separators.`,
      hint: told`Write ${found.replace(/[,\s]/g, "")}; the report adds the separators of each language.`,
    }),
  },
  {
    found: /[“”„«»‘’]|(?<=[{,[:]\s*)'/,
    words: (found) => ({
      message: told`The quotation mark ${found} isn't one of JSON.`,
      hint: told`Use the straight double one: "`,
    }),
  },
  {
    found: /\/[/*]|#/,
    words: () => ({ message: told`JSON has no comments.`, hint: told`Delete the comment.` }),
  },
  {
    found: /(?<=[:[,]\s*)[-+]?(?:NaN|Infinity)\b/,
    words: (found) => ({
      message: told`${found} isn't a number of JSON.`,
      hint: told`Write the number in digits.`,
    }),
  },
  {
    found: /(?<=[:[,]\s*)(?:True|False|None|Null|TRUE|FALSE|NULL|undefined|yes|no)\b/,
    words: (found) => ({
      message: told`${found} isn't a word of JSON.`,
      hint: told`The words are true, false and null.`,
    }),
  },
  {
    found: /(?<=[:[,]\s*)(?:\+\d|\.\d|-?0\d|-?\d+\.(?!\d))[\d.]*/,
    words: (found) => ({
      message: told`The number ${found} isn't written as JSON wants it.`,
      hint: told`Write it in digits, without + or leading noughts, such as 5 or 0.5.`,
    }),
  },
  {
    found: /,(?=\s*[}\]])/,
    words: () => AFTER_LAST,
  },
];

const WORDS: Readonly<Record<string, Words>> = {
  PropertyNameExpected: {
    message: told`The name of a field is expected here.`,
    hint: told`Write it in straight quotes, such as "value".`,
  },
  ValueExpected: {
    message: told`A value is expected here.`,
    hint: told`Write a number, a text in straight quotes, true, false, null, a list [ … ] or an object { … }.`,
  },
  ColonExpected: {
    message: told`A colon is missing between the field's name and its value.`,
    hint: told`Such as "value": 12000`,
  },
  CommaExpected: {
    message: told`A comma is missing before this.`,
    hint: told`Put a comma at the end of what stands before it.`,
  },
  CloseBraceExpected: {
    message: told`The file ends before every { is closed.`,
    hint: told`Add the missing }.`,
  },
  CloseBracketExpected: {
    message: told`The file ends before every [ is closed.`,
    hint: told`Add the missing ].`,
  },
  EndOfFileExpected: {
    message: told`Something stands after the end of the record.`,
    hint: told`Delete it, or look for a } or ] too many before it.`,
  },
  UnexpectedEndOfString: {
    message: told`The text that begins here isn't closed on its line.`,
    hint: told`Add the closing ". A line break inside a text isn't possible; a quotation mark inside it is written \\".`,
  },
  InvalidUnicode: {
    message: told`A \\u code in this text is incomplete.`,
    hint: told`Type the character itself, or four digits after \\u.`,
  },
  InvalidEscapeCharacter: {
    message: told`A backslash in this text isn't followed by what JSON knows.`,
    hint: told`Delete the backslash; before a quotation mark it is right: \\".`,
  },
  InvalidCharacter: {
    message: told`A control character, such as a tab, stands in this text.`,
    hint: told`Put a space in its place.`,
  },
};
const UNREADABLE: Words = {
  message: told`This can't be read as JSON.`,
  hint: told`Texts and names of fields stand in straight quotes: "value": 12000`,
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
    const { offset, ...words } = describe(text, error);
    problems.push({ file, ...place(offset), severity: "error", code: "json-syntax", ...words });
    if (problems.length === MOST_FAULTS) break;
  }
  return problems;
}

type Described = Words & { readonly offset: number };

function describe(text: string, { error, offset }: ParseError): Described {
  if (text.trim() === "")
    return {
      offset,
      message: told`The file is empty.`,
      hint: told`Undo the deletion, or copy the last good version.`,
    };
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
    return { offset: offset - before.length + comma.index, ...AFTER_LAST };
  return { offset, ...(WORDS[code] ?? UNREADABLE) };
}

/** The first slip on the error's line, texts in quotation marks left out. */
function findSlip(text: string, offset: number, before: string): Described | null {
  const head = before.slice(Math.max(before.lastIndexOf("\n"), before.lastIndexOf("\r")) + 1);
  const tail = text.slice(offset, offset + NEARBY).split(/[\r\n]/, 1)[0] ?? "";
  const line = (head + tail).replace(/"(?:\\.|[^"\\])*"/g, (quoted) => `"${"_".repeat(quoted.length - 2)}"`);
  for (const { found, words } of SLIPS) {
    const match = found.exec(line);
    if (match !== null) return { offset: offset - head.length + match.index, ...words(match[0]) };
  }
  return null;
}
