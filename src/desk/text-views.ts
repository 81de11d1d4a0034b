import type { MdastNode } from "satteri";
import { propsOf } from "../narrative/element.ts";
import { type Field, ID_FIELDS } from "../narrative/head.ts";
import { type Narrative, narrativeOf } from "../narrative/narrative.ts";
import type { Lang } from "./api.ts";
import type { BlockView, TextView } from "./text-api.ts";
import { blockWords, type Speech, templateWords } from "./words.ts";

/** A year's narrative: in each language its opening, then its sections in their order. */
export const textViews = (
  narratives: readonly Narrative[],
  year: number,
  speeches: ReadonlyMap<Lang, Speech>,
  changed: readonly string[],
): readonly TextView[] =>
  [...speeches].flatMap(([lang, speech]) => {
    const { opening, sections } = narrativeOf(narratives, year, lang);
    return [...(opening === null ? [] : [opening]), ...sections].map(
      (narrative): TextView => ({
        id: narrative.id,
        file: narrative.path,
        lang,
        blocks: blocksOf(narrative, speech),
        isChanged: changed.includes(narrative.path),
      }),
    );
  });

/** What a text is made of, piece by piece as it is edited: the fields of its head, then its paragraphs. */
function blocksOf(narrative: Narrative, speech: Speech): readonly BlockView[] {
  const { head, tree, text } = narrative;
  const fields = head.fields.map((field) => fieldView(field, head.values?.get(field.key), speech));
  const bodies =
    tree === null ? unread(text) : childrenOf(tree).flatMap((node) => blockViews(node, text, speech));
  return [...fields, ...bodies];
}

/** A field of the head; its value stands between its quotation marks. */
function fieldView({ key, source, offset }: Field, value: unknown, speech: Speech): BlockView {
  const at = offset + source.length - source.trimStart().length;
  const written = source.trim();
  const isIds = ID_FIELDS.has(key);
  const template = typeof value === "string" ? value : written;
  const inside = written.indexOf(template);
  return {
    kind: isIds ? "ids" : "field",
    field: key,
    id: null,
    at,
    written,
    from: at + Math.max(0, inside),
    ids: isIds ? [value].flat().filter((id) => typeof id === "string") : [],
    words: templateWords(template, speech),
  };
}

const childrenOf = (node: MdastNode): readonly MdastNode[] => ("children" in node ? node.children : []);

function blockViews(node: MdastNode, text: string, speech: Speech): readonly BlockView[] {
  if (node.type === "yaml" || node.position === undefined) return [];
  const name = node.type === "mdxJsxFlowElement" ? (node.name ?? "") : "";
  const view = (kind: BlockView["kind"], of: MdastNode = node): BlockView => {
    const at = of.position?.start.offset ?? 0;
    const words = blockWords(of, text, speech);
    return { kind, field: null, id: idOf(of), at, from: at, written: words.source, ids: [], words };
  };
  if (name === "Figure") return [view("chart")];
  if (name === "List") return [view("list")];
  if (name === "Open") {
    const items = childrenOf(node).flatMap(childrenOf).flatMap(childrenOf);
    return items.map((item) => view("item", item));
  }
  if (node.type === "mdxFlowExpression") return [view("remark")];
  return [view(node.type === "paragraph" || name === "Metric" ? "words" : "other")];
}

function idOf(node: MdastNode): string | null {
  const id = node.type === "mdxJsxFlowElement" ? propsOf(node)["id"] : undefined;
  return typeof id === "string" ? id : null;
}

/** The blocks of a text that can't be read, as they stand between empty lines. */
function unread(text: string): readonly BlockView[] {
  const [head = ""] = /^---[ \t]*\r?\n[\s\S]*?\r?\n---[ \t]*\r?\n/.exec(text) ?? [];
  return [...text.slice(head.length).matchAll(/\S(?:(?!\r?\n[ \t]*\r?\n)[\s\S])*/g)].map(
    ({ 0: found, index }) => {
      const source = found.trimEnd();
      const at = head.length + index;
      const words = { source, said: [{ text: source, id: null }], chips: {} };
      return { kind: "words", field: null, id: null, at, from: at, written: source, ids: [], words };
    },
  );
}
