import type { Metric, Text, YearRecord } from "../record/model.ts";
import type { MessageKey } from "./index.ts";
import type { Language, Saying } from "./language.ts";

/** A piece of a filled template: plain text, or a figure of the record with the words that say it. */
export type Part = string | { readonly metric: Metric; readonly text: string };

/** What a message's placeholders stand for. Numbers are said by the language. */
export type MessageValues = Readonly<Record<string, string | number>>;

/** One language speaking of one year's record: the only way in which a stage gets words. */
export interface Voice {
  readonly language: Language;
  readonly record: YearRecord;
  /** A text of the record in this language, typeset. */
  text(text: Text): string;
  /** A metric of the record, found by its id. @throws where there is none. */
  metric(id: string): Metric;
  /** A metric as a sentence wants it; a list's items are joined as a sentence joins them. @throws GrammarError where the language can't. */
  say(metric: Metric, saying?: Saying): string;
  /** An interface text of the language's `messages/`, filled and typeset. */
  message(key: MessageKey, values?: MessageValues): string;
  /** A template such as "{accredited-colleges start} won accreditation", filled, with its figures apart. */
  fill(template: string): readonly Part[];
  /** The same as plain text. */
  plain(template: string): string;
}
