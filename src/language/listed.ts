import type { List } from "../record/kinds/index.ts";
import { capitalised } from "./capital.ts";
import { GrammarError, type KindWords } from "./language.ts";

/** Says named things in a language that joins them by `join`: names stand as they are, so that no case can be asked of them. */
export const listWords = (tag: string, join: (items: readonly string[]) => string): KindWords<List> => ({
  say: ({ items }, { start = false, bare: _, ...unmet }, text) => {
    const [option] = Object.entries(unmet).flatMap(([name, value]) => (value ? [name] : []));
    if (option !== undefined) throw new GrammarError("grammar.list", { option });
    const joined = join(items.map(text));
    return start ? capitalised(joined, tag) : joined;
  },
});
