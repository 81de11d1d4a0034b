import { told, toldLanguage } from "../diagnostics/told.ts";
import type { NounForms } from "../record/model.ts";
import { GrammarError } from "./language.ts";

/** A form of a noun of the language `tag`. Throws GrammarError, telling which form to add, where the noun has none. */
export function form(noun: NounForms, name: string, tag: string): string {
  const found = noun[name];
  if (found !== undefined) return found;
  const { one, other } = noun;
  const language = new Intl.DisplayNames([toldLanguage()], { type: "language" }).of(tag) ?? tag;
  throw new GrammarError(
    told`The ${language} noun “${one ?? other ?? ""}” has no form “${name}”, which this sentence needs.`,
    told`Add "${name}" to the noun's forms in the data, or reword so that the figure is the subject.`,
  );
}
