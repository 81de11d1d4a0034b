import type { YearFigure } from "../charts/form.ts";
import type { Metric } from "../record/model.ts";
import { count, LABELS, list, share } from "./metrics.ts";

/** Metrics that may trouble a chart, under a name that says how. */
export interface SpecimenSubject {
  readonly name: string;
  readonly metrics: readonly Metric[];
  /** The first metric in other years too. */
  readonly history?: readonly YearFigure[];
}

/** The year in which specimens are told. */
export const SPECIMEN_YEAR = 2031;

/** A metric over years that end with the specimens' own; null for a year without a figure. */
function years(name: string, ...metrics: readonly [...(Metric | null)[], Metric]): SpecimenSubject {
  const first = SPECIMEN_YEAR + 1 - metrics.length;
  return {
    name,
    metrics: metrics.slice(-1).flatMap((metric) => metric ?? []),
    history: metrics.map((metric, index) => ({ year: first + index, metric })),
  };
}

const MANY = Array.from({ length: 14 }, (_, index) =>
  count(
    `many-${index}`,
    Math.round(3 ** index * 1.7),
    index % 3 === 0 ? "middle" : "short",
    index % 2 === 0 ? "over" : "exact",
  ),
);

/** What every form is tried with; each takes what it does not refuse. The first that it takes is its plain case. */
export const SUBJECTS: readonly SpecimenSubject[] = [
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
  {
    name: "plain",
    metrics: [
      count("a", 28_000, "middle", "around"),
      count("b", 12_000, "short", "over"),
      count("c", 5_000, "other", "over"),
      count("d", 1_300, "third", "nearly"),
    ],
  },
  { name: "part of a whole", metrics: [count("a", 4, "middle"), count("b", 32, "short")] },
  { name: "one in five", metrics: [share("a", { part: 1, of: 5 })] },
  {
    name: "names",
    metrics: [
      list("a", [LABELS.middle, LABELS.short], "middle", false),
      list("b", [LABELS.other], "short", true),
    ],
  },
  { name: "large", metrics: [count("a", 10_000, "middle")] },
  { name: "missing", metrics: [] },
  { name: "zero", metrics: [count("a", 0, "middle")] },
  { name: "one", metrics: [count("a", 1, "middle")] },
  { name: "hundred", metrics: [count("a", 100, "middle", "over")] },
  { name: "odd", metrics: [count("a", 137_913, "middle", "around")] },
  { name: "zero among others", metrics: [count("a", 0), count("b", 40, "other"), count("c", 3, "third")] },
  { name: "fractions", metrics: [count("a", 0.4, "short", "over"), count("b", 2.5, "other")] },
  {
    name: "huge beside one",
    metrics: [count("a", 1_000_000_000, "middle", "over"), count("b", 1, "short")],
  },
  { name: "huge", metrics: [count("a", 1_000_000_000_000, "middle", "nearly")] },
  {
    name: "all alike",
    metrics: [
      count("a", 100),
      count("b", 100, "other", "over"),
      count("c", 100, "third", "around"),
      count("d", 100, "middle", "nearly"),
    ],
  },
  { name: "many", metrics: MANY },
  { name: "long labels", metrics: [count("a", 60, "long", "around"), count("b", 150, "long", "nearly")] },
  { name: "long words", metrics: [count("a", 60, "words", "over"), count("b", 150, "words", "around")] },
  { name: "none of a whole", metrics: [count("a", 0, "short"), count("b", 9, "other")] },
  { name: "all of a whole", metrics: [count("a", 200, "short", "over"), count("b", 200, "other", "around")] },
  { name: "none in three", metrics: [share("a", { part: 0, of: 3 }, "long", "over")] },
  { name: "all of twenty", metrics: [share("a", { part: 20, of: 20 }, "words", "nearly")] },
  {
    name: "long names",
    metrics: [
      list("a", [LABELS.long, LABELS.words, LABELS.short], "long", false),
      list("b", [LABELS.words, LABELS.long], "words", true),
    ],
  },
  { name: "one name", metrics: [list("a", [LABELS.short], "short", false)] },
];
