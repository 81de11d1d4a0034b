import { expect, test } from "vitest";
import { oneInN } from "../../../src/charts/one-in-n/options.ts";
import { FORMS } from "../../../src/charts/options.ts";
import { refusalOf } from "../../../src/charts/refuse.ts";
import { withYearsBefore } from "../../../src/record/editions.ts";
import type { DerivedAmount } from "../../../src/record/kinds/derived.ts";
import type { Metric } from "../../../src/record/model.ts";
import { NOTHING_PUBLISHED } from "../../../src/record/published.ts";
import { count, recordOf } from "./voices.ts";

const { noun, ...described } = count("all", 12);
const sum: DerivedAmount = {
  ...described,
  id: "both",
  kind: "derived",
  how: "sum",
  ids: ["all", "others"],
  measured: { noun },
};
const range: Metric = { ...count("some", 5), value: { from: 5, to: 7 } };

test("a sum is no share, and a range no number, for the forms that draw those", () => {
  for (const form of FORMS.filter(({ ranges }) => ranges === undefined))
    for (const metric of [sum, range]) {
      if (!form.kinds.includes(metric.kind)) continue;
      expect(refusalOf(form, [metric], {}), `${form.name} of ${metric.id}`).toMatchObject({
        code: "refused.ranges",
      });
    }
  expect(oneInN.kinds).toContain(sum.kind);
});

test("no chart of change is made by itself of what has no one number in each year", () => {
  const ranged: Metric = { ...count("all", 11), value: { from: 1, to: 2 } };
  const automatic = { say: () => ({ title: {} }), published: NOTHING_PUBLISHED };
  const years = (...editions: Parameters<typeof withYearsBefore>[0]) => withYearsBefore(editions, automatic);
  const [, now] = years(
    { record: recordOf(2030, [range, count("all", 12)]), charts: [] },
    { record: recordOf(2031, [count("some", 6), ranged]), charts: [] },
  );
  expect(now?.charts).toEqual([]);
  const [, then] = years(
    { record: recordOf(2030, [count("all", 12)]), charts: [] },
    { record: recordOf(2031, [count("all", 11)]), charts: [] },
  );
  expect(then?.charts.map(({ id }) => id)).toEqual(["change-all"]);
});
