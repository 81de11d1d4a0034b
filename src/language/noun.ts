import type { NounForms } from "../record/terms.ts";
import { GrammarError } from "./language.ts";

/** A form of a noun of the language `tag`. Throws GrammarError, telling which form to add, where the noun has none. */
export function form(noun: NounForms, name: string, tag: string): string {
  const found = noun[name];
  if (found !== undefined) return found;
  const { one, other } = noun;
  const args = { lang: { language: tag, bare: true }, noun: one ?? other ?? "", form: name } as const;
  throw new GrammarError("grammar.form", args);
}
