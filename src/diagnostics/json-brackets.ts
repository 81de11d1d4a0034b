import { endBefore, firstError, insertion, type Slip, type Spot } from "./json-spot.ts";
import { withEdit } from "./problem.ts";

interface Opener {
  readonly sign: string;
  readonly offset: number;
  /** Counted from 1, and the column at which the line's first sign stands. */
  readonly line: number;
  readonly indent: number;
}

/** A bracket that lacks its other half. */
type Unpaired =
  /** Opened, and not closed before what stands at `before`; innermost first, of which there is one before the end. */
  | { readonly kind: "open"; readonly openers: readonly Opener[]; readonly before: number }
  /** Closed, and never opened, or opened by another sign. */
  | { readonly kind: "close"; readonly sign: string; readonly offset: number };

const CLOSERS: Readonly<Record<string, string>> = { "{": "}", "[": "]" };
const TOKEN = /\r\n|\n|\r|"(?:\\.|[^"\\\r\n])*"?|[{}[\]]|[^\s"{}[\]]+/g;

/**
 * The first bracket without its other half, by the indentation of the lines as editors set it: what stands no deeper
 * than the line of a bracket can't be inside it. Null where all are paired, or where indentation tells nothing.
 */
function unpaired(text: string): Unpaired | null {
  const open: Opener[] = [];
  let line = 1;
  let start = 0;
  let indent: number | null = null;
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    if (/^[\r\n]/.test(token)) {
      line++;
      start = index + token.length;
      indent = null;
      continue;
    }
    const isFirst = indent === null;
    indent ??= index - start;
    const top = open.at(-1);
    const closes = top !== undefined && CLOSERS[top.sign] === token;
    const isCloser = token === "}" || token === "]";
    if (isFirst && top !== undefined && (indent < top.indent || (indent === top.indent && !closes))) {
      if (/^[{[]\s*$/.test(text.slice(top.offset, index))) return null;
      if (!isCloser || indent < top.indent) return { kind: "open", openers: [top], before: index };
    }
    if (Object.hasOwn(CLOSERS, token)) open.push({ sign: token, offset: index, line, indent });
    else if (isCloser) {
      if (!closes) return { kind: "close", sign: token, offset: index };
      open.pop();
    }
  }
  return open.length === 0 ? null : { kind: "open", openers: open.toReversed(), before: text.length };
}

/** A bracket that is opened and not closed where it should be, with what closes it. */
function unclosed(text: string, { openers, before }: Extract<Unpaired, { kind: "open" }>): Slip {
  const signs = openers.map(({ sign }) => CLOSERS[sign] ?? "").join("");
  const code = "json-syntax.open";
  const args = { sign: openers[0]?.sign, line: String(openers[0]?.line), signs };
  if (before === text.length) return { offset: before, code, args, ...insertion(text, before, signs) };
  const end = endBefore(text, before);
  // A comma before it moves into the blank that follows; where there is none, what follows asks for one.
  const offset = text[end - 1] === "," ? end - 1 : end;
  const put = offset === end && !/[}\],]/.test(text[before] ?? "") ? `${signs},` : signs;
  const past = { offset, length: 2, text: offset === end ? put : `${signs},` };
  return {
    offset,
    code,
    args,
    edit: { offset, length: 0, text: put },
    past: /^.?\s+$/.test(text.slice(offset, offset + 2)) ? past : null,
  };
}

/** A bracket that lines which stand no deeper show to be open still. */
export function openBracket({ text }: Spot): Slip | null {
  const found = unpaired(text);
  return found?.kind === "open" && found.before < text.length ? unclosed(text, found) : null;
}

/** A bracket that is open at the end of the text, or one that closes what isn't open: it goes where that mends all. */
export function oddBracket({ text }: Spot): Slip | null {
  const found = unpaired(text);
  if (found === null) return null;
  if (found.kind === "open") return unclosed(text, found);
  const { sign, offset } = found;
  // With it goes the comma that would be one too many.
  const afterComma = text[endBefore(text, offset) - 1] === ",";
  const [extra = sign] = afterComma ? (/^.\s*,?/.exec(text.slice(offset)) ?? []) : [];
  const edit = { offset, length: extra.length, text: "" };
  const slip = { offset, args: { sign } };
  return firstError(withEdit(text, edit)) === undefined
    ? { ...slip, code: "json-syntax.unopened.extra", edit, past: null }
    : { ...slip, code: "json-syntax.unopened" };
}
