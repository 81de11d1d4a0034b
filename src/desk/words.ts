import type { MdastNode } from "satteri";
import { parseTemplate } from "../language/template.ts";
import { typesetPieces } from "../language/typeset.ts";
import type { Voice } from "../language/voice.ts";
import { childrenOf } from "../narrative/element.ts";
import { attempt, type Spoken, speak } from "../narrative/speak.ts";
import { asTyped, type Grammar, isYear, referenceIn, tagsIn } from "./grammar.ts";
import type { Said, WordsView } from "./text-api.ts";

/** What says a year's texts in one language. */
export interface Speech {
  /** None where the year's record can't be read, as in a year that was just opened. */
  readonly voice: Voice | undefined;
  /** What a figure is called. */
  readonly labelOf: (reference: string) => string;
  readonly year: number;
}

/** A text that no voice says: its figures are named. */
function named(source: string, grammar: Grammar, { labelOf, year }: Speech): WordsView {
  const said: Said[] = [];
  const chips: Record<string, string> = {};
  let at = 0;
  for (const { from, to, source: tag } of tagsIn(source, grammar)) {
    const id = referenceIn(tag);
    chips[tag] = isYear(tag) ? String(year) : id === null ? tag : `[${labelOf(id)}]`;
    said.push({ text: asTyped(source.slice(at, from)), id: null });
    if (id !== null) said.push({ text: chips[tag] ?? "", id });
    else if (isYear(tag)) said.push({ text: chips[tag] ?? "", id: null });
    at = to;
  }
  return { source, said: [...said, { text: asTyped(source.slice(at)), id: null }], chips };
}

/** A template as it is edited and read. */
export function templateWords(source: string, speech: Speech): WordsView {
  const { voice } = speech;
  if (voice === undefined) return named(source, "template", speech);
  const chips = parseTemplate(source).pieces.flatMap((piece) => {
    if (piece.kind === "text") return [];
    const slot = source.slice(piece.offset, piece.end);
    return [[slot, attempt(() => voice.plain(slot), slot)] as const];
  });
  const parts = attempt(() => voice.formatToParts(source), [source]);
  return {
    source,
    said: parts.map((part) =>
      typeof part === "string" ? { text: part, id: null } : { text: part.text, id: part.metric.id },
    ),
    chips: Object.fromEntries(chips),
  };
}

/** A block of a narrative as it is edited and read. @param text of its file, which its places are of. */
export function blockWords(block: MdastNode, text: string, speech: Speech): WordsView {
  const { voice } = speech;
  const source = sourceOf(block, text);
  if (voice === undefined) return named(source, "narrative", speech);
  const said = speak(block, voice).flatMap((spoken) => flat(spoken));
  return {
    source,
    said: typeset(said, voice),
    chips: Object.fromEntries(
      elementsIn(block).map((tag) => [
        sourceOf(tag, text),
        speak(tag, voice)
          .flatMap((spoken) => flat(spoken))
          .map((each) => each.text)
          .join(""),
      ]),
    ),
  };
}

const sourceOf = ({ position }: MdastNode, text: string): string =>
  text.slice(position?.start.offset, position?.end.offset);

/** Elements and remarks, the outermost. */
const elementsIn = (node: MdastNode): readonly MdastNode[] =>
  node.type === "mdxJsxTextElement" || node.type === "mdxTextExpression" || isFigure(node)
    ? [node]
    : childrenOf(node).flatMap(elementsIn);

/** A figure that stands in a line of its own. */
const isFigure = (node: MdastNode): boolean => node.type === "mdxJsxFlowElement" && node.name === "Metric";

function flat(spoken: Spoken): readonly Said[] {
  if (typeof spoken === "string") return [{ text: spoken.replace(/[ \t\r\n]+/g, " "), id: null }];
  if (spoken.name === "Metric") {
    const [text = ""] = spoken.children;
    return [{ text: String(text), id: idIn(spoken.data) }];
  }
  const items = spoken.children.flatMap(flat);
  return spoken.name === "li" ? [...items, { text: "\n", id: null }] : items;
}

/** The id in what machines read of a figure. */
function idIn(data: string | null): string {
  const value: unknown = attempt(() => JSON.parse(data ?? ""), data);
  return String(Array.isArray(value) ? value[0] : value);
}

/** Words as the language sets them; figures stay as they are said. */
function typeset(said: readonly Said[], { language }: Voice): readonly Said[] {
  const pieces: Said[] = [];
  for (const each of said) {
    const last = pieces.at(-1);
    if (last === undefined || last.id !== null || each.id !== null) pieces.push(each);
    else pieces[pieces.length - 1] = { ...last, text: last.text + each.text };
  }
  const texts = typesetPieces(
    pieces.map(({ text, id }) => (id === null ? text : "")),
    language.typeset,
  );
  return pieces.map((each, at) => (each.id === null ? { ...each, text: texts[at] ?? each.text } : each));
}
