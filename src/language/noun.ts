import type { NounForms } from "../record/model.ts";
import { GrammarError } from "./language.ts";

/** A form of a noun. Throws GrammarError, telling which form to add, where the noun has none. */
export function form(noun: NounForms, name: string, language: string): string {
  const found = noun[name];
  if (found !== undefined) return found;
  const { one, other } = noun;
  throw new GrammarError(
    `The ${language} noun “${one ?? other ?? ""}” has no form “${name}”, which this sentence needs.`,
    `Add "${name}" to the noun's forms in the data, or reword so that the figure is the subject.`,
  );
}
