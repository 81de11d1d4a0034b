import { loadLanguage } from "../../../src/language/index.ts";
import { createVoice, type Voice } from "../../../src/language/voice.ts";
import type { Derived, Metric, PlainCount, Precision, Share, YearRecord } from "../../../src/record/model.ts";
import { lowestTerms } from "../../../src/record/precision.ts";

export const LANGUAGES = ["en", "kk", "ru"] as const;
export type Tag = (typeof LANGUAGES)[number];

const loaded = {
  en: await loadLanguage("en"),
  kk: await loadLanguage("kk"),
  ru: await loadLanguage("ru"),
};

export const recordOf = (year: number, metrics: readonly Metric[]): YearRecord => ({
  year,
  draft: false,
  title: { en: "A year", kk: "Жыл", ru: "Год" },
  sources: [],
  metrics,
  corrections: [],
});

/** A voice that speaks of these metrics. @param earlier records of the years before. */
export const voiceOf = (
  tag: Tag,
  metrics: readonly Metric[] = [],
  earlier: readonly YearRecord[] = [],
): Voice =>
  createVoice(loaded[tag].language, loaded[tag].messages, {
    ...recordOf((earlier.at(-1)?.year ?? 2030) + 1, metrics),
    earlier,
  });

type Labels = Readonly<Record<Tag, string>>;

const THING = {
  en: { one: "thing", other: "things" },
  kk: { other: "зат", gen: "заттың" },
  ru: { one: "предмет", few: "предмета", many: "предметов", other: "предмета", gender: "m" },
};
const PERSON = {
  en: { one: "student", other: "students" },
  kk: { other: "білім алушы", gen: "білім алушының" },
  ru: { one: "учащийся", few: "учащихся", many: "учащихся", other: "учащегося", gender: "m" },
};

/** What is counted is told by the id, whatever it is called. */
const described = (id: string, label: Labels) => ({
  id,
  label,
  definition: labelOf(id),
  source: "summary",
  quote: "",
});
const labelOf = (id: string): Labels => ({
  en: `Label of ${id}`,
  kk: `Көрсеткіш: ${id}`,
  ru: `Показатель ${id}`,
});

export const count = (
  id: string,
  value: number,
  precision: Precision = "exact",
  label: Labels = labelOf(id),
): PlainCount => ({ ...described(id, label), kind: "count", value, precision, noun: THING });

export const share = (
  id: string,
  part: number,
  of: number,
  precision: Precision = "exact",
  label: Labels = labelOf(id),
): Share => ({ ...described(id, label), kind: "share", value: { part, of }, precision, noun: PERSON });

/** A share that we reckon of two counts. */
export const derived = (id: string, part: number, of: number): Derived => {
  const label = labelOf(id);
  const counts = { part, of };
  const value = lowestTerms(counts);
  const ratio = ["a", "b"] as const;
  return {
    id,
    label,
    definition: label,
    kind: "derived",
    ratio,
    value,
    counts,
    precision: "exact",
    noun: THING,
  };
};
