import type { Language } from "../language/language.ts";
import type { Metric, Text, YearRecord } from "../record/model.ts";
import type { Noun } from "../record/terms.ts";
import { EVERY_COURSE, LONG_CHANGES, MANY_CHANGES, type Pair } from "./changes.ts";
import { count, LABELS, list, share } from "./figures.ts";
import { BETWEEN, EMPLOYED, FIELDS, GRANTS, MONEY, PLANNED, RANGES, RISE, RISES, THIRTY } from "./parts.ts";
import {
  BELOW_NOTHING,
  FAR_FROM_NOTHING,
  FIFTY_MONTHS,
  FOUR_LINES,
  HUGE_MONEY,
  ONE_MONTH,
  THIRTY_MONTHS,
  TWO_MISSING,
} from "./series.ts";

/** Metrics with English words in a language that these have none in. */
export const inLanguage = (metrics: readonly Metric[], language: Language): readonly Metric[] =>
  metrics.map((metric) => {
    const described = {
      label: textIn(metric.label, language),
      definition: textIn(metric.definition, language),
    };
    const named = { ...metric, ...described };
    if ("noun" in named) return { ...named, noun: nounIn(named.noun, language) };
    if ("items" in named) return { ...named, items: named.items.map((item) => textIn(item, language)) };
    const spoken =
      "parts" in named
        ? { ...named, parts: named.parts.map((part) => ({ ...part, label: textIn(part.label, language) })) }
        : named;
    return "measured" in spoken && spoken.measured.noun !== undefined
      ? { ...spoken, measured: { noun: nounIn(spoken.measured.noun, language) } }
      : spoken;
  });

export const textIn = (words: Text, { tag }: Language): Text => ({ [tag]: words["en"] ?? "", ...words });

const nounIn = (noun: Noun, { tag, nounForms }: Language): Noun => {
  const { other = "", ...english } = noun["en"] ?? {};
  return {
    [tag]: Object.fromEntries(nounForms.required.map((form) => [form, english[form] ?? other])),
    ...noun,
  };
};

/** Metrics that may trouble a chart, under a name that says how. */
export interface GallerySubject {
  readonly name: string;
  readonly metrics: readonly Metric[];
  /** What the record has besides, such as the whole that parts are of. */
  readonly beside?: readonly Metric[];
  /** The years before, oldest first, where a metric is shown in them too. */
  readonly earlier?: readonly YearRecord[];
}

/** Metrics that a subject is made of, in one year. */
const tried = (name: string, ...metrics: readonly Metric[]): GallerySubject => ({ name, metrics });

/** The year in which the gallery is told. */
const GALLERY_YEAR = 2031;

/** A metric over years that end with the gallery's own; null for a year without a figure. */
function years(name: string, ...metrics: readonly [...(Metric | null)[], Metric]): GallerySubject {
  const first = GALLERY_YEAR + 1 - metrics.length;
  const records = metrics.map((metric, index) => recordOf(metric === null ? [] : [metric], first + index));
  return { name, metrics: records.at(-1)?.metrics ?? [], earlier: records.slice(0, -1) };
}

/** Metrics with what each was in the year before. */
const since = (name: string, pairs: readonly Pair[]): GallerySubject => ({
  name,
  metrics: pairs.map(([, now]) => now),
  earlier: [
    recordOf(
      pairs.flatMap(([then]) => then ?? []),
      GALLERY_YEAR - 1,
    ),
  ],
});

/** A record of these metrics alone. */
export const recordOf = (metrics: readonly Metric[], year = GALLERY_YEAR): YearRecord => ({
  year,
  draft: true,
  title: {},
  sources: [],
  metrics,
  corrections: [],
});

const MANY = Array.from({ length: 14 }, (_, index) =>
  count(
    `many-${index}`,
    Math.round(3 ** index * 1.7),
    index % 3 === 0 ? "middle" : "short",
    index % 2 === 0 ? "over" : "exact",
  ),
);

