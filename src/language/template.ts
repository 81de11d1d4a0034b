import { nearest } from "../diagnostics/nearest.ts";
import type { Args } from "../diagnostics/phrase.ts";
import { CASES, FLAGS, type FormatOptions, formatOptions } from "./language.ts";

/** A stretch of a template; offset and end count UTF-16 units from the template's start. */
export type Piece = { readonly offset: number; readonly end: number } & (
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "slot"; readonly name: string; readonly options: FormatOptions }
);

/** What is wrong with a template, by a code of the catalogue, and where. */
interface TemplateFault {
  readonly offset: number;
  readonly length: number;
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

const NAME = /^[\p{L}\p{N}][\p{L}\p{N}_-]*$/u;

/**
 * Reads a template: text with slots such as `{colleges}` or `{colleges start bare}`; `{{` and `}}` are plain braces.
 * Faults are returned with the pieces, which then leave the faulty slot out.
 */
export function parseTemplate(source: string): Template {
  const pieces: Piece[] = [];
  const faults: TemplateFault[] = [];
  for (const match of source.matchAll(/(?<text>(?:\{\{|\}\}|[^{}])+)|\{(?<slot>[^{}]*)\}|[{}]/gu)) {
    const { 0: token, index: offset, groups: { text, slot } = {} } = match;
    const end = offset + token.length;
    if (text !== undefined)
      pieces.push({ kind: "text", text: text.replaceAll("{{", "{").replaceAll("}}", "}"), offset, end });
    else if (slot === undefined) {
      const code = token === "{" ? "template-brace.open" : "template-brace.close";
      faults.push({ offset, length: 1, code, args: { token } });
    } else {
      const words = [...slot.matchAll(/\S+/gu)].map((word) => ({
        text: word[0],
        offset: offset + 1 + word.index,
      }));
      const [name = { text: "", offset }, ...options] = words;
      const found = slotFaults(name, options, token.length);
      faults.push(...found);
      if (found.length > 0) continue;
      const asked = options.map((option) => option.text);
      pieces.push({
        kind: "slot",
        name: name.text,
        options: formatOptions(asked, asked.find(isCase)),
        offset,
        end,
      });
    }
  }
  return { pieces, faults };
}

/** The names that a template's slots ask for, each once, in alphabetical order. */
export const slotNames = ({ pieces }: Template): readonly string[] =>
  [...new Set(pieces.flatMap((piece) => (piece.kind === "slot" ? [piece.name] : [])))].sort();

interface Word {
  readonly text: string;
  readonly offset: number;
}

/** @param length of the whole slot. */
function slotFaults(name: Word, options: readonly Word[], length: number): readonly TemplateFault[] {
  if (name.text === "") return [{ offset: name.offset, length, code: "template-name.none" }];
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

const fault = ({ text, offset }: Word, code: TemplateFault["code"], args: Args): TemplateFault => ({
  offset,
  length: text.length,
  code,
  args,
});
