import { isQuantity, type Lang, type YearRecord } from "../record/model.ts";

/** What a noun's forms hold besides forms. */
const GRAMMAR: ReadonlySet<string> = new Set(["gender", "animate"]);

/** The counted nouns of a record in a language, in all forms. */
export const nounsOf = (record: YearRecord, lang: Lang): readonly string[] => [
  ...new Set(
    record.metrics
      .filter(isQuantity)
      .flatMap((metric) => Object.entries(metric.noun[lang] ?? {}))
      .filter(([name]) => !GRAMMAR.has(name))
      .map(([, form]) => form),
  ),
];
