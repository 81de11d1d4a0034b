import { isQuantity, type Lang, type YearRecord } from "../../record/model.ts";

/** The counted nouns of a record in a language, in all forms. */
export const nounsOf = (record: YearRecord, lang: Lang): readonly string[] => [
  ...new Set(record.metrics.filter(isQuantity).flatMap((metric) => Object.values(metric.noun[lang] ?? {}))),
];
