/** Opening and closing quotation marks: outermost, then those inside them. */
export interface QuoteMarks {
  readonly outer: readonly [open: string, close: string];
  readonly inner: readonly [open: string, close: string];
}

const APOSTROPHE = "’";
const QUOTE = /["'“”„«»‘’]/u;
const OPENS_BEFORE = /^[\s([{\-–—/\u00a0]?$/u;
const ENDS = /^[\s\u00a0]?$/u;

interface Mark {
  readonly at: number;
  readonly mark: string;
  readonly opens: boolean;
}

/**
 * Turns typed quotes into the language's, nested ones into the inner kind, and a typed ' outside a pair into an
 * apostrophe. Quotes that are typographic already stay; a " without a partner stays as typed.
 */
export function setQuotes(text: string, marks: QuoteMarks): string {
  const found = findMarks(text);
  const written = new Map<number, string>();
  for (const { at, mark } of found) if (mark === "'") written.set(at, APOSTROPHE);
  for (const { open, close, depth } of pair(found)) {
    const [left, right] = depth % 2 === 0 ? marks.outer : marks.inner;
    written.set(open, left);
    written.set(close, right);
  }
  return Array.from({ length: text.length }, (_, at) => written.get(at) ?? text.charAt(at)).join("");
}

function findMarks(text: string): readonly Mark[] {
  const marks: Mark[] = [];
  for (const { index: at, 0: mark } of text.matchAll(new RegExp(QUOTE, "gu"))) {
    const before = marks.at(-1);
    const atStart = before?.at === at - 1 ? before.opens : OPENS_BEFORE.test(text.charAt(at - 1));
    marks.push({ at, mark, opens: atStart && !ENDS.test(text.charAt(at + 1)) });
  }
  return marks;
}

interface Pair {
  readonly open: number;
  readonly close: number;
  /** How many pairs it stands in. */
  readonly depth: number;
}

/** Typed marks that belong together. A ' closes only the pair opened last: elsewhere it is an apostrophe. */
function pair(marks: readonly Mark[]): readonly Pair[] {
  const pairs: Omit<Pair, "depth">[] = [];
  const open: Mark[] = [];
  for (const mark of marks) {
    if (mark.mark !== '"' && mark.mark !== "'") continue;
    if (mark.opens) {
      open.push(mark);
      continue;
    }
    const from = open.findLastIndex((each) => each.mark === mark.mark);
    const left = open[from];
    if (left === undefined || (mark.mark === "'" && from !== open.length - 1)) continue;
    pairs.push({ open: left.at, close: mark.at });
    open.length = from;
  }
  const typographic = marks.filter(({ mark }) => "«»“”„".includes(mark));
  return pairs.map((own) => ({ ...own, depth: depthOf(own.open, pairs, typographic) }));
}

function depthOf(at: number, pairs: readonly Omit<Pair, "depth">[], typographic: readonly Mark[]): number {
  const typed = pairs.filter(({ open, close }) => open < at && at < close).length;
  const before = typographic.filter((mark) => mark.at < at);
  const set = before.filter(({ opens }) => opens).length - before.filter(({ opens }) => !opens).length;
  return typed + Math.max(0, set);
}
