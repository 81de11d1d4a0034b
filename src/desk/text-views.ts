import type { MdastNode } from "satteri";
import { childrenOf, propsOf } from "../narrative/element.ts";
import { type Field, ID_FIELDS } from "../narrative/head.ts";
import { type Narrative, textsInOrder } from "../narrative/narrative.ts";
import type { Lang } from "./api.ts";
import type { BlockView, Span, TextView } from "./text-api.ts";
import { blockWords, type Speech, templateWords } from "./words.ts";

/** A year's narrative: in each language its opening, then its sections in their order. */
export const textViews = (
  narratives: readonly Narrative[],
  year: number,
  speeches: ReadonlyMap<Lang, Speech>,
): readonly TextView[] =>
  [...speeches].flatMap(([lang, speech]) =>
    textsInOrder(narratives, year, lang).map(
      (narrative): TextView => ({
        id: narrative.id,
        file: narrative.path,
        lang,
        text: narrative.text,
        head: narrative.head.length,
        blocks: blocksOf(narrative, speech),
      }),
    ),
  );

/** What a text is made of, piece by piece as it is edited: the fields of its head, then its paragraphs. */
function blocksOf(narrative: Narrative, speech: Speech): readonly BlockView[] {
  const { head, tree, text } = narrative;
  const fields = head.fields.map((field) => fieldView(field, head.values?.get(field.key), speech));
  const bodies =
    tree === null
      ? unread(text, head.length)
      : childrenOf(tree).flatMap((node) => blockViews(node, text, speech));
  return [...fields, ...bodies];
}

/** What a block is of where nothing is said. */
const BARE = { field: null, id: null, ids: [], holder: null } as const;

/** A field of the head; its value stands between its quotation marks. */
function fieldView({ key, source, offset }: Field, value: unknown, speech: Speech): BlockView {
  const at = offset + source.length - source.trimStart().length;
  const written = source.trim();
  const isIds = ID_FIELDS.has(key);
  const template = typeof value === "string" ? value : written;
  const inside = written.indexOf(template);
  return {
    kind: isIds ? "ids" : "field",
    ...BARE,
    field: key,
    at,
    written,
    lines: { from: at, to: at + written.length },
    from: at + Math.max(0, inside),
    ids: isIds ? [value].flat().filter((id) => typeof id === "string") : [],
    words: templateWords(template, speech),
  };
}

function blockViews(node: MdastNode, text: string, speech: Speech): readonly BlockView[] {
  if (node.type === "yaml" || node.position === undefined) return [];
  const name = node.type === "mdxJsxFlowElement" ? (node.name ?? "") : "";
  const view = (kind: BlockView["kind"]): BlockView => {
    const words = blockWords(node, text, speech);
    const { from, to } = spanOf(node);
    const place = { at: from, from, written: words.source, lines: { from, to } };
    return { ...BARE, kind, id: idOf(node), words, ...place };
  };
  if (name === "Figure") return [view("chart")];
  if (name === "List") return [view("list")];
  if (name === "Open") {
    const items = itemsOf(node);
    return items.length === 0 ? [view("other")] : items.map((item) => itemView(item, node, text, speech));
  }
  if (node.type === "mdxFlowExpression") return [view("remark")];
  return [view(node.type === "paragraph" || name === "Metric" ? "words" : "other")];
}

/** The items of the one list that an element holds; none where it holds anything else, or an item without words. */
function itemsOf(holder: MdastNode): readonly MdastNode[] {
  const [list, ...others] = childrenOf(holder);
  const items = list?.type === "list" && others.length === 0 ? childrenOf(list) : [];
  return items.every((item) => childrenOf(item).length > 0) ? items : [];
}

/** An item of a list: its words without their mark. */
function itemView(item: MdastNode, holder: MdastNode, text: string, speech: Speech): BlockView {
  const [first = item] = childrenOf(item);
  const { to } = spanOf(item);
  const at = spanOf(first).from;
  const words = { ...blockWords(item, text, speech), source: text.slice(at, to) };
  const lines = { from: text.lastIndexOf("\n", spanOf(item).from) + 1, to };
  const place = { at, from: at, written: words.source, lines, holder: spanOf(holder) };
  return { ...BARE, kind: "item", words, ...place };
}

const spanOf = ({ position }: MdastNode): Span => ({
  from: position?.start.offset ?? 0,
  to: position?.end.offset ?? 0,
});

function idOf(node: MdastNode): string | null {
  const id = node.type === "mdxJsxFlowElement" ? propsOf(node)["id"] : undefined;
  return typeof id === "string" ? id : null;
}

/** The blocks of a text that can't be read, as they stand between empty lines. @param length of its head. */
function unread(text: string, length: number): readonly BlockView[] {
  return [...text.slice(length).matchAll(/\S(?:(?!\n[ \t]*\n)[\s\S])*/g)].map(({ 0: found, index }) => {
    const source = found.trimEnd();
    const at = length + index;
    const words = { source, said: [{ text: source, id: null }], chips: {} };
    const lines = { from: at, to: at + source.length };
    return { ...BARE, kind: "words", words, at, from: at, written: source, lines };
  });
}
