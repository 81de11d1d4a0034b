import { defineMdastPlugin, type MdastNode, type MdxJsxFlowElement } from "satteri";

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
