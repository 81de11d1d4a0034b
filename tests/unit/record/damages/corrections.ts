import { type Damage, figure } from "./damage.ts";

/** Corrections of parts, of points and of periods. */
export const corrections: readonly Damage[] = [
  figure(
    "a correction of a part that isn't there",
    '"part": "upper"',
    '"part": ▲"uper"',
    "correction-part",
    "`trips-by-line` has no part or point `uper` to correct. Did you mean `upper`?",
  ),
  figure(
    "a correction of a point that isn't there",
    '"at": "2032-07",\n      "was"',
    '"at": ▲"2032-08",\n      "was"',
    "correction-part",
  ),
  figure(
    "a correction of a point that has no value",
    '"at": "2032-07",\n      "was"',
    '"at": ▲"2032-06",\n      "was"',
    "correction-part",
  ),
  figure(
    "a correction that doesn't say which part",
    '"metric": "trips-by-line",\n      "part": "upper",',
    '"metric": ▲"trips-by-line",',
    "correction-part",
    '`trips-by-line` has several figures, and the correction doesn\'t say which. Add "part" with the part\'s id, or "at" with the month or year: upper, lower.',
  ),
  figure(
    "a correction of a part of what has none",
    '"metric": "season",',
    '"metric": "season",\n      "part": ▲"first",',
    "correction-part",
  ),
  figure(
    "a correction of a part in another shape",
    '"value": 590',
    '"value": ▲{ "part": 1, "of": 5 }',
    "correction-shape",
  ),
  figure(
    "a correction of a period in another shape",
    '"value": "2032-05", "precision"',
    '"value": ▲590, "precision"',
    "correction-shape",
  ),
  figure(
    "a correction of a sum",
    '"metric": "season",\n      "was": { "value": "2032-05"',
    '"metric": "both",\n      "was": { "value": ▲590',
    "correction-shape",
  ),
  figure(
    "a correction of a part to the same",
    '"was": { "value": 590,',
    '"was": ▲{ "value": 600,',
    "correction-same",
  ),
  figure(
    "a correction to a month that doesn't exist",
    '"value": "2032-05", "precision"',
    '"value": ▲"2032-15", "precision"',
    "wrong-type",
  ),
  figure(
    "a correction with a part and a time",
    '"part": "upper",',
    '"part": "upper",\n      "at": ▲"2032-05",',
    "correction-part",
  ),
  figure(
    "a correction of the plan of what has none",
    '"metric": "season",',
    '"metric": "season",\n      "target": ▲true,',
    "correction-target",
    "The correction is of what was planned of `season`, which has no `target`. Leave `target` out of the correction, or put the plan back: what was published stays.",
  ),
  figure(
    "a correction of a plan to a range",
    '"part": "upper",\n      "was": { "value": 590,',
    '"part": "upper",\n      "target": true,\n      "was": { "value": ▲{ "from": 590, "to": 600 },',
    "correction-target",
  ),
  figure(
    "a correction of a plan to the same",
    '"part": "upper",\n      "was": { "value": 590,',
    '"part": "upper",\n      "target": true,\n      "was": ▲{ "value": 700,',
    "correction-same",
  ),
  figure(
    "a correction of a plan said otherwise than so",
    '"part": "upper",\n      "was": { "value": 590,',
    '"part": "upper",\n      "target": ▲false,\n      "was": { "value": 590,',
    "value-unknown",
  ),
  figure("a correction to less than nothing", '"value": 590', '"value": ▲-590', "correction-negative"),
  figure(
    "a correction to a period backwards",
    '"value": "2032-05", "precision"',
    '"value": ▲{ "from": "2032-10-15", "to": "2032-05-01" }, "precision"',
    "date-order",
  ),
  figure("a correction with a part in words", '"part": "upper"', '"part": ▲"the upper one"', "text-form"),
  figure(
    "a correction to a range upside down",
    '{ "from": 1000, "to": 1100 }',
    '▲{ "from": 1100, "to": 1000 }',
    "range-ends",
  ),
];
