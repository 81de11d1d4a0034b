import type { MdastNode } from "satteri";
import { bearingWords } from "../check/quotes.ts";
import { isObject, valueAt } from "../diagnostics/document.ts";
import { parseTemplate, slotNames } from "../language/template.ts";
import type { Voice } from "../language/voice.ts";
import { childrenOf, propsOf } from "../narrative/element.ts";
import { metricsIn, type Narrative, textsInOrder } from "../narrative/narrative.ts";
import { attempt, speak, textsOf } from "../narrative/speak.ts";
import { baseOf } from "../record/ids.ts";
import type { Edition } from "../record/model.ts";
import type { Lang, NounForms, Precision } from "../record/terms.ts";
import type { OpenContent } from "../site/content.ts";
import type { OpenView } from "./api.ts";

/** Numbers that ask for every form of a noun: each category of the site's languages, and one after a word. */
const COUNTED: readonly (readonly [number, Precision])[] = [
  [1, "exact"],
  [2, "exact"],
  [5, "exact"],
  [21, "exact"],
  [100, "exact"],
  [21, "over"],
];

/** What is told of the figure that is open alone. @param entry of the file, be it faulty. */
export async function openView(
  id: string,
  entry: unknown,
  { narratives, languages }: OpenContent,
  edition: Edition | undefined,
  voices: ReadonlyMap<Lang, Voice>,
): Promise<OpenView> {
  const metric = edition?.record.metrics.find((each) => each.id === id);
  return {
    id,
    sentences: Object.fromEntries(
      [...voices].map(([lang, voice]) => [lang, sentencesWith(id, narratives, lang, voice)]),
    ),
    counted: Object.fromEntries(
      [...languages].flatMap(([lang, { language }]) => {
        const forms = formsOf(valueAt(entry, ["noun", lang]));
        if (forms === null) return [];
        const said = COUNTED.map(([value, precision]) =>
          attempt(() => language.typeset(language.count(value, precision, forms, { figures: true })), null),
        );
        return [[lang, said]];
      }),
    ),
    borneOut:
      metric === undefined || edition === undefined
        ? []
        : await bearingWords(metric, edition.record, languages),
  };
}

/** The forms of a noun that are filled in; null where it is none. */
function formsOf(noun: unknown): NounForms | null {
  if (!isObject(noun)) return null;
  const forms = Object.entries(noun).filter(([, form]) => typeof form === "string" && /[^\s…]/u.test(form));
  return Object.fromEntries(forms);
}

/** Every heading and paragraph of a year's narrative that says a figure, as its readers read it, in their order. */
function sentencesWith(
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
