import type { FileEdit } from "../../editing/edits.ts";
import type { ContentView, Lang } from "../api.ts";
import { writtenAs } from "../grammar.ts";
import type { BlockView, ChartFileView, TextView } from "../text-api.ts";

/** Edits of the narrative's files: each changes the characters that it is about alone. */

/** A block with another text in it. */
export function rewritten({ file }: TextView, block: BlockView, typed: string): FileEdit {
  const { at, written } = block;
  if (block.kind !== "field")
    return { file, at, was: written, text: writtenAs(block.words.source, typed, "narrative") };
  const value = writtenAs(block.words.source, typed, "template");
  const quote = /^["']/.exec(written)?.[0];
  // A text in quotation marks of one kind holds the other as it is.
  const isPlain = quote === '"' && !/["\\\n]/.test(value);
  return { file, at, was: written, text: isPlain ? `"${value}"` : JSON.stringify(value) };
}

const endOf = ({ at, written }: BlockView): number => at + written.length;

/** The blocks of a text that stand in its body, in their order. */
export const bodyOf = ({ blocks }: TextView): readonly BlockView[] =>
  blocks.filter(({ field }) => field === null);

/** A new block after another one, or as the first of the body. */
export function inserted({ file, blocks }: TextView, after: BlockView, words: string): FileEdit {
  const isHead = after.field !== null;
  const last = blocks.filter(({ field }) => field !== null).at(-1) ?? after;
  const anchor = isHead ? last : after;
  const gap = after.kind === "item" ? "\n- " : "\n\n";
  // The head ends in a line of hyphens.
  const text = isHead ? `\n---\n\n${words}` : gap + words;
  return isHead
    ? { file, at: endOf(anchor), was: "\n---", text }
    : { file, at: endOf(anchor), was: "", text };
}

/** A block and the one after it, each in the place of the other. @param text between them. */
export const swapped = (
  { file }: TextView,
  first: BlockView,
  second: BlockView,
  between: string,
): FileEdit => ({
  file,
  at: first.at,
  was: first.written + between + second.written,
  text: second.written + between + first.written,
});

/** Between two blocks of a text stands nothing but what parts them. */
export const gapOf = (first: BlockView): string => (first.kind === "item" ? "\n- " : "\n\n");

/** A text without a block, and what parted it from the one before. */
export const removed = ({ file }: TextView, block: BlockView): FileEdit => {
  const gap = gapOf(block);
  return { file, at: block.at - gap.length, was: gap + block.written, text: "" };
};

/** The charts in the order in which readers meet them: that of the poster, then as texts have them, then those in none. */
export function readingOrder(content: ContentView): readonly ChartFileView[] {
  const [lang] = content.languages;
  const placed = placesOf(content, lang ?? "");
  const place = ({ id }: ChartFileView): number => {
    const at = placed.indexOf(id);
    return at < 0 ? placed.length : at;
  };
  return content.charts.toSorted((a, b) => place(a) - place(b));
}

/** Ids of the charts that a language's texts place. */
export const placesOf = ({ texts }: ContentView, lang: Lang): readonly string[] =>
  texts
    .filter((text) => text.lang === lang)
    .flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        block.kind === "chart" ? (block.id ?? []) : block.field === "poster" ? block.ids : [],
      ),
    );

/** Takes a chart out of every text that places it. */
export const unplaced = ({ texts }: ContentView, id: string): readonly FileEdit[] =>
  texts.flatMap((text) =>
    text.blocks
      .filter((block) => block.kind === "chart" && block.id === id)
      .toReversed()
      .map((block) => removed(text, block)),
  );
