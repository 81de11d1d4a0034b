import { endBefore, QUOTED, type Slip, type Spot } from "./json-spot.ts";

/** Marks that typesetting puts in the place of the straight one. */
export const MARKS = "“”„«»‘’‚'`";

/** The marks that open what a closing one ends. */
const OPENERS: Readonly<Record<string, string>> = { "”": "“„", "“": "„", "»": "«", "’": "‘", "'": "'" };

/** True where a closing mark belongs to a text: what it ends is opened there, and not ended before. */
function isOwn(mark: string, said: string): boolean {
  const signs = [...said];
  const opened = signs.filter((sign) => OPENERS[mark]?.includes(sign)).length;
  return mark === "'" ? opened % 2 === 1 : opened > signs.filter((sign) => sign === mark).length;
}

/** Another mark in the place of the one that closes a text. */
const closingMark = (offset: number, found: string): Slip => ({
  offset,
  code: "json-syntax.quotation-mark",
  args: { found },
  edit: { offset, length: 1, text: '"' },
});

/** The text that ends right before the spot on its line, and how much blank stands between; null where none does. */
function textBefore({ head, offset }: Spot): { start: number; words: string; gap: number } | null {
  const last = [...head.matchAll(QUOTED)].at(-1);
  if (last === undefined) return null;
  const gap = head.length - last.index - last[0].length;
  if (head.slice(head.length - gap).trim() !== "") return null;
  return { start: offset - head.length + last.index, words: last[0].slice(1, -1), gap };
}

/** What ends a value on its line: a closing bracket, a comma before the next name or the line's end, or the end itself. */
const VALUE_END = /^\s*(?:,\s*(?:"[\w$-]+"\s*:|[{["]?\s*$)|[}\]]|$)/;

/** A text that ends before it should: by a quotation mark inside it, or since its own closing one is left out. */
export function innerMark(spot: Spot): Slip | null {
  const { text, offset, tail } = spot;
  const before = textBefore(spot);
  if (before === null) return null;
  const { start, words, gap } = before;
  const isName = /[{,]$/.test(text.slice(0, endBefore(text, start)));
  if (isName) return null;
  if (/^[\w$-]+"\s*:/.test(tail)) {
    const [, said = "", mark = ""] = /^(.*?)([”“»’']?)\s*,\s*$/.exec(words) ?? [];
    if (said === "") return null;
    if (mark !== "" && !isOwn(mark, said)) return closingMark(start + 1 + said.length, mark);
    return unclosedAt(start, start + 1 + said.length + mark.length);
  }
  if (/^[,:{}[\]]/.test(tail) || (gap > 0 && /^["\d-]/.test(tail))) return null;
  const end = [...tail.matchAll(/"/g)].find(({ index }) => VALUE_END.test(tail.slice(index + 1)));
  if (end === undefined) return null;
  const length = offset + end.index + 1 - start;
  const whole = text.slice(start + 1, start + length - 1);
  const escaped = whole.replace(/\\.|"/g, (sign) => (sign === '"' ? '\\"' : sign));
  return {
    offset: start + 1 + words.length,
    code: "json-syntax.inner-mark",
    edit: { offset: start, length, text: `"${escaped}"` },
    past: { offset: start, length, text: '""' },
  };
}

/** A closing mark to be put in at `end`; the letter before it gives way while the rest is read. */
const unclosedAt = (start: number, end: number): Slip => ({
  offset: start,
  code: "json-syntax.unclosed",
  edit: { offset: end, length: 0, text: '"' },
  past: { offset: end - 1, length: 1, text: '"' },
});

/** A text that isn't closed on its line. */
function unclosed({ text, offset, head, tail }: Spot): Slip {
  const [, name] = /^"([\w$-]+): /.exec(tail) ?? [];
  if (name !== undefined && !/[:[]\s*$/.test(head)) {
    const end = offset + 1 + name.length;
    const edit = { offset: end, length: 0, text: '"' };
    return { offset, code: "json-syntax.unclosed", edit, past: { offset: end, length: 2, text: '":' } };
  }
  const [, said, mark = ""] = /^"([^"]*?)([”“»])(?=\s*(?:,?\s*$|[}\]]))/.exec(tail) ?? [];
  if (said !== undefined && !isOwn(mark, said)) return closingMark(offset + 1 + said.length, mark);
  const plain = { offset, code: "json-syntax.unclosed" };
  const [, words, after = ""] = /^"((?:\\.|[^"\\])*?)(\s*,?\s*|\s+[}\]]+\s*,?\s*)$/.exec(tail) ?? [];
  if (words === undefined || words === "") return plain;
  const [, broken = "", more] = /^(\s*[\r\n]+\s*)([^\s"}\]].*)/.exec(text.slice(offset + tail.length)) ?? [];
  // Where the text goes on in the next line, its end is there.
  if (more === undefined || after.includes(","))
    return words.length === 1 ? plain : unclosedAt(offset, offset + 1 + words.length);
  const [ending] = /^(?:\\.|[^"\\])*"/.exec(more) ?? [];
  if (ending === undefined || !VALUE_END.test(more.slice(ending.length))) return plain;
  const edit = { offset: offset + 1 + words.length, length: after.length + broken.length, text: " " };
  return { offset, code: "json-syntax.line-break", edit };
}

/** A text with signs in it that a JSON text can't hold, and what it is without them. */
function mendedText({ text, offset }: Spot, code: string, mend: (literal: string) => string): Slip {
  const [literal = ""] = /^"(?:\\.|[^"\\\r\n])*"/.exec(text.slice(offset)) ?? [];
  if (literal === "") return { offset, code };
  return { offset, code, edit: { offset, length: literal.length, text: mend(literal) } };
}

/** Slips inside a text, by the parser's error. */
export const TEXT_SLIPS: Readonly<Record<string, (spot: Spot) => Slip>> = {
  UnexpectedEndOfString: unclosed,
  InvalidCharacter: (spot) =>
    mendedText(spot, "json-syntax.control", (literal) =>
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
      literal.replace(/ *[\u0000-\u001f][\u0000-\u001f ]*/g, " "),
    ),
  InvalidEscapeCharacter: (spot) =>
    mendedText(spot, "json-syntax.escape", (literal) =>
      literal.replace(/\\(u[\da-fA-F]{4}|["\\/bfnrt])|\\/g, (whole, known) =>
        known === undefined ? "" : whole,
      ),
    ),
  InvalidUnicode: ({ offset }) => ({ offset, code: "json-syntax.unicode" }),
};
