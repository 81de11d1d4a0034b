import type { Derived, Share } from "../record/kinds/index.ts";
import type { NounForms } from "../record/terms.ts";
import { type FormatOptions, GrammarError, type KindWords, type Language } from "./language.ts";

/** The text with a capital first letter, by the language's own rule; figures and signs stay as they are. */
function capitalised(text: string, tag: string): string {
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

/** What is said of a number can't go on as a list can. @throws GrammarError. */
function refuseOpen({ open = false }: FormatOptions): void {
  if (open) throw new GrammarError("grammar.open");
}

/** What says counts, shares and lists; names stand as they are, so that no case can be asked of a list. */
export function kindWords(
  tag: string,
  count: Language["count"],
  share: Language["share"],
  list: Language["list"],
): Pick<Language["kinds"], "count" | "share" | "list" | "derived"> {
  const shareWords = <M extends Share | Derived>(ofAll: (metric: M) => boolean): KindWords<M> => ({
    format: (metric, options) => {
      refuseOpen(options);
      const { value, precision, noun } = metric;
      return share(value, precision, noun[tag] ?? null, { ...options, ofAll: ofAll(metric) });
    },
    // One in five is said in the singular, two in five in the plural, whatever word stands before them.
    agreement: ({ value }) => (value.part === 1 ? "one" : "rest"),
  });
  return {
    count: {
      format: ({ value, precision, noun }, options) => {
        refuseOpen(options);
        return count(value, precision, noun[tag] ?? null, options);
      },
      agreement: ({ value, precision }, ofCount) => ofCount(value, precision),
    },
    share: shareWords(() => false),
    derived: shareWords(({ value, counts }) => value.of === counts?.of),
    list: {
      format: ({ items }, { start = false, open = false, bare: _, ...unmet }, text) => {
        const [option] = Object.entries(unmet).flatMap(([name, value]) => (value ? [name] : []));
        if (option !== undefined) throw new GrammarError("grammar.list", { option });
        const names = items.map(text);
        return finish([open ? names.join(", ") : list(names)], { start }, tag);
      },
      agreement: () => null,
    },
  };
}