/** What every form is tried with; each takes what it does not refuse. The first that it takes is its plain case. */
export const SUBJECTS: readonly GallerySubject[] = [
  { ...tried("parts of a whole", FIELDS), beside: [GRANTS] },
  tried("parts and some not told", { ...FIELDS, parts: FIELDS.parts.slice(2) }),
  tried("planned parts", PLANNED),
  tried("parts from to", RANGES),
  tried("thirty parts", THIRTY),
  tried("sums of money", ...MONEY),
  tried("below nought", ...RISES),
  tried("per cents of a plan", EMPLOYED),
  tried("per cents from to", BETWEEN),
  tried("a rise", RISE),
  since("every course", EVERY_COURSE),
  since("long changes", LONG_CHANGES),
  since("many changes", MANY_CHANGES),
  years(
    "six years with a gap",
    count("a", 3, "long"),
    count("a", 4_100, "long", "around"),
    null,
    count("a", 0, "long"),
    count("a", 98_000, "long", "over"),
    count("a", 120, "long"),
  ),
  years("two years", count("a", 9_000, "middle", "over"), count("a", 12_000, "middle", "nearly")),
  years("two years alike", count("a", 40, "middle"), count("a", 40, "middle")),
  years(
    "shares over years",
    share("a", { part: 1, of: 4 }),
    share("a", { part: 1, of: 5 }, "middle", "over"),
    share("a", { part: 1, of: 3 }, "middle", "nearly"),
  ),
  years("huge over years", count("a", 1, "words"), count("a", 1_000_000_000, "words", "around")),
  tried(
    "plain",
    count("a", 28_000, "middle", "around"),
    count("b", 12_000, "short", "over"),
    count("c", 5_000, "other", "over"),
    count("d", 1_300, "third", "nearly"),
  ),
  tried("part of a whole", count("a", 4, "middle"), count("b", 32, "short")),
  tried("one in five", share("a", { part: 1, of: 5 })),
  tried(
    "names",
    list("a", [LABELS.middle, LABELS.short], "middle", false),
    list("b", [LABELS.other], "short", true),
  ),
  tried("large", count("a", 10_000, "middle")),
  tried("zero", count("a", 0, "middle")),
  tried("one", count("a", 1, "middle")),
  tried("hundred", count("a", 100, "middle", "over")),
  tried("odd", count("a", 137_913, "middle", "around")),
  tried("zero among others", count("a", 0), count("b", 40, "other"), count("c", 3, "third")),
  tried("fractions", count("a", 0.4, "short", "over"), count("b", 2.5, "other")),
  tried("huge beside one", count("a", 1_000_000_000, "middle", "over"), count("b", 1, "short")),
  tried("huge", count("a", 1_000_000_000_000, "middle", "nearly")),
  tried(
    "all alike",
    count("a", 100),
    count("b", 100, "other", "over"),
    count("c", 100, "third", "around"),
    count("d", 100, "middle", "nearly"),
  ),
  tried(
    "bounds",
    count("a", 60, "middle", "at-least"),
    count("b", 40, "other", "up-to"),
    count("c", 30, "third", "under"),
  ),
  tried("many", ...MANY),
  tried("long labels", count("a", 60, "long", "around"), count("b", 150, "long", "nearly")),
  tried("long words", count("a", 60, "words", "over"), count("b", 150, "words", "around")),
  tried("none of a whole", count("a", 0, "short"), count("b", 9, "other")),
  tried("all of a whole", count("a", 200, "short", "over"), count("b", 200, "other", "around")),
  tried("none in three", share("a", { part: 0, of: 3 }, "long", "over")),
  tried("all of twenty", share("a", { part: 20, of: 20 }, "words", "nearly")),
  tried(
    "long names",
    list("a", [LABELS.long, LABELS.words, LABELS.short], "long", false),
    list("b", [LABELS.words, LABELS.long], "words", true),
  ),
  tried("months with two missing", TWO_MISSING),
  tried("thirty months", THIRTY_MONTHS),
  tried("fifty months", FIFTY_MONTHS),
  tried("one month of nothing", ONE_MONTH),
  tried("quarters below nothing", BELOW_NOTHING),
  tried("huge money by school years", HUGE_MONEY),
  tried("four lines", ...FOUR_LINES),
  tried("two lines far from nothing", ...FAR_FROM_NOTHING),
  tried("one name", list("a", [LABELS.short], "short", false)),
];
