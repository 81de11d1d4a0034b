import { pluralCategory } from "./numbers.ts";
import type { MessageValues } from "./voice.ts";

/** A message that depends on a number: `$by` names the value, the other keys are CLDR plural categories. */
export type PluralMessage = Readonly<Record<string, string>>;
export type Message = string | PluralMessage;
/** A language's interface texts by key. */
export type Messages = Readonly<Record<string, Message>>;

/** The plural categories that a language's numbers fall into (CLDR). */
export const pluralCategories = (tag: string): readonly string[] =>
  new Intl.PluralRules(tag).resolvedOptions().pluralCategories;

/** The template of a message for these values. Throws where a plural message lacks its number or the category. */
export function choose(message: Message, values: MessageValues, tag: string): string {
  if (typeof message === "string") return message;
  const { $by: by } = message;
  const value = by === undefined ? undefined : values[by];
  if (typeof value !== "number") throw new Error(`a plural message needs a number as its value "${by}"`);
  const category = pluralCategory(tag, value);
  const template = message[category];
  if (template === undefined) throw new Error(`a plural message has no form "${category}"`);
  return template;
}
