import type { Derived, Share } from "../record/kinds/index.ts";
import type { NounForms } from "../record/terms.ts";
import { type FormatOptions, GrammarError, type KindWords, type Language } from "./language.ts";

/** The text with a capital first letter, by the language's own rule; figures and signs stay as they are. */
export function capitalised(text: string, tag: string): string {
  const [first = ""] = text;
  return first.toLocaleUpperCase(tag) + text.slice(first.length);
}

/** Words joined by spaces, the empty ones left out; with a capital where they open a sentence. */
export function finish(words: readonly string[], { start = false }: FormatOptions, tag: string): string {
  const text = words.filter((word) => word !== "").join(" ");
  return start ? capitalised(text, tag) : text;
}

/** A form of a noun of the language `tag`. @throws GrammarError, which tells the form to add. */
export function form(noun: NounForms, name: string, tag: string): string {
  const found = noun[name];
  if (found !== undefined) return found;
  const { one, other } = noun;
  const args = { lang: { language: tag, bare: true }, noun: one ?? other ?? "", form: name } as const;
  throw new GrammarError("grammar.form", args);
}

/** What says counts, shares and lists; names stand as they are, so that no case can be asked of a list. */
export function kindWords(
  tag: string,
  count: Language["count"],
  share: Language["share"],
  list: Language["list"],
): Pick<Language["kinds"], "count" | "share" | "list" | "derived"> {
  const shareWords: KindWords<Share | Derived> = {
    format: ({ value, precision, noun }, options) => share(value, precision, noun[tag] ?? null, options),
  };
  return {
    count: {
      format: ({ value, precision, noun }, options) => count(value, precision, noun[tag] ?? null, options),
    },
    share: shareWords,
    derived: shareWords,
    list: {
      format: ({ items }, { start = false, bare: _, ...unmet }, text) => {
        const [option] = Object.entries(unmet).flatMap(([name, value]) => (value ? [name] : []));
        if (option !== undefined) throw new GrammarError("grammar.list", { option });
        return finish([list(items.map(text))], { start }, tag);
      },
    },
  };
}
