import type { MdastNode } from "satteri";
import { parseTemplate, slotNames } from "../language/template.ts";
import type { Voice } from "../language/voice.ts";
import { childrenOf, propsOf } from "../narrative/element.ts";
import { metricsIn, type Narrative, textsInOrder } from "../narrative/narrative.ts";
import { attempt, speak, textsOf } from "../narrative/speak.ts";
import { baseOf } from "../record/ids.ts";

/** Every heading and paragraph of a year's narrative that says a figure, as its readers read it, in their order. */
export function sentencesWith(
  id: string,
  narratives: readonly Narrative[],
  lang: string,
  voice: Voice,
): readonly string[] {
  const said = (words: string): string => voice.language.typeset(words);
  return textsInOrder(narratives, voice.record.year, lang).flatMap((text) => {
    const heads = Object.values(text.head.texts)
      .filter((template) => slotNames(parseTemplate(template)).map(baseOf).includes(id))
      .map((template) => attempt(() => voice.plain(template), template));
    const blocks = text.tree !== null && metricsIn(text, "used").has(id) ? childrenOf(text.tree) : [];
    const bodies = blocks.filter((block) => names(block, id)).flatMap((block) => speak(block, voice));
    return [...heads, ...bodies.flatMap(textsOf).map(said)];
  });
}

/** Whether an element that names the figure is in a part of the text. */
const names = (node: MdastNode, id: string): boolean =>
  ((node.type === "mdxJsxTextElement" || node.type === "mdxJsxFlowElement") && propsOf(node)["id"] === id) ||
  childrenOf(node).some((child) => names(child, id));
