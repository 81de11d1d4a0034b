import { held } from "../diagnostics/held.ts";
import { nearest } from "../diagnostics/nearest.ts";
import type { Args } from "../diagnostics/phrase.ts";
import { CASES, FLAGS, type FormatOptions, formatOptions } from "./language.ts";

/** A stretch of a template; offset and end count UTF-16 units from the template's start. */
export type Piece = { readonly offset: number; readonly end: number } & (
  | { readonly kind: "text"; readonly text: string }
  /** A number that must stand as it is typed. */
  | { readonly kind: "literal"; readonly text: string }
  | { readonly kind: "slot"; readonly name: string; readonly options: FormatOptions }
  /** Two or three forms of a word, of which one agrees with the figure. */
  | { readonly kind: "choice"; readonly name: string; readonly forms: readonly Word[] }
);

/** What is wrong with a template, by a code of the catalogue, and where. */
interface TemplateFault {
  readonly offset: number;
  readonly code: `template-${string}`;
  readonly args?: Args;
}

interface Template {
  readonly pieces: readonly Piece[];
  readonly faults: readonly TemplateFault[];
}

/** Every option that may stand in a slot. */
export const TEMPLATE_OPTIONS: readonly string[] = [...FLAGS, ...CASES];

const isCase = (option: string): boolean => CASES.some((known) => known === option);

/** An id, and where it is of a part or a point, that after a slash. */
const NAME = /^[\p{L}\p{N}][\p{L}\p{N}_-]*(?:\/[\p{L}\p{N}][\p{L}\p{N}_/-]*)?$/u;

/**
 * Reads a template: text with slots such as `{colleges}` or `{colleges start bare}`, choices of a form such as
 * `{colleges|opened|open}`, and numbers by hand such as `{literal 7–11}`; `{{` and `}}` are plain braces.
 * Faults are returned with the pieces, which then leave out what is faulty.
 */
export const parseTemplate = (source: string): Template => held(known, source, () => readTemplate(source));

/** Drawings that are tried in many sizes say the same texts again and again. */
const known = new Map<string, Template>();

function readTemplate(source: string): Template {
  const pieces: Piece[] = [];
  const faults: TemplateFault[] = [];
  for (const match of source.matchAll(/(?<text>(?:\{\{|\}\}|[^{}])+)|\{(?<slot>[^{}]*)\}|[{}]/gu)) {
    const { 0: token, index: offset, groups: { text, slot } = {} } = match;
    const end = offset + token.length;
    if (text !== undefined)
      pieces.push({ kind: "text", text: text.replaceAll("{{", "{").replaceAll("}}", "}"), offset, end });
    else if (slot === undefined) {
      const code = token === "{" ? "template-brace.open" : "template-brace.close";
      faults.push({ offset, code, args: { token } });
    } else {
      const { piece, faults: found } = readSlot(slot, offset);
      faults.push(...found);
      if (found.length === 0) pieces.push({ ...piece, offset, end });
    }
  }
  return { pieces, faults };
}

/** The names that a template's slots and choices ask for, each once, in alphabetical order. */
export const slotNames = ({ pieces }: Template): readonly string[] =>
  [...new Set(pieces.flatMap((piece) => ("name" in piece ? [piece.name] : [])))].sort();

/** A part of a template, and where in it that stands. */
interface Word {
  readonly text: string;
  readonly offset: number;
}

type Unplaced<P> = P extends Piece ? Omit<P, "offset" | "end"> : never;
interface Slot {
  readonly piece: Unplaced<Piece>;
  readonly faults: readonly TemplateFault[];
}

/** @param slot what stands between the braces, of which the first is at `offset`. */
function readSlot(slot: string, offset: number): Slot {
  const literal = /^\s*literal(?:\s+(?<text>.*?))?\s*$/su.exec(slot);
  if (literal !== null) {
    const { text = "" } = literal.groups ?? {};
    return {
      piece: { kind: "literal", text },
      faults: text === "" ? [{ offset, code: "template-literal" }] : [],
    };
  }
  const [asked = "", ...written] = slot.split("|");
  const [name = { text: "", offset }, ...options] = wordsOf(asked, offset + 1);
  if (written.length > 0) return readChoice(name, options, formsOf(written, offset + 2 + asked.length));
  const names = options.map((option) => option.text);
  return {
    piece: { kind: "slot", name: name.text, options: formatOptions(names, names.find(isCase)) },
    faults: slotFaults(name, options),
  };
}

const wordsOf = (text: string, from: number): readonly Word[] =>
  [...text.matchAll(/\S+/gu)].map((word) => ({ text: word[0], offset: from + word.index }));

/** The forms that stand between bars, without the blanks around them; `from` is where the first begins. */
function formsOf(written: readonly string[], from: number): readonly Word[] {
  const forms: Word[] = [];
  let offset = from;
  for (const form of written) {
    forms.push({ text: form.trim(), offset: offset + form.length - form.trimStart().length });
    offset += form.length + 1;
  }
  return forms;
}

function readChoice(name: Word, options: readonly Word[], forms: readonly Word[]): Slot {
  const [option] = options;
  const empty = forms.find(({ text }) => text === "");
  const faults = [...slotFaults(name, [])];
  if (option !== undefined) faults.push(fault(option, "template-choice.option", { option: option.text }));
  if (empty !== undefined) faults.push(fault(empty, "template-choice.empty"));
  else if (forms.length < 2 || forms.length > 3)
    faults.push(fault(name, "template-choice.forms", { name: name.text, many: forms.length }));
  return { piece: { kind: "choice", name: name.text, forms }, faults };
}

function slotFaults(name: Word, options: readonly Word[]): readonly TemplateFault[] {
  if (name.text === "") return [fault(name, "template-name.none")];
  if (!NAME.test(name.text)) return [fault(name, "template-name", { name: name.text })];
  const known = TEMPLATE_OPTIONS.join(", ");
  return [
    ...options
      .filter(({ text }) => !TEMPLATE_OPTIONS.includes(text))
      .map((word) =>
        fault(word, "template-option", {
          option: word.text,
          meant: nearest(word.text, TEMPLATE_OPTIONS),
          known,
        }),
      ),
    ...options
      .filter(({ text }) => isCase(text))
      .slice(1)
      .map((word) => fault(word, "template-option.case", { option: word.text })),
  ];
}

const fault = ({ offset }: Word, code: TemplateFault["code"], args?: Args): TemplateFault => ({
  offset,
  code,
  ...(args && { args }),
});
