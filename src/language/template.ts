import { nearest } from "../diagnostics/nearest.ts";
import type { Args } from "../diagnostics/phrase.ts";
import { CASES, type Case, FLAGS, type Saying } from "./language.ts";

/** A stretch of a template; offsets and ends count UTF-16 units from the template's start. */
export type Piece =
  | { readonly kind: "text"; readonly text: string; readonly offset: number; readonly end: number }
  | {
      readonly kind: "slot";
      readonly name: string;
      readonly saying: Saying;
      readonly offset: number;
      readonly end: number;
    };

/** What is wrong with a template, by a code of the catalogue, and where. */
export interface TemplateFault {
  readonly offset: number;
  readonly length: number;
  readonly code: `template-${string}`;
  readonly args?: Args;
}

export interface Template {
  readonly pieces: readonly Piece[];
  readonly faults: readonly TemplateFault[];
}

/** Every option that may stand in a slot. */
export const TEMPLATE_OPTIONS: readonly string[] = [...FLAGS, ...CASES];

const NAME = /^[\p{L}\p{N}][\p{L}\p{N}_-]*$/u;

/**
 * Reads a template: text with slots such as `{colleges}` or `{colleges start bare}`; `{{` and `}}` are plain braces.
 * Faults are returned with the pieces, which then leave the faulty slot out.
 */
export function parseTemplate(source: string): Template {
  const pieces: Piece[] = [];
  const faults: TemplateFault[] = [];
  for (const match of source.matchAll(/(?:\{\{|\}\}|[^{}])+|\{[^{}]*\}|[{}]/gu)) {
    const [token] = match;
    const offset = match.index;
    const end = offset + token.length;
    if (token === "{" || token === "}") faults.push(loneBrace(token, offset));
    else if (token.startsWith("{") && !token.startsWith("{{")) {
      const slot = readSlot(token, offset);
      faults.push(...slot.faults);
      if (slot.faults.length === 0)
        pieces.push({ kind: "slot", name: slot.name, saying: slot.saying, offset, end });
    } else {
      const text = token.replaceAll("{{", "{").replaceAll("}}", "}");
      pieces.push({ kind: "text", text, offset, end });
    }
  }
  return { pieces, faults };
}

/** The names that a template's slots ask for, each once, in alphabetical order. */
export const slotNames = ({ pieces }: Template): readonly string[] =>
  [...new Set(pieces.flatMap((piece) => (piece.kind === "slot" ? [piece.name] : [])))].sort();

const loneBrace = (token: string, offset: number): TemplateFault => ({
  offset,
  length: 1,
  code: token === "{" ? "template-brace.open" : "template-brace.close",
  args: { token },
});

interface Slot {
  readonly name: string;
  readonly saying: Saying;
  readonly faults: readonly TemplateFault[];
}

interface Word {
  readonly text: string;
  readonly offset: number;
}

function readSlot(token: string, offset: number): Slot {
  const words = [...token.slice(1, -1).matchAll(/\S+/gu)].map((match) => ({
    text: match[0],
    offset: offset + 1 + match.index,
  }));
  const [name, ...options] = words;
  if (name === undefined || !NAME.test(name.text)) {
    const fault: TemplateFault = {
      offset: name?.offset ?? offset,
      length: name?.text.length ?? token.length,
      ...(name === undefined
        ? { code: "template-name.none" }
        : { code: "template-name", args: { name: name.text } }),
    };
    return { name: "", saying: {}, faults: [fault] };
  }
  const cases = options.filter(({ text }) => isCase(text));
  const faults = [
    ...options.filter(({ text }) => !TEMPLATE_OPTIONS.includes(text)).map(unknownOption),
    ...cases.slice(1).map(secondCase),
  ];
  const flags = Object.fromEntries(
    FLAGS.filter((flag) => options.some(({ text }) => text === flag)).map((f) => [f, true]),
  );
  const [wanted] = cases.map(({ text }) => text).filter(isCase);
  return { name: name.text, saying: { ...flags, ...(wanted && { case: wanted }) }, faults };
}

const isCase = (word: string): word is Case => CASES.some((known) => known === word);

const unknownOption = ({ text, offset }: Word): TemplateFault => ({
  offset,
  length: text.length,
  code: "template-option",
  args: { option: text, meant: nearest(text, TEMPLATE_OPTIONS), known: TEMPLATE_OPTIONS.join(", ") },
});

const secondCase = ({ text, offset }: Word): TemplateFault => ({
  offset,
  length: text.length,
  code: "template-option.case",
  args: { option: text },
});
