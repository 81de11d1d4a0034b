import { expect, test } from "vitest";
import { arithmeticOf } from "../../../src/language/exactness.ts";
import { withYearsBefore } from "../../../src/record/editions.ts";
import type { Metric } from "../../../src/record/model.ts";
import { NOTHING_PUBLISHED } from "../../../src/record/published.ts";
import { totalOf } from "../../../src/record/total.ts";
import { chartOf, refusal, toldOf } from "./drawing.ts";
import { breakdown, type PartOf } from "./parts.ts";
import { count, LANGUAGES, recordOf, type Tag, voiceOf } from "./voices.ts";

const spaced = (text: string): string => text.replaceAll("\u00a0", " ");
const fields = (...values: readonly number[]): readonly PartOf[] =>
  values.map((value, index) => [`part-${index}`, value]);

/** What is told of a breakdown now and a year before. */
const told = (then: readonly PartOf[], now: readonly PartOf[], tag: Tag = "en"): string =>
  spaced(
    String(
      toldOf(chartOf("slopes", [breakdown("f", now)], {}, tag, [recordOf(2030, [breakdown("f", then)])]))[0],
    ),
  );

test("what all parts of a breakdown come to is compared with what they came to the year before", () => {
  expect(LANGUAGES.map((tag) => told(fields(10, 20, 2), fields(12, 21), tag))).toEqual([
    expect.stringMatching(/Label of f: 32 \(2030\), 33 \(2031\), 1 more\.$/),
    expect.stringMatching(/Көрсеткіш: f: 32 \(2030\), 33 \(2031\), 1-ге артық\.$/),
    expect.stringMatching(/Показатель f: 32 \(2030\), 33 \(2031\), на 1 больше\.$/),
  ]);
});

test("as far as the precision of all parts allows", () => {
  const over: readonly PartOf[] = [
    ["a", 30, "over"],
    ["b", 10],
  ];
  expect(told(fields(10, 20), over)).toMatch(/over 40 \(2031\), at least 10 more\.$/);
  expect(told(over, fields(50, 20))).toMatch(/over 40 \(2030\), 70 \(2031\), no difference can be told\.$/);
  expect(told(over, [["a", 30, "around"]])).toMatch(/around 30 \(2031\), no difference can be told\.$/);
});

test("its table says that we reckoned it, of what, and the parts' corrections are its own", () => {
  const now = breakdown("f", fields(12, 21));
  const chart = chartOf("slopes", [now], {}, "en", [recordOf(2030, [breakdown("f", fields(5, 6))])]);
  expect(toldOf(chart)[2]?.[4]).toBe("our arithmetic");
  const total = totalOf(now);
  if (total === null) throw new Error("no total");
  const record = recordOf(2031, [now]);
  expect(arithmeticOf({ metric: total, record }, voiceOf("en", [now]))).toContain(
    "Label of part-0 + Label of part-1",
  );
  expect(chart.drawing.figures?.(chart.subject).map(({ metric }) => metric)).toContain(total);
});

const NO_TOTAL: readonly (readonly [string, Metric])[] = [
  ["some of its parts alone", breakdown("f", fields(1, 2), { complete: false })],
  ["parts of what is a figure itself", breakdown("f", fields(1, 2), { of: "a" })],
  ["averages, which don't add up", breakdown("f", fields(1, 2), { measured: { unit: "KZT" } })],
  [
    "words that allow no sum",
    breakdown("f", [
      ["a", 1, "over"],
      ["b", 2, "under"],
    ]),
  ],
];
test.each(NO_TOTAL)("%s have none, and are refused with what to do", (_name, metric) => {
  expect(metric.kind === "breakdown" && totalOf(metric)).toBeNull();
  expect(refusal("slopes", [metric])).toMatch(
    /^What all parts come to can't be said of "f": .*take it out of "metrics"/,
  );
});

test("the chart of all that changed takes it, where both years have it", () => {
  const automatic = { say: () => ({ title: {} }), published: NOTHING_PUBLISHED };
  const metricsOf = (then: Metric, now: Metric): readonly string[] | undefined => {
    const others = ["a", "b", "c"].map((id) => count(id, 5));
    const editions = [recordOf(2030, [...others, then]), recordOf(2031, [...others, now])].map((record) => ({
      record,
      charts: [],
    }));
    return withYearsBefore(editions, automatic)[1]?.charts.find(({ form }) => form === "slopes")?.metrics;
  };
  const [some] = NO_TOTAL;
  if (some === undefined) throw new Error("no case");
  const whole = breakdown("f", fields(1, 2));
  expect(metricsOf(whole, whole)).toEqual(["a", "b", "c", "f"]);
  expect(metricsOf(some[1], whole)).toBeUndefined();
  expect(metricsOf(whole, some[1])).toBeUndefined();
});
