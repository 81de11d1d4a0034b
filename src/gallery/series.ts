import type { Series } from "../record/kinds/index.ts";
import type { Precision } from "../record/model.ts";
import type { Amount, Measured } from "../record/terms.ts";
import { described, type LabelName, THING } from "./figures.ts";

/** A series by its periods, null where it has no figure. */
const series = (
  id: string,
  points: readonly (readonly [at: string, value: Amount | null, precision?: Precision])[],
  label: LabelName = "middle",
  measured: Measured = { noun: THING },
): Series => ({
  ...described(id, label),
  kind: "series",
  measured,
  points: points.map(([at, value, precision = "exact"]) => ({ at, value, precision })),
});

/** So many months from January 2028 on, each with its figure. */
const months = (many: number, value: (month: number) => number) =>
  Array.from({ length: many }, (_, index): readonly [string, number] => [
    `${2028 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`,
    value(index),
  ]);

export const TWO_MISSING = series("a", [
  ["2030-09", 1_200],
  ["2030-10", 3_400, "over"],
  ["2030-11", null],
  ["2030-12", 2_900, "around"],
  ["2031-01", { from: 500, to: 700 }],
  ["2031-02", 1_800],
  ["2031-04", 2_100, "nearly"],
  ["2031-05", 300, "at-least"],
]);

export const THIRTY_MONTHS = series(
  "a",
  months(30, (month) => (month % 12) ** 3),
);

export const FIFTY_MONTHS = series(
  "a",
  months(50, (month) => 900 + (month % 7) * 30),
  "short",
);

export const ONE_MONTH = series(
  "a",
  months(1, () => 0),
  "long",
);

export const BELOW_NOTHING = series(
  "a",
  [
    ["2030-Q2", -3.5, "around"],
    ["2030-Q3", 2.1],
    ["2030-Q4", { from: -2, to: 3 }],
    ["2031-Q1", { from: -6, to: -4 }],
    ["2031-Q2", -1.2, "over"],
  ],
  "middle",
  { unit: "percent" },
);

export const HUGE_MONEY = series(
  "a",
  [
    ["2027/28", 1],
    ["2028/29", 4_200_000_000],
    ["2030/31", 999_999_999_999, "up-to"],
  ],
  "words",
  { unit: "KZT" },
);

export const FOUR_LINES: readonly Series[] = [
  series(
    "a",
    months(24, (month) => Math.round(5_000 + 3_000 * Math.sin(month / 3))),
  ),
  series(
    "b",
    months(20, (month) => Math.round(4_000 + 2_000 * Math.sin(month / 3 + 1))).filter(
      (_, index) => index !== 9,
    ),
    "other",
  ),
  series(
    "c",
    months(24, (month) => 2_000 + 40 * month),
    "long",
  ),
  series(
    "d",
    months(24, (month) => Math.round(5_100 + 3_000 * Math.sin((month + 1) / 3))),
    "third",
  ),
];

export const FAR_FROM_NOTHING: readonly Series[] = [
  series(
    "a",
    [
      ["2028", 87.5],
      ["2029", 88.1, "around"],
      ["2030", 90.2],
      ["2031", 91.4, "over"],
    ],
    "middle",
    { unit: "percent" },
  ),
  series(
    "b",
    [
      ["2028", 82.5],
      ["2030", 86.2, "nearly"],
      ["2031", 88.4],
    ],
    "other",
    { unit: "percent" },
  ),
];
