import { defineMdastPlugin, type MdastNode, type MdastVisitorContext, type MdxJsxFlowElement } from "satteri";
import { loadLanguage } from "../language/index.ts";
import { typesetPieces, unbreakable } from "../language/typeset.ts";

/** Typesets a passage in the language of its file's folder, as one text across the elements that stand in it. */
async function set(passage: Readonly<MdastNode>, context: MdastVisitorContext): Promise<void> {
  const lang = context.fileURL?.pathname.match(/\/report\/\d+\/([^/]+)\/[^/]+\.mdx$/)?.[1];
  if (lang === undefined) return;
  const { language } = await loadLanguage(lang);
  const leaves = leavesOf(passage);
  const texts = typesetPieces(leaves.map(wordsOf), language.typeset);
  for (const [index, leaf] of leaves.entries())
    if (leaf.type === "text") context.replaceNode(leaf, unbroken(texts[index] ?? ""));
}

const leavesOf = (node: Readonly<MdastNode>): readonly Readonly<MdastNode>[] =>
  "children" in node && node.children.length > 0 ? node.children.flatMap(leavesOf) : [node];

const wordsOf = (leaf: Readonly<MdastNode>): string => (leaf.type === "text" ? leaf.value : "");

/** The text, its unbreakable pieces in an element that keeps them on a line. */
const unbroken = (text: string): MdastNode[] =>
  unbreakable(text).map(
    (piece): MdastNode =>
      piece.whole
        ? {
            type: "mdxJsxTextElement",
            name: "span",
            attributes: [{ type: "mdxJsxAttribute", name: "class", value: "nb" }],
            children: [{ type: "text", value: piece.text }],
          }
        : { type: "text", value: piece.text },
  );

/** The narrative's typography: what templates and messages get from their voice, prose gets as it is compiled. */
export const prose = defineMdastPlugin({ name: "prose", paragraph: set, heading: set, tableCell: set });

type Blocks = Extract<MdastNode, { type: "root" }>["children"];
type Text = MdxJsxFlowElement["children"][number];

/** A narrative's blocks are texts, but for its charts (constructs.ts refuses what is neither). */
const isText = (block: Blocks[number]): block is Text =>
  block.type !== "mdxJsxFlowElement" || block.name !== "Figure";

/** Blocks of text as they follow each other, in one element; charts stand between them. */
function inColumns(blocks: Readonly<Blocks>): Blocks {
  const columns: Blocks = [];
  let open: Text[] | null = null;
  for (const block of blocks) {
    if (!isText(block)) {
      open = null;
      columns.push(block);
    } else if (open === null) {
      open = [block];
      const attributes = [{ type: "mdxJsxAttribute" as const, name: "class", value: "prose" }];
      columns.push({ type: "mdxJsxFlowElement", name: "div", attributes, children: open });
    } else open.push(block);
  }
  return columns;
}

/** Reading text between two charts is one column of the page: pictograms stand beside it. */
export const chapters = defineMdastPlugin({
  name: "chapters",
  before(root, context) {
    context.replaceNode(root, { ...root, children: inColumns(root.children) });
  },
});
