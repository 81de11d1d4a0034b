import type { Breakdown, Change, Measure, Part } from "../record/kinds/index.ts";
import type { Precision } from "../record/model.ts";
import type { Amount, Unit } from "../record/terms.ts";
import { count, described, LABELS, type LabelName, THING } from "./figures.ts";

const part = (
  id: string,
  value: Amount,
  label: LabelName = "short",
  precision: Precision = "exact",
  planned?: number,
): Part => ({
  id,
  label: LABELS[label],
  value,
  precision,
  ...(planned !== undefined && { target: { value: planned, precision: "exact", quote: "" } }),
});

const breakdown = (parts: readonly Part[]): Breakdown => ({
  ...described("parts", "middle"),
  kind: "breakdown",
  measured: { noun: THING },
  parts,
  complete: true,
});

export const measure = (
  id: string,
  value: Amount,
  unit: Unit,
  label: LabelName,
  precision: Precision = "exact",
): Measure => ({ ...described(id, label), kind: "measure", value, unit, precision });

/** The whole of the parts, and some of them; the rest can be reckoned. */
export const GRANTS = count("whole", 10_000, "middle");
export const FIELDS: Breakdown = {
  ...breakdown([
    part("a", 1_800, "other"),
    part("b", 2_450),
    part("c", 900, "long", "over"),
    part("d", 300, "third", "nearly"),
  ]),
  complete: false,
  of: "whole",
};

export const PLANNED = breakdown([
  part("a", 2_450, "short", "exact", 2_500),
  part("b", 1_800, "middle", "over", 1_500),
  part("c", 1_200, "third", "nearly", 2_600),
  part("d", 0, "other", "exact", 200),
]);

export const RANGES = breakdown([
  part("a", { from: 2_000, to: 2_600 }),
  part("b", { from: 1_500, to: 1_800 }, "middle", "around"),
  part("c", 700, "other", "at-least"),
]);

export const THIRTY = breakdown(
  Array.from({ length: 30 }, (_, index) =>
    part(`p${index}`, Math.round(3_000 / (index + 1)), index % 4 === 1 ? "middle" : "short"),
  ),
);

export const MONEY: readonly Measure[] = [
  measure("a", 4_200_000_000, "KZT", "short", "over"),
  measure("b", 519_900_000_000, "KZT", "middle"),
  measure("c", 41_898.5, "KZT", "words", "around"),
];

export const RISES: readonly Measure[] = [
  measure("a", 30, "percent", "short", "over"),
  measure("b", -12.5, "percent", "middle"),
  measure("c", -4, "percent", "third", "at-least"),
  measure("d", { from: -5, to: 7 }, "percent", "words"),
  measure("e", -8, "percent", "other", "around"),
];

export const RISE: Change = {
  ...described("a", "middle"),
  kind: "change",
  value: 12,
  precision: "over",
  measured: { unit: "percent" },
  against: "2030",
};

export const EMPLOYED: Measure = {
  ...measure("a", 87.5, "percent", "middle", "nearly"),
  target: { value: 90, precision: "exact", quote: "" },
};

export const BETWEEN = measure("a", { from: 40, to: 55.5 }, "percent", "long", "around");
